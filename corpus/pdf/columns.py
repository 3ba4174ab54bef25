"""The reading order of a page: a gazette prints two columns, with titles and tables across both."""

from collections.abc import Iterator, Sequence

import msgspec

from corpus.pdf.lines import split_at_gaps
from corpus.pdf.shapes import Item, Line, Ruled

# Between columns there is a gap of more sizes of the type; each has as many lines, of as many sizes.
_GAP = 1.2
_FEWEST = 6
_NARROWEST = 8
# Lines of prose end at the right margin, but for the last of each paragraph; rows of a table don't.
_PROSE = 0.5
_MARGIN = 1.5
_STEPS = 41


class Flow(msgspec.Struct, frozen=True):
    """Items below each other; `kind` tells the whole width and the columns of pages of one width apart."""

    kind: tuple[str, int]
    items: list[Item]

    @property
    def lines(self) -> list[Line]:
        """Its lines without its tables."""
        return [item for item in self.items if isinstance(item, Line)]


def find_flows(width: float, lines: Sequence[Line], tables: Sequence[Ruled]) -> list[Flow]:
    """The columns of a page, in the order in which they are read."""
    pieces = [piece for line in lines for piece in split_at_gaps(line, _GAP)]
    gutter = _gutter(pieces)
    if gutter is None:
        return [Flow(("", round(width)), _in_order([*lines, *tables]))]
    return [Flow((side, round(width)), items) for side, items in _bands([*pieces, *tables], gutter)]


def _in_order(items: Sequence[Item]) -> list[Item]:
    return sorted(items, key=lambda item: item.y)


def _gutter(pieces: Sequence[Line]) -> float | None:
    """Where fewest lines cross, if prose stands on both sides."""
    if len(pieces) < 2 * _FEWEST:
        return None
    left, right = min(piece.x0 for piece in pieces), max(piece.x1 for piece in pieces)
    places = [left + (right - left) * (0.35 + 0.3 * step / (_STEPS - 1)) for step in range(_STEPS)]
    gutter = min(
        places, key=lambda x: (sum(_crosses(piece, x) for piece in pieces), abs(x - (left + right) / 2))
    )
    sides = [piece for piece in pieces if piece.x1 < gutter], [piece for piece in pieces if piece.x0 > gutter]
    return gutter if all(map(_is_prose, sides)) else None


def _crosses(piece: Item, x: float) -> bool:
    return piece.x0 <= x <= piece.x1


def _is_prose(lines: Sequence[Line]) -> bool:
    if len(lines) < _FEWEST:
        return False
    right, size = max(line.x1 for line in lines), lines[0].size
    full = sum(line.x1 > right - _MARGIN * size and line.x1 - line.x0 > _NARROWEST * size for line in lines)
    return full >= _PROSE * len(lines)


def _bands(items: Sequence[Item], gutter: float) -> Iterator[tuple[str, list[Item]]]:
    """Left column, right column, then what stands across both; and again below it."""
    left: list[Item] = []
    right: list[Item] = []
    for item in _in_order(items):
        if _crosses(item, gutter):
            yield from (("left", left), ("right", right), ("", [item]))
            left, right = [], []
        else:
            (left if item.x1 < gutter else right).append(item)
    yield from (("left", left), ("right", right))


def is_columnar(line: Line) -> bool:
    """Whether a line has gaps as a row of a table without ruling has."""
    return len(list(split_at_gaps(line, _GAP))) > 1
