"""Strokes → ruled tables: which strokes meet, where they cross, and which places no stroke parts."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

import msgspec

from corpus.pdf.lines import find_lines
from corpus.pdf.shapes import Cell, Glyph, Ruled, Stroke

# Strokes that miss each other by less meet; levels that differ by less are one.
_NEAR = 3.0
_MOST_STROKES = 800
_MOST_PLACES = 20_000
# Height of the middle of a character above its base line, in sizes of its type.
_MIDDLE = 0.35

Place = tuple[int, int]


class Grid(msgspec.Struct, frozen=True):
    """Levels of upright and of level strokes, and the places (row, column) of each cell."""

    edges: list[float]
    levels: list[float]
    cells: list[list[Place]]

    def place(self, glyph: Glyph) -> Place | None:
        """Where a glyph stands; None outside."""
        row = bisect_right(self.levels, glyph.y - _MIDDLE * glyph.size) - 1
        column = bisect_right(self.edges, (glyph.x0 + glyph.x1) / 2) - 1
        inside = 0 <= row < len(self.levels) - 1 and 0 <= column < len(self.edges) - 1
        return (row, column) if inside else None


def find_tables(glyphs: Sequence[Glyph], strokes: Sequence[Stroke]) -> tuple[list[Ruled], list[Glyph]]:
    """The ruled tables that hold text, and the glyphs outside them."""
    tables: list[Ruled] = []
    free = list(glyphs)
    for grid in _grids(strokes):
        placed = [(grid.place(glyph), glyph) for glyph in free]
        if any(place for place, _ in placed):
            tables.append(_filled(grid, [(place, glyph) for place, glyph in placed if place]))
            free = [glyph for place, glyph in placed if not place]
    return tables, free


def _filled(grid: Grid, placed: Iterable[tuple[Place, Glyph]]) -> Ruled:
    cell_at = {place: at for at, cell in enumerate(grid.cells) for place in cell}
    glyphs: dict[int, list[Glyph]] = {}
    for place, glyph in placed:
        glyphs.setdefault(cell_at[place], []).append(glyph)
    cells = [_cell(grid, cell, glyphs.get(at, [])) for at, cell in enumerate(grid.cells)]
    return Ruled(grid.edges, grid.levels, cells)


def _cell(grid: Grid, places: list[Place], glyphs: list[Glyph]) -> Cell:
    rows, columns = ([place[side] for place in places] for side in (0, 1))
    row, column, last = min(rows), min(columns), max(columns) + 1
    sides = grid.edges[column], grid.edges[last]
    return Cell(row, column, max(rows) + 1 - row, last - column, *sides, find_lines(glyphs))


def _grids(strokes: Sequence[Stroke]) -> Iterator[Grid]:
    """A grid for all strokes that hang together, larger ones first; a frame around a text is none."""
    merged = list(_merged(strokes))
    if len(merged) > _MOST_STROKES:
        return
    for group in sorted(_groups(merged), key=len, reverse=True):
        grid = _grid(group)
        if grid and len(grid.edges) > 2 and len(grid.cells) > 1:
            yield grid


def _merged(strokes: Sequence[Stroke]) -> Iterator[Stroke]:
    """Strokes on one level that touch are one."""
    for _, alike in groupby(sorted(strokes), key=lambda stroke: stroke.upright):
        for same in _same_level(list(alike)):
            yield from _joined(same)


def _same_level(strokes: list[Stroke]) -> Iterator[list[Stroke]]:
    group: list[Stroke] = []
    for stroke in strokes:
        if group and stroke.level - group[0].level > _NEAR / 2:
            yield group
            group = []
        group.append(stroke)
    yield group


def _joined(strokes: list[Stroke]) -> Iterator[Stroke]:
    first, *rest = sorted(strokes, key=lambda stroke: stroke.start)
    for stroke in rest:
        if stroke.start <= first.end + _NEAR:
            first = Stroke(first.upright, first.level, first.start, max(first.end, stroke.end))
        else:
            yield first
            first = stroke
    yield first


def _groups(strokes: Sequence[Stroke]) -> list[list[Stroke]]:
    """Strokes that hang together."""
    waiting = set(range(len(strokes)))
    groups: list[list[Stroke]] = []
    while waiting:
        reached = [waiting.pop()]
        for at in reached:
            met = [other for other in waiting if _meet(strokes[at], strokes[other])]
            waiting.difference_update(met)
            reached += met
        groups.append([strokes[at] for at in sorted(reached)])
    return groups


def _meet(one: Stroke, other: Stroke) -> bool:
    return one.upright != other.upright and _reaches(one, other.level) and _reaches(other, one.level)


def _reaches(stroke: Stroke, level: float) -> bool:
    return stroke.start - _NEAR <= level <= stroke.end + _NEAR


def _grid(strokes: Sequence[Stroke]) -> Grid | None:
    """Where strokes end a table may be open: 三线表 and forms have no sides."""
    level, upright = ([stroke for stroke in strokes if stroke.upright is side] for side in (False, True))
    if not level or not upright:
        return None
    edges = _levels(upright, level)
    levels = _levels(level, upright)
    if len(edges) * len(levels) > _MOST_PLACES:
        return None
    walls = {(row, column) for stroke in upright for column, row in _parted(stroke, edges, levels)}
    floors = set(_all_parted(level, levels, edges))
    return Grid(edges, levels, list(_cells(len(levels) - 1, len(edges) - 1, walls, floors)))


def _levels(strokes: Sequence[Stroke], others: Sequence[Stroke]) -> list[float]:
    """The levels of strokes, and where the others begin and end."""
    ends = min(other.start for other in others), max(other.end for other in others)
    levels: list[float] = []
    for level in sorted([*(stroke.level for stroke in strokes), *ends]):
        if not levels or level - levels[-1] > _NEAR:
            levels.append(level)
    return levels


def _all_parted(strokes: Iterable[Stroke], levels: list[float], across: list[float]) -> Iterator[Place]:
    for stroke in strokes:
        yield from _parted(stroke, levels, across)


def _parted(stroke: Stroke, levels: list[float], across: list[float]) -> Iterator[Place]:
    """The number of a stroke's level, with each place along it where it parts."""
    number = min(range(len(levels)), key=lambda at: abs(levels[at] - stroke.level))
    for at, (start, end) in enumerate(pairwise(across)):
        if stroke.start <= (start + end) / 2 <= stroke.end:
            yield number, at


def _cells(rows: int, columns: int, walls: set[Place], floors: set[Place]) -> Iterator[list[Place]]:
    """The places of each cell: those that no wall (left of a place) and no floor (above it) parts."""
    taken: set[Place] = set()
    for place in ((row, column) for row in range(rows) for column in range(columns)):
        if place in taken:
            continue
        reached = [place]
        taken.add(place)
        for row, column in reached:
            for new in _beside(row, column, walls, floors):
                if new not in taken and new[0] < rows and new[1] < columns:
                    taken.add(new)
                    reached.append(new)
        yield reached


def _beside(row: int, column: int, walls: set[Place], floors: set[Place]) -> Iterator[Place]:
    if (row, column + 1) not in walls:
        yield row, column + 1
    if (row + 1, column) not in floors:
        yield row + 1, column
    if column and (row, column) not in walls:
        yield row, column - 1
    if row and (row, column) not in floors:
        yield row - 1, column
