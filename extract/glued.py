"""Tables of which a converter ran all cells together: 序号重点任务牵头单位1推进改造市商务局2….

Nothing tells where their cells end, so that what they say is not read but listed.
"""

import re
from collections.abc import Iterator

import msgspec

from corpus.heads import HEAD
from corpus.notice import Notice, Span
from extract.record import Unread

_GLUED = re.compile(rf"^{HEAD}{{3,12}}(?=[\d一-龥“])[^\t\n]{{30,}}$", re.MULTILINE)
_FEWEST_FIGURES = re.compile(r"(?:\d+[^\d\n]+){3}")
_BLANK = "\0"


def set_aside_glued(notice: Notice) -> tuple[Notice, tuple[Unread, ...]]:
    """The notice with such tables blanked out, and what is to be said of each."""
    spans = list(_find_glued(notice.text))
    if not spans:
        return notice, ()
    text = notice.text
    for span in spans:
        text = text[: span.start] + _BLANK * (span.end - span.start) + text[span.end :]
    unread = tuple(Unread("table", "表格的单元格连在一起,没有读", span) for span in spans)
    return msgspec.structs.replace(notice, text=text), unread


def _find_glued(text: str) -> Iterator[Span]:
    for found in _GLUED.finditer(text):
        if _FEWEST_FIGURES.search(found[0]):
            yield Span(*found.span())
