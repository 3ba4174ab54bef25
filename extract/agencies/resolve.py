"""Mentions → bodies qualified by their region, as the notice's own region and its lists make them."""

import re
from collections.abc import Sequence
from functools import lru_cache

import msgspec

from corpus.areas import leading_area
from corpus.regions import Region
from extract.agencies.context import AgencyContext
from extract.agencies.league import KEY as LEAGUE
from extract.agencies.league import list_names, read_place, resolve_place
from extract.agencies.lexicon import Word, read_words
from extract.agencies.list_scope import OWN_PLACE, ListScope
from extract.agencies.mention import Mention
from extract.agencies.rules import read_rule
from extract.agencies.scope import (
    CENTRAL,
    OF_ZONES,
    find_zone,
    is_bare_zone,
    is_generic,
    is_own_zone,
    leading_level,
    resolve_region,
)
from extract.record import Agency

_ZONES = ("新区", "开发区", "工业园区", "产业园区", "工业园", "产业园", "园区", "景区", "风景区", "示范区")
# Party offices that are the government's as well (互联网信息办公室, 台湾事务办公室).
_TWO_PLATES = frozenset(("网信办", "台办", "保密"))
_ORGAN = re.compile(r"人民政府|政府|党工委|党委|工委|委")


def resolve_agencies(mentions: Sequence[Mention], context: AgencyContext) -> tuple[Agency, ...]:
    """One body for each mention, in order; the first region of a list holds for those after it."""
    agencies, scope = [], ListScope()
    for printed_mention in mentions:
        mention = scope.named(printed_mention)
        printed = mention.prefix and mention.prefix not in CENTRAL
        region = resolve_region(mention.prefix, context) if printed else None
        if region is None and mention.joined and scope.region and is_generic(mention.prefix):
            # 泾县县委、县政府 in a notice of the city.
            region = resolve_region(mention.prefix, AgencyContext(scope.region, (scope.region,)))
        word = _word_of(mention.core)
        scope.read(mention, region, word)
        agencies.append(_resolve(mention, word, region, scope, context))
    return tuple(agencies)


def _resolve(
    mention: Mention, word: Word | None, region: Region | None, scope: ListScope, context: AgencyContext
) -> Agency:
    if mention.collective:
        return Agency(mention.name, known=mention.known, collective=True)
    if scope.levels and not mention.prefix and word and word.local:
        return Agency(scope.levels + mention.core, known=mention.known, collective=True)
    if mention.prefix in ("我", "本"):
        return _issuer(mention, context)
    if mention.complete:
        return _agency(mention.name, None, region, mention)
    if word is None and not mention.prefix and (long := _defined(mention.name, context)):
        return _agency(long, None, context.region, mention)
    if read_place(mention.name):
        return _league(mention, word, context)
    if _is_central(mention, word, scope, context):
        return _central(mention, word)
    if region is None and is_generic(mention.prefix) and context.path:
        # 市发展改革局 in a notice of the province: that of each city.
        return Agency(mention.name, known=mention.known, collective=True)
    if region is None and (
        _takes_region(mention, word, context) or _is_zone_of_county(mention, word, scope, context)
    ):
        region = _inherited(mention, word, scope, context)
        # 市委组织部、宣传部: the committee goes on with its region.
        goes_on = word and word.kind == "party" and word.key not in _TWO_PLATES
        committee = scope.committee if goes_on else ""
        own = context.name_of(region) if region and not _bears_town(mention, region) else ""
        name = mention.name.removeprefix(_own_zone(mention.name, context))
        return _agency(f"{own}{committee}{name}", word, region, mention)
    return _agency(_qualified(mention, region, context), word, region, mention)


def _division(name: str, context: AgencyContext) -> str | None:
    """港口处 in a notice of 舟山市港航和口岸管理局 is a division of it."""
    issuer = context.issuers[0].name if len(context.issuers) == 1 else ""
    return issuer + name if name[-1] in "处科股" and issuer.endswith(("局", "厅", "委", "委员会")) else None


def _own_zone(name: str, context: AgencyContext) -> str:
    """新区 of 新区创新发展局 in a notice of 赣江新区."""
    zone = read_rule("bare_zone").match(name)
    return zone[0] if zone and is_own_zone(zone[0], context) else ""


def _bears_town(mention: Mention, region: Region) -> bool:
    """板桥派出所 of 板桥镇."""
    return region.level == "town" and mention.name.startswith(region.short)


def _league(mention: Mention, word: Word | None, context: AgencyContext) -> Agency:
    """团省委 keeps its name; its region is told beside it."""
    region = resolve_place(mention.name, context)
    agency = _agency(mention.name, word, region, mention)
    names = list_names(region) if region else ()
    return msgspec.structs.replace(agency, aliases=tuple(name for name in names if name != mention.name))


