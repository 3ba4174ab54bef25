"""Branches that carry a region in the middle: 人民银行宜春市中心支行, 国网宜春供电公司, 海关总署广东分署."""

import re
from functools import cache

from corpus.marks import mark
from corpus.notice import Span
from corpus.regions import region_names
from extract.agencies.mention import Mention
from extract.agencies.tables import read_rows

_REGION = r"驻?[\u3400-\u9fff]{1,9}?"


def find_branch(text: str, start: int, end: int, limit: int) -> Mention | None:
    """The branch whose opening (人民银行) is text[start:end], or None."""
    pattern = _pattern(text[start:end])
    found = pattern.match(text, end, limit) if pattern else None
    if found is None or not (_is_region(found[1]) or _is_plain(text[start:end], found[1])):
        return None
    return branch_mention(text[start : found.end()], text[start:end], found[1], Span(start, found.end()))


def branch_mention(name: str, opening: str, region: str, span: Span) -> Mention:
    """A mention of the branch `name` in `region`; all openings of one bank or company share its key."""
    return Mention(span, name, _place(region), name, branch_openings()[opening], complete=True)


def match_tail(text: str, opening: str, start: int, limit: int) -> re.Match[str] | None:
    """Region and ending at `start` that may follow `opening` in a list: 人民银行广州分行、深圳市中心支行."""
    pattern = _pattern(opening)
    found = pattern.match(text, start, limit) if pattern else None
    return found if found and _is_region(found[1]) else None


@cache
def branch_openings() -> dict[str, str]:
    """Opening (人行) → key of the body (中国人民银行)."""
    return {opening: row["key"] for row in read_rows("branches") for opening in row["openings"].split()}


def _is_plain(opening: str, middle: str) -> bool:
    """Whether a whole name like 国网 lets us read a place that is no region: 国网蒙东电力公司."""
    return opening.startswith(("中国", "国家", "国网", "南方")) and 2 <= len(middle) <= 3


def _is_region(middle: str) -> bool:
    names, middle = region_names(), _place(middle)
    if middle in names or middle in ("省", "市", "县", "区", "州", "自治区"):
        return True
    if mark("division").fullmatch(middle):
        return True
    # 江西省宜春市, 宜春袁州: one region in another.
    return any(middle[:cut] in names and _is_region(middle[cut:]) for cut in range(2, len(middle)))


def _place(middle: str) -> str:
    """广州 of 驻广州特派员办事处; 驻马店市 is a name."""
    names = region_names()
    named = any(middle[:cut] in names for cut in range(2, len(middle) + 1))
    return middle if named else middle.removeprefix("驻")


@cache
def _pattern(opening: str) -> re.Pattern[str] | None:
    """Region and ending that may follow `opening`; None for a word that opens no branch's name."""
    endings = _endings().get(opening)
    return re.compile(rf"({_REGION})(?:{'|'.join(endings)})") if endings else None


@cache
def _endings() -> dict[str, list[str]]:
    return {
        opening: sorted(row["endings"].split(), key=len, reverse=True)
        for row in read_rows("branches")
        for opening in row["openings"].split()
    }
