"""Money that is allotted: to the regions and bodies that the sentence names, else a total."""

import re
from collections.abc import Iterator

import msgspec

from corpus.notice import Notice, Span
from extract.agencies import AgencyContext
from extract.money.classes import find_class
from extract.money.headed import find_headed
from extract.money.places import Place
from extract.money.purposes import find_allotted_purpose
from extract.money.recipients import Named, ends_list, find_listed, find_named, follows_giving
from extract.money.verdicts import Verdict
from extract.record import Funding

# 800万元下达省中小企业服务中心; 安排省级财政资金420万元，下达省通信管理局用于…
_PAID_BEHIND = re.compile(
    r"，?(?:全部|直接|一次性|现|专项)?(?:(?:下达|拨付|拨给|划拨|切块|安排|分配|支付|补助|奖励|支持|注入)[给到至]?|给)"
)
_NAMES_END = re.compile(r"[，。；：（(\n]|用于|专项|开展|建设|$")
_EACH = re.compile(r"各|每")
# 每市安排试点经费500万元, 2020年对每个省（区）给予2000万元
_EACH_PLACE = re.compile(r"每个?(?:地级|设区|试点|示范)?[省市县区州旗镇乡村](?:[（(]\S{1,4}[)）])?")
_CHOSEN = re.compile(
    r"(?:确定|选取|选择|选定|遴选|将|把|认定|批准|同意)(?P<names>[^，。；\n]{2,80}?)(?:列?为|列入|纳入|作为|开展|进行)"
    r"[^，。；\n]{0,30}[，。；]\s*$"
)
_CHOSEN_REACH = 120
# 对考核前三位的神木市、靖边县给予通报表扬，市财政各奖励200万元
_TO = re.compile(
    r"(?:(?!对).)*对(?P<names>[^，]{2,80}?)(?:(?:给予|予以|进行)?(?:通报)?(?:表扬|表彰|嘉奖))?(?=，|$)"
)
_GIVES = re.compile(
    r"(?:[省市县区州]?财政)?(?:分别|各|一次性|再|均|每个[一-鿿]{1,3})*(?:给予|奖励|补助|安排|支持|下达|拨付|奖补)"
)
_NOW = re.compile(r"，?(?:本次|此次|这次|实际|本批)(?:再|应|清算|实际)*(?:下达|拨付|安排|补助|兑付|追加)")
# 考核优秀的福州市、厦门市; not 注册地在福州市的
_OF_CLASS = re.compile(r"(?:的|^)$")
# 每年安排2亿元, 每批500万元
_TIMES = re.compile("[年月日天次批期届]|季度|年度|学期")
# 其中2015年注入4亿元
_PART = re.compile(r"^其中[，：]?(?:(?:19|20)\d\d年)?(?:当年)?(?:安排|下达|拨付|注入|到位)?(?:资金)?$")


def find_payees(notice: Notice, context: AgencyContext, place: Place, verdict: Verdict) -> tuple[Named, ...]:
    """The regions and bodies that the amount goes to; none for a class of recipients."""
    own = Span(place.start, place.group.start)
    if verdict.rule == "each":
        listed = find_listed(notice.text, _clause_before(place), context)
        listed = listed or find_listed(notice.text, _till_each(place), context)
        return listed or _find_told_before(notice, context, place)
    if verdict.rule == "support" or verdict.role == "allot":
        named = find_named(notice.text, own, context) or _find_behind(notice, context, place)
        return named or _find_carried(notice, context, place) or find_headed(notice, context, place)
    return _find_granted(notice, context, place) or _find_told_before(notice, context, place)


def _find_granted(notice: Notice, context: AgencyContext, place: Place) -> tuple[Named, ...]:
    """给予南平市1000万元奖励, 给予宁德市定额补助3000万元, 对考核优秀的福州市、厦门市分别奖励."""
    own = Span(place.start, place.group.start)
    named = find_named(notice.text, own, context)
    printed = find_class(place.left) or ""
    if any(one.span.end == own.end or notice.quote(one.span) == printed for one in named):
        return named
    listed = ends_list(notice.text, own, named)
    if listed and follows_giving(notice.text, Span(own.start, listed[0].span.start)):
        return listed
    return _end_of_class(notice, context, place, printed)


def _find_carried(notice: Notice, context: AgencyContext, place: Place) -> tuple[Named, ...]:
    """核定苏州市应补助资金1860万元，扣除预拨1000万元，本次下达860万元: to the one named before."""
    if not _NOW.match(place.left):
        return ()
    named = find_named(notice.text, Span(place.segment.start, place.start), context)
    return named if len(named) == 1 else ()


