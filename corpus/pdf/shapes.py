"""What stands on a page. Lengths are points, x grows to the right, y downwards; text runs to the right."""

from functools import cached_property

import msgspec


class Glyph(msgspec.Struct, frozen=True, gc=False):
    """A printed character from `x0` to `x1` on the base line `y`; `size` is that of its type."""

    text: str
    x0: float
    x1: float
    y: float
    size: float


class Stroke(msgspec.Struct, frozen=True, order=True, gc=False):
    """A straight line: `level` is the y of a horizontal one, the x of an upright one."""

    upright: bool
    level: float
    start: float
    end: float


class Leaf(msgspec.Struct, frozen=True):
    """A page as it is printed; `aside` is what runs in another direction, `fault` why it can't be read."""

    number: int
    width: float = 0
    glyphs: list[Glyph] = []
    strokes: list[Stroke] = []
    aside: str = ""
    fault: str = ""


class Line(msgspec.Struct, frozen=True, dict=True):
    """Glyphs on one base line, from left to right."""

    glyphs: tuple[Glyph, ...]

    @property
    def x0(self) -> float:
        """Left edge."""
        return self.glyphs[0].x0

    @property
    def x1(self) -> float:
        """Right edge."""
        return self.glyphs[-1].x1

    @property
    def y(self) -> float:
        """Base line."""
        return self.glyphs[0].y

    @cached_property
    def size(self) -> float:
        """Size of most of its type."""
        return sorted(glyph.size for glyph in self.glyphs)[len(self.glyphs) // 2]


class Cell(msgspec.Struct, frozen=True):
    """A cell of a ruled table: its first row and column, how many it takes, its sides and its lines."""

    row: int
    column: int
    rows: int
    columns: int
    x0: float
    x1: float
    lines: list[Line]


class Ruled(msgspec.Struct, frozen=True):
    """A ruled table: the levels of its upright and its level strokes, and its cells row by row."""

    edges: list[float]
    levels: list[float]
    cells: list[Cell]

    @property
    def x0(self) -> float:
        """Left edge."""
        return self.edges[0]

    @property
    def x1(self) -> float:
        """Right edge."""
        return self.edges[-1]

    @property
    def y(self) -> float:
        """Where it stands among lines."""
        return self.levels[0]


Item = Line | Ruled
