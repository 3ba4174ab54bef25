"""Names outside a notice: a question's 省卫生计生委, the key that all forms of one body share."""

from collections.abc import Iterable
from functools import cache

from corpus.areas import leading_area
from corpus.notice import Span
from corpus.regions import COUNTRY, Region, region_path
from extract.agencies.context import AgencyContext
from extract.agencies.find import find_agencies
from extract.agencies.league import read_place
from extract.agencies.lexicon import read_words
from extract.agencies.mention import Mention
from extract.agencies.resolve import resolve_agencies
from extract.agencies.scope import OF_ZONES, find_zone, is_generic, resolve_region
from extract.record import Agency

_ANY = "*"


def known_names() -> Iterable[str]:
    """Every printed form in the lexicon, as words for a tokenizer."""
    return read_words()


def resolve_name(text: str, region: Region | None = None) -> tuple[Agency, ...]:
    """The bodies that `text` names, qualified by `region` where they print none of their own."""
    context = AgencyContext(region, region_path(region.code) if region else ())
    return resolve_agencies(find_agencies(text, Span(0, len(text))), context)


@cache
def agency_key(name: str) -> str:
    """`region/function`, the same for every form of one body: 广东省卫计委, 广东省卫生和计划生育委员会.

    Where the name leaves its region open so does the key: 省卫生计生委 → `省/卫生计生`, 卫计委 →
    `*/卫生计生`. A name that the lexicon does not have is a function of its own, and so is 卫生计生部门,
    which may be another body than 卫生计生委.
    """
    mentions = find_agencies(name, Span(0, len(name)))
    whole = mentions[0] if len(mentions) == 1 and len(mentions[0].name) == len(name) else None
    if whole is None or whole.collective:
        return f"{_ANY}/{name}"
    return f"{_region_part(whole)}/{_function(whole)}"


def _function(mention: Mention) -> str:
    word = read_words().get(mention.core)
    department = "部门" if word is not None and word.kind == "department" else ""
    zone = find_zone(mention.prefix, resolve_region(mention.prefix, AgencyContext()))
    return f"{zone if mention.key in OF_ZONES else ''}{mention.key or mention.core}{department}"


def is_same_body(asked: str, name: str) -> bool:
    """Whether `name` may be the body asked for; a region that `asked` leaves open fits any of its kind.

    公安部门 may be any body for it, 公安厅 no 公安部门.
    """
    asked_region, _, asked_body = agency_key(asked).partition("/")
    region, _, body = agency_key(name).partition("/")
    return asked_body in (body, f"{body}部门") and _fits(asked_region, region)


def _region_part(mention: Mention) -> str:
    prefix = mention.prefix or read_place(mention.name)
    if is_generic(prefix):
        return prefix
    if not prefix:
        word = read_words().get(mention.core)
        return COUNTRY if word and not word.local else _ANY
    area = None if mention.key in OF_ZONES else leading_area(prefix)
    region = area or resolve_region(prefix, AgencyContext())
    return region.code if region else COUNTRY


def _fits(asked: str, region: str) -> bool:
    if asked in (_ANY, region):
        return True
    path = region_path(region)
    return (
        bool(path) and is_generic(asked) and resolve_region(asked, AgencyContext(path[-1], path)) == path[-1]
    )
