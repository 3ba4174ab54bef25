"""Amounts and values with their bounds, and how many rows are asked for, in a question."""

import re
from collections.abc import Iterator

from cypher.ask.token import Token
from graph.model import Store

_UNITS = {
    "": 1,
    "百": 1e2,
    "千": 1e3,
    "万": 1e4,
    "十万": 1e5,
    "百万": 1e6,
    "千万": 1e7,
    "亿": 1e8,
    "十亿": 1e9,
}
_HAN = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
_NUMBER = r"(\d+(?:\.\d+)?|[一二两三四五六七八九十])"
_BEFORE = r"(不低于|不少于|大于|超过|多于|高于|至少|不超过|不高于|少于|低于|小于|不到|最多)?"
_BEHIND = r"(以上|及以上|以下|及以下|以内)?"
_AMOUNT = re.compile(rf"{_BEFORE}{_NUMBER}(十亿|亿|千万|百万|十万|万|千|百)?(?:元|块)(?:钱)?{_BEHIND}")
_TOP = re.compile(
    r"前(\d+|[一二两三四五六七八九十])(?:名|位|个|项|家|份|笔|强|条)?(?!年)"
    r"|(?:(?<=最[新近早])|(?<=最[新近早多少大小高低]的))"
    r"(\d+|[一二两三四五六七八九十])(?:名|位|个|项|家|份|笔|条)"
)
_LEAST = {"不低于", "不少于", "至少", "以上", "及以上", "大于", "超过", "多于", "高于"}
_MOST = {"不超过", "不高于", "最多", "以下", "及以下", "以内", "少于", "低于", "小于", "不到"}
_STRICT = {"大于", "超过", "多于", "高于", "少于", "低于", "小于", "不到"}
_CENT = 0.01
_TARGET_UNITS = "MATCH (g:Target) WHERE g.value IS NOT NULL AND g.unit <> '' RETURN DISTINCT g.unit AS unit"


def find_amounts(text: str) -> Iterator[Token]:
    """`400万元以上` → 金额 (4000000, 1e18); a bare amount is both bounds. In yuan."""
    for match in _AMOUNT.finditer(text):
        amount = _number(match[2]) * _UNITS[match[3] or ""]
        yield Token("金额", match[0], match.start(), numbers=_bounds(match[1] or match[4], amount))


def find_values(store: Store, text: str) -> Iterator[Token]:
    """`80%以上` → 数值 (80, 1e18) with its unit, one that targets are told in; never without a bound."""
    if not any(bound in text for bound in (*_LEAST, *_MOST)):
        return
    units = sorted((str(row["unit"]) for row in store.run(_TARGET_UNITS).rows), key=len, reverse=True)
    spelt = "|".join(map(re.escape, units))
    for match in re.finditer(rf"{_BEFORE}{_NUMBER}({spelt}){_BEHIND}", text) if units else ():
        if bound := match[1] or match[4]:
            numbers = _bounds(bound, _number(match[2]))
            yield Token("数值", match[0], match.start(), (match[3],), numbers)


def _bounds(bound: str | None, number: float) -> tuple[float, float]:
    margin = _CENT if bound in _STRICT else 0
    return (0.0 if bound in _MOST else number + margin, 1e18 if bound in _LEAST else number - margin)


def find_limits(text: str) -> Iterator[Token]:
    """`前3名` → 前几 (3,)."""
    for match in _TOP.finditer(text):
        yield Token("前几", match[0], match.start(), numbers=(_number(match[1] or match[2]),))


def _number(digits: str) -> float:
    return float(_HAN.get(digits) or digits)
