"""Between which margins lines stand, and by that whether a paragraph goes on in the next line."""

from collections.abc import Iterable, Sequence
from itertools import chain, pairwise

import msgspec

from corpus.pdf.columns import Flow, is_columnar
from corpus.pdf.shapes import Glyph, Line

# In sizes of the type: how far a first line is set in, at least; what a line may lack or stand over.
_SET_IN = 0.8
_SLACK = 0.25
_CENTRED = 1.0
# A larger type is another one.
_OTHER_TYPE = 1.12
# Paragraphs are set apart by more than so many line heights.
_APART = 1.3
_PITCH = 1.4
_OWN = 10
_NOT_FIRST = frozenset("，。、；：？！）》”’〉〕】%％…,.;:?!)")
_NOT_LAST = frozenset("（《“‘〈〔【(")


class Margins(msgspec.Struct, frozen=True):
    """Left and right margin, size of most of the type, and how far lines stand apart."""

    left: float
    right: float
    size: float
    pitch: float

    def goes_on(self, line: Line, below: "Margins", following: Line) -> bool:
        """Whether a paragraph goes on from a line to the following one, which may stand in another column."""
        if not _same_type(line, following) or self._is_apart(line, following):
            return False
        if is_columnar(line) or is_columnar(following):
            return False
        if self._is_title(line) and below._is_title(following):
            return True
        set_in = following.x0 - below.left > _SET_IN * following.size
        return not set_in and not self._has_room(line, following)

    def _is_apart(self, line: Line, following: Line) -> bool:
        """A column ends, or lines are nearer; what has larger type stands further apart."""
        return following.y - line.y > _APART * max(self.pitch, _PITCH * line.size)

    def _is_title(self, line: Line) -> bool:
        """Larger type between equal margins."""
        off = (line.x0 - self.left) - (self.right - line.x1)
        return line.size > _OTHER_TYPE * self.size and abs(off) < 2 * _CENTRED * line.size

    def _has_room(self, line: Line, following: Line) -> bool:
        """Whether the line could have taken what begins the following one: then its paragraph ends."""
        return line.x1 + first_width(following) < self.right - _SLACK * line.size


def _same_type(line: Line, other: Line) -> bool:
    return max(line.size, other.size) < _OTHER_TYPE * min(line.size, other.size)


def first_width(line: Line) -> float:
    """The width of what can't be parted at the start of a line: a word or a character, with its marks."""
    end = 1
    while end < len(line.glyphs) and _holds(line.glyphs[end - 1], line.glyphs[end]):
        end += 1
    return line.glyphs[end - 1].x1 - line.x0


def _holds(before: Glyph, after: Glyph) -> bool:
    """Whether no line ends between these."""
    if after.text in _NOT_FIRST or before.text in _NOT_LAST:
        return True
    return before.text.isascii() and after.text.isascii() and not (before.text + after.text).isspace()


def find_margins(flows: Iterable[Flow]) -> list[Margins]:
    """The margins of each flow: its own where it has enough lines, else those of all of its kind."""
    flows = list(flows)
    kinds: dict[tuple[str, int], list[Flow]] = {}
    for flow in flows:
        kinds.setdefault(flow.kind, []).append(flow)
    shared = {kind: _measure([flow.lines for flow in alike]) for kind, alike in kinds.items()}
    return [_measure([flow.lines]) if len(flow.lines) >= _OWN else shared[flow.kind] for flow in flows]


def _measure(columns: Sequence[Sequence[Line]]) -> Margins:
    lines = list(chain.from_iterable(columns))
    if not lines:
        return Margins(0, 0, 0, 0)
    size = _middle([line.size for line in lines])
    steps = [b.y - a.y for column in columns for a, b in pairwise(column)]
    left = _outermost(sorted(line.x0 for line in lines), size)
    right = -_outermost(sorted(-line.x1 for line in lines), size)
    return Margins(left, right, size, _middle([step for step in steps if step > 0]))


def _middle(values: Sequence[float]) -> float:
    return sorted(values)[len(values) // 2] if values else 0.0


def _outermost(places: Sequence[float], size: float) -> float:
    """The first place at which several lines begin, in order."""
    near = (a for a, b in pairwise(places) if b - a < size / 2)
    return next(near, places[0])
