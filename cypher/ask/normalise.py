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


def normalise_question(question: str, *, between: str = "") -> str:
    """`２０２０年，“互聯網+”?` is left traditional; see `simplify` for that. `between` stands for a blank."""
    text = unicodedata.normalize("NFKC", question.translate(_QUOTES))
    text = _PAIRED.sub(r"“\1”", _BLANKS.sub(between, text.strip()))
    return _ANGLED.sub(lambda match: f"《{match[1] or match[2]}》", text)


def spell_variants(question: str) -> Iterator[str]:
    """Blanks as nothing, blanks as the end of a word (高校毕业生 创业补贴 荆门), both simplified."""
    texts = dict.fromkeys((normalise_question(question), normalise_question(question, between="，")))
    yield from texts
    yield from dict.fromkeys(simplified for text in texts if (simplified := simplify(text)) not in texts)


def simplify(text: str) -> str:
    """Traditional characters to simplified ones (loads OpenCC)."""
    import opencc

    return str(opencc.OpenCC("t2s").convert(text))
