"""Tables in plain text: columns set apart by blanks, or cells that a converter put one behind the other."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

import msgspec

from corpus.notice import Span
from corpus.stacks import find_stacks
from corpus.sums import find_sums

_ALIGNED_LINE = re.compile(r"^[ \t]*\S[^\n]{0,60}?(?: {2,}|\t)[ \t]*\S[^\n]{0,120}$", re.MULTILINE)
_WIDE = re.compile(r"(?:(?<=\S)[ ]*\t[ \t]*| {2,})(?=\S)")
_PIECE = re.compile(r"[^\s\0\1]+")
_SERIAL = re.compile(r"[序编]号(?=[\s\0])(?<![^\s\0]..)")
_AMOUNT = re.compile(r"-?\d[\d,，]*(?:\.\d+)?%?$")
_TOTAL = re.compile(r"(?:合计|总计|小计|共计)")
_SENTENCE = re.compile(r"[。；！？]|^附件|^[一二三四五六七八九十]+、")
# Between two rows at most the name of a group of them: 健康水平.
_GROUP_BETWEEN = re.compile(r"[ \t\r\0]*\n(?:[ \t]*[一-龥（）、]{2,16}[ \t\r]*\n)?[ \t\r\0]*")
_UNIT = re.compile(r"（[^（）]{1,8}）$")
_MAX_CELL = 80
_MIN_ROWS = 2


class _Row(msgspec.Struct, frozen=True):
    """A line, what closes each gap between its cells, and how many before and behind them are empty."""

    span: Span
    gaps: dict[int, str]
    before: int
    behind: int

    @property
    def columns(self) -> int:
        return self.before + sum(map(len, self.gaps.values())) + self.behind


def find_grids(text: str) -> dict[int, str]:
    """By its start, what closes each gap inside a table: a tab between cells, a line break between rows."""
    closings: dict[int, str] = {}
    if "  " in text or "\t" in text:
        for block in _aligned_blocks(text):
            closings |= block
    for stack in find_stacks(text, frozenset(closings)):
        closings |= stack
    for serial in _SERIAL.finditer(text):
        if serial.start() and serial.end() not in closings:
            closings |= _read_cells(text, serial.start())
    for sums in find_sums(text):
        if closings.keys().isdisjoint(sums):
            closings |= sums
    return closings


def _aligned_blocks(text: str) -> Iterator[dict[int, str]]:
    """Three or more lines on end with the same number of columns."""
    block: list[_Row] = []
    for found in _ALIGNED_LINE.finditer(text):
        rows = _read_rows(text, found)
        follows = block and _GROUP_BETWEEN.fullmatch(text, block[-1].span.end, found.start())
        same = next((row for row in rows if block and row.columns == block[0].columns), None)
        row = same or rows[0]
        if not (follows and (same or (row.gaps and _TOTAL.match(found[0].strip())))):
            yield _aligned_closings(text, block)
            block = []
        if row.gaps and "。" not in found[0]:
            block.append(row)
    yield _aligned_closings(text, block)


def _read_rows(text: str, line: re.Match[str]) -> tuple["_Row", "_Row"]:
    """The line read with each gap as one, and with empty cells: 占比\t\t30 has three."""
    cells, printed = line[0].lstrip(), line[0].rstrip()
    before = line[0][: len(line[0]) - len(cells)].count("\t")
    behind = line[0][len(printed) :].count("\t")
    gaps = list(_WIDE.finditer(text, line.end() - len(cells), line.end()))
    span = Span(line.start(), line.start() + len(printed))
    single = {gap.start(): "\t" for gap in gaps}
    empty = {gap.start(): "\t" * max(1, gap[0].count("\t")) for gap in gaps}
    return _Row(span, single, before, 0), _Row(span, empty, before, behind)


def _aligned_closings(text: str, block: Sequence["_Row"]) -> dict[int, str]:
    if len(block) <= _MIN_ROWS:
        return {}
    closings = _line_before(text, block[0].span.start)
    empty = [*(row.before for row in block[1:]), 0]
    for row, below in zip(block, empty, strict=True):
        closings |= row.gaps | {row.span.end: "\n" + "\t" * below}
    return closings


def _line_before(text: str, start: int) -> dict[int, str]:
    """A table begins a line of its own, also where lines of a wrapped page are joined."""
    gap = start
    while gap and text[gap - 1] in " \t　\r\n":
        gap -= 1
    return {gap: "\n"} if 0 < gap < start else {}


def _read_cells(text: str, start: int) -> dict[int, str]:
    """The closings of a table whose header begins at `start`; {} where its rows can't be told apart."""
    pieces = list(_pieces(text, start))
    header = _header_length(text, pieces)
    words = [piece.of(text) for piece in pieces]
    rows = (_full_rows(words, header) or _rows(words, header)) if header > 1 else []
    if len(rows) < _MIN_ROWS:
        return {}
    cells = pieces[: rows[-1].end]
    closings = dict(_within_cells(text, cells)) | {cell.end: "\t" for cell in cells}
    closings |= _line_before(text, start)
    for row in (Span(0, header), *rows):
        closings[pieces[row.end - 1].end] = "\n"
    return closings


