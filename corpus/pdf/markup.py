"""The markup of a document, written from its first line to its last."""

from html import escape

from corpus.pdf.lines import read_line
from corpus.pdf.margins import Margins
from corpus.pdf.rows import Row, count_repeated, goes_on, is_rest, join, rows_of, spell_cell, text_of
from corpus.pdf.shapes import Line, Ruled

_HEAD = '<!DOCTYPE html>\n<html class="pdf"><body>\n'


class Writer:
    """What stands between two lines or tables waits until it is known whether they belong together."""

    def __init__(self) -> None:
        self._out = [_HEAD]
        self._waiting: list[str] = []
        self._line: tuple[Line, Margins] | None = None
        self._table: _Table | None = None

    def begin_page(self, number: int, fault: str) -> None:
        """`#page=3` is also how browsers open a PDF at its page."""
        says = f' data-fault="{fault}"' if fault else ""
        self._waiting.append(f'<a id="page={number}"{says}></a>')

    def put_aside(self, rule: str, text: str) -> None:
        """What is printed but no text of the document."""
        self._waiting.append(f'<aside data-rule="{rule}">{escape(text, quote=False)}</aside>')

    def put_line(self, line: Line, margins: Margins) -> None:
        """A line, in the paragraph that goes on or in a new one."""
        text = escape(read_line(line), quote=False)
        if self._line and self._line[1].goes_on(self._line[0], margins, line):
            self._out += *self._waiting, join(self._line[0], line), text
        else:
            self._close()
            self._out += *self._waiting, "<p>", text
        self._waiting = []
        self._line = (line, margins)

    def put_table(self, table: Ruled) -> None:
        """A table, or more rows of the one that goes on."""
        if self._table and goes_on(self._table.last, table):
            self._waiting = self._table.add(table, self._waiting)
        else:
            self._close()
            self._out += self._waiting
            self._waiting = []
            self._table = _Table(table)

    def text(self) -> str:
        """The whole."""
        self._close()
        return "".join([*self._out, *self._waiting, "</body></html>\n"])

    def _close(self) -> None:
        if self._line:
            self._out.append("</p>\n")
        if self._table:
            self._out.append(self._table.text())
        self._line = self._table = None


class _Table:
    """A table as it grows from page to page."""

    def __init__(self, table: Ruled) -> None:
        self.last = table
        self._head = rows_of(table)
        self._above = self._head[-1]
        self._cells = [_spelt(row) for row in self._head]

    def add(self, table: Ruled, waiting: list[str]) -> list[str]:
        """The rows of the next page without the head that it repeats; what waits goes into the first cell."""
        rows = rows_of(table)
        repeated = count_repeated(self._head, rows)
        waiting = [*waiting, *(_aside(row) for row in rows[:repeated])]
        rows = rows[repeated:]
        self.last = table
        if not rows:
            return waiting
        spelt = [_spelt(row) for row in rows]
        spelt[0][0] = "".join(waiting) + spelt[0][0]
        if is_rest(rows[0], self._above):
            self._cells[-1] = [a + b for a, b in zip(self._cells[-1], spelt.pop(0), strict=True)]
        self._cells += spelt
        self._above = rows[-1]
        return []

    def text(self) -> str:
        """All rows."""
        rows = ("".join(f"<td>{cell}</td>" for cell in row) for row in self._cells)
        return "<table>\n" + "".join(f"<tr>{row}</tr>\n" for row in rows) + "</table>\n"


def _spelt(row: Row) -> list[str]:
    """The place of a cell that spans several stays empty but for the first."""
    return [spell_cell(cell) if cell else "" for cell in row]


def _aside(row: Row) -> str:
    text = " ".join(text_of(cell) for cell in row if cell)
    return f'<aside data-rule="repeated_heading">{escape(text, quote=False)}</aside>'
