"""China's administrative regions: codes, full and short names, parents, and old names with their years.

Codes and names come from `tables/regions.tsv` (GB/T 2260) and `tables/zones.tsv` (areas without a code).
"""

from functools import cache, lru_cache
from pathlib import Path
from typing import Literal, get_args

import msgspec

Level = Literal["country", "area", "province", "prefecture", "zone", "county", "town"]
Row = tuple[str, ...]

COUNTRY = "000000"
_TABLES = Path(__file__).parent / "tables"
_TOWNS = ("镇", "乡", "街道", "苏木")
_RANK = {level: rank for rank, level in enumerate(get_args(Level))}


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


@lru_cache(maxsize=4096)
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


@cache
def regions_named(name: str) -> tuple[Region, ...]:
    """All regions with this full or short name: those in use first, higher levels first."""
    return tuple(sorted(map(_build_region, _rows_by_name().get(name, ())), key=_order))


@cache
def region_path(code: str) -> tuple[Region, ...]:
    """The region and its parents, from the province down; empty for an unknown code."""
    row = _rows_by_code().get(code)
    region = _build_region(row) if row else _area_of_code(code)
    if region is None:
        return ()
    above = region_path(region.parent) if region.parent and region.parent != COUNTRY else ()
    return (*above, region)


def area_within(above: Region | None, name: str, level: Level) -> Region:
    """An area that no table has: its code is that of the region it lies in, and its name."""
    parent = above.code if above else COUNTRY
    return _build_area(f"{parent}-{name}", parent, name, level)


def _area_of_code(code: str) -> Region | None:
    parent, _, name = code.rpartition("-")
    if not parent or name.isascii():
        return None
    return _build_area(code, parent, name, "town" if name.endswith(_TOWNS) else "zone")


def _build_area(code: str, parent: str, name: str, level: Level) -> Region:
    ending = next((town for town in _TOWNS if name.endswith(town)), "")
    short = name.removesuffix(ending) if level == "town" else name
    return Region(code, name, short, level, parent, shorts=(short,))


@cache
def region_names() -> frozenset[str]:
    """Every full and short name."""
    return frozenset(_rows_by_name())


@cache
def longest_name() -> int:
    """How many characters the longest of these names has: 中国（上海）自由贸易试验区临港新片区."""
    return max(map(len, region_names()))


@cache
def plain_names() -> frozenset[str]:
    """The names that mean a place wherever they stand: all full ones, and the short ones of provinces,
    prefectures and cities (梅州, 义乌) and those with their kind (峨边县), but not 会同 of 会同县.
    """
    names = set()
    for _, name, shorts, level, *_ in _rows():
        names.add(name)
        if level != "county" or name.endswith("市"):
            names.update(shorts.split("|"))
        names.update(short for short in shorts.split("|") if len(short) > 2 and short[-1] in "县区旗")
    return frozenset(names)


def _codes_above(region: Region) -> tuple[str, ...]:
    return (COUNTRY, *(parent.code for parent in region_path(region.code)))


def _order(region: Region) -> tuple[bool, int]:
    return region.until is not None, _RANK[region.level]


def _build_region(row: Row) -> Region:
    code, name, shorts, level, since, until, parent = row
    return Region(
        code=code,
        name=name,
        short=shorts.split("|")[0],
        level=level,  # type: ignore[arg-type]
        parent=parent or _parent_code(code),
        since=int(since) if since else None,
        until=int(until) if until else None,
        shorts=tuple(shorts.split("|")),
    )


def _parent_code(code: str) -> str | None:
    if code == COUNTRY or code.endswith("0000"):
        return None if code == COUNTRY else COUNTRY
    prefecture = f"{code[:4]}00"
    # 东城区 of 北京市, 仙桃市 of 湖北省: no prefecture between.
    return prefecture if code != prefecture and prefecture in _rows_by_code() else f"{code[:2]}0000"


@cache
def _rows_by_name() -> dict[str, list[Row]]:
    names: dict[str, list[Row]] = {}
    for row in _rows():
        names.setdefault(row[1], []).append(row)
        for short in row[2].split("|"):
            if short != row[1]:
                names.setdefault(short, []).append(row)
    return names


@cache
def _rows_by_code() -> dict[str, Row]:
    """The row of each code's name in use, else of its last one."""
    return {row[0]: row for row in sorted(_rows(), key=lambda row: row[5] or "now")}


@cache
def _rows() -> tuple[Row, ...]:
    """Code, name, shorts, level, since, until, parent (empty where the code tells it)."""
    zones = ((*row[:4], "", "", row[4]) for row in _read_rows("zones.tsv"))
    return (*zones, *((*row, "") for row in _read_rows("regions.tsv")))


def _read_rows(table: str) -> list[list[str]]:
    text = (_TABLES / table).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return [line.split("\t") for line in lines[1:]]
