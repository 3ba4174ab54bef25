"""The Communist Youth League, which prints its region inside its name: 团省委, 共青团福建省委."""

import re

from corpus.regions import Region
from extract.agencies.context import AgencyContext
from extract.agencies.scope import resolve_region

KEY = "共青团"
_BEFORE_REGION = re.compile(r"(?:共青团|(?<![一-鿿])团)$")
_NAME = re.compile(r"(?:共青团|团)(?P<region>[一-鿿]{0,12}?(?:省|市|县|区|州|盟|旗))委(?:员会)?")
_LONGEST = 4


def find_league(text: str, low: int, start: int) -> int:
    """Start of the name where 共青团 stands before a region's committee at `start`; else `start`."""
    found = _BEFORE_REGION.search(text, max(low, start - _LONGEST), start)
    return found.start() if found else start


def read_place(name: str) -> str:
    """The region or level inside a name of the league; empty where there is none."""
    found = _NAME.fullmatch(name) if "团" in name else None
    return found["region"] if found else ""


def resolve_place(name: str, context: AgencyContext) -> Region | None:
    """The region whose league `name` is in the notice."""
    place = read_place(name)
    return resolve_region(place, context) if place else None


def list_names(region: Region) -> tuple[str, ...]:
    """The names that notices use beside 团省委."""
    return f"共青团{region.name}委", f"团{region.name}委"
