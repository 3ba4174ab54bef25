"""Numbers with units and the times by which: what money, targets and duties share.

`find_quantities(text, span)` gives numbers, `find_periods(text, span, issued_year)` the years and months.
"""

from extract.quantities.lexer import find_quantities
from extract.quantities.lexicon import Bound
from extract.quantities.numerals import parse_number
from extract.quantities.periods import Period, find_periods
from extract.quantities.quantity import Quantity

__all__ = ["Bound", "Period", "Quantity", "find_periods", "find_quantities", "parse_number"]
