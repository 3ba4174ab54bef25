"""The straight lines of a page: stroked ones, and the thin boxes that printers draw instead."""

from collections.abc import Iterator
from ctypes import byref, c_float, c_int
from itertools import pairwise
from typing import Any

import msgspec
import pypdfium2.raw as pdfium

from corpus.pdf.shapes import Stroke
from corpus.pdf.turns import Turn

_MOST_OBJECTS = 50_000
_MOST_STROKES = 5_000
_DEEPEST = 4
_THIN = 2.5
_SHORTEST = 3.0

Matrix = tuple[float, float, float, float, float, float]
Points = list[tuple[float, float]]
_AS_IT_IS: Matrix = (1, 0, 0, 1, 0, 0)


class Drawing(msgspec.Struct):
    """What is drawn on a page: its straight lines, and the area that pictures take."""

    strokes: list[Stroke] = []
    pictures: float = 0.0


def read_drawing(page: Any, turn: Turn) -> Drawing:
    """The strokes of a page, turned as its text is; none where it has so many that it is a drawing."""
    drawing = Drawing()
    for kind, thing, matrix in _things(page):
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            drawing.pictures += _area(thing, matrix)
        elif len(drawing.strokes) <= _MOST_STROKES:
            drawing.strokes += _strokes(thing, matrix, turn)
    return drawing if len(drawing.strokes) <= _MOST_STROKES else Drawing([], drawing.pictures)


def _things(page: Any) -> Iterator[tuple[int, Any, Matrix]]:
    """Paths and images, also those within forms, with what is done to their points."""
    count = min(pdfium.FPDFPage_CountObjects(page), _MOST_OBJECTS)
    waiting = [(pdfium.FPDFPage_GetObject(page, at), _AS_IT_IS, 0) for at in reversed(range(count))]
    left = _MOST_OBJECTS
    while waiting and left:
        left -= 1
        thing, outer, depth = waiting.pop()
        kind = pdfium.FPDFPageObj_GetType(thing)
        if kind in (pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE):
            yield kind, thing, _within(_matrix(thing), outer)
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            inner, count = _within(_matrix(thing), outer), min(pdfium.FPDFFormObj_CountObjects(thing), left)
            waiting += [(pdfium.FPDFFormObj_GetObject(thing, at), inner, depth + 1) for at in range(count)]


def _matrix(thing: Any) -> Matrix:
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(thing, byref(matrix))
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def _within(inner: Matrix, outer: Matrix) -> Matrix:
    """First the inner, then the outer one."""
    a, b, c, d, e, f = outer
    (x0, y0), (x1, y1) = ((a * x + c * y, b * x + d * y) for x, y in (inner[:2], inner[2:4]))
    return x0, y0, x1, y1, a * inner[4] + c * inner[5] + e, b * inner[4] + d * inner[5] + f


def _area(image: Any, matrix: Matrix) -> float:
    """An image is a square of one by one before it is placed."""
    a, b, c, d, _, _ = matrix
    return abs(a * d - b * c)


def _strokes(path: Any, matrix: Matrix, turn: Turn) -> Iterator[Stroke]:
    filled, stroked = c_int(), c_int()
    pdfium.FPDFPath_GetDrawMode(path, byref(filled), byref(stroked))
    for points in _outlines(path, matrix, turn):
        if stroked.value:
            yield from _lines(points)
        elif filled.value:
            yield from _thin(points)


def _outlines(path: Any, matrix: Matrix, turn: Turn) -> Iterator[Points]:
    """The pieces of a path that are drawn without lifting the pen; curves are left out."""
    points: Points = []
    for at in range(min(pdfium.FPDFPath_CountSegments(path), _MOST_STROKES)):
        segment = pdfium.FPDFPath_GetPathSegment(path, at)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO or kind == pdfium.FPDF_SEGMENT_BEZIERTO:
            yield points
            points = []
        points.append(_point(segment, matrix, turn))
        if pdfium.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    yield points


def _point(segment: Any, matrix: Matrix, turn: Turn) -> tuple[float, float]:
    x, y = c_float(), c_float()
    pdfium.FPDFPathSegment_GetPoint(segment, byref(x), byref(y))
    a, b, c, d, e, f = matrix
    return turn.point(a * x.value + c * y.value + e, b * x.value + d * y.value + f)


def _lines(points: Points) -> Iterator[Stroke]:
    """Each side of an outline that is level or upright."""
    for start, end in pairwise(points):
        yield from _thin([start, end])


def _thin(points: Points) -> Iterator[Stroke]:
    """The line that a thin box is."""
    if len(points) < 2:
        return
    (x0, x1), (y0, y1) = ((min(values), max(values)) for values in zip(*points, strict=True))
    if y1 - y0 <= _THIN and x1 - x0 >= _SHORTEST:
        yield Stroke(False, (y0 + y1) / 2, x0, x1)
    elif x1 - x0 <= _THIN and y1 - y0 >= _SHORTEST:
        yield Stroke(True, (x0 + x1) / 2, y0, y1)
