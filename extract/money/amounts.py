"""The amounts and rates of a text: with 元, in capital numerals, and 万 alone behind a word of giving."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from corpus.notice import Span
from extract.quantities import Quantity, find_quantities
from extract.quantities.numerals import parse_numeral

# A class first, so that the search is fast; then what may not stand before it.
_CAPITAL = re.compile(
    r"[壹贰叁肆伍陆柒捌玖拾](?<![壹贰叁肆伍陆柒捌玖拾佰仟零万亿].)(?<!大写.)(?<!大写[：:].)"
    r"[壹贰叁肆伍陆柒捌玖拾佰仟零万亿]{0,24}[元圆](?:整|正)?"
)
_PLAIN = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千")
# 伍拾万元整（¥500000元）: the same once more
_IN_DIGITS = re.compile(r"[（(](?:小写[：:]?)?(?:人民币)?[¥￥]?")
_SCALES = frozenset(("百万", "千万", "万", "十亿", "百亿", "亿"))
_GIVEN = r"奖励?|奖补|补助?|补贴|资助|给予|予以|支持|扶持|安家费|奖金|经费|资金|标准"
_BEHIND_GIVING = re.compile(
    rf"(?:{_GIVEN}|[级类档奖名])(?:金额|总额|额度|额)?(?:最高|人民币|为|达|至|：|各|一次性)*$"
)
_ENDS = re.compile(rf"(?=[，。；、）)\n]|$)|(?:的|一次性|资金|以内)*(?:{_GIVEN})")
_GIVEN_RATE = re.compile(
    rf"[^，。；]{{0,16}}(?:{_GIVEN})[^，。；]{{0,6}}，(?:[^，。；]{{0,16}}，)?[^，。；]{{0,24}}"
)
_LIST_MARKS = ("、", "和", "及", "或", "与")
_REACH = 10


def find_amounts(text: str) -> Iterator[Quantity]:
    """Money and percentages of `text` in order; amounts that are told without 元 get it."""
    last: Quantity | None = None
    for quantity in _find_all(text):
        if last is not None and _repeats(text, last, quantity):
            continue
        if quantity.unit in _SCALES and quantity.kind == "count" and _is_given(text, quantity, last):
            quantity = msgspec.structs.replace(quantity, unit=quantity.unit + "元", kind="money")
        if quantity.is_money or (quantity.is_percent and quantity.unit != "折"):
            last = quantity
            yield quantity


def _find_all(text: str) -> Sequence[Quantity]:
    capitals = list(_find_capitals(text))
    if not capitals:
        return find_quantities(text)
    return sorted([*capitals, *find_quantities(text)], key=lambda found: found.number.start)


def _find_capitals(text: str) -> Iterator[Quantity]:
    """伍拾万元 as 500000 元."""
    for found in _CAPITAL.finditer(text):
        value = parse_numeral(re.split("[元圆]", found.group())[0].translate(_PLAIN))
        whole = Span(*found.span())
        yield Quantity(float(value), "元", "money", whole, whole, Span(whole.end - 1, whole.end))


def _repeats(text: str, capital: Quantity, quantity: Quantity) -> bool:
    is_capital = capital.number == capital.span and not text[capital.span.start].isdigit()
    return is_capital and _IN_DIGITS.fullmatch(text, capital.span.end, quantity.number.start) is not None


def _is_given(text: str, quantity: Quantity, last: Quantity | None) -> bool:
    """奖励50万, 国家级100万、省级50万; not 年销售收入5000万的企业."""
    start, end = quantity.span.start, quantity.span.end
    if _ENDS.match(text, end) is None:
        return False
    if last is not None and last.is_money and text[last.span.end : start] in _LIST_MARKS:
        return True
    if last is not None and last.is_percent and quantity.bound == "<=":
        # 按投资额的10%给予补助，最高不超过50万
        return _GIVEN_RATE.fullmatch(text, last.span.end, start) is not None
    return _BEHIND_GIVING.search(text, max(0, start - _REACH), start) is not None
