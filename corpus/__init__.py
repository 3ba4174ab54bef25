"""Bytes → Notice: `read_corpus(paths)`, `read_page(path)`; the shapes are in `corpus/notice.py`.

The names below are loaded when used: who only needs the shapes or the regions pays for no reader.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus.errors import CorpusError
    from corpus.files import find_files
    from corpus.notice import Notice, Page, SourceFile, Span
    from corpus.page import parse_page
    from corpus.reading import read_corpus, read_page

__all__ = [
    "CorpusError",
    "Notice",
    "Page",
    "SourceFile",
    "Span",
    "find_files",
    "parse_page",
    "read_corpus",
    "read_page",
]

_HOME = {
    "CorpusError": "errors",
    "find_files": "files",
    "parse_page": "page",
    "read_corpus": "reading",
    "read_page": "reading",
}


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module 'corpus' has no attribute {name!r}")
    return getattr(import_module(f"corpus.{_HOME.get(name, 'notice')}"), name)
