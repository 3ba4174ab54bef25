"""Who issues a notice, for which region, and the short names that it defines for bodies."""

import re
from collections.abc import Sequence

import msgspec

from corpus.governed import find_governed
from corpus.notice import Notice, Span
from corpus.regions import Region, region_path, regions_named
from extract.agencies.context import AgencyContext
from extract.agencies.find import find_agencies
from extract.agencies.resolve import resolve_agencies
from extract.agencies.scope import resolve_region
from extract.record import Agency

_DEFINITION = re.compile(r"（(?:以下|下)简称[：:]?[“\"]?([\u3400-\u9fff]{2,12})[”\"]?）")
_LONGEST = 45
_RANKS = ("省", "市", "县", "区", "州", "盟", "旗")


def read_context(notice: Notice) -> AgencyContext:
    """The context of `notice` from its header and the short names it defines."""
    region = _read_region(notice)
    bare = AgencyContext(region, region_path(region.code) if region else ())
    issuers = tuple(_read_issuer(name, bare) for name in notice.header.issuers)
    own = _printed_name(region, notice.header.issuers) if region else ""
    named = msgspec.structs.replace(bare, issuers=issuers, region_name=own)
    return msgspec.structs.replace(named, aliases=_read_aliases(notice.text, named))


def _printed_name(region: Region, issuers: Sequence[str]) -> str:
    """黔南州 where the issuer is 黔南州人民政府办公室; empty where none prints the region with its rank."""
    forms = [form for form in (region.name, *region.shorts) if form.endswith(_RANKS)]
    return next((form for form in forms for issuer in issuers if issuer.startswith(form)), "")


def _read_region(notice: Notice) -> Region | None:
    """The header's region; of several with one name (朝阳区) the one whose parents the text names most."""
    name = notice.header.region
    if not name:
        return None
    region = find_governed(notice.header, notice.text) or resolve_region(name, AgencyContext())
    if region:
        return region
    named = {_count_parents(other, notice.text): other for other in regions_named(name) if not other.until}
    return named[max(named)] if named and max(named) else None


def _count_parents(region: Region, text: str) -> int:
    return sum(text.count(parent.short) for parent in region_path(region.code)[:-1])


def _read_issuer(name: str, context: AgencyContext) -> Agency:
    resolved = resolve_agencies(find_agencies(name, Span(0, len(name))), context)
    return msgspec.structs.replace(resolved[0], name=name) if resolved else Agency(name, known=False)


def _read_aliases(text: str, context: AgencyContext) -> dict[str, str]:
    """省数字政府建设领导小组（以下简称领导小组）: short → qualified name."""
    aliases = {}
    for found in _DEFINITION.finditer(text):
        before = find_agencies(text, Span(max(0, found.start() - _LONGEST), found.start()))
        if before and before[-1].span.end == found.start():
            aliases[found[1]] = resolve_agencies(before, context)[-1].name
    return aliases
