"""Write a question as the graph writes: half-width letters and digits, simplified characters, no blanks."""

import re
import unicodedata
from collections.abc import Iterator

_BLANKS = re.compile(r"(?<![A-Za-z0-9])\s+|\s+(?![A-Za-z0-9])")
_QUOTES = str.maketrans(
    {"「": "“", "」": "”", "『": "“", "』": "”", "〝": "“", "〞": "”", "﹝": "〔", "﹞": "〕"}
)
_PAIRED = re.compile(r'"([^"]*)"')
_ANGLED = re.compile(r"<<?([^<>]+)>>?|〈〈?([^〈〉]+)〉〉?")


# Characters that both ways of writing have, but for other words.
_TRADITIONAL_TOO = frozenset("後於徵夥麽")
_PLUS = re.compile("(?<=互联网)(?:加|plus|PLUS|Plus)")


def normalise_question(question: str, *, between: str = "") -> str:
    """`２０２０年，“互聯網+”?` → `2020年,“互联网+”?`; `between` stands for a blank."""
    text = unicodedata.normalize("NFKC", question.translate(_QUOTES))
    text = _PAIRED.sub(r"“\1”", _BLANKS.sub(between, text.strip()))
    return _PLUS.sub("+", simplify(_ANGLED.sub(lambda match: f"《{match[1] or match[2]}》", text)))


def spell_variants(question: str) -> Iterator[str]:
    """Blanks as nothing, blanks as the end of a word (高校毕业生 创业补贴 荆门)."""
    yield from dict.fromkeys((normalise_question(question), normalise_question(question, between="，")))


def simplify(text: str) -> str:
    """Traditional characters as simplified ones, each in its place; OpenCC loads only if there are some."""
    if _is_simplified(text):
        return text
    import opencc

    return str(opencc.OpenCC("t2s").convert(text))


def _is_simplified(text: str) -> bool:
    han = "".join(character for character in text if "\u4e00" <= character <= "\u9fff")
    try:
        han.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return _TRADITIONAL_TOO.isdisjoint(han)
