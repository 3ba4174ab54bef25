"""Regions and bodies that a sentence names as those who get the money."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Literal

import msgspec
from ahocorasick_rs import AhoCorasick, MatchKind

from corpus.notice import Span
from corpus.regions import Region, find_region, longest_name, region_names
from extract.agencies import AgencyContext, find_agencies, resolve_agencies
from extract.money.lexicon import alternatives
from extract.money.payees import find_payees_of, may_name_payee, only_receives, payee_kinds

# A verb of giving is no longer than this.
_REACH = 10
_WATERS = frozenset("湖河江山岛湾溪渠峡")
_FULL = ("市", "县", "区", "州", "省", "旗", "盟")
_PAYER_BEHIND = re.compile(
    r"(?:财政|本级)?(?:已|曾|现|可|应|将|再|另|另行|分别|一次性|统一|择优|直接|同时|给予?|予以|联合|会同)*"
    r"(?:安排|下达|预拨|清算|统筹|拨付|拨出|设立|给予?|予以|负责|会同|每年|每[家个人户]|从|出资|配套|承担|按|组织|牵头|拿出|列支|筹集|发放|兑现|对|向)"
)
# 省发展改革委奖励500万元; but 福州市补助200万元，厦门市补助100万元
_DEPARTMENT_GIVES = re.compile(r"(?:奖励|补助|补贴|资助|奖补|支持|贴息)")
_LIST_TAIL = re.compile(
    r"(?:等)?(?:[\d一二三四五六七八九十两]+个?)?(?:地级市|地市|设区市|县（[市区旗、]+）|省（[市区、]+）|市|县|区|州|省|地区|单位|部门)?"
    r"(?:[一-鿿]{1,5}(?:乡|镇|街道))?(?:每年|一次性)?(?:[一-鿿“”]{2,20}?(?:资金|经费|补助|奖励|预算|投资|支持))?$"
)
_LIST_GAP = re.compile(r"[市县区州]?[、和及与]")


@cache
def _before_recipient() -> re.Pattern[str]:
    """What may stand before a recipient: a mark, a preposition or a verb of giving."""
    return re.compile(rf"(?:[对给向至到，：:、和及与；.．的）)]|其中|等奖|第[一二三四五六]名|{_giving()})$")


@cache
def _giving() -> str:
    return alternatives("allot", "give", "grant", "support")


@cache
def _verb() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives('allot', 'give', 'grant')})+[给到至]?")


def follows_giving(text: str, before: Span) -> bool:
    """Whether `before` ends with a verb of giving: [给予]宁德市定额补助3000万元."""
    near = text[max(before.start, before.end - _REACH) : before.end]
    return re.search(rf"(?:[对向给]|{_giving()})$", near) is not None


class Named(msgspec.Struct, frozen=True):
    """A named recipient."""

    name: str
    kind: Literal["region", "agency", "class"]
    span: Span


def find_named(text: str, span: Span, context: AgencyContext) -> tuple[Named, ...]:
    """Regions and bodies named as recipients in `span` of a notice's text, in order."""
    agencies = list(_find_bodies(text, span, context))
    bodies = [*agencies, *_without(agencies, _find_payees(text, span))]
    places = list(find_regions(text, span, context))
    found = _without_outer(sorted([*bodies, *_without(bodies, places)], key=lambda named: named.span))
    return tuple(named for run in _runs(text, list(found)) if _is_recipient(text, span, run) for named in run)


def _runs(text: str, found: Sequence[Named]) -> Iterator[list[Named]]:
    """Names that stand in one list: 永泰县、闽清县和长乐区."""
    run: list[Named] = []
    for named in found:
        if run and not _LIST_GAP.fullmatch(text, run[-1].span.end, named.span.start):
            yield run
            run = []
        run.append(named)
    if run:
        yield run


def _covered(span: Span, taken: Sequence[Named]) -> bool:
    return any(span.start < other.span.end and other.span.start < span.end for other in taken)


def _find_bodies(text: str, span: Span, context: AgencyContext) -> Iterator[Named]:
    mentions = [mention for mention in find_agencies(text, span) if not mention.collective]
    for mention, agency in zip(mentions, resolve_agencies(mentions, context), strict=True):
        if not agency.collective:
            # 拨付福州高新区管委会: the verb is none of its name
            verb = _verb().match(text, mention.span.start, mention.span.end)
            start = verb.end() if verb and verb.end() < mention.span.end else mention.span.start
            name = agency.name.removeprefix(text[mention.span.start : start])
            yield Named(name, "agency", Span(start, mention.span.end))


