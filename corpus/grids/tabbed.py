"""Tables with a tab between their cells, of which rows below merged cells have fewer, and heads two lines:

    类别 ⇥ 任务 ⇥ 牵头单位 ⏎ 企业开办 ⇥ 压缩时限 ⇥ 市监局 ⏎ 推行网办 ⇥ 审批局

Lines with as many cells throughout are read by `aligned.py`, those that a reader tore by `torn.py`.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from corpus.grids.cells import FIGURE, line_before
from corpus.notice import Span

_LINES = re.compile(r"(?:^[^\n\1\x1f]*\S[ ]*\t[^\n\1\x1f]*(?:\n|\Z)){3,}", re.MULTILINE)
_LINE = re.compile(r"[^\n]+")
_TABS = re.compile(r"[ \r\0]*\t[ \t\r\0]*")
_AHEAD = re.compile(r"\t*")
_LONGEST_HEAD = 20
# Lines with tabs that may stand above the header.
_MOST_ABOVE = 4
_MOST_COLUMNS = 12
_MARK = re.compile("[，。；：！？]")


def find_tabbed(text: str) -> Iterator[dict[int, str]]:
    """For each such table what closes each gap."""
    if "\t" not in text:
        return
    for found in _LINES.finditer(text):
        lines = [Span(*line.span()) for line in _LINE.finditer(text, found.start(), found.end())]
        tops = range(min(_MOST_ABOVE, len(lines) - 2))
        top = next((at for at in tops if _is_header(text, lines[at:])), None)
        if top is not None:
            yield _closings(text, lines[top:])


def _is_header(text: str, lines: Sequence[Span]) -> bool:
    """Short words over rows of as many cells at most, and of as many at least once; not all alike."""
    counts = [line.of(text).rstrip("\r\0 ").count("\t") + 1 for line in lines]
    first, second, third, *_ = counts
    # 序号 ⇥ 责任分工 ⇥ 时限 ⏎ 牵头单位 ⇥ 配合单位: the second line stands in place of a wide cell.
    stacked = 1 < second < third == max(counts) == first - 1 + second and _are_heads(lines[1].of(text))
    wide = third if stacked else first
    return (
        _are_heads(lines[0].of(text)) and 2 < wide <= _MOST_COLUMNS and wide == max(counts) > min(counts[1:])
    )


def _are_heads(line: str) -> bool:
    heads = [head.strip() for head in line.strip("\r\0 ").split("\t")]
    named = all(0 < len(head) <= _LONGEST_HEAD and not _MARK.search(head) for head in heads)
    return named and not any(map(FIGURE.fullmatch, heads))


def _closings(text: str, lines: Sequence[Span]) -> dict[int, str]:
    closings = line_before(text, lines[0].start)
    for line, below in zip_longest(lines, lines[1:]):
        end = line.start + len(line.of(text).rstrip(" \t\r\0"))
        behind = text.count("\t", end, line.end)
        ahead = _AHEAD.match(text, below.start) if below else None
        closings |= {gap.start(): "\t" * gap[0].count("\t") for gap in _TABS.finditer(text, line.start, end)}
        closings[end] = "\t" * behind + "\n" + (ahead[0] if ahead else "")
    return closings
