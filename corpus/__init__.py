"""Bytes → Notice: `read_corpus(paths)`, `read_page(path)`; the shapes are in `corpus/notice.py`."""

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
