"""Rates and their caps: 给予30%资金补助，最高不超过500万元 is one grant."""

import re

import msgspec

from corpus.notice import Span
from extract.money.per import find_per
from extract.money.places import Place
from extract.quantities import Quantity
from extract.record import Funding

# 按投资额的20%给予补贴，其中：交流充电桩每千瓦补贴不超过200元: no cap of the rate
_OWN_UNIT = re.compile(r"其中|每(?:千瓦|平方米|吨|亩|公里|立方米|公斤|米)")


def rate_of(quantity: Quantity) -> float:
    """In percent: 1‰ → 0.1."""
    return round(quantity.value / 10, 6) if quantity.unit == "‰" else quantity.value


def fill_caps(items: list[Funding], place: Place) -> bool:
    """Give the place's cap to the rates of its segment that have none; False where there is no such rate."""
    if _OWN_UNIT.search(place.left):
        return False
    waiting = [index for index, item in enumerate(items) if _waits(item, place)]
    caps = [quantity.yuan for quantity in place.group.quantities]
    if not waiting or len(caps) not in (1, len(waiting)):
        return False
    per = find_per(place.left, place.group.quantities[0])
    for number, index in enumerate(waiting):
        item, cap = items[index], caps[number if len(caps) > 1 else 0]
        whole = Span(item.span.start, place.group.end)
        items[index] = msgspec.structs.replace(item, amount=cap, cap=True, per=per or item.per, span=whole)
    return True


def _waits(item: Funding, place: Place) -> bool:
    inside = place.segment.start <= item.span.start < place.segment.end
    return inside and item.rate is not None and item.amount is None


def join_rate(items: list[Funding], place: Place) -> bool:
    """Give the place's rate to the cap before it in its clause: 最高500万元、不超过投资额30%的补助."""
    if not items:
        return False
    last = items[-1]
    if not last.cap or last.rate is not None or last.span.start < place.clause.start:
        return False
    whole = Span(last.span.start, place.group.end)
    items[-1] = msgspec.structs.replace(last, rate=rate_of(place.group.quantities[0]), span=whole)
    return True
