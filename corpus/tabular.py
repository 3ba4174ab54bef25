"""The tables of a notice: lines with tabs between their cells, header, rows, caption and unit."""

import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile

from corpus.notice import Cell, Clause, Span, Table
from corpus.stacked import align_heads

_LINE = re.compile(r"[^\n]+")
_CAPTION = re.compile(r"[^\n。；：]{2,40}")
_NUMBERED_ROW = re.compile(r"\n(?:\d{1,3}|序号)\t[^\n]*\t")
_AMOUNT = re.compile(r"-?\d[\d,，]*(?:\.\d+)?%?")
_VALUE = re.compile(r"[≥≤＞＜><]?=?-?\d[\d,，]*(?:\.\d+)?[^\d\s]{0,8}")
# 〔7〕 is what five years add up to.
_LIMITED = re.compile(
    r"[〔\[（(]?[≥≤＞＜><]?=?-?\d[\d,，]*(?:\.\d+)?%?(?:左右|以[上下内])?[〕\]）)]?|[—–－/-]+"
)
_GROUP = re.compile(r"[一-龥（）、]{2,16}")
_TOTAL = re.compile(r"(?:合计|总计|小计|共计)")
_UNIT = re.compile(r"(?:计量|金额)?单位[：:]\s*(?P<unit>[^\s，。；）]{1,12})")
_UNIT_IN_HEADER = re.compile(
    r"[（(/](?P<unit>(?:万|亿|百万|千)?(?:元|美元|平方米|亩|吨|家|个|人|户|公里))[）)]?"
)


def find_tables(text: str, clauses: Sequence[Clause]) -> tuple[Table, ...]:
    """The tables in text order; a row with fewer cells takes the first ones of the row above."""
    return tuple(_table(text, block, clauses) for block in find_rows(text) if len(block) > 1)


def find_rows(text: str) -> Iterator[list[Span]]:
    """Lines with tabs that follow each other; an amount alone goes on with the row above."""
    if "\t" not in text:
        return
    block: list[Span] = []
    for line in _LINE.finditer(text):
        if "\t" in line[0] or (block and _AMOUNT.fullmatch(line[0])):
            block.append(Span(*line.span()))
        elif block and _names_group(text, line):
            continue
        elif block:
            yield block
            block = []
    if block:
        yield block


def _names_group(text: str, line: re.Match[str]) -> bool:
    """健康水平, or 二、保障措施 before a numbered row, alone in its line between two rows."""
    below = _LINE.match(text, line.end() + 1)
    named = bool(_GROUP.fullmatch(line[0]) and below and "\t" in below[0])
    return named or bool(_CAPTION.fullmatch(line[0]) and _NUMBERED_ROW.match(text, line.end()))


def _table(text: str, block: list[Span], clauses: Sequence[Clause]) -> Table:
    first, *others = [_cells(text, line) for line in block]
    header, body = align_heads(first, others)
    rows: list[tuple[Cell, ...]] = []
    for cells in body:
        rows.append(_filled(cells, rows[-1], len(header)) if rows else cells)
    span = Span(block[0].start, block[-1].end)
    caption, unit = _above(text, span.start)
    return Table(
        span,
        caption,
        unit or _unit_in_header(header),
        header,
        tuple(rows),
        _clause_at(clauses, span),
    )


def _unit_in_header(header: Sequence[Cell]) -> str | None:
    """Of 户数（户） and 金额（万元） the unit of money."""
    units = [found["unit"] for cell in header if (found := _UNIT_IN_HEADER.search(cell.text))]
    return next((unit for unit in units if unit.endswith("元")), next(iter(units), None))


def _cells(text: str, line: Span) -> tuple[Cell, ...]:
    cells, at = [], line.start
    for part in line.of(text).split("\t"):
        cells.append(Cell(part, Span(at, at + len(part))))
        at += len(part) + 1
    return tuple(cells)


def _filled(cells: tuple[Cell, ...], above: tuple[Cell, ...], columns: int) -> tuple[Cell, ...]:
    """A cell that spans several rows stands in the first of them only."""
    printed = tuple(dropwhile(lambda cell: not cell.text, cells))
    missing = len(cells) - len(printed) or columns - len(printed)
    totals = [row[0].text for row in (printed, above) if row and _TOTAL.match(row[0].text)]
    if missing <= 0 or len(above) != columns or not printed or totals or _lacks_remark(cells, above):
        return cells
    place = find_place(_figures(printed), _figures(above))
    if place is not None or not _VALUE.fullmatch(printed[-1].text):
        missing = place or 0
    if not missing:
        return cells
    serial = printed[0].text.isdecimal() and above[0].text.isdecimal() and not _VALUE.fullmatch(above[1].text)
    first = 1 if serial and int(printed[0].text) == int(above[0].text) + 1 else 0
    return printed[:first] + above[first : first + missing] + printed[first:]


def _lacks_remark(cells: tuple[Cell, ...], above: tuple[Cell, ...]) -> bool:
    """350300 | 莆田市 | 90 below 350200 | 厦门市 | 210 | (no remark): a page's last line lacks its tabs."""
    remarks = above[len(cells) :]
    return _figures(cells) == _figures(above[: len(cells)]) and bool(remarks) and not any(map(_text, remarks))


def find_place(short: Sequence[bool], full: Sequence[bool]) -> int | None:
    """How many cells of a full row stand before the first of a short one; None where that is not known.

    `2 推行网办 审批局` below `一、企业开办 1 …`, `婴儿死亡率 3.6 预期性` below `健康水平 …`: figures stand
    below figures, at one place only.
    """
    places = [at for at in range(len(full) - len(short) + 1) if full[at : at + len(short)] == short]
    return places[0] if any(short) and len(places) == 1 else None


def _figures(cells: Sequence[Cell]) -> list[bool]:
    return [bool(_LIMITED.fullmatch(cell.text)) for cell in cells]


def _text(cell: Cell) -> str:
    return cell.text


def _above(text: str, start: int) -> tuple[str, str | None]:
    """Caption and unit in the lines above, in either order: `2019年资金安排表` / `单位：万元`."""
    lines = text[max(0, start - 200) : start].rstrip("\n").split("\n")[:-4:-1]
    told = next((line for line in lines[:2] if _UNIT.search(line)), "")
    unit = _UNIT.search(told)
    named = (_UNIT.sub("", line).strip("（）() ") for line in lines[: 3 if told else 2])
    titles = (name for name in named if name and not name.endswith(("。", "：", "；")) and len(name) < 80)
    return next(titles, ""), unit["unit"] if unit else None


def _clause_at(clauses: Sequence[Clause], span: Span) -> int | None:
    """The innermost clause that the table stands in."""
    holding = [clause.index for clause in clauses if clause.span.start <= span.start < clause.span.end]
    return holding[-1] if holding else None
