"""Which body took over from which, when and by which decision: the reforms since 1998."""

from functools import cache

import msgspec

from corpus.regions import COUNTRY, region_path
from extract.agencies.lexicon import Word, read_words
from extract.agencies.names import agency_key
from extract.agencies.tables import read_rows


class Succession(msgspec.Struct, frozen=True):
    """The body that took over, with its `agency_key`; `on` is a day or a year, `source` the decision."""

    key: str
    name: str
    on: str
    source: str


def successors(name: str) -> tuple[Succession, ...]:
    """The bodies that took over from the agency `name` (广东省卫生计生委); empty where none did."""
    region, _, function = agency_key(name).partition("/")
    level = "centre" if region == COUNTRY else "local"
    rows = _rows().get((level, function), ())
    return tuple(_succession(row, region) for row in rows if _holds(row, region))


def _holds(row: dict[str, str], region: str) -> bool:
    """Whether the reform holds there: 安徽省经济和信息化厅 kept its name in 2018."""
    path = region_path(region)
    if not path:
        return region == COUNTRY or not (row["at"] or row["not_in"])
    return row["at"] in ("", path[-1].level) and path[0].name not in row["not_in"].split()


def _succession(row: dict[str, str], region: str) -> Succession:
    to = row["to"]
    if region == COUNTRY:
        return Succession(agency_key(to), to, row["on"], row["source"])
    return Succession(f"{region}/{to}", _local_name(region, to), row["on"], row["source"])


def _local_name(region: str, key: str) -> str:
    path = region_path(region)
    word = _official_word(key)
    if not path:
        return region.removeprefix("*") + word.full
    if word.kind == "dispatched":
        return path[-1].short + word.full
    hall = word.full.endswith("厅") and (path[-1].level != "province" or path[-1].name.endswith("市"))
    return path[-1].name + (f"{word.full[:-1]}局" if hall else word.full)


@cache
def _official_word(key: str) -> Word:
    """The first form of a function's row: what the province calls it; a 厅 is a 局 below."""
    return next(word for word in read_words().values() if word.key == key and word.local)


@cache
def _rows() -> dict[tuple[str, str], tuple[dict[str, str], ...]]:
    rows: dict[tuple[str, str], tuple[dict[str, str], ...]] = {}
    for row in read_rows("reforms"):
        before = agency_key(row["from"]).partition("/")[2] if row["level"] == "centre" else row["from"]
        slot = (row["level"], before)
        rows[slot] = (*rows.get(slot, ()), row)
    return rows
