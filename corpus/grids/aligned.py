"""Tables whose columns are set apart by tabs or wide blanks: three lines on end with as many cells."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from corpus.grids.cells import FIGURE, SPREAD, line_before
from corpus.notice import Span

# Of two cells at least, which are short; with two tabs and more they may be long and hold sentences.
_ALIGNED_LINE = re.compile(
    r"^[ \t]*[^\s\x1f][^\n\x1f]{0,60}?(?: {2,}|\t)[ \t]*\S[^\n\x1f]{0,120}$"
    r"|^[^\t\n\x1f]{1,60}(?:\t[^\t\n\x1f]{0,1000}){2,9}$",
    re.MULTILINE,
)
_BLANK = re.compile(r"(?<=\S)[ \t]+(?=\S)")
_WIDE = re.compile(r"(?:(?<=\S)[ ]*\t[ \t]*| {2,})(?=\S)")
_TOTAL = re.compile(r"(?:合 *计|总 *计|小 *计|共 *计)")
# Between two rows at most the name of a group of them: 健康水平.
_GROUP_BETWEEN = re.compile(
    r"[ \t\r\0]*\n(?:[ \t]*(?P<group>[一-龥（][一-龥（）、\d]{1,23})[ \t\r]*\n)?[ \t\r\0]*"
)
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


def find_aligned(text: str) -> Iterator[dict[int, str]]:
    """For each such table what closes each gap."""
    if "  " in text or "\t" in text:
        yield from filter(None, _aligned_blocks(text))


def _aligned_blocks(text: str) -> Iterator[dict[int, str]]:
    """Three or more lines on end with the same number of columns."""
    block: list[_Row] = []
    first_rows: list[_Row] = []
    for found in _ALIGNED_LINE.finditer(text):
        rows = list(_read_rows(text, found))
        follows = block and _GROUP_BETWEEN.fullmatch(text, block[-1].span.end, found.start())
        if len(block) == 1:
            block, rows = _agree(text, block, first_rows, rows)
        same = next((row for row in rows if block and row.columns == block[0].columns), None)
        row = same or rows[0]
        if not (follows and (same or (row.gaps and _TOTAL.match(found[0].strip())))):
            yield _aligned_closings(text, block)
            block = []
        if row.gaps and ("。" not in found[0] or found[0].count("\t") > 1):
            group = follows.end("group") if block and follows and follows["group"] else None
            block.append(msgspec.structs.replace(row, group=group))
            first_rows = rows if len(block) == 1 else first_rows
    yield _aligned_closings(text, block)


def _agree(
    text: str, block: list["_Row"], first: Sequence["_Row"], second: list["_Row"]
) -> tuple[list["_Row"], list["_Row"]]:
    """Of the ways to read the first two lines with tabs those with as many columns, empty ones with them."""
    if "\t" not in block[0].span.of(text):
        return block, second
    pairs = [(one, two) for one in first for two in second if one.columns == two.columns]
    one, two = max(pairs, key=lambda pair: pair[0].columns, default=(block[0], second[0]))
    return ([one], [two]) if pairs else (block, second)


def _read_rows(text: str, line: re.Match[str]) -> Iterator["_Row"]:
    """The line read with each gap as one, with empty cells (占比\t\t30 has three) and at each blank.

    隆林各族自治县 1.0          0.6 has no room for more than one.
    """
    cells, printed = line[0].lstrip(), line[0].rstrip()
    before = line[0][: len(line[0]) - len(cells)].count("\t")
    behind = line[0][len(printed) :].count("\t")
    found = _WIDE.finditer(text, line.end() - len(cells), line.end())
    gaps = [gap for gap in found if not SPREAD.match(text, gap.start() - 1)]
    span = Span(line.start(), line.start() + len(printed))
    single = {gap.start(): "\t" for gap in gaps}
    empty = {gap.start(): "\t" * max(1, gap[0].count("\t")) for gap in gaps}
    yield _Row(span, single, before, 0)
    yield _Row(span, empty, before, behind)
    pieces = span.of(text).split()
    if pieces and FIGURE.fullmatch(pieces[-1]) and "\t" not in span.of(text):
        blanks = {gap.start(): "\t" for gap in _BLANK.finditer(text, line.end() - len(cells), span.end)}
        yield _Row(span, blanks, before, 0)


def _header_above(text: str, first: "_Row") -> "_Row | None":
    """序号 乡镇 任务数 in the line above `1   城关镇   300`: words with one blank between them."""
    end = text.rfind("\n", 0, first.span.start)
    start = text.rfind("\n", 0, max(0, end)) + 1
    words = text[start : max(start, end)].split()
    figures = any(FIGURE.fullmatch(cell) for cell in first.span.of(text).split())
    if len(words) != first.columns + 1 or not figures or any(map(FIGURE.fullmatch, words)):
        return None
    start += text[start:end].index(words[0])
    span = Span(start, start + len(text[start:end].rstrip()))
    return _Row(span, {gap.start(): "\t" for gap in _BLANK.finditer(text, span.start, span.end)}, 0, 0)


def _aligned_closings(text: str, block: Sequence["_Row"]) -> dict[int, str]:
    if len(block) <= _MIN_ROWS:
        return {}
    header = _header_above(text, block[0])
    top = header or block[0]
    closings = line_before(text, top.span.start)
    if header:
        closings |= header.gaps | {header.span.end: "\n"}
    empty = [*(row.before for row in block[1:]), 0]
    for row, below in zip(block, empty, strict=True):
        closings |= row.gaps | {row.span.end: "\t" * row.behind + "\n" + "\t" * below}
        if row.group:
            closings[row.group] = "\n"
    return closings
