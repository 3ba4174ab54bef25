"""Tables whose rows are lines, with one blank between their cells: 序号 指标 2025年 / 1 用水总量 28.5."""

import re
from collections.abc import Iterator

from corpus.grids.cells import FIGURE, PIECE, TOTAL, closings_of
from corpus.notice import Span

# Three short words at least, without stops.
_HEADER = re.compile(
    r"^[ \t]*[^\s。；：，！？]{1,16}(?:[ \t　]+[^\s。；：，！？]{1,16}){2,9}[ \t\r]*$", re.MULTILINE
)
# What two words of a header say.
_HEAD = re.compile(
    r"[序编]号|[一-龥]{0,6}指标[一-龥]{0,2}|(?:[一-龥]{0,4}(?:名称|[时期年]限|单位|任务|内容|目标|项目|基数|性质|属性|时间)"
    r"|[一-龥]{1,4}值|地区|[县市区（）、乡镇]{1,8})(?:（.{1,8}）)?|20\d\d年[一-龥]{0,4}"
)
_NO_GROUP = re.compile(r"[。；：，！？]")
_FEWEST_ROWS = 2
_LONGEST_GROUP = 16


def find_lined(text: str) -> Iterator[dict[int, str]]:
    """For each such table what closes each gap."""
    end = 0
    for header in _HEADER.finditer(text):
        cells = _pieces(text, header.start(), header.end())
        if header.start() < end or not _is_header([cell.of(text) for cell in cells]):
            continue
        rows = [cells, *_read_rows(text, header.end(), len(cells))]
        if sum(len(row) == len(cells) for row in rows[1:]) >= _FEWEST_ROWS:
            yield closings_of(text, [cell for row in rows for cell in row], list(_spans(rows)))
            end = rows[-1][-1].end


def _pieces(text: str, start: int, end: int) -> list[Span]:
    return [Span(*piece.span()) for piece in PIECE.finditer(text, start, end)]


def _is_header(words: list[str]) -> bool:
    return sum(map(bool, map(_HEAD.fullmatch, words))) > 1 and not any(map(FIGURE.fullmatch, words))


def _read_rows(text: str, start: int, columns: int) -> Iterator[list[Span]]:
    """Lines of as many cells or sums, and between them names of groups."""
    group: list[Span] | None = None
    for cells in _lines(text, start):
        if len(cells) == columns or (cells and TOTAL.fullmatch(cells[0].of(text))):
            yield from [group] if group else []
            yield cells
            group = None
        elif group or not _names_group("".join(cell.of(text) for cell in cells)):
            return
        else:
            group = cells


def _lines(text: str, start: int) -> Iterator[list[Span]]:
    """The pieces of each line from there on."""
    while 0 <= start < len(text):
        end = text.find("\n", start + 1)
        yield _pieces(text, start, end if end >= 0 else len(text))
        start = end


def _names_group(line: str) -> bool:
    """一 资源利用."""
    return 0 < len(line) <= _LONGEST_GROUP and not _NO_GROUP.search(line)


def _spans(rows: list[list[Span]]) -> Iterator[Span]:
    start = 0
    for row in rows:
        yield Span(start, start + len(row))
        start += len(row)
