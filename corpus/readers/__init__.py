"""One file per format: a module in this folder with the functions of `Reader` is found by itself.

`accepts` and `decode` look at bytes; `reads` and `lay_out` at the decoded text, so that a page can be parsed
again from its text alone.
"""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, cast

from corpus.errors import CorpusError
from corpus.sheet import Sheet

# Formats that are guessed from their text come behind those that name themselves in their first bytes.
_GUESSED = ("html", "plain")


class Reader(Protocol):
    """What a module in this folder offers."""

    def accepts(self, data: bytes) -> bool:
        """Whether the bytes are in this format."""

    def decode(self, data: bytes) -> tuple[str, str]:
        """Encoding and source text; raises CorpusError."""

    def reads(self, text: str) -> bool:
        """Whether a source text is in this format."""

    def lay_out(self, text: str) -> Sheet:
        """The text without its markup at the same length; paragraphs end in a line break, cells in `CELL`."""


def find_reader(data: bytes) -> Reader:
    """The reader for these bytes. Raises CorpusError where no format fits."""
    for reader in _readers():
        if reader.accepts(data):
            return reader
    raise CorpusError("不是网页、PDF、Word 或文本文件", todo="请转换后重试")


def lay_out(text: str) -> Sheet:
    """The source text as the reader of its format lays it out."""
    return next(reader for reader in _readers() if reader.reads(text)).lay_out(text)


@cache
def _readers() -> tuple[Reader, ...]:
    """All readers; plain text, which takes what is left, comes last."""
    names = sorted({module.name for module in iter_modules(__path__)}.difference(_GUESSED))
    names += _GUESSED
    return tuple(cast(Reader, import_module(f"{__name__}.{name}")) for name in names)
