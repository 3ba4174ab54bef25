"""Reading the cases of this folder the way the package reads a notice."""

from corpus.notice import Span
from corpus.regions import find_region, region_path
from extract.agencies import AgencyContext, Mention, find_agencies, resolve_agencies
from extract.record import Agency


def context_of(region: str) -> AgencyContext:
    """The context of a notice for the region with this code or name."""
    path = region_path(region) or region_path(found.code if (found := find_region(region)) else "")
    return AgencyContext(path[-1] if path else None, path)


def find_all(text: str) -> tuple[Mention, ...]:
    """Every mention in `text`."""
    return find_agencies(text, Span(0, len(text)))


def resolve_all(text: str, region: str) -> tuple[Agency, ...]:
    """Every body in `text`, read as a notice for `region`."""
    return resolve_agencies(find_all(text), context_of(region))
