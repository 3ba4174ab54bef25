"""Numbers of a list as Word prints them: 一、 （十二） 3. ④ 伍 丁."""

from collections.abc import Callable, Mapping

_PLAIN, _LEGAL = "〇一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖"
_PLACES, _LEGAL_PLACES = ("", "十", "百", "千"), ("", "拾", "佰", "仟")
# fmt: off
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)
# fmt: on
# Beyond it Word, too, prints plain figures.
_MOST = 9999


def spell_number(number: int, form: str) -> str:
    """The number in a form of `w:numFmt`; plain figures in a form that is not known here or ends before it.

    Source: ECMA-376, part 1, 17.18.59 (ST_NumberFormat).
    """
    spell = _FORMS.get(form)
    return (spell(number) if spell and 0 < number <= _MOST else "") or str(number)


def _counted(digits: str, places: tuple[str, ...]) -> Callable[[int], str]:
    """二十三, 一百〇五; 十二 for 一十二."""

    def spell(number: int) -> str:
        out, gap = "", False
        figures = str(number)
        for place, figure in zip(range(len(figures) - 1, -1, -1), map(int, figures), strict=True):
            if figure:
                out += digits[0] * (gap and bool(out)) + digits[figure] + places[place]
            gap = not figure
        return out.removeprefix(digits[1]) if out.startswith(digits[1] + "十") else out

    return spell


def _digits(signs: str) -> Callable[[int], str]:
    """二〇一八: a sign for each figure."""
    return lambda number: "".join(signs[int(figure)] for figure in str(number))


def _listed(signs: str) -> Callable[[int], str]:
    """甲 乙 丙, ① ② ③: as many as there are."""
    return lambda number: signs[number - 1 : number]


def _block(first: int, last: int) -> Callable[[int], str]:
    """Signs that follow each other in Unicode."""
    return _listed("".join(map(chr, range(first, last + 1))))


def _letters(number: int) -> str:
    """A … Z, AA, BB, as Word counts on."""
    times, at = divmod(number - 1, 26)
    return chr(ord("A") + at) * (times + 1)


def _roman(number: int) -> str:
    out = ""
    for value, sign in _ROMAN:
        times, number = divmod(number, value)
        out += sign * times
    return out


_circled = _listed("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟")
_chinese = _counted(_PLAIN, _PLACES)
_FORMS: Mapping[str, Callable[[int], str]] = {
    "chineseCounting": _chinese,
    "chineseCountingThousand": _chinese,
    "taiwaneseCounting": _chinese,
    "taiwaneseCountingThousand": _chinese,
    "japaneseCounting": _chinese,
    "ideographDigital": _digits(_PLAIN),
    "taiwaneseDigital": _digits(_PLAIN),
    "chineseLegalSimplified": _counted(_LEGAL, _LEGAL_PLACES),
    "ideographLegalTraditional": _counted(_LEGAL, _LEGAL_PLACES),
    "ideographTraditional": _listed("甲乙丙丁戊己庚辛壬癸"),
    "ideographZodiac": _listed("子丑寅卯辰巳午未申酉戌亥"),
    "ideographEnclosedCircle": _block(0x3280, 0x3289),
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedParen": _block(0x2474, 0x2487),
    "decimalEnclosedFullstop": _block(0x2488, 0x249B),
    "decimalFullWidth": _digits("０１２３４５６７８９"),
    "decimalFullWidth2": _digits("０１２３４５６７８９"),
    "decimalZero": lambda number: f"{number:02d}",
    "upperLetter": _letters,
    "lowerLetter": lambda number: _letters(number).lower(),
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
}
