"""Funds sized in words: 千亿级智能产业基金群."""

import re
from collections.abc import Iterator

from corpus.notice import Span
from extract.quantities.numerals import parse_multiplier
from extract.record import Funding

_SIZED_FUND = re.compile(r"[十百千]?[万亿]亿?级([一-鿿]{0,12}?(?:基金群|母基金|基金|资金池))")


def find_fund_sizes(text: str) -> Iterator[Funding]:
    """A total for each fund that is named by its size."""
    at = text.find("级")
    while at != -1:
        found = _SIZED_FUND.search(text, max(0, at - 3), at + 20)
        if found is not None and found.start() < at < found.end():
            amount = parse_multiplier(found.group().partition("级")[0])
            span = Span(*found.span())
            yield Funding("total", amount, span, span, "sized_fund", purpose=found[1])
        at = text.find("级", at + 1)
