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
