"""Tables whose columns are set apart by tabs or wide blanks: three lines on end with as many cells."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from corpus.grids.cells import line_before
from corpus.notice import Span

_ALIGNED_LINE = re.compile(r"^[ \t]*\S[^\n]{0,60}?(?: {2,}|\t)[ \t]*\S[^\n]{0,120}$", re.MULTILINE)
_WIDE = re.compile(r"(?:(?<=\S)[ ]*\t[ \t]*| {2,})(?=\S)")
_TOTAL = re.compile(r"(?:合计|总计|小计|共计)")
# Between two rows at most the name of a group of them: 健康水平.
_GROUP_BETWEEN = re.compile(r"[ \t\r\0]*\n(?:[ \t]*(?P<group>[一-龥（）、]{2,16})[ \t\r]*\n)?[ \t\r\0]*")
_MIN_ROWS = 2


class _Row(msgspec.Struct, frozen=True):
    """A line, what closes each gap between its cells, and how many before and behind them are empty.

    `group` is where the name of a group ends that stands above the row.
    """

    span: Span
    gaps: dict[int, str]
    before: int
    behind: int
    group: int | None = None

    @property
    def columns(self) -> int:
        return self.before + sum(map(len, self.gaps.values())) + self.behind


def find_aligned(text: str) -> dict[int, str]:
    """By its start, what closes each gap: a tab between cells, a line break between rows."""
    closings: dict[int, str] = {}
    if "  " in text or "\t" in text:
        for block in _aligned_blocks(text):
            closings |= block
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
            group = follows.end("group") if block and follows and follows["group"] else None
            block.append(msgspec.structs.replace(row, group=group))
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
    closings = line_before(text, block[0].span.start)
    empty = [*(row.before for row in block[1:]), 0]
    for row, below in zip(block, empty, strict=True):
        closings |= row.gaps | {row.span.end: "\n" + "\t" * below}
        if row.group:
            closings[row.group] = "\n"
    return closings
