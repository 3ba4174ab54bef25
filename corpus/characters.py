"""Canonical characters, one for one: simplified, half-width letters and digits, full-width punctuation.

No step changes the length of the text, so offsets stay offsets of the source.
"""

import re
from functools import cache
from itertools import islice
from typing import Any

# Written otherwise in simplified text; frequent enough that a few lines of a traditional page hold several.
_TRADITIONAL = re.compile(
    "[國務發關於與為對開應點實區內廣東產業機構資訊網絡體貫徹規劃導級進設計導動經濟這個號會辦]"
)
_PAIRED = re.compile(r'"([^"\n]{1,80})"')
# 5,000 and 8:30 and http: keep their ASCII marks.
_BETWEEN_ASCII = re.compile(r"[，：](?<=[0-9A-Za-z].)(?=[0-9A-Za-z/])")
_AFTER_ASCII = re.compile(r"[？；！](?<=[0-9A-Za-z/=&.].)(?=[0-9A-Za-z/=&])")
_FREQUENT = {
    ",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）", "\xa0": " ", "\u3000": " "
}  # fmt: skip
_ASCII = {"，": ",", "：": ":", "？": "?", "；": ";", "！": "!"}


def canonical(text: str) -> str:
    """The text in canonical characters, at the same length."""
    text = simplified(text)
    for printed, read in _FREQUENT.items():
        text = text.replace(printed, read)
    text = _rare().sub(_as_common, text)
    text = _BETWEEN_ASCII.sub(_as_ascii, text)
    text = _AFTER_ASCII.sub(_as_ascii, text)
    return _PAIRED.sub("“\\1”", text) if '"' in text else text


def simplified(text: str) -> str:
    """Traditional text in simplified characters; simplified text as it is, so that 著 and 乾 stay."""
    if not _is_traditional(text):
        return text
    converted: str = _converter().convert(text)
    return converted if len(converted) == len(text) else "".join(map(_simplified_line, text.splitlines(True)))


def _is_traditional(text: str) -> bool:
    """Several characters that only traditional text has, close together."""
    places = [found.start() for found in islice(_TRADITIONAL.finditer(text), 20)]
    return len(places) > 4 and places[-1] - places[0] < 100 * len(places)


def _simplified_line(line: str) -> str:
    """Where a phrase changes the length of its line, each character is converted by itself."""
    converted: str = _converter().convert(line)
    return converted if len(converted) == len(line) else "".join(_converter().convert(c)[:1] for c in line)


def _as_ascii(found: re.Match[str]) -> str:
    return _ASCII[found[0]]


def _as_common(found: re.Match[str]) -> str:
    return _table()[found[0]]


@cache
def _converter() -> Any:
    from opencc import OpenCC

    return OpenCC("t2s")


@cache
def _rare() -> re.Pattern[str]:
    """A search for these is much faster than a translation that changes next to nothing."""
    return re.compile(f"[{re.escape(''.join(_table()))}]")


@cache
def _table() -> dict[str, str]:
    half = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F) if chr(code) not in _FREQUENT.values()}
    blanks = dict.fromkeys([0x202F, 0x205F, *range(0x2000, 0x200B)], " ")
    nothing = dict.fromkeys([0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF], "\x00")
    breaks = dict.fromkeys([0x0B, 0x0C, 0x85, 0x2028, 0x2029], "\n")
    forms = dict(zip("﹝﹞「」『』﹙﹚﹐﹔﹕∶︰│┃║", "〔〕“”‘’（），；：：：|||", strict=True))
    codes = {**half, **blanks, **nothing, **breaks}
    return {**{chr(code): read for code, read in codes.items()}, **forms}
