"""The region printed before a body, read backwards from it: 省, 宜春市, 江西省宜春市, 高新区, 国家 …"""

import re
from functools import cache

from corpus.regions import longest_name, plain_names, region_names
from extract.agencies.rules import may_stand, read_rule
from extract.agencies.scope import is_bare_zone

_LONGEST_ZONE, _LONGEST_LEVEL, _LONGEST_ENDING = 26, 4, 2
_GOES_ON = re.compile(r"[\u3400-\u9fff，]")
_LEADS = frozenset("由报向与和及")
_WORD = re.compile(r"[\u3400-\u9fff]")


def find_prefix(text: str, low: int, end: int) -> int:
    """Start of the region that ends at `end`; `end` where there is none."""
    start = _find_name(text, low, end)
    if start < end:
        start = _find_name(text, low, start)
        return start - 2 if text[max(low, start - 2) : start] == "中共" else start
    if (zone := _find_zone(text, low, end)) < end:
        return zone
    level = read_rule("level_before").search(text, max(low, end - _LONGEST_LEVEL), end)
    return level.start() if level else end


def _find_zone(text: str, low: int, end: int) -> int:
    """Start of the zone or town that ends at `end`, behind a word like 由: 本措施由高新区 + 财政局."""
    if not may_stand("zone_before", text, max(low, end - _LONGEST_ENDING), end):
        return end
    window = max(low, end - _LONGEST_ZONE)
    cut = max(low, window - 1)  # nothing before `low` runs into the name: 第八条 + 高新区
    zone = read_rule("zone_before").search(text[cut:end], window - cut)
    if zone is None:
        return end
    unclean = [found.end() for found in read_rule("zone_unclean").finditer(zone[0])]
    start = cut + zone.start() + (unclean[-1] if unclean else 0)
    if not unclean:
        return start
    led = text[start - 1] in _LEADS and is_bare_zone(text[start:end])
    return start if led else end


def _find_name(text: str, low: int, end: int) -> int:
    """Start of the region's name that ends at `end`: 思明 for 思明区 only where a list or sentence begins."""
    if text[end - 2 : end] not in _name_ends():
        return end
    plain, every = plain_names(), region_names()
    for start in range(max(low, end - longest_name()), end - 1):
        name = text[start:end]
        if _is_verb(text, start, name):
            continue
        if name in plain or (name in every and (start in (0, low) or not _WORD.match(text, start - 1))):
            return start
    return end


def _is_verb(text: str, start: int, name: str) -> bool:
    """市财政局会同县教育局 or 牵头，会同管委会: no 会同县, though there is one."""
    if not name.startswith("会同"):
        return False
    return name == "会同" or (start > 0 and _GOES_ON.match(text, start - 1) is not None)


@cache
def _name_ends() -> frozenset[str]:
    """The last two characters of all names: most places can be told by them to end none."""
    return frozenset(name[-2:] for name in region_names())