def _pieces(text: str, start: int) -> Iterator[Span]:
    last: Span | None = None
    for piece in _PIECE.finditer(text, start):
        next_table = piece.start() > start and _SERIAL.match(text, piece.start())
        if len(piece[0]) > _MAX_CELL or next_table or _SENTENCE.search(piece[0]):
            break
        if last and _UNIT.match(piece[0]):
            last = Span(last.start, piece.end())
            continue
        if last:
            yield last
        last = Span(*piece.span())
    if last:
        yield last


def _within_cells(text: str, cells: Sequence[Span]) -> Iterator[tuple[int, str]]:
    """`中标金额` / `（万元）` is one cell."""
    for cell in cells:
        for piece in _PIECE.finditer(text, cell.start, cell.end):
            yield piece.end(), ""


def _header_length(text: str, pieces: Sequence[Span]) -> int:
    """Cells before the first number or sum."""
    for index, piece in enumerate(pieces[:16]):
        cell = piece.of(text)
        if _AMOUNT.match(cell) or _TOTAL.match(cell):
            return index
    return 0


def _full_rows(cells: Sequence[str], columns: int) -> list[Span]:
    """Rows of all columns that begin with 1, 2, 3 …, and a shorter one of sums at the end."""
    rows: list[Span] = []
    start = columns
    while cells[start : start + 1] == [str(len(rows) + 1)] and start + columns <= len(cells):
        rows.append(Span(start, start + columns))
        start += columns
    if len(rows) < _MIN_ROWS:
        return []
    if start < len(cells) and _TOTAL.match(cells[start]):
        sums = takewhile(_AMOUNT.match, cells[start + 1 : start + columns])
        rows.append(Span(start, start + 1 + len(list(sums))))
    return rows


def _rows(cells: Sequence[str], columns: int) -> list[Span]:
    """Ranges of cells: a row starts at the next serial number or behind the amount in the last column."""
    rows: list[Span] = []
    start, serial = columns, 1
    for index in range(columns, len(cells)):
        row = cells[start:index]
        begins = cells[index] == str(serial)
        if row and (begins or len(row) == columns or _ends_row(row)):
            rows.append(Span(start, index))
            start = index
        serial += begins
    if start < len(cells) and _ends_row(cells[start:]):
        rows.append(Span(start, len(cells)))
    elif cells[start : start + 1] == [str(serial - 1)] and len(cells) - start >= columns:
        rows.append(Span(start, start + columns))
    sound = all(row.end - row.start <= columns for row in rows)
    return rows if sound and serial > _MIN_ROWS else []


def _ends_row(row: Sequence[str]) -> bool:
    """The last cell is an amount and it is not the serial number alone."""
    return bool(_AMOUNT.match(row[-1])) and (len(row) > 1 or "." in row[-1])
