"""Amounts with their bounds, and how many rows are asked for, in a question."""

import re
from collections.abc import Iterator

from cypher.ask.token import Token

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
_AMOUNT = re.compile(
    rf"(不低于|不少于|大于|超过|多于|高于|至少|不超过|不高于|少于|低于|小于|不到|最多)?{_NUMBER}"
    r"(十亿|亿|千万|百万|十万|万|千|百)?(?:元|块)(?:钱)?(以上|及以上|以下|及以下|以内)?"
)
_TOP = re.compile(
    r"前(\d+|[一二两三四五六七八九十])(?:名|位|个|项|家|份|笔|强|条)?(?!年)"
    r"|(?:(?<=最新)|(?<=最近)|(?<=最新的)|(?<=最近的)|(?<=最多的)|(?<=最大的)|(?<=最高的))"
    r"(\d+|[一二两三四五六七八九十])(?:名|位|个|项|家|份|笔|条)"
)
_LEAST = {"不低于", "不少于", "至少", "以上", "及以上", "大于", "超过", "多于", "高于"}
_MOST = {"不超过", "不高于", "最多", "以下", "及以下", "以内", "少于", "低于", "小于", "不到"}
_STRICT = {"大于", "超过", "多于", "高于", "少于", "低于", "小于", "不到"}
_CENT = 0.01


def find_amounts(text: str) -> Iterator[Token]:
    """`400万元以上` → 金额 (4000000, 1e18); a bare amount is both bounds. In yuan."""
    for match in _AMOUNT.finditer(text):
        bound = match[1] or match[4] or ""
        amount = _number(match[2]) * _UNITS[match[3] or ""]
        margin = _CENT if bound in _STRICT else 0
        low = 0.0 if bound in _MOST else amount + margin
        high = 1e18 if bound in _LEAST else amount - margin
        yield Token("金额", match[0], match.start(), numbers=(low, high))


def find_limits(text: str) -> Iterator[Token]:
    """`前3名` → 前几 (3,)."""
    for match in _TOP.finditer(text):
        yield Token("前几", match[0], match.start(), numbers=(_number(match[1] or match[2]),))


def _number(digits: str) -> float:
    return float(_HAN.get(digits) or digits)
