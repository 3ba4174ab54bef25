"""Mentions → bodies qualified by their region, as the notice's own region and lists make them."""

from collections.abc import Sequence

from corpus.regions import Region, find_region
from extract.agencies.context import AgencyContext
from extract.agencies.lexicon import read_words
from extract.agencies.mention import Mention
from extract.record import Agency

_CENTRAL = frozenset(("国家", "中央", "国务院", "中共中央", "全国"))
_LEVELS = {
    "省": ("province",),
    "自治区": ("province",),
    "兵团": ("province",),
    "州": ("prefecture",),
    "盟": ("prefecture",),
    "地区": ("prefecture",),
    "自治州": ("prefecture",),
    "县": ("county",),
    "旗": ("county",),
    "市": ("prefecture", "county", "province"),
    "区": ("county", "zone", "province"),
}


def resolve_agencies(mentions: Sequence[Mention], context: AgencyContext) -> tuple[Agency, ...]:
    """One body for each mention; a list's first region holds for those after it."""
    agencies = []
    scope: Region | str | None = None
    for mention in mentions:
        if not mention.joined:
            scope = None
        region = _scope_of(mention, context)
        if region is not None:
            scope = region
        agencies.append(_resolve(mention, scope, context))
    return tuple(agencies)


def _scope_of(mention: Mention, context: AgencyContext) -> Region | str | None:
    """The region that the printed prefix means; "centre" for a body of the centre."""
    prefix = mention.prefix
    if not prefix:
        return None
    if prefix in _CENTRAL:
        return "centre"
    if prefix in _LEVELS:
        return generic_region(prefix, context)
    return find_region(prefix)


def generic_region(prefix: str, context: AgencyContext) -> Region | None:
    """省 in a notice of Yichun is Jiangxi: the nearest region upwards of that kind."""
    levels = _LEVELS[prefix]
    for region in reversed(context.path):
        if region.level in levels and (prefix != "区" or region.name.endswith("区")):
            return region
    return None


def _resolve(mention: Mention, scope: Region | str | None, context: AgencyContext) -> Agency:
    if mention.collective:
        return Agency(mention.name, collective=True, known=mention.known)
    if mention.prefix in ("我", "本"):
        return _issuer(mention, context)
    if mention.complete:
        return Agency(mention.name, full_name=mention.name, known=mention.known)
    word = read_words().get(mention.core)
    if (
        word
        and word.national
        and not mention.prefix
        and (not word.local or scope == "centre" or (scope is None and context.central))
    ):
        return Agency(mention.name, full_name=word.national, level="country", kind=word.kind)
    region = scope if isinstance(scope, Region) else None
    generic = mention.prefix in _LEVELS
    if region is None and not mention.prefix and word and word.local:
        region = context.region
    name = mention.name
    if region and (generic or not mention.prefix) and (word is None or word.local):
        name = region.name + mention.core
    return Agency(
        name,
        full_name=region.name + word.full if region and word else None,
        region=region.name if region else None,
        region_code=region.code if region else None,
        level=region.level if region else None,
        kind=word.kind if word else None,
        known=mention.known,
    )


def _issuer(mention: Mention, context: AgencyContext) -> Agency:
    head = mention.core[-1:]
    for issuer in context.issuers:
        if head in issuer.name[-3:]:
            return issuer
    return context.issuers[0] if context.issuers else Agency(mention.name, known=False)
