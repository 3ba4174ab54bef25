"""Money that is allotted: to the regions and bodies that the sentence names, else a total."""

import re
from collections.abc import Iterator

import msgspec

from corpus.notice import Notice, Span
from extract.agencies import AgencyContext
from extract.money.classes import find_class
from extract.money.places import Place
from extract.money.purposes import find_allotted_purpose
from extract.money.recipients import Named, find_listed, find_named
from extract.money.verdicts import Verdict
from extract.record import Funding

_PAID_NEXT = re.compile(r"(?:下达|拨付|拨给|安排给|分配给|切块)")


def find_payees(notice: Notice, context: AgencyContext, place: Place, verdict: Verdict) -> tuple[Named, ...]:
    """The regions and bodies that the amount goes to; none for a class of recipients."""
    own = Span(place.start, place.group.start)
    if verdict.rule == "each":
        listed = find_listed(notice.text, _clause_before(place), context)
        return listed or find_listed(notice.text, Span(own.start, own.end - 1), context)
    if verdict.rule == "support" or verdict.role == "allot":
        following = _next_clause(notice, place)
        return find_named(notice.text, own, context) or find_named(notice.text, following, context)
    named = find_named(notice.text, own, context)
    printed = find_class(place.left)
    is_payee = any(one.span.end == own.end or notice.quote(one.span) == printed for one in named)
    return named if is_payee else ()


def _clause_before(place: Place) -> Span:
    """…的湛江、云浮、河源三个地市，每个地市各800万元"""
    start = place.clause.start
    if start == place.strand.span.start:
        return Span(start, start)
    return Span(place.strand.clause(start - 1, start - 1).start, start - 1)


def _next_clause(notice: Notice, place: Place) -> Span:
    """安排省级财政资金420万元，下达省通信管理局用于…"""
    start = min(place.clause.end + 1, place.strand.span.end)
    if not _PAID_NEXT.match(notice.text, start):
        return Span(start, start)
    return place.strand.clause(start, start)


def build_allotted(item: Funding, place: Place, named: tuple[Named, ...]) -> Iterator[Funding]:
    """One allocation for each name, or one total."""
    purpose = find_allotted_purpose(_between(place, named), place.left, place.right)
    purpose = purpose or (item.purpose if named and item.rule != "each" else None)
    bare = msgspec.structs.replace(item, purpose=purpose, recipient=None, recipient_kind=None)
    if not named:
        yield msgspec.structs.replace(bare, kind="total")
    for one in named:
        # 福建省福信富通公司等323家企业 shares a sum
        kind = "total" if one.kind == "class" else "allocation"
        yield msgspec.structs.replace(bare, kind=kind, recipient=one.name, recipient_kind=one.kind)


def _between(place: Place, named: tuple[Named, ...]) -> str:
    """对广州市的[“互联网+”小镇项目]支持400万元"""
    if not named or not place.clause.start <= named[-1].span.end < place.group.start:
        return ""
    return place.strand.slice(named[-1].span.end, place.group.start)


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
