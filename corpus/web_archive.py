"""Web pages in one file (.mht, also under the name .doc): a message whose first HTML part is the page."""

from email import message_from_bytes
from email.message import Message

_SIGN = b"mime-version:"
_HEAD = 1024


def unwrap(data: bytes) -> bytes:
    """The page inside; the bytes themselves where they are no such message."""
    if not data[:_HEAD].lstrip().lower().startswith((_SIGN, b"from:")) or _SIGN not in data[:_HEAD].lower():
        return data
    parts = (part for part in message_from_bytes(data).walk() if part.get_content_type() == "text/html")
    return next(map(_content, parts), data)


def _content(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""
