"""The title at the head of a page, where it stands in several lines: `…办公室` / `关于印发…的` / `通知`."""

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus.marks import any_mark, mark
from corpus.notice import Span
from corpus.sheet import BREAK
from corpus.titles import find_title
from corpus.wrapping import is_open, unbroken

_LINE = re.compile(r"[^\n\1]*[^\s\0\1][^\n\1]*")
_HEAD = 1500
_MOST_LINES = 7
_LONGEST_LINE = 60
# 人民政府办公厅, and what stands before it.
_LONGEST_ENDING = 12
_SAME = 8
_STOPS = re.compile(r"[。；！？]|[：:]$|(?:…|\.\.)$|月[\d一二三四五六七八九十]{1,3}日$")
_FINISHED = re.compile(r"的(?:通知|意见|决定|公告|通告|批复|函|公示)(?:（[^（）]{1,20}）)?$")


def find_title_gaps(text: str) -> dict[int, str]:
    """By its start, what closes each line break inside the title: nothing."""
    lines = [Span(*line.span()) for line in _LINE.finditer(text, 0, _HEAD)]
    printed = [unbroken(line.of(text)) for line in lines]
    for first in range(len(lines)):
        last = _last_line(printed, first)
        if last > first and _adjoin(text, lines[first : last + 1]):
            return {_end(text, line): "" for line in lines[first:last]}
    return {}


def _last_line(printed: Sequence[str], first: int) -> int:
    """The line with which the title that begins in `first` ends; `first` where none of several lines does."""
    if not _may_begin(printed[first]) or _is_apart(printed[first]):
        return first
    joined = printed[first]
    for last in range(first + 1, min(first + _MOST_LINES, len(printed))):
        again = printed[last].startswith(printed[first][:_SAME])
        if _FINISHED.search(joined) or again or _is_apart(printed[last]):
            return first
        joined += printed[last]
        if _is_whole(joined, printed[last + 1 : last + 2]):
            return last
    return first


def _may_begin(line: str) -> bool:
    """A line that says 关于 or the like, or ends in a body (two characters and the last word of a name)."""
    if mark("title_start").search(line):
        return True
    return bool(mark("body_line").search(line, max(0, len(line) - _LONGEST_ENDING)))


def _is_apart(line: str) -> bool:
    """No line of a title: a sentence, a number, addressees, a number with its text."""
    if len(line) > _LONGEST_LINE or _STOPS.search(line):
        return True
    return bool(any_mark("number_line", "own_number", "date_line", "addressees", "labelled").match(line))


def _is_whole(joined: str, following: Sequence[str]) -> bool:
    if is_open(joined) or not find_title(joined):
        return False
    rest = following[0] if following else ""
    return bool(_FINISHED.search(joined)) or not (_FINISHED.search(rest) and not find_title(rest))


def _adjoin(text: str, lines: Sequence[Span]) -> bool:
    """At most one blank line and nothing that was dropped stands between the lines."""
    gaps = (text[above.end : below.start] for above, below in pairwise(lines))
    return all(gap.count("\n") < 3 and BREAK not in gap for gap in gaps)


def _end(text: str, line: Span) -> int:
    """Where the gap behind the line begins."""
    return line.start + len(line.of(text).rstrip(" \t\r\0"))
