"""Titles of documents: `X关于…的通知`, `X印发《…》`, in a line of their own."""

import re

from corpus.marks import mark
from corpus.notice import Span

_CUT = ("…", "...")


def find_title(line: str) -> Span | None:
    """The title in a line that holds nothing else (a site may have cut it: `厦门市工信局关于申报…...`)."""
    if len(line) > 170 or line[-1:] in "：。；":
        return None
    found = mark("title").match(line)
    if found is None and line.endswith(_CUT):
        found = mark("cut_title").match(line)
    return Span(*found.span("title")) if found else None


def find_named_title(line: str) -> Span | None:
    """A title without 关于: `郑州市2023年优化营商环境工作要点`. Only to be asked at the head of a page."""
    found = mark("named_title").match(line) if len(line) < 130 else None
    return Span(*found.span("title")) if found else None


def plain(title: str) -> str:
    """A title without punctuation, to compare."""
    return re.sub(r"[\W_]+", "", title).lower()
