"""All money of a notice: running text, funds sized in words, and tables of allotments."""

from bisect import bisect_right
from itertools import groupby

import msgspec

from corpus.notice import Notice
from extract.agencies import AgencyContext
from extract.found import Found, Ignored
from extract.money.audit import audit_sums
from extract.money.building import Builder
from extract.money.capped import find_capped
from extract.money.cells import find_told_cells
from extract.money.fund_sizes import find_fund_sizes
from extract.money.headings import find_heading_purpose
from extract.money.judging import judge
from extract.money.listings import find_listings
from extract.money.places import Place
from extract.money.sheets import find_sheet_funding
from extract.money.strands import Strand, find_strands
from extract.money.verdicts import Verdict
from extract.record import Funding, Unread

_GIVING = ("give", "grant", "offer", "allot", "sum")
# Rates that are no grant, and results to be reached, are for the reader of targets to judge.
_NOT_OURS = frozenset(("goal", "share", "change"))


def find_funding(notice: Notice, context: AgencyContext) -> Found[Funding]:
    """Each amount that `notice` gives, plans or promises, in yuan; the rest left out by rule or unread."""
    notice = msgspec.structs.replace(notice, tables=(*notice.tables, *find_listings(notice.text)))
    reader = _Reader(notice, context)
    sheets = find_sheet_funding(notice, context)
    cells = find_told_cells(notice.tables, {item.span for item in sheets.items})
    tables = [table.span for table in notice.tables]
    strands = (
        strand
        for strand in find_strands(notice.text, cells)
        if strand.cell or not any(table.start <= strand.span.start < table.end for table in tables)
    )
    for _, sentence in groupby(strands, key=lambda strand: strand.span):
        reader.read(tuple(sentence))
    reader.items += find_fund_sizes(notice.text)
    told = {item.amount for item in reader.items if item.kind == "total"}
    tabled = (item for item in sheets.items if item.kind != "total" or item.amount not in told)
    items = sorted((*reader.items, *tabled), key=lambda item: item.span)
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
        former = self._take_former(strands[0])
        issued = self.notice.header.issued
        for strand in strands:
            builder = Builder(self.notice, self.context, items if strand.caps else former)
            for place, verdict in judge(strand, int(issued[:4]) if issued else None):
                paid += _paid(place, verdict)
                self._take(builder, place, verdict)
            items += builder.items
        items.sort(key=lambda item: item.span)
        self.items += (*former, *items)
        self.unread += audit_sums(items, paid)

    def _take_former(self, strand: Strand) -> list[Funding]:
        """Take out the items of the sentence, list or row before `strand`; a cap in it may be theirs."""
        caps_from = strand.cell.caps_from if strand.cell else None
        since = find_capped(self.notice.text, strand.span.start) if caps_from is None else caps_from
        first = len(self.items)
        while first and self.items[first - 1].evidence.end >= since:
            first -= 1
        former = self.items[first:]
        del self.items[first:]
        return former

    def _take(self, builder: Builder, place: Place, verdict: Verdict) -> None:
        group = place.group
        if verdict.role in ("grant", "allot", "sum") and not _is_foreign(place):
            builder.add(place, verdict)
        elif verdict.role == "ignored" and verdict.rule not in _NOT_OURS:
            kind = "percent" if group.is_percent else "amount"
            self.ignored += [Ignored(kind, quantity.span, verdict.rule) for quantity in group.quantities]
        elif not group.is_percent and verdict.role != "ignored" and place.said(*_GIVING):
            message = "外币金额未换算" if _is_foreign(place) else "金额的性质未能识别"
            self.unread += [Unread("amount", message, quantity.span) for quantity in group.quantities]


def _paid(place: Place, verdict: Verdict) -> float:
    if verdict.rule != "already_paid" or place.group.is_percent:
        return 0.0
    return sum(quantity.yuan or 0.0 for quantity in place.group.quantities)


def _is_foreign(place: Place) -> bool:
    return not place.group.is_percent and any(quantity.yuan is None for quantity in place.group.quantities)


def _with_clauses(notice: Notice, items: list[Funding]) -> tuple[Funding, ...]:
    starts = [clause.own.start for clause in notice.clauses]
    return tuple(_with_clause(notice, item, bisect_right(starts, item.span.start) - 1) for item in items)


def _with_clause(notice: Notice, item: Funding, at: int) -> Funding:
    """The clause that an item stands in; its heading is the purpose where the sentence tells none."""
    if at < 0:
        return item
    purpose = item.purpose or find_heading_purpose(notice, at)
    return msgspec.structs.replace(item, clause=notice.clauses[at].index, purpose=purpose)
