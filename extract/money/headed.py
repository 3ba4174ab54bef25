"""Payees that stand over the sentence: its heading names them, or the notice is written to them.

（一）沈阳市。安排资金1500万元; 南京市财政局：…现下达你市专项资金2500万元
"""

import re

from corpus.notice import Notice, Span
from extract.agencies import AgencyContext
from extract.money.places import Place
from extract.money.recipients import Named, find_listed, find_regions

_HEADING = re.compile(
    r"(?:^|\n)(?:[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十\d]{1,3}[、.．])(?P<name>[一-鿿]{2,15})[。：:\n]$"
)
_REACH = 30
_ADDRESSED = re.compile(r"^(?!各|有关|相关)(?P<name>[一-鿿（）()]{2,30})[：:]$", re.MULTILINE)
_YOUR_REGION = re.compile(r"[给对]?你(?:们)?[省市县区州盟旗]")
_YOU = re.compile(r"你(?:局|厅|委|院|校|所|单位|公司|中心|集团|镇|乡|街道)")


def find_headed(notice: Notice, context: AgencyContext, place: Place) -> tuple[Named, ...]:
    """The region or body over the sentence of `place`; none where several or nobody is named."""
    return _find_in_heading(notice, context, place) or _find_addressed(notice, context, place)


def _find_in_heading(notice: Notice, context: AgencyContext, place: Place) -> tuple[Named, ...]:
    start = place.strand.span.start
    first = max(0, start - _REACH)
    heading = _HEADING.search(notice.text[first:start])
    if heading is None:
        return ()
    name = Span(first + heading.start("name"), first + heading.end("name"))
    return _whole(find_listed(notice.text[: name.end], name, context), name, ("region",))


def _find_addressed(notice: Notice, context: AgencyContext, place: Place) -> tuple[Named, ...]:
    words = place.strand.slice(place.segment.start, place.group.start)
    region = _YOUR_REGION.search(words)
    addressed = _ADDRESSED.search(notice.text, 0, place.start) if region or _YOU.search(words) else None
    if addressed is None:
        return ()
    name = Span(*addressed.span("name"))
    if region is None:
        return _whole(find_listed(notice.text[: name.end], name, context), name, ("region", "agency"))
    regions = list(find_regions(notice.text, name, context))
    return tuple(regions[:1]) if regions and regions[0].span.start == name.start else ()


def _whole(named: tuple[Named, ...], span: Span, kinds: tuple[str, ...]) -> tuple[Named, ...]:
    is_whole = len(named) == 1 and named[0].span == span and named[0].kind in kinds
    return named if is_whole else ()
