"""China's administrative regions: codes, full and short names, parents, and old names with their years.

Codes and names come from `tables/regions.tsv` (GB/T 2260) and `tables/zones.tsv` (areas without a code).
"""

from functools import cache
from pathlib import Path
from typing import Literal

import msgspec

Level = Literal["country", "area", "province", "prefecture", "county", "zone"]

COUNTRY = "000000"
_TABLES = Path(__file__).parent / "tables"
_RANK = {"country": 0, "area": 1, "province": 2, "prefecture": 3, "zone": 4, "county": 5}


class Region(msgspec.Struct, frozen=True):
    """One name of one region.

    `since` and `until` are the first and last year in which GB/T 2260 lists the name; `since` None means
    since 2002 at least, `until` None means still in use. `shorts` holds every short form.
    """

    code: str
    name: str
    short: str
    level: Level
    parent: str | None = None
    since: int | None = None
    until: int | None = None
    shorts: tuple[str, ...] = ()


def find_region(name: str, *, within: Region | None = None) -> Region | None:
    """The region with this full or short name, or None where there is none or more than one.

    A name in use goes before an old one and a higher level before a lower one: 吉林 is the province.
    `within` looks only at the regions in that parent (朝阳区 in 长春市).
    """
    named = [
        region for region in regions_named(name) if within is None or within.code in _codes_above(region)
    ]
    best = [region for region in named if _order(region) == _order(named[0])]
    return best[0] if len(best) == 1 else None


def regions_named(name: str) -> tuple[Region, ...]:
    """All regions with this full or short name: those in use first, higher levels first."""
    return _by_name().get(name, ())


def region_path(code: str) -> tuple[Region, ...]:
    """The region and its parents, from the province down; empty for an unknown code."""
    region = _by_code().get(code)
    if region is None:
        return ()
    above = region_path(region.parent) if region.parent and region.parent != COUNTRY else ()
    return (*above, region)


@cache
def region_names() -> frozenset[str]:
    """Every full and short name."""
    return frozenset(_by_name())


@cache
def plain_names() -> frozenset[str]:
    """The names that mean a place wherever they stand: all full ones, and the short ones of provinces,
    prefectures and cities (梅州, 义乌), but not 会同 of 会同县 or 和平 of 和平区.
    """
    names = {region.name for region in _regions()}
    for region in _regions():
        if region.level != "county" or region.name.endswith("市"):
            names.update(region.shorts)
    return frozenset(names)


def _codes_above(region: Region) -> tuple[str, ...]:
    return (COUNTRY, *(parent.code for parent in region_path(region.code)))


def _order(region: Region) -> tuple[bool, int]:
    return region.until is not None, _RANK[region.level]


@cache
def _by_name() -> dict[str, tuple[Region, ...]]:
    names: dict[str, list[Region]] = {}
    for region in _regions():
        for name in {region.name, *region.shorts}:
            names.setdefault(name, []).append(region)
    return {
        name: tuple(sorted(regions, key=_order)) if len(regions) > 1 else (regions[0],)
        for name, regions in names.items()
    }


@cache
def _by_code() -> dict[str, Region]:
    newest: dict[str, Region] = {}
    for region in _regions():
        former = newest.get(region.code)
        if former is None or (region.until or 9999) > (former.until or 9999):
            newest[region.code] = region
    return newest


@cache
def _regions() -> tuple[Region, ...]:
    divisions = _read_rows("regions.tsv")
    codes = {row[0] for row in divisions}
    return (*map(_parse_zone, _read_rows("zones.tsv")), *(_parse_division(row, codes) for row in divisions))


def _parse_zone(row: list[str]) -> Region:
    code, name, short, level, parent = row
    shorts = tuple(short.split("|"))
    return Region(code, name, shorts[0], level, parent or None, shorts=shorts)  # type: ignore[arg-type]


def _parse_division(row: list[str], codes: set[str]) -> Region:
    code, name, short, level, since, until = row
    shorts = tuple(short.split("|"))
    return Region(
        code,
        name,
        shorts[0],
        level,  # type: ignore[arg-type]
        _parent_code(code, codes),
        int(since) if since else None,
        int(until) if until else None,
        shorts,
    )


def _parent_code(code: str, codes: set[str]) -> str:
    if code.endswith("0000"):
        return COUNTRY
    prefecture = f"{code[:4]}00"
    # 东城区 of 北京市, 仙桃市 of 湖北省: no prefecture between.
    return prefecture if code != prefecture and prefecture in codes else f"{code[:2]}0000"


def _read_rows(table: str) -> list[list[str]]:
    text = (_TABLES / table).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return [line.split("\t") for line in lines[1:]]
