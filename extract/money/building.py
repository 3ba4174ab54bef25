"""Judged amounts of a strand → funding: rates meet their caps, amounts their recipients."""

import re
from collections.abc import Iterator

import msgspec

from corpus.notice import Notice, Span
from extract.agencies import AgencyContext
from extract.money.per import find_per
from extract.money.purposes import find_allotted_purpose, find_grant_purpose
from extract.money.recipients import Named, find_class, find_listed, find_named
from extract.money.strands import Group, Strand
from extract.money.verdicts import Verdict
from extract.quantities import Quantity
from extract.record import Funding

_CAPPED = re.compile(r"最高|上限|不超过|不得超过|最多|封顶")
_CAPPED_BEHIND = re.compile(r"封顶|为限|为上限")
_PAID_NEXT = re.compile(r"(?:下达|拨付|拨给|安排给|分配给|切块)")
_YEAR = re.compile(r"((?:19|20)\d\d)年")


class Builder(msgspec.Struct):
    """The funding of one strand, built group by group."""

    notice: Notice
    context: AgencyContext
    strand: Strand
    items: list[Funding] = []

    def add(self, group: Group, verdict: Verdict) -> None:
        """Take one judged group: open a rate, fill a rate's cap, or add amounts."""
        if group.is_percent:
            self._add_rates(group, verdict)
        elif not (self._is_capped(group) and self._fill_caps(group)):
            self.items += self._build_amounts(group, verdict)

    def _add_rates(self, group: Group, verdict: Verdict) -> None:
        last = self.items[-1] if self.items else None
        if last is not None and last.cap and last.rate is None and self._same_clause(last.span, group):
            # 最高500万元、不超过投资额30%的补助
            rate, whole = _rate(group.quantities[0]), Span(last.span.start, group.end)
            self.items[-1] = msgspec.structs.replace(last, rate=rate, span=whole)
            return
        for quantity in group.quantities:
            blank = self._blank(group, verdict, quantity)
            self.items.append(msgspec.structs.replace(blank, rate=_rate(quantity)))

    def _fill_caps(self, group: Group) -> bool:
        """Give the cap to the rates of its segment that have none: …给予30%补助，最高不超过500万元."""
        segment = self.strand.clause(group.start, group.end, marks="；;")
        still_open = [
            index
            for index, item in enumerate(self.items)
            if item.rate is not None
            and item.amount is None
            and segment.start <= item.span.start < segment.end
        ]
        caps = [quantity.yuan for quantity in group.quantities]
        if not still_open or len(caps) not in (1, len(still_open)):
            return False
        per = find_per(self._left(group), group.quantities[0])
        for index, cap in zip(still_open, caps * len(still_open) if len(caps) == 1 else caps, strict=True):
            item = self.items[index]
            whole = Span(item.span.start, max(item.span.end, group.end))
            self.items[index] = msgspec.structs.replace(
                item, amount=cap, cap=True, per=per or item.per, span=whole
            )
        return True

    def _build_amounts(self, group: Group, verdict: Verdict) -> Iterator[Funding]:
        named = self._named(group, verdict)
        for index, quantity in enumerate(group.quantities):
            item = msgspec.structs.replace(
                self._blank(group, verdict, quantity), amount=quantity.yuan, amount_max=quantity.yuan_max
            )
            if verdict.role == "sum":
                yield msgspec.structs.replace(
                    item, kind="total", recipient=None, recipient_kind=None, per=None
                )
            elif verdict.role == "allot" or named:
                yield from self._allotted(item, group, verdict, _share(named, index, len(group.quantities)))
            else:
                yield item

    def _allotted(
        self, item: Funding, group: Group, verdict: Verdict, named: tuple[Named, ...]
    ) -> Iterator[Funding]:
        between = (
            self.strand.slice(named[-1].span.end, group.start)
            if named and named[-1].span.end < group.start
            else ""
        )
        purpose = find_allotted_purpose(between, self._right(group)) or (
            item.purpose if verdict.role == "grant" else None
        )
        item = msgspec.structs.replace(item, purpose=purpose, recipient=None, recipient_kind=None)
        if verdict.rule == "used_for" and not named:
            yield self._part(item)
        elif not named:
            yield msgspec.structs.replace(item, kind="total")
        for one in named:
            kind = "total" if one.kind == "class" else "allocation"
            yield msgspec.structs.replace(item, kind=kind, recipient=one.name, recipient_kind=one.kind)

    def _part(self, item: Funding) -> Funding:
        """其中50万元用于…: goes to whom the whole went; the whole is then a total."""
        whole = next((index for index, other in enumerate(self.items) if other.rule == "allotted"), None)
        if whole is None:
            return msgspec.structs.replace(item, kind="total")
        body = self.items[whole]
        self.items[whole] = msgspec.structs.replace(body, kind="total")
        kind = "allocation" if body.recipient else "total"
        return msgspec.structs.replace(
            item,
            kind=kind,
            recipient=body.recipient,
            recipient_kind=body.recipient_kind,  # type: ignore[arg-type]
        )

    def _named(self, group: Group, verdict: Verdict) -> tuple[Named, ...]:
        """The regions and bodies that the amount is for."""
        clause = self.strand.clause(group.start, group.end)
        own = Span(max(clause.start, self._end_before(group)), group.start)
        if verdict.rule == "each":
            before = (
                self.strand.clause(clause.start - 1, clause.start - 1)
                if clause.start > self.strand.span.start
                else own
            )
            return find_listed(
                self.notice.text, Span(before.start, max(before.start, clause.start - 1)), self.context
            )
        if verdict.rule == "support" or verdict.role == "allot":
            return self._find(own) or self._paid_next(clause)
        if verdict.role == "grant" and find_class(self.strand.slice(own.start, own.end)) in self._printed(
            own
        ):
            return self._find(own)
        return ()

    def _find(self, span: Span) -> tuple[Named, ...]:
        return find_named(self.notice.text, span, self.context)

    def _printed(self, span: Span) -> set[str]:
        return {named.span.of(self.notice.text) for named in self._find(span)}

    def _paid_next(self, clause: Span) -> tuple[Named, ...]:
        """安排省级财政资金420万元，下达省通信管理局用于…"""
        following = self.strand.clause(clause.end + 1, clause.end + 1)
        if clause.end >= self.strand.span.end or not _PAID_NEXT.match(self.notice.text, following.start):
            return ()
        return self._find(following)

    def _blank(self, group: Group, verdict: Verdict, quantity: Quantity) -> Funding:
        left, right = self._left(group), self._right(group)
        segment = self.strand.clause(group.start, group.end, marks="；;")
        start = max(segment.start, self._grants_end(group))
        words = self.strand.slice(start, group.start)
        recipient = find_class(words)
        year = _YEAR.search(self.strand.slice(segment.start, group.start))
        return Funding(
            kind="incentive",
            amount=None,
            span=quantity.span,
            evidence=self.strand.span,
            rule=verdict.rule,
            cap=self._is_capped(group),
            per=find_per(left, quantity),
            recipient=recipient,
            recipient_kind="class" if recipient else None,
            purpose=find_grant_purpose(left, right, self.strand.slice(self.strand.span.start, group.start)),
            year=int(year[1]) if year else None,
        )

    def _left(self, group: Group) -> str:
        clause = self.strand.clause(group.start, group.end)
        return self.strand.slice(max(clause.start, self._end_before(group)), group.start)

    def _right(self, group: Group) -> str:
        return self.strand.slice(group.end, min(group.end + 60, self.strand.span.end))

    def _end_before(self, group: Group) -> int:
        ends = [other.end for other in self.strand.groups if other.end <= group.start]
        return max(ends, default=self.strand.span.start)

    def _grants_end(self, group: Group) -> int:
        ends = [item.span.end for item in self.items if item.span.end <= group.start]
        return max(ends, default=self.strand.span.start)

    def _same_clause(self, span: Span, group: Group) -> bool:
        return self.strand.clause(group.start, group.end).start <= span.start

    def _is_capped(self, group: Group) -> bool:
        return (
            group.quantities[0].bound == "<="
            or _CAPPED.search(self._left(group)) is not None
            or _CAPPED_BEHIND.match(self._right(group)) is not None
        )


def _rate(quantity: Quantity) -> float:
    """In percent: 1‰ → 0.1."""
    return round(quantity.value / 10, 6) if quantity.unit == "‰" else quantity.value


def _share(named: tuple[Named, ...], index: int, count: int) -> tuple[Named, ...]:
    """分别下达甲市、乙市100万元、200万元: the amounts in the order of the names; else all names get each."""
    return (named[index],) if count > 1 and len(named) == count else named
