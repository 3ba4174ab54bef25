"""Amounts and values with their bounds in a question."""

import re
from collections.abc import Iterable, Iterator

from cypher.ask.numerals import NUMBER, SCALE, read_number, read_scale
from cypher.ask.token import Token
from graph.model import Store

_LEAST_BEFORE = (
    "不低于 不少于 不止 大于 超过 多于 高于 至少 起码 超出 高出 突破 大于等于 ≥ > 超 逾 破 不下于 不小于"
)
_MOST_BEFORE = (
    "不超过 不高于 少于 低于 小于 不到 最多 不足 不满 未满 不及 小于等于 ≤ < 至多 顶多 不大于 不多于"
)
_LEAST_BEHIND = "以上 及以上 往上 开外 打底 起"
_MOST_BEHIND = "以下 及以下 以内 之内 往下"
_STRICT_WORDS = "不止 大于 超过 多于 高于 超出 高出 突破 > 超 逾 破 少于 低于 小于 不到 不足 不满 未满 不及 <"
_STRICT = frozenset(_STRICT_WORDS.split())
_MOST = frozenset(f"{_MOST_BEFORE} {_MOST_BEHIND}".split())
_LEAST = frozenset(f"{_LEAST_BEFORE} {_LEAST_BEHIND}".split())


def _any_of(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_BEFORE = rf"(?P<before>{_any_of(f'{_LEAST_BEFORE} {_MOST_BEFORE}'.split())})?"
_BEHIND = rf"(?P<behind>{_any_of(f'{_LEAST_BEHIND} {_MOST_BEHIND}'.split())})?"
_YUAN = "(?:元|块)(?:钱|人民币)?"
# 超过500万的资金 leaves out 元; 25万户 is no amount.
_OPEN_END = r"(?=以[上下内]|及以|之内|往|起|的|资金|奖|补|[，,?。]|$)"
_AMOUNT = re.compile(
    rf"{_BEFORE}(?P<number>{NUMBER})(?:(?P<scale>{SCALE})?{_YUAN}|(?P<large>[十百千]?[万亿]){_OPEN_END}){_BEHIND}"
)
_RANGE = re.compile(
    rf"(?:介于|在)?({NUMBER})({SCALE})?(?:{_YUAN})?(?:-|—|–|~|至|到|和)({NUMBER})({SCALE})?{_YUAN}(?:之间|间)?"
)
_ROUND = re.compile(rf"(?:[过破上超逾]|超过)([百千]?[万亿])(?:{_YUAN})?(?=的|资金|奖|补|$)")
_CENT = 0.01
_TARGET_UNITS = "MATCH (g:Target) WHERE g.value IS NOT NULL AND g.unit <> '' RETURN DISTINCT g.unit AS unit"


def find_amounts(text: str) -> Iterator[Token]:
    """`400万元以上` → 金额 (4000000, 1e18); a bare amount is both bounds. In yuan."""
    taken = 0
    for match in _RANGE.finditer(text):
        taken = match.end()
        low, high = _yuan(match[1], match[2] or match[4]), _yuan(match[3], match[4])
        yield Token("金额", match[0], match.start(), numbers=(low, high))
    for match in _AMOUNT.finditer(text, taken):
        if match[0] == "一块":  # together
            continue
        amount = _yuan(match["number"], match["scale"] or match["large"])
        yield Token("金额", match[0], match.start(), numbers=_bounds(match, amount))
    for match in _ROUND.finditer(text, taken):  # 过亿
        yield Token("金额", match[0], match.start(), numbers=(read_scale(match[1]), 1e18))


def find_values(store: Store, text: str) -> Iterator[Token]:
    """`80%以上` → 数值 (80, 1e18) with its unit, one that targets are told in; never without a bound."""
    if not any(bound in text for bound in _LEAST | _MOST):
        return
    units = [str(row["unit"]) for row in store.run(_TARGET_UNITS).rows]
    spelt = rf"{_BEFORE}(?P<number>{NUMBER})(?P<unit>{_any_of(units)}){_BEHIND}"
    for match in re.finditer(spelt, text) if units else ():
        if match["before"] or match["behind"]:
            numbers = _bounds(match, read_number(match["number"]))
            yield Token("数值", match[0], match.start(), (match["unit"],), numbers)


def _yuan(number: str, scale: str | None) -> float:
    return read_number(number) * read_scale(scale or "")


def _bounds(match: re.Match[str], number: float) -> tuple[float, float]:
    bound = match["before"] or match["behind"]
    margin = _CENT if bound in _STRICT else 0
    return (0.0 if bound in _MOST else number + margin, 1e18 if bound in _LEAST else number - margin)
