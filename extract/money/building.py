"""Judged amounts of a strand → funding."""

import re
from collections.abc import Iterator

import msgspec

from corpus.notice import Notice
from extract.agencies import AgencyContext
from extract.money.allotments import build_allotted, find_payees, goes_with_whole, join_part
from extract.money.classes import find_class
from extract.money.per import find_per
from extract.money.places import Place
from extract.money.purposes import find_grant_purpose
from extract.money.rates import fill_caps, join_rate, rate_of
from extract.money.recipients import Named
from extract.money.tiers import split_tiers
from extract.money.verdicts import Verdict
from extract.quantities import Quantity
from extract.record import Funding

# 省级重点实验室立项后，连续三年每年支持50万元
_EACH_YEAR = re.compile(r"^(?:连续|[一二三四五\d]年|每年|按?年度)+(?:给予|各)?支持$")
_TO_EACH = re.compile(r"[各均每]|分别")
_LIMITS_LIST = re.compile(r"[，；]?(?:但|且|原则上)*(?:[单每]一?[个户家]|同一)[^，；：]{0,10}$")
_YEAR = re.compile(r"((?:19|20)\d\d)年")


class Builder(msgspec.Struct):
    """The funding of one strand, built place by place; `former` is that of the sentence right before it."""

    notice: Notice
    context: AgencyContext
    former: list[Funding]
    items: list[Funding] = []

    def add(self, place: Place, verdict: Verdict) -> None:
        """Take one place: a rate, the cap of a rate before it, or amounts."""
        if place.group.is_percent:
            if not join_rate(self.items, place):
                self.items += self._build_rates(place, verdict)
        elif not (place.is_capped and fill_caps(self.items or self.former, place)):
            self.items += self._build_amounts(place, verdict)

    def _build_rates(self, place: Place, verdict: Verdict) -> Iterator[Funding]:
        for quantity, blank in self._tiered(place, verdict):
            yield msgspec.structs.replace(blank, span=quantity.span, rate=rate_of(quantity))

    def _build_amounts(self, place: Place, verdict: Verdict) -> list[Funding]:
        if verdict.role == "sum":
            return [
                _total(self._with_amount(self._blank(place, verdict), place, q))
                for q in place.group.quantities
            ]
        named = find_payees(self.notice, self.context, place, verdict)
        named = () if _is_shared(place, verdict, named) else named
        if verdict.role == "allot" or named or self._supports_nobody(place, verdict):
            return list(self._build_allotted(place, verdict, named))
        return self._build_grants(place, verdict)

    def _supports_nobody(self, place: Place, verdict: Verdict) -> bool:
        """省财政支持5000万元: a sum, for no class of recipients."""
        return (
            verdict.rule == "support"
            and not _EACH_YEAR.search(place.left)
            and not place.has("give")
            and find_class(self._words_before(place)) is None
        )

    def _build_allotted(self, place: Place, verdict: Verdict, named: tuple[Named, ...]) -> Iterator[Funding]:
        blank = self._blank(place, verdict)
        for index, quantity in enumerate(place.group.quantities):
            item = self._with_amount(blank, place, quantity)
            if verdict.rule == "used_for" and not named:
                (part,) = build_allotted(item, place, ())
                yield join_part(self.items, part)
            elif not named and goes_with_whole(self.items, place):
                whole = self.items[-1]
                yield msgspec.structs.replace(
                    whole, amount=item.amount, amount_max=item.amount_max, span=item.span, year=item.year
                )
            else:
                yield from build_allotted(item, place, _share(named, index, len(place.group.quantities)))

    def _build_grants(self, place: Place, verdict: Verdict) -> list[Funding]:
        return [self._with_amount(blank, place, quantity) for quantity, blank in self._tiered(place, verdict)]

    def _tiered(self, place: Place, verdict: Verdict) -> Iterator[tuple[Quantity, Funding]]:
        """Each quantity with all but its amount; of several recipients each has its own."""
        blank, quantities = self._blank(place, verdict), place.group.quantities
        tiers = (
            split_tiers(blank.recipient, len(quantities)) if blank.recipient and len(quantities) > 1 else None
        )
        for quantity, recipient in zip(
            quantities, tiers or (blank.recipient,) * len(quantities), strict=True
        ):
            yield quantity, msgspec.structs.replace(blank, recipient=recipient)

    def _with_amount(self, blank: Funding, place: Place, quantity: Quantity) -> Funding:
        return msgspec.structs.replace(
            blank,
            amount=quantity.yuan,
            amount_max=quantity.yuan_max,
            span=quantity.span,
            per=find_per(place.left, quantity, place.right),
        )

    def _blank(self, place: Place, verdict: Verdict) -> Funding:
        """All but the amount."""
        strand = place.strand
        cell = strand.cell
        recipient = find_class(self._words_before(place), place.right) or self._recipient_before(place)
        recipient = recipient or (cell.recipient if cell else None)
        purpose = find_grant_purpose(
            place.left, place.right, strand.slice(strand.span.start, place.group.start)
        )
        year = _YEAR.search(strand.slice(place.segment.start, place.group.start))
        return Funding(
            kind="incentive",
            amount=None,
            span=place.group.quantities[0].span,
            evidence=strand.span,
            rule=verdict.rule,
            cap=place.is_capped,
            per=find_per(place.left, place.group.quantities[0], place.right),
            recipient=recipient,
            recipient_kind="class" if recipient else None,
            purpose=purpose or (cell.purpose if cell else None),
            year=int(year[1]) if year else None,
        )

    def _words_before(self, place: Place) -> str:
        """From the start of the segment, or from the clause behind the last amount taken, to this one."""
        end = self.items[-1].span.end if self.items else 0
        if end <= place.segment.start:
            return place.strand.slice(place.segment.start, place.group.start)
        words = place.strand.slice(end, place.group.start)
        if "，" in words:
            return words.partition("，")[2]
        return words if words.startswith("、") else ""

    def _recipient_before(self, place: Place) -> str | None:
        """The class of the grant before it in its segment: …给予50万元奖励，其中市财政奖励20万元.

        对种粮大户给予补贴：100亩以上每亩80元，…，每户最高6万元: a limit of the whole list holds for its head.
        """
        before = place.strand.slice(place.segment.start, place.start)
        if place.is_capped and _LIMITS_LIST.match(place.left) and "：" in before:
            return find_class(before.partition("：")[0])
        last = self.items[-1] if self.items else None
        same = last is not None and last.kind == "incentive" and last.span.start >= place.segment.start
        return last.recipient if last is not None and same else None


def _total(item: Funding) -> Funding:
    return msgspec.structs.replace(
        item, kind="total", recipient=None, recipient_kind=None, per=None, purpose=None
    )


def _share(named: tuple[Named, ...], index: int, count: int) -> tuple[Named, ...]:
    """分别下达甲市、乙市100万元、200万元: the amounts in the order of the names; else all names get each."""
    return (named[index],) if count > 1 and len(named) == count else named


def _is_shared(place: Place, verdict: Verdict, named: tuple[Named, ...]) -> bool:
    """支持福州、厦门两市5000万元: one sum for both."""
    is_one = len(place.group.quantities) == 1 and len(named) > 1 and verdict.rule != "each"
    return is_one and _TO_EACH.search(place.left) is None
