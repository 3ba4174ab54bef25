"""Numbers of one quantity, and quantities of one unit."""

from collections.abc import Iterable

import msgspec

from corpus.notice import Span
from extract.quantities.numerals import parse_multiplier
from extract.quantities.quantity import Quantity

SCALES = "十百千万亿"
LIST_MARKS = ("、", "/", "和", "及", "与", "或")


def join_scales(quantities: Iterable[Quantity]) -> list[Quantity]:
    """1亿|2000万元, 3万|5千元: a number in two scales is one quantity in the unit of the second."""
    joined: list[Quantity] = []
    for quantity in quantities:
        if joined and _goes_on(joined[-1], quantity):
            quantity = _join(joined.pop(), quantity)
        joined.append(quantity)
    return joined


def _goes_on(high: Quantity, low: Quantity) -> bool:
    ranges = high.value_max is not None or low.value_max is not None
    meets = high.unit in ("万", "亿") and high.unit_span.end == low.number.start and not ranges
    told = bool(_scale(low)) or low.kind == "money"
    return meets and told and low.value * parse_multiplier(_scale(low)) < parse_multiplier(high.unit)


def _join(high: Quantity, low: Quantity) -> Quantity:
    whole = high.value * parse_multiplier(high.unit) / parse_multiplier(_scale(low))
    return msgspec.structs.replace(
        low,
        value=round(whole + low.value, 8),
        span=Span(high.span.start, low.span.end),
        number=Span(high.number.start, low.number.end),
        bound=high.bound or low.bound,
    )


def _scale(quantity: Quantity) -> str:
    return quantity.unit[: len(quantity.unit) - len(quantity.unit.lstrip(SCALES))]


def share_units(text: str, raw: list[Quantity]) -> list[Quantity]:
    """50、30、20万元, 200万、300万平方米, 2个、3个工作日: a bare number takes the next unit."""
    for i in range(len(raw) - 2, -1, -1):
        this, following = raw[i], raw[i + 1]
        cut = this.unit == "个" and following.kind == "time" and following.unit.startswith("个")
        scale, unit = "" if cut else this.unit, following.unit
        lacks = not scale.strip(SCALES) and text[this.unit_span.end : following.number.start] in LIST_MARKS
        if lacks and unit:
            raw[i] = msgspec.structs.replace(
                this,
                unit=scale + unit.lstrip(SCALES) if scale else unit,
                kind=following.kind,
                unit_span=following.unit_span,
            )
    return raw
