"""A printed number with its unit and its limits."""

import re
from functools import lru_cache

import msgspec

from corpus.notice import Span
from extract.quantities.lexicon import Bound, Kind
from extract.quantities.numerals import parse_multiplier

_MULTIPLIER = re.compile(r"[十百千万亿]*")
_YUAN = re.compile(r"[十百千万亿]*(?:元|块钱)(?:/|$)")


class Quantity(msgspec.Struct, frozen=True):
    """A number of a notice.

    `value` (and `value_max` of a range) is in the printed `unit`, which carries its multiplier: 40 亿元.
    Shares become percent: 两成 → 20 %. `bound` is None where no word limits the number. `span` covers bound
    words, number and unit; `number` and `unit_span` the parts.
    """

    value: float
    unit: str
    kind: Kind
    span: Span
    number: Span
    unit_span: Span
    value_max: float | None = None
    bound: Bound | None = None

    @property
    def is_money(self) -> bool:
        """Whether it is an amount in any currency."""
        return self.kind == "money"

    @property
    def is_percent(self) -> bool:
        """Whether it is a percentage or percentage points."""
        return self.kind == "percent"

    @property
    def yuan(self) -> float | None:
        """The amount in yuan; None for anything but yuan."""
        return self._in_yuan(self.value)

    @property
    def yuan_max(self) -> float | None:
        """The upper end of a range in yuan."""
        return None if self.value_max is None else self._in_yuan(self.value_max)

    def _in_yuan(self, value: float) -> float | None:
        factor = _yuan_of(self.unit)
        return None if factor is None else round(value * factor, 2)


@lru_cache(maxsize=256)
def _yuan_of(unit: str) -> float | None:
    """How many yuan one of the unit is: 万元 → 10000; None for anything but yuan."""
    if not _YUAN.match(unit):
        return None
    multiplier = _MULTIPLIER.match(unit)
    return parse_multiplier(multiplier.group() if multiplier else "")
