"""A page that keeps its length: what goes is blanked out, so every offset stays an offset of the source.

Cleaning never cuts. It blanks (`BLANK`) and notes why; only when a notice is lifted out (`corpus/lift.py`)
are the gaps closed, in one pass that also gives the offset map.
"""

import re
from collections.abc import Iterable, Iterator

import msgspec

from corpus.notice import Dropped, Span

BLANK = "\0"
# Blanked with this, a range also ends the paragraph.
BREAK = "\1"
# Where a cell of a table ends.
CELL = "\x1f"
_UNBLANKED = re.compile(r"[^\0\1]+")


class Sheet(msgspec.Struct, frozen=True):
    """A text of the length of its source, and what was blanked out in it, by rule."""

    text: str
    dropped: tuple[Dropped, ...] = ()

    def without(self, drops: Iterable[Dropped], filler: str = BLANK) -> "Sheet":
        """The sheet with these ranges blanked; ranges must be in order and not overlap."""
        wanted = [drop for drop in drops if drop.span.start < drop.span.end]
        pieces: list[str] = []
        at = 0
        for drop in wanted:
            pieces += self.text[at : drop.span.start], filler * (drop.span.end - drop.span.start)
            at = drop.span.end
        if not wanted:
            return self
        new = [part for drop in wanted for part in self._unblanked(drop)]
        return Sheet("".join((*pieces, self.text[at:])), (*self.dropped, *new))

    def _unblanked(self, drop: Dropped) -> Iterator[Dropped]:
        """The drop without what an earlier one blanked (tags inside a line of the frame)."""
        for found in _UNBLANKED.finditer(self.text, drop.span.start, drop.span.end):
            yield Dropped(Span(*found.span()), drop.rule)

    def with_text(self, text: str) -> "Sheet":
        """The sheet with other characters at the same places."""
        assert len(text) == len(self.text)
        return Sheet(text, self.dropped)


def drop(start: int, end: int, rule: str) -> Dropped:
    """A range to blank out and the rule that says so."""
    return Dropped(Span(start, end), rule)
