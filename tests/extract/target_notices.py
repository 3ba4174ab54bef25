"""Notices of one clause, for the tests of the target finder."""

from corpus.notice import Cell, Clause, Header, Notice, Span, Table


def build_notice(text: str, heading: str = "", issued: str = "2020-03-01") -> Notice:
    """A notice whose only clause has `heading` and goes on with `text`."""
    whole = f"{heading}。{text}" if heading else text
    span = Span(0, len(whole))
    clause = Clause(0, None, 0, "", Span(0, len(heading)), span, span)
    return Notice("test", whole, Header("通知", issued=issued), (clause,), (), ())


def build_table_notice(rows: list[list[str]], unit: str | None = None, caption: str = "主要指标") -> Notice:
    """A notice that is one table; the first row is its header."""
    text = "\n".join("\t".join(row) for row in rows)
    at, cells = 0, []
    for row in rows:
        line = []
        for word in row:
            line.append(Cell(word, Span(at, at + len(word))))
            at += len(word) + 1
        cells.append(tuple(line))
    table = Table(Span(0, len(text)), caption, unit, cells[0], tuple(cells[1:]))
    return Notice("test", text, Header("通知", issued="2018-03-01"), (), (table,), ())


def build_tree_notice(above: str, below: str, heading: str = "", issued: str = "2020-03-01") -> Notice:
    """A notice of two clauses: `above` (with `heading`) holds `below`, which has no heading."""
    lead = f"{heading}。{above}\n" if heading else f"{above}\n"
    whole, cut = lead + below, len(lead)
    parent = Clause(0, None, 0, "一", Span(0, len(heading)), Span(0, cut), Span(0, len(whole)))
    child = Clause(1, 0, 1, "1", Span(cut, cut), Span(cut, len(whole)), Span(cut, len(whole)))
    return Notice("test", whole, Header("通知", issued=issued), (parent, child), (), ())
