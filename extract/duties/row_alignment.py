"""Rows with fewer cells than their table has columns: which cell stands in which column?

A cell that spans several rows is printed in the first of them only, and converters leave out empty cells.
Each cell goes, in order, where it looks at home: numbers under 序号, dates under 完成时限, bodies under
责任单位.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import combinations

from corpus.notice import Cell, Span
from extract.agencies import find_agencies
from extract.duties.lexer import Token

_NUMBER = re.compile(r"\d{1,3}")
_WHEN = re.compile(r".*(?:\d{1,2}月|年|季度|长期|持续|常态|适时|按时限)[^，。；]{0,8}")
_NOBODY = re.compile(r"[—–/\-无]+")
_MAX_COLUMNS = 12


def align(
    row: Sequence[Cell], header: Sequence[Cell], labels: Mapping[int, Token], task: int
) -> dict[int, Cell]:
    """The cells of `row` by their column; of two that may tell a task the one at `task` comes first."""
    if not 1 < len(row) < len(header) <= _MAX_COLUMNS:
        return dict(enumerate(row)) if len(row) > 1 else {}
    fits = [[_fit(cell, at, header, labels) + (at == task) for at in range(len(header))] for cell in row]
    places = max(
        combinations(range(len(header)), len(row)),
        key=lambda places: sum(fits[cell][at] for cell, at in enumerate(places)),
    )
    return dict(zip(places, row, strict=True))


def _fit(cell: Cell, at: int, header: Sequence[Cell], labels: Mapping[int, Token]) -> int:
    """How well a cell fits its column; of equal places the first is taken (牵头单位 before 配合单位)."""
    text = cell.text.strip()
    if not text:
        return 0
    return 3 if _kind_of(text) == _kind_in(at, header, labels) else -1


def _kind_in(at: int, header: Sequence[Cell], labels: Mapping[int, Token]) -> str:
    if at in labels:
        return "when" if labels[at].kind == "deadline" else "bodies"
    return "number" if header[at].text.strip() in ("序号", "编号") else "task"


def _kind_of(text: str) -> str:
    if _NUMBER.fullmatch(text):
        return "number"
    if _NOBODY.fullmatch(text) or _names(text):
        return "bodies"
    return "when" if _WHEN.fullmatch(text) else "task"


def _names(text: str) -> bool:
    """Whether the cell begins with a body."""
    found = find_agencies(text, Span(0, len(text)))
    return bool(found) and found[0].span.start <= 3
