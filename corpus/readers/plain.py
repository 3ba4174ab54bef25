"""Plain text, also with a few tags that a converter left: 县民政局、县卫健局<br>各镇（街道）."""

import re

from corpus import encodings
from corpus.sheet import Sheet, drop

_TAG = re.compile(r"</?(?:br|span|b|strong|i|em|u|font|sup|sub)(?:\s[^<>\n]{0,200})?/?>", re.IGNORECASE)

_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\r\f\v\x1b")


def accepts(data: bytes) -> bool:
    """Text holds next to no control characters, but for UTF-16, which reads as Chinese all the same."""
    head = data[:8192]
    noise = len(head) - len(head.translate(None, _CONTROLS))
    return noise * 100 <= len(head) or encodings.is_utf16(head)


def decode(data: bytes) -> tuple[str, str]:
    """Encoding and text; raises CorpusError."""
    return encodings.decode(data)


def reads(text: str) -> bool:
    """Any text can be read as plain text."""
    return True


def lay_out(text: str) -> Sheet:
    """Plain text stands as it is, without stray tags."""
    return Sheet(text).without(drop(tag.start(), tag.end(), "markup") for tag in _TAG.finditer(text))
