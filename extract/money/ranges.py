"""Two amounts that are the ends of one range: 500万元（含）至2000万元, 5万元以上15万元以下."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from corpus.notice import Span
from extract.quantities import Quantity
from extract.quantities.numerals import parse_multiplier

_DASH = re.compile(r"\0*(?:[-—–－~～〜]{1,2}|至|到)\0*")
# 不低于5万元、不超过15万元
_LEAST_MOST = re.compile(r"\0*[、，]?(?:且|但|到|至|-)?\0*")
_SCALE = re.compile(r"[十百千万亿]*")


def join_ranges(text: str, start: int, quantities: Sequence[Quantity]) -> Iterator[Quantity]:
    """The quantities of a strand whose `text` begins at `start`, with each pair of ends as one."""
    last: Quantity | None = None
    for quantity in quantities:
        if last is not None and _are_ends(
            text[last.span.end - start : quantity.span.start - start], last, quantity
        ):
            last = _joined(last, quantity)
            continue
        if last is not None:
            yield last
        last = quantity
    if last is not None:
        yield last


def _are_ends(gap: str, low: Quantity, high: Quantity) -> bool:
    if low.kind != high.kind or low.value_max is not None or high.value_max is not None:
        return False
    if low.yuan is None and not low.is_percent:
        return False
    bounded = low.bound == ">=" and high.bound == "<="
    joined = (_LEAST_MOST if bounded else _DASH).fullmatch(gap) is not None
    return joined and _size(low) < _size(high)


def _size(quantity: Quantity) -> float:
    return quantity.value if quantity.is_percent else quantity.yuan or 0.0


def _joined(low: Quantity, high: Quantity) -> Quantity:
    """Both ends in the unit of the upper one."""
    least = low.value if low.is_percent else (low.yuan or 0.0) / _factor(high)
    return msgspec.structs.replace(
        high,
        value=round(least, 8),
        value_max=high.value,
        span=Span(low.span.start, high.span.end),
        number=Span(low.number.start, high.number.end),
        bound=None,
    )


def _factor(quantity: Quantity) -> float:
    scale = _SCALE.match(quantity.unit)
    return parse_multiplier(scale.group() if scale else "")
