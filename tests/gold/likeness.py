"""How alike two pieces of a record are, from 0 to 1, and the pairing of the most alike."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from typing import Any, TypeVar

Item = TypeVar("Item")
Fact = dict[str, Any]

_REMARK = re.compile(r"[(〈<\[【{〔].*?[)〉>\]】}〕]")
_NUMBER = re.compile(r"(.+?)[〔\[(【](\d{4})[〕\])】](?:第)?(\d+)号")
_UNIT_SCALES = (("万亿", 1e12), ("亿", 1e8), ("万", 1e4), ("千", 1e3), ("百", 1e2))
_POINTS = ("分点", "分比")


def fold(text: str | None) -> str:
    """Letters, digits and characters only, in compatibility form and lower case."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text or "")).lower()


def fold_agency(text: str | None) -> str:
    """An agency's name without remarks in brackets; 人民政府 counts as 政府."""
    bare = _REMARK.sub("", unicodedata.normalize("NFKC", text or ""))
    return fold(bare).replace("人民政府", "政府")


def fold_number(text: str | None) -> str:
    """A document number as authority, year and serial, whatever its brackets."""
    found = _NUMBER.search(unicodedata.normalize("NFKC", text or ""))
    return fold("".join(found.groups())) if found else fold(text)


def fold_quantity(value: float | None, unit: str | None) -> tuple[float | None, str]:
    """The value in the bare unit: (40, 亿元) → (4e9, 元); per cent and points are one unit."""
    if value is None:
        return None, ""
    unit = unicodedata.normalize("NFKC", unit or "").strip()
    for prefix, scale in _UNIT_SCALES:
        if unit.startswith(prefix) and unit[len(prefix) :] not in _POINTS:
            return round(float(value) * scale, 6), fold(unit[len(prefix) :])
    return round(float(value), 6), "pct" if unit in ("%", "个百分点", "百分点") else fold(unit)


def compare_phrases(one: str | None, other: str | None) -> float:
    """Share of common character pairs (Dice); 1.0 where one phrase holds the other."""
    a, b = fold(one), fold(other)
    if not a or not b:
        return 0.0
    if min(len(a), len(b)) > 1 and (a in b or b in a):
        return 1.0
    pairs_a, pairs_b = _pairs(a), _pairs(b)
    return 2 * (pairs_a & pairs_b).total() / (pairs_a.total() + pairs_b.total())


def compare_titles(one: str | None, other: str | None) -> float:
    """1.0 for the same title, 0.9 where one holds the other, else the share of common runs."""
    a, b = fold(one), fold(other)
    if not a or not b:
        return 0.0
    if a == b:
        return 1.0
    held = min(len(a), len(b)) > 3 and (a in b or b in a)
    return 0.9 if held else SequenceMatcher(None, a, b).ratio()


def pair_alike(
    gold: Sequence[Item], run: Sequence[Item], likeness: Callable[[Item, Item], float], floor: float
) -> dict[int, int]:
    """Gold index → run index, one to one, the most alike and then the nearest in order first."""
    ranked = sorted(
        ((likeness(g, r), -abs(i - j), i, j) for i, g in enumerate(gold) for j, r in enumerate(run)),
        reverse=True,
    )
    pairs: dict[int, int] = {}
    for score, _, i, j in ranked:
        if score >= floor and i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def _pairs(text: str) -> Counter[str]:
    return Counter(text[at : at + 2] for at in range(len(text) - 1)) or Counter([text])
