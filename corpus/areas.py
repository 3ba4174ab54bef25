"""The regions that a name begins with, also those that no table has but that are built like one.

赣州经济技术开发区 is a kind of zone behind a place, 大鹏新区 behind a name of its own; 湖头镇 is a town,
第八师石河子市 a division of the 兵团.
"""

from collections.abc import Iterator
from functools import lru_cache

import msgspec

from corpus.marks import mark
from corpus.regions import Level, Region, area_within, find_region, longest_name, regions_named

_WAYS: tuple[tuple[str, Level], ...] = (("zone", "zone"), ("town", "town"))
_CORPS = "新疆生产建设兵团"
_TOWNS = ("镇", "乡", "街道")
_RANKS = tuple("省市县区州盟旗")


class _Lead(msgspec.Struct, frozen=True):
    """The regions of the table at the start of a name: the last of them, as printed from `start` to `end`."""

    region: Region | None = None
    start: int = 0
    end: int = 0


def leading_region(name: str) -> str | None:
    """The lowest region at the start of a name: `福建省漳州市人民政府` → `漳州市`; full name.

    A name that several regions bear (鼓楼区) is given as it stands.
    """
    area = leading_area(name)
    if area:
        return area.name
    name = _without_party(name)
    lead = _read_lead(name)
    return lead.region.name if lead.region else name[lead.start : lead.end] or None


@lru_cache(maxsize=4096)
def leading_area(name: str) -> Region | None:
    """The area at the start of a name that no table has, within the regions named before it.

    The same few names come again and again in a list of bodies.
    """
    name = _without_party(name)
    if trade := mark("free_trade_zone").match(name):
        return _area(trade[0], "zone", find_region(trade["place"]))
    lead = _read_lead(name)
    if division := mark("division").match(name, lead.end):
        return _area(division[0], "zone", lead.region or find_region(_CORPS))
    for way, level in _WAYS:
        found = mark(way).match(name, lead.end)
        if found and (lead.end or mark("area_organ").match(name, found.end())):
            start = lead.end if _stands_alone(name, lead, found["own"]) else lead.start
            return _area(name[start : found.end()], level, lead.region)
    found = mark("zone_of_place").match(name, lead.end)
    if found and lead.region and lead.region.level != "province" and not _ranked(name, lead):
        return _area(name[lead.start : found.end()], "zone", lead.region)
    return None


def _without_party(name: str) -> str:
    return name.removeprefix("中共").removeprefix("共青团")


def _area(name: str, level: Level, above: Region | None) -> Region:
    return find_region(name) or area_within(above, name, level)


def _stands_alone(name: str, lead: _Lead, own: str) -> bool:
    """Whether an area goes by its own name: 深圳市大鹏新区, but not 合肥市高新区 or 杭州钱江开发区."""
    return bool(own) and _ranked(name, lead) and not mark("zone_adjectives").fullmatch(own)


def _ranked(name: str, lead: _Lead) -> bool:
    """费县 or 黔南州, but not 赣州."""
    printed = name[lead.start : lead.end]
    full = lead.region is not None and printed == lead.region.name
    return full or (len(printed) > 2 and printed.endswith(_RANKS))


def _read_lead(name: str) -> _Lead:
    """A short name that begins a town's is none: 万州区新田镇 is not in 新田县."""
    lead = _Lead()
    while named := next(_named_at_start(name[lead.end :]), None):
        if named[-1] not in _RANKS and name.startswith(_TOWNS, lead.end + len(named)):
            break
        region = (lead.region and find_region(named, within=lead.region)) or find_region(named)
        lead = _Lead(region, lead.end, lead.end + len(named))
        if region is None:
            break
    return lead


def _named_at_start(text: str) -> Iterator[str]:
    """Names of regions that the text begins with, longest first; a name of several only where it is whole."""
    for length in range(min(longest_name(), len(text)), 1, -1):
        name = text[:length]
        if regions_named(name) and (name[-1] in "市县区旗" or find_region(name)):
            yield name
