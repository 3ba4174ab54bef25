"""Word files (.docx, .docm): `corpus/word` makes them markup, which is laid out as a web page is."""

from corpus.readers import html
from corpus.sheet import Sheet
from corpus.word.document import HEAD, render_document
from corpus.word.package import Package

_ZIP = b"PK\x03\x04"
_PART = b"word/"


def accepts(data: bytes) -> bool:
    """Whether it is a zip that holds the parts of a Word file."""
    return data.startswith(_ZIP) and _PART in data


def reads(text: str) -> bool:
    """Whether `decode` made this text."""
    return text.startswith(HEAD)


def decode(data: bytes) -> tuple[str, str]:
    """`docx` and the markup. Raises CorpusError."""
    return "docx", render_document(Package(data))


def lay_out(text: str) -> Sheet:
    """The markup as a web page."""
    return html.lay_out(text)
