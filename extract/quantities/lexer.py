"""Text → quantities: at each trigger character a skip, a share in words or a number with its unit."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from corpus.notice import Span
from extract.quantities.grammar import (
    amount_pattern,
    bound_pattern,
    may_end_bound,
    may_start_bound,
    share_pattern,
    skip_pattern,
    trigger_pattern,
    unitless_pattern,
)
from extract.quantities.joining import join_scales, share_units
from extract.quantities.lexicon import Bound, Kind, units
from extract.quantities.numerals import parse_multiplier, parse_number, parse_numeral
from extract.quantities.quantity import Quantity

# Bound words stand at most this many characters before their number.
REACH = 9
# And what is measured without unit at most this many.
FAR = 24
_LED_TO = re.compile(
    "[到达为至在于约近过有均是破升降增减长少高低超比出数量额值率和与及的]$"
    "|(?:每[百千万十]{1,2}|[人户]均)[一-龥（）]{2,20}$"
)
# 每个设区市培育|一家|龙头机构, 每个县（市、区）建成|一个
_FOR_EACH_PLACE = re.compile("每[一-龥]{0,4}[市县区州盟旗镇乡村](?:（[^（）]{1,9}）)?[一-龥]{1,6}$")
LONGEST_LEAD = 24
PHRASE_ENDS = ("，", "。", "；", "、", "）", "和", "\n", "")


def find_quantities(text: str, span: Span | None = None) -> tuple[Quantity, ...]:
    """All quantities of `text` whose number lies in `span` (the whole text where it is None)."""
    places, found = _lex(text)
    if span is None:
        return found
    first = bisect_left(places, span.start)
    return found[first : bisect_left(places, span.end, lo=first)]


@lru_cache(maxsize=4)
def _lex(text: str) -> tuple[list[int], tuple[Quantity, ...]]:
    """All quantities and where they start; several finders ask for the same text one after another."""
    raw = share_units(text, join_scales(_scan(text)))
    found = tuple(q for q in raw if q.unit or q.bound or _is_index(text, q))
    return [quantity.number.start for quantity in found], found


def _is_index(text: str, quantity: Quantity) -> bool:
    """发展指数提高到|58: a number without unit that ends its phrase."""
    ends = text[quantity.span.end : quantity.span.end + 1] in PHRASE_ENDS
    return (
        ends
        and unitless_pattern().search(text, max(0, quantity.span.start - FAR), quantity.span.start)
        is not None
    )


def _scan(text: str) -> Iterator[Quantity]:
    trigger, skip = trigger_pattern().search, skip_pattern().match
    at = 0
    while start := trigger(text, at):
        at = start.start()
        passed = skip(text, at)
        if passed:
            at = passed.end()
            continue
        quantity = _read_amount(text, at) or _read_share(text, at)
        at = quantity.unit_span.end if quantity else _past_number(text, at)
        if quantity:
            yield quantity


def _past_number(text: str, at: int) -> int:
    """Where to look on after a character that starts no quantity: behind the digits, if it is one."""
    end = at + 1
    if text[at].isascii():
        while text[end : end + 1].isdigit():
            end += 1
    return end


def _read_amount(text: str, at: int) -> Quantity | None:
    numeral = not text[at].isdigit()
    match = amount_pattern(numeral).match(text, at)
    if not match or (numeral and not match["unit"] and not match["multiplier"]):
        return None
    unit = (match["multiplier"] or "") + (match["unit"] or "")
    end = match.end()
    bound, span = _read_bound(text, Span(at, end), bool(match["over"] or match["over_too"]))
    if numeral and bound is None and _names_nothing(text, match):
        return None
    if _is_numbered(match) and not _LED_TO.search(text, max(0, at - LONGEST_LEAD), at):
        return None
    value, value_max = _values(match)
    number, told = Span(at, match.end("number")), max(map(match.end, ("number", "multiplier", "unit")))
    unit_span = Span(told - len(unit), told)
    kind = _kind(unit, match["unit"])
    printed = "%" if unit == "成" and kind == "percent" else unit
    return Quantity(value, printed, kind, span, number, unit_span, value_max, bound)


def _names_nothing(text: str, match: re.Match[str]) -> bool:
    """一个, 一家 count nothing, as in 打造一个平台; 一倍, 一小时 do, and 每个县建成一个."""
    unit, at = units().get(match["unit"] or ""), match.start()
    counts_one = match["number"] == "一" and not match["multiplier"] and unit is not None
    each = counts_one and _FOR_EACH_PLACE.search(text, max(0, at - 20), at)
    return bool(counts_one and unit and unit.kind == "count" and not each)


def _is_numbered(match: re.Match[str]) -> bool:
    """2.13个先进制造业集群 in a list of attachments is item 2 and 13个, not 2.13 of them."""
    unit = units().get(match["unit"] or "")
    return "." in match["number"] and not match["multiplier"] and unit is not None and unit.kind == "count"


def _values(match: re.Match[str]) -> tuple[float, float | None]:
    """The number, or both ends of a range in the unit of the second: 5000万元—1亿元.

    5至10万元 has only one multiplier.
    """
    tens = 10 if match["unit"] == "成" and not match["multiplier"] else 1
    multiplier, low, scale = match["multiplier"] or "", match["low"], match["low_multiplier"] or ""
    value = tens * _value(match["number"], multiplier)
    if low is None:
        return value, None
    least = tens * _value(low, scale)
    if scale or match["low_unit"]:
        least *= parse_multiplier(scale) / parse_multiplier(multiplier)
    return round(least, 8), value


def _value(number: str, multiplier: str) -> float:
    """一亿二千|万元 is 12000万元: the multiplier of a numeral is that of its last part."""
    if "亿" in number:
        return parse_numeral(number + multiplier) / parse_multiplier(multiplier)
    return parse_number(number)


def _kind(unit: str, name: str | None) -> Kind:
    if not name:
        return "count" if unit else "bare"
    kind = (units().get(name) or units()[re.split("[/／]", name)[0]]).kind
    if kind == "per":
        return "count"
    return "percent" if kind == "share" else kind


def _read_share(text: str, at: int) -> Quantity | None:
    match = share_pattern().match(text, at)
    if not match:
        return None
    span = Span(at, match.end())
    bound, whole = _read_bound(text, span, False)
    value, unit = (50.0, "%") if match["half"] else _share(match["whole"], match["part"])
    return Quantity(value, unit, "percent", whole, span, Span(span.end, span.end), None, bound)


def _share(whole: str, part: str) -> tuple[float, str]:
    """百分之五 → 5 %, 千分之三 → 3 ‰, 三分之一 → 33.33 %."""
    value = _decimal(part)
    if whole in "百千":
        return value, "%" if whole == "百" else "‰"
    return round(100 * value / parse_numeral(whole), 2), "%"


def _decimal(text: str) -> float:
    whole, _, places = text.partition("点")
    digits = "".join(str(parse_numeral(c)) for c in places)
    return float(f"{parse_number(whole):g}.{digits}") if digits else parse_number(whole)


def _read_bound(text: str, span: Span, over: bool) -> tuple[Bound | None, Span]:
    """The limit that the words around a number set, and the range with these words."""
    start, end = span.start, span.end
    bounded = text[start - 1 : start] in may_end_bound()
    before = bound_pattern("before").search(text, max(0, start - REACH), start) if bounded else None
    after = bound_pattern("after").match(text, end) if text[end : end + 1] in may_start_bound() else None
    if before is None and after is None:
        return (">=" if over else None), span
    whole = Span(before.start() if before else start, after.end() if after else end)
    groups = {name for match in (before, after) if match for name, word in match.groupdict().items() if word}
    if "most" in groups:
        return "<=", whole
    if over or "least" in groups:
        return ">=", whole
    return ("~" if groups else None), whole
