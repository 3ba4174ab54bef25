"""The lexer's regular expressions, compiled from the tables on first use."""

import re
from functools import cache

from extract.quantities.lexicon import BoundRow, Unit, bounds, skips, unitless, units

NUMERALS = "一二三四五六七八九十两零〇百千万亿"
# Lengths are bounded: a page of numerals must not be read again and again from each of them.
_STEPPED = "[一二三四五六七八九十零〇百千]"
NUMERAL = rf"[一二三四五六七八九十两](?:{_STEPPED}|两){{0,9}}(?:[万亿]{_STEPPED}{{1,9}}){{0,2}}"
# 百家企业; but 上百家, 数百家 say no number.
POWER = "(?<![上数几过成每])[百千](?=[家个名所座条户])(?!家争|个百分)"
DIGITS = r"(?<![A-Za-z0-9.])\d+(?:,\d{3})*(?:\.\d+)?"
MULTIPLIER = "万亿|[千百十]?亿|[千百十]?万|千(?![瓦伏米克赫兆帕])|百(?!分)"
RANGE = "[-—–－~～〜至到]{1,2}"


def _alternatives(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _unit(unit: Unit) -> str:
    latin = "(?![A-Za-z])" if unit.name[-1].isascii() and unit.name[-1].isalpha() else ""
    yet = f"(?!{unit.yet})" if unit.yet else ""
    return re.escape(unit.name) + latin + (f"(?!{yet}[{unit.guard}])" if unit.guard else "")


def _unit_pattern(numeral: bool) -> str:
    """A look at the first character spares most places the way through all units."""
    rows = sorted(units().values(), key=lambda unit: -len(unit.name))
    heads = [unit for unit in rows if unit.kind != "per" and (unit.numeral or not numeral)]
    first = re.escape("".join(sorted({unit.name[0] for unit in heads})))
    per = _alternatives(list(units()))
    return rf"(?=[{first}])(?:{'|'.join(map(_unit, heads))})(?:[/／](?:{per})(?:[·・•/／](?:{per}))*)?"


@cache
def skip_pattern() -> re.Pattern[str]:
    """Numbers that count nothing; the group's name is the rule."""
    return re.compile("|".join(f"(?P<{rule.name}>{rule.pattern})" for rule in skips()))


@cache
def trigger_pattern() -> re.Pattern[str]:
    """The characters at which a number, or a name that holds one, may start.

    A class stands first, so that the search runs over all other characters at full speed; what must
    follow a Chinese numeral (a numeral, 分之 or the first character of a unit) is looked at only there.
    """
    follow = "".join(sorted({unit.name[0] for unit in units().values() if unit.numeral}))
    starts = f"(?<=[一-龥])(?:(?<=第)|(?<![第])(?=[{NUMERALS}分多余半数几到至{re.escape(follow)}\\-—–~～]))"
    return re.compile(rf"[0-9{NUMERALS}半第《“](?:(?<=[0-9《])|(?<=“)(?=[双\d{NUMERALS}])|{starts})")


@cache
def amount_pattern(numeral: bool) -> re.Pattern[str]:
    """`low` to `number`, in digits or in Chinese numerals, with multiplier and unit.

    `low` is taken whole or not at all: no shorter number or unit stands before the mark of a range either.
    """
    number, unit = (f"{NUMERAL}|半|{POWER}" if numeral else DIGITS), _unit_pattern(numeral)
    low = rf"(?>(?P<low>{number})(?P<low_multiplier>{MULTIPLIER})?(?P<low_unit>{unit})?)(?:{RANGE})"
    multiplier = rf"(?P<over>多|余|来)?(?P<multiplier>{MULTIPLIER})?(?P<over_too>多|余)?"
    high = rf"(?P<number>{number}){multiplier}(?:(?P<unit>{unit})(?:人民币)?)?"
    return re.compile(f"(?:{low})?{high}")


@cache
def unitless_pattern() -> re.Pattern[str]:
    """What stands before a number that needs no unit: 发展指数提高到|58."""
    return re.compile("|".join(rule.pattern for rule in unitless()))


@cache
def share_pattern() -> re.Pattern[str]:
    """Percent and fractions in words: 百分之五, 三分之一, 一半."""
    numeral = rf"百(?!分)|{NUMERAL}(?:点[一二三四五六七八九零]+)?|\d+(?:\.\d+)?"
    parts = rf"(?P<whole>[百千]|[二三四五六七八九十])分之(?P<part>{numeral})"
    return re.compile(rf"{parts}|(?P<half>一半|半数)")


@cache
def bound_pattern(side: str) -> re.Pattern[str]:
    """Bound words before a number (they end where it starts) or behind its unit."""
    rows = [row for row in bounds() if row.side == side]
    words = [(row, _alternatives(list(row.words))) for row in rows]
    if side == "before":
        guarded = [(row, (f"(?<![{row.guard}])" if row.guard else "") + f"(?:{word})") for row, word in words]
        return re.compile(rf"(?:{_by_bound(guarded)}){{1,2}}(?:达到?|为|至|到|在)?(?:人民币)?$")
    guarded = [(row, f"(?:{word})" + (f"(?![{row.guard}])" if row.guard else "")) for row, word in words]
    return re.compile(_by_bound(guarded))


def _by_bound(guarded: list[tuple[BoundRow, str]]) -> str:
    """One named group for each bound; rows of one bound have guards of their own."""
    groups: dict[str, list[str]] = {}
    for row, pattern in guarded:
        groups.setdefault(_group(row.bound), []).append(pattern)
    return "|".join(f"(?P<{name}>{'|'.join(patterns)})" for name, patterns in groups.items())


@cache
def may_end_bound() -> frozenset[str]:
    """The characters right before a number of which one ends all that `bound_pattern("before")` finds."""
    ends = (word[-1] for row in bounds() if row.side == "before" for word in row.words)
    return frozenset((*ends, *"达到为至在币"))


@cache
def may_start_bound() -> frozenset[str]:
    """The characters right behind a unit of which one starts all that `bound_pattern("after")` finds."""
    return frozenset(word[0] for row in bounds() if row.side == "after" for word in row.words)


def _group(bound: str) -> str:
    return {"<=": "most", ">=": "least", "~": "about"}[bound]