def _find_told_before(notice: Notice, context: AgencyContext, place: Place) -> tuple[Named, ...]:
    """对大理州，奖励800万元; 对萍乡市、新余市，每市500万元; 给予信丰县、于都县等2个县（市）每县300万元."""
    if _EACH_PLACE.search(place.left):
        before = find_listed(notice.text, _till_each(place), context)
        before = before or find_listed(notice.text, _clause_before(place), context)
        return before or _find_chosen(notice, context, place)
    clause = _clause_before(place)
    told = _TO.match(notice.text, clause.start, clause.end)
    if told is None or not _GIVES.match(place.left):
        return ()
    start, end = told.span("names")
    listed = find_listed(notice.text[:end], Span(start, end), context)
    is_named = (
        listed and "的" not in listed[0].name and _OF_CLASS.search(notice.text[start : listed[0].span.start])
    )
    return listed if is_named else ()


def _find_chosen(notice: Notice, context: AgencyContext, place: Place) -> tuple[Named, ...]:
    """确定丰城市、高安市为试点县，每个试点县500万元: named in the clause or the sentence before."""
    chosen = _CHOSEN.search(notice.text, max(0, place.start - _CHOSEN_REACH), place.start)
    return find_listed(notice.text, Span(*chosen.span("names")), context) if chosen else ()


def _end_of_class(notice: Notice, context: AgencyContext, place: Place, printed: str) -> tuple[Named, ...]:
    at = place.left.find(printed) if printed else -1
    if at < 0:
        return ()
    span = Span(place.start + at, place.start + at + len(printed))
    listed = find_listed(notice.text, span, context)
    is_end = listed and listed[-1].span.end == span.end
    return listed if is_end and _OF_CLASS.search(notice.text[span.start : listed[0].span.start]) else ()


def _till_each(place: Place) -> Span:
    """武夷山市、邵武市[各安排2000万元]"""
    mark = list(_EACH.finditer(place.left))[-1]
    return Span(place.start, place.start + mark.start())


def _find_behind(notice: Notice, context: AgencyContext, place: Place) -> tuple[Named, ...]:
    """安排2000万元给三明市, 其中800万元下达省中小企业服务中心: the names right behind the verb."""
    verb = _PAID_BEHIND.match(notice.text, place.group.end, place.strand.span.end)
    if verb is None:
        return ()
    end = _NAMES_END.search(notice.text, verb.end(), place.strand.span.end)
    span = Span(verb.end(), end.start() if end else place.strand.span.end)
    named = find_named(notice.text, span, context)
    return named if named and named[0].span.start == span.start else ()


def _clause_before(place: Place) -> Span:
    """…的湛江、云浮、河源三个地市，每个地市各800万元"""
    start = place.clause.start
    if start == place.strand.span.start:
        return Span(start, start)
    return Span(place.strand.clause(start - 1, start - 1).start, start - 1)


def build_allotted(item: Funding, place: Place, named: tuple[Named, ...]) -> Iterator[Funding]:
    """One allocation for each name, or one total."""
    purpose = find_allotted_purpose(_between(place, named), place.left, place.right, named=bool(named))
    purpose = purpose or (item.purpose if named and item.rule != "each" else None)
    bare = msgspec.structs.replace(item, purpose=purpose, recipient=None, recipient_kind=None)
    if not named:
        # 亩均财政投入标准为1500元: a standard, for whoever has as much
        standard = item.per is not None and not _TIMES.fullmatch(item.per)
        yield msgspec.structs.replace(bare, kind="incentive" if standard else "total")
    for one in named:
        # 福建省福信富通公司等323家企业 shares a sum
        kind = "total" if one.kind == "class" else "allocation"
        yield msgspec.structs.replace(bare, kind=kind, recipient=one.name, recipient_kind=one.kind)


def _between(place: Place, named: tuple[Named, ...]) -> str:
    """对广州市的[“互联网+”小镇项目]支持400万元"""
    if not named or not place.clause.start <= named[-1].span.end < place.group.start:
        return ""
    return place.strand.slice(named[-1].span.end, place.group.start)


def goes_with_whole(items: list[Funding], place: Place) -> bool:
    """向甲公司注入资本金12亿元，其中2015年注入4亿元: to the same."""
    return bool(items) and items[-1].kind == "allocation" and _PART.match(place.left) is not None


def join_part(items: list[Funding], part: Funding) -> Funding:
    """其中50万元用于…: the part goes to whom the whole went, and the whole is a total."""
    whole = next((index for index, item in enumerate(items) if item.rule == "allotted"), None)
    if whole is None or items[whole].recipient is None:
        return msgspec.structs.replace(part, kind="total")
    body = msgspec.structs.replace(items[whole], kind="total")
    items[whole] = body
    return msgspec.structs.replace(
        part, kind="allocation", recipient=body.recipient, recipient_kind=body.recipient_kind
    )
