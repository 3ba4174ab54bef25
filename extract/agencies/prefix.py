"""The region printed before a body, read backwards from it: 省, 宜春市, 江西省宜春市, 高新区, 国家 …"""

import re
from functools import cache

from corpus.regions import plain_names, region_names
from extract.agencies.rules import read_rule

_LONGEST, _LONGEST_ZONE, _LONGEST_LEVEL = 15, 18, 4
_WORD = re.compile(r"[\u4e00-\u9fff]")


def find_prefix(text: str, low: int, end: int) -> int:
    """Start of the region that ends at `end`; `end` where there is none."""
    start = _find_name(text, low, end)
    if start < end:
        start = _find_name(text, low, start)
        return start - 2 if text[max(low, start - 2) : start] == "中共" else start
    zone = read_rule("zone_before").search(text, max(low, end - _LONGEST_ZONE), end)
    if zone and not read_rule("zone_unclean").search(zone[0]):
        return zone.start()
    level = read_rule("level_before").search(text, max(low, end - _LONGEST_LEVEL), end)
    return level.start() if level else end


def _find_name(text: str, low: int, end: int) -> int:
    """Start of the region's name that ends at `end`: 思明 for 思明区 only where a list or sentence begins."""
    if text[end - 2 : end] not in _name_ends():
        return end
    plain, every = plain_names(), region_names()
    for start in range(max(low, end - _LONGEST), end - 1):
        name = text[start:end]
        if name in plain or (name in every and (start == 0 or not _WORD.match(text, start - 1))):
            return start
    return end


@cache
def _name_ends() -> frozenset[str]:
    """The last two characters of all names: most places can be told by them to end none."""
    return frozenset(name[-2:] for name in region_names())
