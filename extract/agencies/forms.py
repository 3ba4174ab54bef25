"""Printed forms in a text: of overlapping ones the first and longest.

An automaton finds them fast but takes as long to build as a short command may take: a question is read
without it, form by form; it is built when there is more to read.
"""

from collections.abc import Iterable, Iterator

from ahocorasick_rs import AhoCorasick, MatchKind

# Characters: as many are read by hand in the time in which the automaton is built.
_FEW = 4_000


class Forms:
    """A set of forms that is looked for in one text after another."""

    def __init__(self, forms: Iterable[str]) -> None:
        self._forms = frozenset(forms)
        self._longest = max(map(len, self._forms))
        self._automaton: AhoCorasick | None = None
        self._read = 0

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Start and end of each form in `text`, in order."""
        self._read += len(text)
        if self._read < _FEW:
            return self._find_by_hand(text)
        if self._automaton is None:
            self._automaton = AhoCorasick(sorted(self._forms), matchkind=MatchKind.LeftmostLongest)
        return ((start, end) for _, start, end in self._automaton.find_matches_as_indexes(text))

    def _find_by_hand(self, text: str) -> Iterator[tuple[int, int]]:
        at = 0
        while at < len(text):
            ends = range(min(len(text), at + self._longest), at, -1)
            end = next((end for end in ends if text[at:end] in self._forms), 0)
            if end:
                yield at, end
            at = end or at + 1
