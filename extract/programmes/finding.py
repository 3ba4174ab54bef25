"""The programmes of a notice: from its title, else from 现将《…》印发给你们."""

import re

from corpus.notice import Notice, Span
from extract.citations.brackets import find_titles
from extract.citations.names import document_type, is_generic, plain_name
from extract.found import Found
from extract.programmes.periods import parse_period
from extract.programmes.titles import Named, parse_title, programme_kind
from extract.record import Programme

_HEAD = 1500
# 《X》已经省政府同意，现印发给你们; 现将《X》印发给你们; 我局制定了《X》，现予以印发
_ISSUED_BEHIND = re.compile(
    r"[》）)]?(?:和|及)?[^。《》\n]{0,40}(?:印发|发布|公布|转发|予以发布)(?:给|你|，|。|实施)"
)
_ISSUED_BEFORE = re.compile(r"现(?:予|将|制定)?[^。《》\n]{0,6}(?:印发|发布|公布|转发)$")
_APPLICATION = re.compile(
    r"(?:现将|现就|现)(?:组织)?(?:申报|组织申报|开展|下达|拨付)"
    r"([^，。；《》\n]{4,60}?(?:资金|基金|经费))(?:扶持|支持|奖励|补助|申报)?(?:项目)?"
)
_GIVEN = re.compile(r"给予([12]\d{3}年[^，。；《》\n]{4,40}?(?:资金|基金|经费))")
# 为贯彻落实《X》（粤府办〔2015〕53号）…，制定本方案
_PREAMBLE = re.compile(r"(?:制定|制订|编制|提出|出台)(?:本|以下|如下)")
_ABOVE = re.compile(r"(?:贯彻落实|落实|贯彻|根据|按照|依据)[^。《》\n]{0,12}《$")
_ABOVE_REACH = 24
_NESTED_ABOVE = re.compile(
    r"(?:贯彻落实|贯彻|落实|实施)[〈“《]?([^〈〉]+?(?:计划|规划|方案|纲要|意见|措施)(?:（[^）]*）)?)[〉”》]?(?=[^（]*(?:方案|办法|细则|计划|措施|意见)$)"
)


def find_programmes(notice: Notice) -> Found[Programme]:
    """The plans, schemes and funds that `notice` issues or pays out, each with what it implements."""
    named = parse_title(notice.header.title) or _parse_head(notice.text[:_HEAD])
    distinct = {plain_name(item.name): item for item in named}
    return Found(tuple(_build(notice, item) for item in distinct.values()))


def _parse_head(head: str) -> tuple[Named, ...]:
    """What the covering letter says it issues, where the title does not tell."""
    bracketed = tuple(
        Named(span.of(head), programme_kind(span.of(head)), "letter")
        for span in find_titles(head)
        if _is_issued(head, span)
    )
    if bracketed:
        return bracketed
    paid = _APPLICATION.search(head) or _GIVEN.search(head)
    return (Named(paid.group(1), "fund", "letter"),) if paid else ()


def _is_issued(head: str, span: Span) -> bool:
    kind = document_type(span.of(head))
    if kind is None or is_generic(span.of(head)):
        return False
    if _ABOVE.search(head, max(0, span.start - _ABOVE_REACH), span.start):
        return False  # 为落实《X》，现将2019年重点任务印发给你们
    behind = _ISSUED_BEHIND.match(head, span.end)
    if behind and "转发" in behind[0] and not kind.issued:
        return False  # 现将国务院办公厅《关于…的意见》转发给你们 cites what is forwarded
    return (
        behind is not None or _ISSUED_BEFORE.search(head, max(0, span.start - 20), span.start - 1) is not None
    )


def _build(notice: Notice, named: Named) -> Programme:
    starts, ends = parse_period(named.name)
    return Programme(
        name=named.name,
        kind=named.kind,
        span=_place(notice, named.name),
        rule=named.rule,
        starts=starts,
        ends=ends,
        implements=_above(notice, named.name),
    )


def _place(notice: Notice, name: str) -> Span:
    title = notice.header.spans.get("title", Span(0, 0))
    at = notice.text.find(name, title.start)
    at = notice.text.find(name) if at < 0 else at
    return Span(at, at + len(name)) if at >= 0 else title


def _above(notice: Notice, name: str) -> str | None:
    """The programme that this one carries out: in its own name or in the preamble before 制定本方案."""
    nested = _NESTED_ABOVE.search(name)
    if nested is not None:
        return nested.group(1)
    head = notice.text[: 2 * _HEAD]
    preamble = _PREAMBLE.search(head)
    if preamble is None:
        return None
    start = head.rfind("\n", 0, preamble.start()) + 1
    for span in find_titles(head):
        if start < span.start < preamble.start() and _ABOVE.search(head, start, span.start):
            above = span.of(head)
            found = document_type(above)
            if found is not None and (found.issued or found.kind == "opinion"):
                return above
    return None
