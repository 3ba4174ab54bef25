"""One file per format. A reader is a module with `accepts`, `decode` and `lay_out`; add it to `_READERS`.

`accepts(data)` looks at the bytes, `decode(data)` gives encoding and source text, `lay_out(text)` gives a
`Sheet` of the same length on which paragraphs end in a line break and cells in a tab.
"""

from importlib import import_module
from typing import Protocol, cast

from corpus.errors import CorpusError
from corpus.sheet import Sheet

# In the order in which they are asked; plain text takes what is left.
_READERS = ("html", "plain")


class Reader(Protocol):
    """What a module in this folder offers."""

    def accepts(self, data: bytes) -> bool:
        """Whether the bytes are in this format."""

    def decode(self, data: bytes) -> tuple[str, str]:
        """Encoding and source text; raises CorpusError."""

    def lay_out(self, text: str) -> Sheet:
        """The source text without its markup, at the same length."""


def find_reader(data: bytes) -> Reader:
    """The reader for these bytes. Raises CorpusError where no format fits."""
    for name in _READERS:
        reader = cast(Reader, import_module(f"corpus.readers.{name}"))
        if reader.accepts(data):
            return reader
    raise CorpusError("不是文本或网页(二进制文件)", todo="请转换成文本或网页后重试")
