"""A set of spans that tells quickly whether it touches a place."""

from bisect import bisect_right
from collections.abc import Iterable

from corpus.notice import Span


class Cover:
    """Spans merged where they overlap or meet."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for span in sorted(spans):
            if self._ends and span.start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], span.end)
            else:
                self._starts.append(span.start)
                self._ends.append(span.end)

    def holds(self, offset: int) -> bool:
        """True where a span covers the character at `offset`."""
        return self.touches(Span(offset, offset + 1))

    def touches(self, span: Span) -> bool:
        """True where a span shares a character with `span`."""
        at = bisect_right(self._starts, span.end - 1) - 1
        return at >= 0 and self._ends[at] > span.start
