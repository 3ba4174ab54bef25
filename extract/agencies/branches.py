"""Branches that carry a region in the middle: 人民银行宜春市中心支行, 国网宜春供电公司, 海关总署广东分署."""

import re
from functools import cache

from corpus.notice import Span
from corpus.regions import region_names
from extract.agencies.mention import Mention
from extract.agencies.tables import read_rows

_GENERIC_REGION = r"[省市县区州盟旗]|自治区|驻?[\u4e00-\u9fff]{2,7}?[省市县区州]?|驻?[\u4e00-\u9fff]{2,3}"


def find_branch(text: str, start: int, end: int, limit: int) -> Mention | None:
    """The branch whose opening (人民银行) is text[start:end], or None."""
    pattern = _patterns().get(text[start:end])
    found = pattern.match(text, end, limit) if pattern else None
    if found is None or not _is_region(found[1]):
        return None
    name = text[start : found.end()]
    return Mention(Span(start, found.end()), name, "", name, text[start:end], complete=True)


def _is_region(middle: str) -> bool:
    names = region_names()
    middle = middle.removeprefix("驻")
    return middle in names or len(middle) == 1 or any(middle[:cut] in names for cut in range(2, len(middle)))


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    patterns = {}
    for row in read_rows("branches"):
        endings = "|".join(sorted(row["endings"].split(), key=len, reverse=True))
        pattern = re.compile(rf"({_GENERIC_REGION})(?:{endings})")
        patterns.update(dict.fromkeys(row["openings"].split(), pattern))
    return patterns
