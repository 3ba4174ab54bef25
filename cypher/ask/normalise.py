"""Write a question as the graph writes: half-width letters and digits, simplified characters, no blanks."""

import re
import unicodedata

_BLANKS = re.compile(r"(?<![A-Za-z0-9])\s+|\s+(?![A-Za-z0-9])")
_QUOTES = str.maketrans(
    {"「": "“", "」": "”", "『": "“", "』": "”", "〝": "“", "〞": "”", "﹝": "〔", "﹞": "〕"}
)
_PAIRED = re.compile(r'"([^"]*)"')
_ANGLED = re.compile(r"<<?([^<>]+)>>?|〈〈?([^〈〉]+)〉〉?")


def normalise_question(question: str) -> str:
    """`２０２０年，“互聯網+”?` is left traditional; see `simplify` for that."""
    text = unicodedata.normalize("NFKC", question.translate(_QUOTES))
    text = _PAIRED.sub(r"“\1”", _BLANKS.sub("", text.strip()))
    return _ANGLED.sub(lambda match: f"《{match[1] or match[2]}》", text)


def simplify(text: str) -> str:
    """Traditional characters to simplified ones (loads OpenCC)."""
    import opencc

    return str(opencc.OpenCC("t2s").convert(text))
