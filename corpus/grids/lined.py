"""Tables whose rows are lines, with one blank between their cells: 序号 指标 2025年 / 1 用水总量 28.5."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, zip_longest

import msgspec

from corpus.grids.cells import FIGURE, PIECE, TOTAL, closings_of
from corpus.notice import Span
from corpus.tabular import find_place

# Three short words at least, without stops.
_HEADER = re.compile(
    r"^[ \t]*[^\s。；：，！？]{1,16}(?:[ \t　]+[^\s。；：，！？]{1,16}){2,9}[ \t\r]*$", re.MULTILINE
)
# What two words of a header say.
_HEAD = re.compile(
    r"[序编]号|[一-龥]{0,6}指标[一-龥]{0,2}|(?:[一-龥]{0,4}(?:名称|[时期年]限|单位|任务|内容|目标|项目|基数|性质|属性|时间|资金|金额|分工)"
    r"|[一-龥]{1,4}值|地区|[县市区（）、乡镇]{1,8})(?:（.{1,8}）)?|20\d\d年[一-龥]{0,4}"
)
_NO_GROUP = re.compile(r"[。；：，！？]")
_FEWEST_ROWS = 2
_LONGEST_GROUP = 16


class _Line(msgspec.Struct, frozen=True):
    """The cells of a line, and how many are missing before and behind them."""

    cells: list[Span]
    before: int = 0
    behind: int = 0


def find_lined(text: str) -> Iterator[dict[int, str]]:
    """For each such table what closes each gap."""
    end = 0
    for header in _HEADER.finditer(text):
        cells = _pieces(text, header.start(), header.end())
        if header.start() < end or not _is_header([cell.of(text) for cell in cells]):
            continue
        heads = _read_heads(text, header.end(), cells)
        columns = sum(map(len, heads)) - (len(heads) - 1)
        rows = [*map(_Line, heads), *_read_rows(text, text.find("\n", heads[-1][-1].end), columns)]
        if sum(len(row.cells) == columns for row in rows[len(heads) :]) >= _FEWEST_ROWS:
            yield _closings(text, rows)
            end = rows[-1].cells[-1].end


def _read_heads(text: str, end: int, first: list[Span]) -> list[list[Span]]:
    """The header's line, and a second one that stands in place of one of its cells.

    序号 实事项目 责任分工 完成时限 / 牵头单位 配合单位
    """
    second, third = (*islice(_lines(text, end), 2), [], [])[:2]
    words = any(_figures(text, second)) or len(second) < _FEWEST_ROWS
    return [first] if words or len(third) != len(first) - 1 + len(second) else [first, second]


def _pieces(text: str, start: int, end: int) -> list[Span]:
    return [Span(*piece.span()) for piece in PIECE.finditer(text, start, end)]


def _is_header(words: list[str]) -> bool:
    return sum(map(bool, map(_HEAD.fullmatch, words))) > 1 and not any(map(FIGURE.fullmatch, words))


def _read_rows(text: str, start: int, columns: int) -> Iterator["_Line"]:
    """Lines of as many cells or sums, rows that lack some, and between them names of groups."""
    group: list[Span] | None = None
    figures: list[bool] = []
    for cells in _lines(text, start):
        is_total = bool(cells) and TOTAL.fullmatch(cells[0].of(text)) is not None
        row = _Line(cells) if is_total else _place(text, cells, columns, figures)
        if row:
            yield from [_Line(group)] if group else []
            yield row
            group = None
            figures = _figures(text, cells) if len(cells) == columns else figures
        elif group or not _names_group("".join(cell.of(text) for cell in cells)):
            return
        else:
            group = cells


def _figures(text: str, cells: Sequence[Span]) -> list[bool]:
    return [bool(FIGURE.fullmatch(cell.of(text))) for cell in cells]


def _place(text: str, cells: list[Span], columns: int, figures: list[bool]) -> "_Line | None":
    """The line as a row; None where it has too many cells, or it is not known where some are missing."""
    if len(cells) == columns:
        return _Line(cells)
    before = find_place(_figures(text, cells), figures) if 1 < len(cells) < columns else None
    return _Line(cells, before, columns - len(cells) - before) if before is not None else None


def _lines(text: str, start: int) -> Iterator[list[Span]]:
    """The pieces of each line from there on."""
    while 0 <= start < len(text):
        end = text.find("\n", start + 1)
        yield _pieces(text, start, end if end >= 0 else len(text))
        start = end


def _names_group(line: str) -> bool:
    """一 资源利用."""
    return 0 < len(line) <= _LONGEST_GROUP and not _NO_GROUP.search(line)


def _closings(text: str, rows: Sequence["_Line"]) -> dict[int, str]:
    cells = [cell for row in rows for cell in row.cells]
    closings = closings_of(text, cells, list(_spans(rows)))
    for row, below in zip_longest(rows, rows[1:]):
        ahead = below.before if below else 0
        closings[row.cells[-1].end] = "\t" * row.behind + "\n" + "\t" * ahead
    return closings


def _spans(rows: Sequence["_Line"]) -> Iterator[Span]:
    start = 0
    for row in rows:
        yield Span(start, start + len(row.cells))
        start += len(row.cells)
