"""Whether the parts that a sentence or table lists equal the total that it states."""

from collections.abc import Iterable, Iterator

from extract.record import Funding, Unread

_CENT = 0.01
STATED = frozenset(("sum", "sheet_total"))
SUBTOTAL = "sheet_part"


def audit_sums(items: Iterable[Funding], paid: float = 0.0) -> Iterator[Unread]:
    """A `sum_mismatch` for each stated sum that the amounts before it do not add up to.

    `paid` is what the sentence says was paid before (已下达11900万元，合计17000万元), in yuan.
    """
    parts: list[float] = []
    for item in items:
        if item.amount is None or item.kind == "incentive" or item.rule == SUBTOTAL:
            continue
        if item.rule not in STATED:
            parts.append(item.amount)
            continue
        added = sum(parts) + paid
        if parts and abs(added - item.amount) > _CENT:
            message = f"分项合计{added / 1e4:.12g}万元，与所列总数{item.amount / 1e4:.12g}万元不符"
            yield Unread("sum_mismatch", message, item.span)
        parts = []
