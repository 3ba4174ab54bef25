"""All money of a notice: running text, funds sized in words, and tables of allotments."""

from bisect import bisect_right
from itertools import groupby

import msgspec

from corpus.notice import Notice
from extract.agencies import AgencyContext
from extract.found import Found, Ignored
from extract.money.audit import audit_sums
from extract.money.building import Builder
from extract.money.fund_sizes import find_fund_sizes
from extract.money.sheets import find_sheet_funding
from extract.money.strands import Group, Strand, find_strands
from extract.money.verdicts import Verdict, judge
from extract.record import Funding, Unread

_GIVING = frozenset(("give", "grant", "allot", "sum"))
# Rates that are no grant, and results to be reached, are for the reader of targets to judge.
_NOT_OURS = frozenset(("goal", "share"))


def find_funding(notice: Notice, context: AgencyContext) -> Found[Funding]:
    """Each amount that `notice` gives, plans or promises, in yuan; the rest left out by rule or unread."""
    reader = _Reader(notice, context)
    tables = [table.span for table in notice.tables]
    strands = (
        s for s in find_strands(notice.text) if not any(t.start <= s.span.start < t.end for t in tables)
    )
    for _, sentence in groupby(strands, key=lambda strand: strand.span):
        reader.read(tuple(sentence))
    reader.items += find_fund_sizes(notice.text)
    sheets = find_sheet_funding(notice, context)
    items = sorted((*reader.items, *sheets.items), key=lambda item: item.span)
    return Found(_with_clauses(notice, items), (*reader.unread, *sheets.unread), tuple(reader.ignored))


class _Reader(msgspec.Struct):
    notice: Notice
    context: AgencyContext
    items: list[Funding] = []
    unread: list[Unread] = []
    ignored: list[Ignored] = []

    def read(self, strands: tuple[Strand, ...]) -> None:
        """One sentence: its strands, then the audit over all of them."""
        items: list[Funding] = []
        paid = 0.0
        for strand in strands:
            builder = Builder(self.notice, self.context, strand)
            for group, verdict in judge(strand):
                paid += _paid(group, verdict)
                self._take(builder, strand, group, verdict)
            items += builder.items
        items.sort(key=lambda item: item.span)
        self.items += items
        self.unread += audit_sums(items, paid)

    def _take(self, builder: Builder, strand: Strand, group: Group, verdict: Verdict) -> None:
        if verdict.role in ("grant", "allot", "sum") and not _is_foreign(group):
            builder.add(group, verdict)
        elif verdict.role == "ignored" and verdict.rule not in _NOT_OURS:
            kind = "percent" if group.is_percent else "amount"
            self.ignored += [Ignored(kind, quantity.span, verdict.rule) for quantity in group.quantities]
        elif not group.is_percent and verdict.role != "ignored" and _speaks_of_giving(strand):
            message = "外币金额未换算" if _is_foreign(group) else "金额的性质未能识别"
            self.unread += [Unread("amount", message, quantity.span) for quantity in group.quantities]


def _paid(group: Group, verdict: Verdict) -> float:
    if verdict.rule != "already_paid" or group.is_percent:
        return 0.0
    return sum(quantity.yuan or 0.0 for quantity in group.quantities)


def _is_foreign(group: Group) -> bool:
    return not group.is_percent and any(quantity.yuan is None for quantity in group.quantities)


def _speaks_of_giving(strand: Strand) -> bool:
    return any(token.kind in _GIVING for token in strand.tokens)


def _with_clauses(notice: Notice, items: list[Funding]) -> tuple[Funding, ...]:
    starts = [clause.own.start for clause in notice.clauses]
    return tuple(
        msgspec.structs.replace(item, clause=_clause_at(notice, starts, item.span.start)) for item in items
    )


def _clause_at(notice: Notice, starts: list[int], offset: int) -> int | None:
    at = bisect_right(starts, offset) - 1
    return notice.clauses[at].index if at >= 0 else None
