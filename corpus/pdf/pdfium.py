"""Bytes → pages with their glyphs and strokes, by PDFium, which in Chrome reads hostile ones, too.

Glyphs are taken with their places; the order, blanks and line breaks that PDFium guesses are not.
"""

import re
from collections import Counter
from collections.abc import Iterator
from ctypes import byref, c_double
from math import hypot
from typing import Any, NamedTuple
from unicodedata import normalize

import pypdfium2.raw as pdfium

from corpus.errors import CorpusError
from corpus.pdf.shapes import Glyph, Leaf
from corpus.pdf.strokes import read_drawing
from corpus.pdf.turns import Turn, quarters

MAX_PAGES = 3000
MAX_GLYPHS = 3_000_000
_UNKNOWN = "\ufffd"
_RADICAL_OR_COMPATIBLE = re.compile(r"[\u2f00-\u2fd5\uf900-\ufaff]")
# A page with a picture of this share of its area and hardly a character is a scan.
_SCAN = 0.4
_FEW = 30
_UNMAPPED = 0.05


class _Sign(NamedTuple):
    """A character: which way it runs, its first and last point, its size."""

    text: str
    quarters: int | None
    start: tuple[float, float]
    end: tuple[float, float]
    size: float


def read_leaves(data: bytes) -> Iterator[Leaf]:
    """The pages of a PDF. Raises CorpusError."""
    pdfium.FPDF_InitLibrary()
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        raise _problem(pdfium.FPDF_GetLastError())
    count = pdfium.FPDF_GetPageCount(document)
    if count > MAX_PAGES:
        raise CorpusError(f"PDF 有 {count} 页,超过 {MAX_PAGES} 页", todo="请拆分后重试")
    room = MAX_GLYPHS
    for index in range(count):
        page = pdfium.FPDF_LoadPage(document, index)
        leaf = _read_leaf(page, index + 1, room) if page else Leaf(index + 1, fault="broken_page")
        room -= len(leaf.glyphs)
        yield leaf
        pdfium.FPDF_ClosePage(page)


def _problem(code: int) -> CorpusError:
    if code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
        return CorpusError("PDF 有密码", todo="请去掉密码后重试")
    return CorpusError("PDF 已损坏", todo="请重新下载或另存后重试")


def _read_leaf(page: Any, number: int, room: int) -> Leaf:
    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, byref(box))
    signs = _read_signs(page, room)
    run = Counter(sign.quarters for sign in signs if sign.quarters is not None)
    turn = Turn(run.most_common(1)[0][0] if run else 0, box.left, box.bottom, box.right, box.top)
    drawing = read_drawing(page, turn)
    glyphs = [_turned(sign, turn) for sign in signs if sign.quarters == turn.quarters]
    aside = "".join(sign.text for sign in signs if sign.quarters != turn.quarters)
    fault = _fault(signs, drawing.pictures / max(turn.area, 1))
    return Leaf(number, turn.width, [] if fault == "garbled_page" else glyphs, drawing.strokes, aside, fault)


def _fault(signs: list[_Sign], pictured: float) -> str:
    unmapped = sum(sign.text == _UNKNOWN for sign in signs)
    if unmapped > max(1, _UNMAPPED * len(signs)):
        return "garbled_page"
    return "scanned_page" if len(signs) < _FEW and pictured > _SCAN else ""


def _turned(sign: _Sign, turn: Turn) -> Glyph:
    (x0, y), (x1, _) = turn.point(*sign.start), turn.point(*sign.end)
    return Glyph(sign.text, x0, x1, y, sign.size)


def _read_signs(page: Any, room: int) -> list[_Sign]:
    text = pdfium.FPDFText_LoadPage(page)
    try:
        count = pdfium.FPDFText_CountChars(text)
        if count > room:
            raise CorpusError(f"PDF 超过 {MAX_GLYPHS // 10_000} 万字", todo="请拆分后重试")
        return [_read_sign(text, at) for at in range(count) if not pdfium.FPDFText_IsGenerated(text, at)]
    finally:
        pdfium.FPDFText_ClosePage(text)


def _read_sign(text: Any, at: int) -> _Sign:
    x, y, matrix, box = c_double(), c_double(), pdfium.FS_MATRIX(), pdfium.FS_RECTF()
    pdfium.FPDFText_GetCharOrigin(text, at, byref(x), byref(y))
    pdfium.FPDFText_GetMatrix(text, at, byref(matrix))
    pdfium.FPDFText_GetLooseCharBox(text, at, byref(box))
    code = pdfium.FPDFText_GetUnicode(text, at)
    size = pdfium.FPDFText_GetFontSize(text, at) * hypot(matrix.c, matrix.d)
    way = quarters(matrix.a, matrix.b)
    ends = {0: (box.right, y.value), 1: (x.value, box.top), 2: (box.left, y.value), 3: (x.value, box.bottom)}
    end = ends[way or 0]
    return _Sign(_spelt(text, at, code), way, (x.value, y.value), end, size)


def _spelt(text: Any, at: int, code: int) -> str:
    unmapped = pdfium.FPDFText_HasUnicodeMapError(text, at) == 1 or 0xD800 <= code < 0xE000 or code < 32
    return _UNKNOWN if unmapped else _plain(chr(code))


def _plain(sign: str) -> str:
    """⽅, a radical, and compatibility forms come of fonts that give one shape several codes: 方 is meant."""
    return normalize("NFKC", sign) if _RADICAL_OR_COMPATIBLE.match(sign) else sign
