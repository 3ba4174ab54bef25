"""Tables of figures that a converter printed one cell a line: 指标 / 单位 / 2020年 / 消纳权重 / % / 75.

Without serial numbers a row is known by its kinds of cells: as many lines as the header has, words and
figures at the same places in each row.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from corpus.notice import Span

_LINE = re.compile(r"[^\s\0\1\x1f][^\n\1\x1f]*")
_HEADS = "(?:主要|具体|[一二三]级)?(?:指标|项目|类别|地区|领域|名称|市县|区县)(?:名称)?"
_FIRST = re.compile(rf"^[ \t\0]*(?={_HEADS}[ \t\r\0]*[\n\1])", re.MULTILINE)
_FIGURE = re.compile(r"[≥≤><〔\[（]?-?\d[\d,.]*[%‰]?(?:以上|以下|左右|以内)?[〕\]）]?|[—–/-]{1,2}")
_SENTENCE = re.compile(r"[。；！？]")
_BLANKS = " \t\r\n\0\1\x1f"
_REACH = 20_000
_LONGEST_CELL = 40
_COLUMNS = range(3, 11)
_FEWEST_ROWS = 2


def find_columns(text: str) -> dict[int, str]:
    """By its start, what closes each gap of such a table: a tab between cells, a line break between rows."""
    closings: dict[int, str] = {}
    end = 0
    for first in _FIRST.finditer(text):
        if first.end() >= end and (table := _read_table(text, first.end())):
            closings |= table | {len(text[: first.end()].rstrip(_BLANKS)): "\n"}
            end = max(table)
    return closings


def _cells(text: str, start: int) -> Iterator[Span]:
    """The short lines from `start` on."""
    for line in _LINE.finditer(text, start, start + _REACH):
        cell = line[0].rstrip(" \t\r\0")
        if len(cell) > _LONGEST_CELL or _SENTENCE.search(cell):
            return
        yield Span(line.start(), line.start() + len(cell))


def _read_table(text: str, start: int) -> dict[int, str]:
    """The closings of the table whose header begins here; its first cells tell whether there is one."""
    if not _closings(list(islice(_cells(text, start), 3 * _COLUMNS[-1])), text):
        return {}
    return _closings(list(_cells(text, start)), text)


def _closings(cells: Sequence[Span], text: str) -> dict[int, str]:
    figures = [bool(_FIGURE.fullmatch(cell.of(text))) for cell in cells]
    rows, columns = max(((_count_rows(figures, columns), columns) for columns in _COLUMNS), default=(0, 0))
    if rows < _FEWEST_ROWS:
        return {}
    table = cells[: (rows + 1) * columns]
    return {cell.end: "\n" if at % columns == 0 else "\t" for at, cell in enumerate(table, start=1)}


def _count_rows(figures: Sequence[bool], columns: int) -> int:
    """Rows below a header of this many cells that have words and figures where the first row has them."""
    kinds = figures[columns : 2 * columns]
    if any(figures[:columns]) or len(kinds) < columns or kinds[0] or not any(kinds):
        return 0
    rows = 0
    while figures[(rows + 1) * columns : (rows + 2) * columns] == kinds:
        rows += 1
    return rows
