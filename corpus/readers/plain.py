"""Plain text."""

from corpus import encodings
from corpus.sheet import Sheet

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
    """Plain text stands as it is."""
    return Sheet(text)
