"""Printed numbers → values: 1,200.5, 三十, 两千三百, 半."""

DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "俩": 2}
STEPS = {"十": 10, "百": 100, "千": 1_000}
MULTIPLIERS = {"十": 1e1, "百": 1e2, "千": 1e3, "万": 1e4, "亿": 1e8}


def parse_number(text: str) -> float:
    """Value of a number in digits or Chinese numerals; ValueError for anything else."""
    if text[:1].isdigit():
        return float(text.replace(",", "").replace("，", ""))
    return 0.5 if text == "半" else float(parse_numeral(text))


def parse_numeral(text: str) -> int:
    """Value of Chinese numerals below 10^16; ValueError for anything else."""
    high = middle = section = digit = 0
    for char in text:
        if char in DIGITS:
            digit = DIGITS[char]
        elif char in STEPS:
            section, digit = section + (digit or 1) * STEPS[char], 0
        elif char == "万":
            middle, section, digit = (section + digit) * 10_000, 0, 0
        elif char == "亿":
            high, middle, section, digit = (high + middle + section + digit) * 100_000_000, 0, 0, 0
        else:
            raise ValueError(f"not a Chinese numeral: {text}")
    return high + middle + section + digit


def parse_multiplier(text: str) -> float:
    """Factor of 万, 亿, 万亿, 千万 …; 1 for nothing."""
    factor = 1.0
    for char in text:
        factor *= MULTIPLIERS[char]
    return factor
