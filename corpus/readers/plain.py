"""Plain text."""

from corpus import encodings
from corpus.sheet import Sheet

_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\r\f\v\x1b\0")


def accepts(data: bytes) -> bool:
    """Text holds no control characters, and zero bytes only where each character has one (UTF-16)."""
    head = data[:8192]
    if head.startswith(_UTF16_MARKS):
        return True
    noise = len(head) - len(head.translate(None, _CONTROLS))
    if head.count(0):
        return noise == 0 and len(data) % 2 == 0
    return noise * 100 <= len(head)


def decode(data: bytes) -> tuple[str, str]:
    """Encoding and text; raises CorpusError."""
    return encodings.decode(data)


def lay_out(text: str) -> Sheet:
    """Plain text stands as it is."""
    return Sheet(text)