def _find_payees(text: str, span: Span) -> list[Named]:
    """Of names inside one another the longest: 三滩镇 in 三滩镇红旗村."""
    if not may_name_payee(span.of(text)):
        return []
    found = [(name, more) for kind in payee_kinds() for name, more in find_payees_of(kind, text, span)]
    taken: list[Named] = []
    for name, more in sorted(found, key=lambda one: one[0].start - one[0].end):
        whole = Span(name.start, name.end + len(more))
        words = name.of(text) + more.removeprefix("公司")
        taken += _without(taken, [Named(words, "class" if more else "agency", whole)])
    return taken


def _without(taken: Sequence[Named], others: Iterable[Named]) -> list[Named]:
    return [named for named in others if not _covered(named.span, taken)]


def find_regions(text: str, span: Span, context: AgencyContext) -> Iterator[Named]:
    """All regions named in `span`, in order."""
    words = span.of(text)
    for _, start, end in _region_automaton().find_matches_as_indexes(words):
        start, end = _whole_name(words, start, end)
        name, at = words[start:end], span.start + start
        region = _resolve_region(name, context)
        if region and not _may_be_word(text, at, name, context):
            yield Named(name_region(name, region), "region", Span(at, at + len(name)))


def _whole_name(words: str, start: int, end: int) -> tuple[int, int]:
    """核[定南]平市: 南平市 is meant."""
    after = start + 1
    rest = "" if words[start:end].endswith(_FULL) else words[after : end + longest_name()]
    found = _region_automaton().find_matches_as_indexes(rest) if rest else []
    if found and after + found[0][1] < end and rest[: found[0][2]].endswith(_FULL):
        return after + found[0][1], after + found[0][2]
    return start, end


@cache
def _region_automaton() -> AhoCorasick:
    """Automaton over the names of regions; of overlapping ones the first and longest."""
    return AhoCorasick(sorted(region_names()), matchkind=MatchKind.LeftmostLongest)


def _without_outer(found: Iterable[Named]) -> Iterator[Named]:
    """福州市马尾区 is 马尾区, 连江县黄岐镇 is 黄岐镇."""
    last: Named | None = None
    for named in found:
        if last is not None and last.kind == "region" and last.span.end == named.span.start:
            named = msgspec.structs.replace(named, span=Span(last.span.start, named.span.end))
        elif last is not None:
            yield last
        last = named
    if last is not None:
        yield last


def _resolve_region(name: str, context: AgencyContext) -> Region | None:
    """The region of that name inside the notice's own, else anywhere."""
    inside = find_region(name, within=context.region) if context.region else None
    return inside or find_region(name)


def name_region(printed: str, region: Region) -> str:
    """湛江 in full, 湛江市; 黔南州 as printed."""
    short = printed.endswith("州") and not region.name.endswith("自治州")
    return printed if printed.endswith(_FULL) and not short else region.name


def _may_be_word(text: str, at: int, name: str, context: AgencyContext) -> bool:
    """惠民消费券, 安排新建项目: a short name alone, of a region outside the notice's own, may be a word.

    衡水湖保护修复 names a lake.
    """
    if not name.endswith(_FULL) and text[at + len(name) : at + len(name) + 1] in _WATERS:
        return True
    if name.endswith(_FULL) or context.region is None or find_region(name, within=context.region):
        return name == "国家"
    return not {text[at - 1 : at], text[at + len(name) : at + len(name) + 1]} & set("、和与及")


def _is_recipient(text: str, span: Span, run: list[Named]) -> bool:
    """Whether the place of a list of names is a recipient's: behind 对, 下达 …, not before 安排."""
    start, end = run[0].span.start, run[-1].span.end
    before = text[max(span.start, start - _REACH) : start]
    if before.endswith(("对", "向", "给", "给予", "补助", "奖励")):
        return True
    if _PAYER_BEHIND.match(text, end):
        return False
    if run[-1].kind == "agency" and _DEPARTMENT_GIVES.match(text, end):
        return only_receives(run[-1].name)
    return start == span.start or _before_recipient().search(before) is not None


def find_listed(text: str, span: Span, context: AgencyContext) -> tuple[Named, ...]:
    """The names of the list that ends `span`: …的湛江、云浮、河源三个地市."""
    return ends_list(text, span, find_named(text, span, context))


def ends_list(text: str, span: Span, found: Iterable[Named]) -> tuple[Named, ...]:
    """Of the names `found` in `span` those of the list that ends it."""
    named = [item for item in found if item.kind != "class"]
    if not named or not _LIST_TAIL.match(text[named[-1].span.end : span.end]):
        return ()
    return tuple(list(_runs(text, named))[-1])
