"""Close the gaps of a sheet: no blanks between Chinese characters, one paragraph a line, and a map."""

import re
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import chain, repeat

import msgspec

from corpus.breaks import Paragraphs
from corpus.notice import OffsetMap, Span

# \s, spelt out: a plain class of characters is searched for much faster.
_GAP = re.compile(r"[\0\1\t-\r\x1c- \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")
_DROPPED = "\0\1"


class Lifted(msgspec.Struct, frozen=True):
    """A text and, for each run of characters that stood together, its start here and in the source."""

    text: str
    starts: list[int]
    sources: list[int]

    def source(self, offset: int) -> int:
        """Source offset of a character."""
        run = bisect_right(self.starts, offset) - 1
        return self.sources[run] + offset - self.starts[run]

    def source_end(self) -> int:
        """An offset behind all of the source."""
        return sys.maxsize

    def offset_of(self, source: int) -> int:
        """The first character that stands at or after this place of the source."""
        run = bisect_right(self.sources, source) - 1
        if run < 0:
            return 0
        offset = self.starts[run] + source - self.sources[run]
        end = self.starts[run + 1] if run + 1 < len(self.starts) else len(self.text)
        return min(offset, end)

    def keep(self, spans: Iterable[Span]) -> "Lifted":
        """These ranges of the text only, in order."""
        pieces: list[str] = []
        starts: list[int] = []
        sources: list[int] = []
        length = 0
        for span in spans:
            first = bisect_right(self.starts, span.start) - 1
            last = bisect_left(self.starts, span.end)
            shift = length - span.start
            starts += [length, *(start + shift for start in self.starts[first + 1 : last])]
            sources += [self.source(span.start), *self.sources[first + 1 : last]]
            pieces.append(span.of(self.text))
            length += span.end - span.start
        return Lifted("".join(pieces), starts, sources)

    def offsets(self) -> OffsetMap:
        """The map of a notice."""
        return OffsetMap(tuple(self.starts), tuple(self.sources), (False,) * len(self.starts))


def lift(sheet_text: str) -> Lifted:
    """The sheet's text with each gap closed by nothing, a blank, tabs or a line break."""
    closing = Paragraphs(sheet_text).closing
    pieces: list[str] = []
    starts: list[int] = []
    sources: list[int] = []
    at = length = 0
    for gap in _GAP.finditer(sheet_text):
        start, end = gap.span()
        if start > at:
            pieces.append(sheet_text[at:start])
            starts.append(length)
            sources.append(at)
            length += start - at
        at = end
        closed_by = closing(gap[0], start, end)
        for mark, source in zip(closed_by, _blanks(gap[0], start), strict=False) if closed_by else ():
            pieces.append(mark)
            starts.append(length)
            sources.append(source)
            length += 1
    if at < len(sheet_text):
        pieces.append(sheet_text[at:])
        starts.append(length)
        sources.append(at)
    return Lifted("".join(pieces), starts, sources)


def _blanks(gap: str, start: int) -> Iterator[int]:
    """Where the blanks of a gap stand, for each character that closes it one, the last for all further ones.

    A line break stands for the empty cells before it as well; a gap without blanks is closed by nothing.
    """
    found = [at for at, sign in enumerate(gap, start) if sign not in _DROPPED]
    return chain(found, repeat(found[-1])) if found else iter(())
