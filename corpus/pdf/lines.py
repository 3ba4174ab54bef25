"""Glyphs → lines, and what a line reads."""

from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise

from corpus.pdf.shapes import Glyph, Line

# Glyphs whose base lines differ by less of their size stand in one line, as ² does.
_SAME_LINE = 0.4
# Gaps that are blanks, in sizes of the type: between letters and figures, and elsewhere.
_BETWEEN_WORDS = 0.15
_BETWEEN_HAN = 0.6
_OVERPRINT = 0.2


def find_lines(glyphs: Iterable[Glyph]) -> list[Line]:
    """The lines from top to bottom, without blanks at their ends."""
    lines: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda glyph: (glyph.y, glyph.x0)):
        if lines and abs(glyph.y - lines[-1][0].y) <= _SAME_LINE * max(glyph.size, lines[-1][0].size):
            lines[-1].append(glyph)
        else:
            lines.append([glyph])
    return [line for glyphs in lines for line in _line(glyphs)]


def _line(glyphs: list[Glyph]) -> Iterator[Line]:
    """The glyphs from left to right, each once: bold type may be printed twice."""
    kept: list[Glyph] = []
    for glyph in sorted(glyphs, key=lambda glyph: glyph.x0):
        if not any(_overprints(glyph, other) for other in kept[-2:]):
            kept.append(glyph)
    printed = [at for at, glyph in enumerate(kept) if not glyph.text.isspace()]
    if printed:
        yield Line(tuple(kept[printed[0] : printed[-1] + 1]))


def _overprints(glyph: Glyph, other: Glyph) -> bool:
    return glyph.text == other.text and abs(glyph.x0 - other.x0) < _OVERPRINT * glyph.size


def read_line(line: Line) -> str:
    """Its characters, with blanks where it has gaps."""
    gaps = [_blanks(before, after) for before, after in pairwise(line.glyphs)]
    return "".join(gap + glyph.text for gap, glyph in zip(["", *gaps], line.glyphs, strict=True))


def _blanks(before: Glyph, after: Glyph) -> str:
    """As many as would fill the gap, so that columns without ruling stay apart."""
    gap, size = after.x0 - before.x1, max(before.size, after.size, 1)
    words = _is_word(before) and _is_word(after)
    if gap < size * (_BETWEEN_WORDS if words else _BETWEEN_HAN):
        return ""
    return " " * max(1, min(round(gap / size * 2), 80))


def _is_word(glyph: Glyph) -> bool:
    return glyph.text.isascii() and glyph.text.isalnum()


def split_at_gaps(line: Line, sizes: float) -> Iterator[Line]:
    """The pieces of a line between gaps of so many sizes of its type."""
    gaps = [0, *(after.x0 - before.x1 > sizes * line.size for before, after in pairwise(line.glyphs))]
    numbered = zip(line.glyphs, _running(gaps), strict=True)
    for _, piece in groupby(numbered, key=lambda pair: pair[1]):
        yield Line(tuple(glyph for glyph, _ in piece))


def _running(values: Iterable[int]) -> Iterator[int]:
    total = 0
    for value in values:
        total += value
        yield total