def _defined(name: str, context: AgencyContext) -> str | None:
    """领导小组 and 领导小组办公室 where the notice defines 领导小组."""
    if name in context.aliases:
        return context.aliases[name]
    long = context.aliases.get(name.removesuffix("办公室"))
    return f"{long}办公室" if long else _division(name, context)


def _takes_region(mention: Mention, word: Word | None, context: AgencyContext) -> bool:
    """Whether a name without a region is a government's: not 农商银行, 大鹏新区管委会, 福渡镇人民政府."""
    if mention.prefix:
        return is_bare_zone(mention.prefix)
    if word is None and mention.core.endswith(("区", "园", "城")):
        return is_bare_zone(mention.core)
    if word is None and context.region and _names_region(mention.core, context.region):
        return False
    return word is not None or read_rule("independent").search(mention.core) is None


def _names_region(core: str, region: Region) -> bool:
    """国土河东分局 in a notice of 河东区 has its place in its name."""
    return core.endswith(("分局", "支局", "分公司", "分中心")) and region.short in core


def _is_zone_of_county(mention: Mention, word: Word | None, scope: ListScope, context: AgencyContext) -> bool:
    """大唐新区 in a list of 瑞昌市's offices; 大鹏新区 in a province's or a city's is known by itself."""
    if mention.prefix or word is not None or not mention.joined or not mention.core.endswith(_ZONES):
        return False
    region = _inherited(mention, word, scope, context)
    return region is not None and region.level == "county"


def _is_central(mention: Mention, word: Word | None, scope: ListScope, context: AgencyContext) -> bool:
    """Ministries, and bare names that a notice of the centre or a list behind 国家… means as such."""
    if mention.prefix:
        return mention.prefix in CENTRAL
    if word is None or word.national is None:
        return word is None and scope.central
    return not word.local or scope.central or (scope.region is None and context.central)


def _central(mention: Mention, word: Word | None) -> Agency:
    full_name = word.national if word else None
    kind = word.kind if word else None
    return Agency(mention.name, full_name=full_name, level="country", kind=kind, known=mention.known)


def _inherited(
    mention: Mention, word: Word | None, scope: ListScope, context: AgencyContext
) -> Region | None:
    """The region of a name without one (商务厅, 高新区管委会): its list's, else the notice's.

    A 厅 is always the province's, 管委会 in a zone's notice the zone's.
    """
    if word and word.key in OF_ZONES and context.region and context.region.level == "zone":
        return context.region
    region = scope.region or (None if context.central else context.region)
    if mention.core.endswith("厅") and word and region and region.level not in ("province", "country"):
        return next((above for above in context.path if above.level == "province"), region)
    return region


def _qualified(mention: Mention, region: Region | None, context: AgencyContext) -> str:
    whole = is_generic(mention.prefix) or is_own_zone(mention.prefix, context)
    level = mention.prefix if whole else leading_level(mention.prefix)
    return context.name_of(region) + mention.name[len(level) :] if region and level else mention.name


def _agency(name: str, word: Word | None, region: Region | None, mention: Mention) -> Agency:
    return Agency(
        name,
        full_name=None if _is_of_zone(word, region, mention) else _full_name(word, region),
        region=region.name if region else None,
        region_code=region.code if region else None,
        level=region.level if region else None,
        kind=word.kind if word else None,
        known=mention.known,
    )


def _is_of_zone(word: Word | None, region: Region | None, mention: Mention) -> bool:
    """梅州高新区管委会 or 梅州高新区财政局 is one of several in 梅州市: it goes by its own name."""
    if is_bare_zone(mention.prefix) or leading_area(mention.prefix):
        return region is None or region.level != "zone"
    return word is not None and word.key in OF_ZONES and bool(find_zone(mention.prefix, region))


def _full_name(word: Word | None, region: Region | None) -> str | None:
    if word is None or region is None or word.kind in OWN_PLACE or word.kind == "department":
        return None
    if word.key == "党委":
        return f"中国共产党{region.name}委员会"
    if word.key == "共青团":
        return f"中国共产主义青年团{region.name}委员会"
    committee = "党委" if region.name.endswith("自治区") else "委"
    return f"中共{region.name}{committee}{word.full}" if word.kind == "party" else region.name + word.full


def _issuer(mention: Mention, context: AgencyContext) -> Agency:
    """我委 is the issuer whose name ends so; the first one where none does."""
    for issuer in context.issuers:
        if mention.core[:1] in issuer.name[-4:]:
            return issuer
    return context.issuers[0] if context.issuers else Agency(mention.name, known=False)


@lru_cache(maxsize=4096)
def _word_of(core: str) -> Word | None:
    """The lexicon's word for a core; 政府金融办 and 委组织部 carry an organ before it."""
    words = read_words()
    if read_place(core):
        return words[LEAGUE]
    organ = _ORGAN.match(core)
    return words.get(core) or (words.get(core[organ.end() :]) if organ else None)
