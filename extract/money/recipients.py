"""Regions and bodies that a sentence names as those who get the money."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

import msgspec
from ahocorasick_rs import AhoCorasick, MatchKind

from corpus.notice import Span
from corpus.regions import Region, find_region, region_names
from extract.agencies import AgencyContext, find_agencies, resolve_agencies

_LONGEST_REGION = 12
_PAYER_BEHIND = re.compile(
    r"(?:财政|本级)?(?:已|曾|现|可|应|将|再|另|另行|分别|一次性|统一|择优|直接|同时|给予?|予以|联合|会同)*"
    r"(?:安排|下达|统筹|拨付|拨出|设立|给予?|予以|负责|会同|每年|每[家个人户]|从|出资|配套|承担|按|组织|牵头|拿出|列支|筹集|发放|兑现|对|向)"
)
# 省发展改革委奖励500万元; but 福州市补助200万元，厦门市补助100万元
_DEPARTMENT_GIVES = re.compile(r"(?:奖励|补助|补贴|资助|奖补|支持|贴息)")
_BEFORE_RECIPIENT = re.compile(
    r"(?:^|[对给向至到，：:、和及与；.．]|下达|拨付|拨给|给予|补助|支持|安排|其中|分配|奖励)$"
)
_LIST_TAIL = re.compile(
    r"(?:等)?(?:[\d一二三四五六七八九十两]+个?)?(?:地级市|地市|设区市|市|县|区|州|省|地区|单位|部门)?"
    r"(?:[一-鿿“”]{2,20}?(?:资金|经费|补助|奖励|预算|投资))?$"
)
_COMPANY = re.compile(
    r"(?:下达|拨付|拨给|安排|补助|奖励|支持|给予|^|，|：|、|和)(?:给)?"
    r"((?:(?!下达|拨付|安排|给予|补助|奖励)[一-鿿]|（[一-鿿]{2,6}）){2,30}?"
    r"(?:公司|大学|学院|医院|研究院|研究所|合作社|中学|小学|协会))"
    r"(?P<more>(?:公司)?等\d+[家个户名][一-鿿]{2})?"
)
_PAID_BODIES = ("公司", "大学", "学院", "医院", "研究院", "研究所", "合作社", "中学", "小学", "协会")


class Named(msgspec.Struct, frozen=True):
    """A named recipient."""

    name: str
    kind: Literal["region", "agency", "class"]
    span: Span


def find_named(text: str, span: Span, context: AgencyContext) -> tuple[Named, ...]:
    """Regions and bodies named as recipients in `span` of a notice's text, in order."""
    agencies = list(_find_bodies(text, span, context))
    companies = [named for named in _find_companies(text, span) if not _covered(named.span, agencies)]
    bodies = [*agencies, *companies]
    regions = [named for named in _find_regions(text, span, context) if not _covered(named.span, bodies)]
    found = sorted([*bodies, *regions], key=lambda named: named.span)
    return tuple(named for named in found if _is_recipient(text, span, named))


def _covered(span: Span, taken: list[Named]) -> bool:
    return any(span.start < other.span.end and other.span.start < span.end for other in taken)


def _find_bodies(text: str, span: Span, context: AgencyContext) -> Iterator[Named]:
    mentions = [mention for mention in find_agencies(text, span) if not mention.collective]
    for mention, agency in zip(mentions, resolve_agencies(mentions, context), strict=True):
        if not agency.collective:
            yield Named(agency.name, "agency", mention.span)


def _find_companies(text: str, span: Span) -> Iterator[Named]:
    for found in _COMPANY.finditer(text, span.start, span.end):
        if found["more"]:
            name = found[1] + found["more"].removeprefix("公司")
            yield Named(name, "class", Span(found.start(1), found.end()))
        else:
            yield Named(found[1], "agency", Span(*found.span(1)))


def _find_regions(text: str, span: Span, context: AgencyContext) -> Iterator[Named]:
    words = span.of(text)
    for _, start, end in _region_automaton().find_matches_as_indexes(words):
        region = _resolve_region(words[start:end], context)
        if region:
            yield Named(region.name, "region", Span(span.start + start, span.start + end))


@cache
def _region_automaton() -> AhoCorasick:
    """Automaton over the names of regions; of overlapping ones the first and longest."""
    names = sorted(name for name in region_names() if 2 <= len(name) <= _LONGEST_REGION)
    return AhoCorasick(names, matchkind=MatchKind.LeftmostLongest)


def _resolve_region(name: str, context: AgencyContext) -> Region | None:
    """The region of that name inside the notice's own, else anywhere."""
    inside = find_region(name, within=context.region) if context.region else None
    return inside or find_region(name)


def _is_recipient(text: str, span: Span, named: Named) -> bool:
    """Whether the place of a name is a recipient's: behind 对, 下达 …, not before 安排."""
    before = text[span.start : named.span.start]
    if before.endswith(("对", "向", "给")):
        return True
    if _PAYER_BEHIND.match(text, named.span.end):
        return False
    if named.kind == "agency" and _DEPARTMENT_GIVES.match(text, named.span.end):
        return named.name.endswith(_PAID_BODIES)
    return _BEFORE_RECIPIENT.search(before) is not None or before.endswith("的")


def find_listed(text: str, span: Span, context: AgencyContext) -> tuple[Named, ...]:
    """The names of the list that ends `span`: …的湛江、云浮、河源三个地市."""
    named = [item for item in find_named(text, span, context) if item.kind != "class"]
    if not named or not _LIST_TAIL.match(text[named[-1].span.end : span.end]):
        return ()
    listed = [named[-1]]
    for item in reversed(named[:-1]):
        if not re.fullmatch(r"[市县区州]?[、和及与]", text[item.span.end : listed[0].span.start]):
            break
        listed.insert(0, item)
    return tuple(listed)
