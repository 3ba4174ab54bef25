"""Titles of documents: `X关于…的通知`, `X印发《…》`, in a line of their own."""

import re

from corpus.marks import DATE, GENRES
from corpus.notice import Span

_TITLE = re.compile(
    rf"(?:\d{{1,2}}[.．、]\s?)?(?P<open>《(?=.*》$))?"
    rf"(?P<title>(?=.{{0,90}}(?:关于|印发|转发|批转|出台|一图读懂|的(?:通知|意见|决定|公告|通告|批复)))[^\n。；]{{6,150}}?"
    rf"(?:{GENRES}|》)(?:（[^（）]{{1,24}}）)?(?:的(?:通知|公告|决定))?)"
    rf"(?(open)》)(?:（(?:{DATE})）)?(?:\.(?:pdf|PDF|docx?))?$"
)
_CUT = re.compile(r"(?P<title>[^\n。；]{2,90}关于[^\n。；]{4,60}?|[\u4e00-\u9fff、\s]{10,60}?)[（《“]?(?:\.{3}|…+)$")


def find_title(line: str) -> Span | None:
    """The title in a line that holds nothing else (a site may have cut it: `厦门市工信局关于申报…...`)."""
    if len(line) > 170 or line.endswith(("：", "。", "；")) and not line.startswith("《"):
        return None
    found = _TITLE.match(line) or _CUT.match(line)
    return Span(*found.span("title")) if found else None


def plain(title: str) -> str:
    """A title without punctuation, to compare."""
    return re.sub(r"[\W_]+", "", title).lower()
