"""Numbers as people write them: 500, 1.5, 三, 十五, 一百二十; and powers of ten: 万, 千万, 亿."""

import re

_DIGITS = {han: value for value, han in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
_POWERS = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
NUMBER = r"(?:\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百]+)"
SCALE = r"(?:[十百千]?[万亿]|百|千)"


def read_number(text: str) -> float:
    """`一百二十` → 120."""
    if re.fullmatch(r"[\d.]+", text):
        return float(text)
    total = last = 0
    for character in text:
        if power := _POWERS.get(character):
            total, last = total + (last or 1) * power, 0
        else:
            last = _DIGITS[character]
    return float(total + last)


def read_scale(text: str) -> float:
    """`千万` → 10 000 000."""
    scale = 1.0
    for character in text:
        scale *= _POWERS[character]
    return scale


_COUNTED = re.compile(rf"({NUMBER})(?=[家个项名户台所座辆亩种件])(?!个[十百千]?[万亿])")
_SUM = re.compile(
    rf"(?P<past>[破过超])?(?P<number>{NUMBER})?个?(?P<scale>[十百千]?[万亿])(?:元|块钱?)?(?![\w])"
)
_SCALES = (("亿", 1e8), ("万", 1e4))


def print_numbers(text: str) -> str:
    """三百家 → 300家, 10个亿 → 10亿元, 破亿 → 超过1亿元: as they are printed."""
    return _COUNTED.sub(lambda match: _spell(read_number(match[1])), _SUM.sub(_print_sum, text))


def _print_sum(match: re.Match[str]) -> str:
    if not (match["past"] or match["number"]):
        return match[0]
    value = read_number(match["number"] or "一") * read_scale(match["scale"])
    unit, power = next((each for each in _SCALES if value >= each[1]), ("", 1.0))
    return f"{'超过' if match['past'] else ''}{_spell(value / power)}{unit}元"


def _spell(number: float) -> str:
    return f"{number:g}"
