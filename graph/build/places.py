"""Regions and what lies in what, from the table of administrative divisions."""

from itertools import pairwise

from corpus.governed import find_governed
from corpus.notice import Notice
from corpus.regions import COUNTRY, Region, find_region, region_path
from graph.build.draft import Draft

_NATION = Region(COUNTRY, "全国", "全国", "country")


def add_region(draft: Draft, code: str) -> str | None:
    """The region with all that it is part of; None for a code that no table has."""
    path = (_NATION,) if code == COUNTRY else region_path(code)
    if not path:
        return None
    chain = path if path[0].code == COUNTRY else (_NATION, *path)
    for region in chain:
        draft.add_node(
            "Region", region.code, {"code": region.code, "name": region.name, "level": region.level}
        )
    for above, below in pairwise(chain):
        draft.add_edge("PART_OF", below.code, above.code)
    return code


def region_code(name: str | None, *, around: str | None = None) -> str | None:
    """Code of the region with this name, looked for inside the region with the code `around` first."""
    if not name:
        return None
    if name == _NATION.name:
        return COUNTRY
    parent = region_path(around)[-1:] if around else ()
    region = (find_region(name, within=parent[0]) if parent else None) or find_region(name)
    return region.code if region else None


def governed_code(notice: Notice) -> str | None:
    """Code of the region that a notice governs."""
    region = find_governed(notice.header, notice.text)
    return region.code if region else None


def codes_above(code: str | None) -> frozenset[str]:
    """The region itself, all that it lies in, and the country."""
    return frozenset({COUNTRY, *(region.code for region in region_path(code or ""))})
