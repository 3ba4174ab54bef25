"""The rows of ruled tables, and whether a table goes on from one page to the next."""

from collections.abc import Sequence
from html import escape
from itertools import pairwise

from corpus.pdf.lines import read_line
from corpus.pdf.margins import first_width
from corpus.pdf.shapes import Cell, Line, Ruled

Row = list[Cell | None]
# Strokes of one table may stand as far apart on two pages.
_NEAR = 4.0
_SLACK = 0.25


def rows_of(table: Ruled) -> list[Row]:
    """By row and column the cell that begins there; None where one spans."""
    rows: list[Row] = [[None] * (len(table.edges) - 1) for _ in table.levels[1:]]
    for cell in table.cells:
        rows[cell.row][cell.column] = cell
    return rows


def goes_on(table: Ruled, following: Ruled) -> bool:
    """Whether both have the same columns."""
    pairs = list(zip(table.edges, following.edges, strict=False))
    return len(table.edges) == len(following.edges) and all(abs(a - b) < _NEAR for a, b in pairs)


def count_repeated(head: Sequence[Row], rows: Sequence[Row]) -> int:
    """How many rows of a page's table repeat the head of the table that goes on."""
    same = (_texts(a) == _texts(b) and any(_texts(a)) for a, b in zip(head, rows, strict=False))
    return next((at for at, alike in enumerate(same) if not alike), min(len(head), len(rows)))


def is_rest(row: Row, above: Row) -> bool:
    """Whether a row is the rest of the one above, which the end of the page parted: its lines were full."""
    pairs = [(cell, over) for cell, over in zip(row, above, strict=True) if cell and cell.lines]
    return (
        not (row[0] and row[0].lines)
        and bool(pairs)
        and all(over and _full(over, cell) for cell, over in pairs)
    )


def _full(cell: Cell, rest: Cell) -> bool:
    return bool(cell.lines) and not has_room(cell, cell.lines[-1], rest.lines[0])


def has_room(cell: Cell, line: Line, following: Line) -> bool:
    """Whether the line could have taken what begins the following one; margins left and right are alike."""
    margin = min(min(line.x0 for line in cell.lines) - cell.x0, 0.6 * line.size)
    width = cell.x1 - cell.x0 - 2 * margin
    return line.x1 - line.x0 + first_width(following) < width - _SLACK * line.size


def _texts(row: Row) -> list[str]:
    return [text_of(cell) if cell else "" for cell in row]


def text_of(cell: Cell) -> str:
    """The characters of a cell."""
    return "".join(map(read_line, cell.lines))


def spell_cell(cell: Cell) -> str:
    """Its lines as markup, joined where the first could not have taken more."""
    lines = [escape(read_line(line), quote=False) for line in cell.lines]
    breaks = ("<br>" if has_room(cell, a, b) else join(a, b) for a, b in pairwise(cell.lines))
    return "".join(between + line for between, line in zip(["", *breaks], lines, strict=bool(lines)))


def join(line: Line, following: Line) -> str:
    """What stands between the lines of a paragraph: a blank between words, nothing elsewhere."""
    before, after = line.glyphs[-1].text, following.glyphs[0].text
    return " " if (before + after).isascii() and before.isalnum() and after.isalpha() else ""
