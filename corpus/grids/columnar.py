"""Tables printed in columns, with empty cells: a figure belongs to the column below whose others it stands.

    市（州）    合计    国家储备林    竹产业    森林防火
    合计       4790       1200        1300        2290
    泸州市     2860       1200        1300         360
    雅安市     1930                              1930

Where a row of totals is printed, the columns must add up to it; that also tells where the figures of a row
belong whose name is too long for its column. What neither shows is left alone.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, product
from math import isclose, prod
from statistics import fmean

import msgspec

from corpus.grids.cells import FIGURE, SPREAD, TOTAL, line_before
from corpus.notice import Span

_LINE = re.compile(r"[^\n\1]+")
# 隆林各族自治县 1.0 are two cells, as its name fills its column.
_CELL = re.compile(r"\S+(?: (?!\d)\S+)*")
_SERIAL = ("序号", "编号")
_CAPTION = re.compile(r"[（(]?[一二三四五六七八九十]+[、)）]")
_NUMBER = re.compile(r"-?\d[\d,]*(?:\.\d+)?")
_FEWEST_COLUMNS, _MOST_COLUMNS, _FEWEST_ROWS = 3, 10, 3
_LONGEST_NAME, _LONGEST_LINE = 24, 200
# Widths of a letter by which a figure may miss its column, and by which it must be nearer than to the next.
_NEAR, _APART = 3.0, 2.0
_MOST_WAYS = 4096


class _Cell(msgspec.Struct, frozen=True):
    """A cell: its range of the text, and where it stands in its line, in widths of a letter."""

    span: Span
    left: int
    right: int

    def distance(self, left: float, right: float) -> float:
        """How far from a column: figures are set by their left, their right or their middle."""
        middle = (self.left + self.right - left - right) / 2
        return min(abs(self.left - left), abs(self.right - right), abs(middle))

    def shares(self, other: "_Cell") -> int:
        """How much of the one stands over the other."""
        return min(self.right, other.right) - max(self.left, other.left)


class _Row(msgspec.Struct, frozen=True):
    """The cells that name a row and the figures behind them; a caption has no figures."""

    names: list[_Cell]
    figures: list[_Cell]


def find_columnar(text: str) -> Iterator[dict[int, str]]:
    """For each such table what closes each gap."""
    if "   " not in text:
        return
    lines = [Span(*line.span()) for line in _LINE.finditer(text)]
    at = 0
    while at < len(lines):
        header = _read_header(text, lines[at])
        rows = list(_read_rows(text, lines[at + 1 :], header)) if header else []
        closings = _read_table(text, header, rows)
        upper = (
            _cut(text, lines[at - 1]) if at and sum(bool(row.figures) for row in rows) >= _FEWEST_ROWS else []
        )
        closings |= _read_upper(text, upper, header)
        if closings:
            yield closings
        at += 1 + (len(rows) if closings else 0)


def _read_header(text: str, line: Span) -> list[_Cell]:
    cells = _cut(text, line)
    words = [cell.span.of(text) for cell in cells]
    known = _FEWEST_COLUMNS <= len(cells) <= _MOST_COLUMNS and not any(map(FIGURE.fullmatch, words))
    return cells if known and not any(mark in text[line.start : line.end] for mark in "。；：") else []


def _read_rows(text: str, lines: Sequence[Span], header: Sequence[_Cell]) -> Iterator[_Row]:
    """The lines below, as far as they are rows or captions of groups of them."""
    names = _count_names(text, header)
    for line in lines:
        cells = _cut(text, line)
        words = [cell.span.of(text) for cell in cells]
        own = 1 if words and TOTAL.fullmatch(_closed(words[0])) else names
        if len(cells) == 1 and len(words[0]) <= _LONGEST_NAME and not FIGURE.fullmatch(words[0]):
            yield _Row(cells, [])
        elif (
            own < len(cells) <= len(header)
            and _are_figures(words[own:])
            and not _are_figures(words[own - 1 : own])
        ):
            yield _Row(cells[:own], cells[own:])
        else:
            return


def _read_upper(text: str, upper: Sequence[_Cell], header: Sequence[_Cell]) -> dict[int, str]:
    """What closes the gaps of a line of heads above the header, each over others, none over the first.

                   2005年基数       “十一五”时期
    县（市、区）  （吨标准煤/万元）  下降幅度（%）
    """
    nearest = [max(range(len(header)), key=lambda at: header[at].shares(cell)) for cell in upper if header]
    places = [at for at, cell in zip(nearest, upper, strict=False) if header[at].shares(cell) > 0]
    told = len(places) == len(upper) > 1 and places[0] > 0 and places == sorted(set(places))
    if not told or _are_figures([cell.span.of(text) for cell in upper[:1]]):
        return {}
    before = line_before(text, upper[0].span.start)
    after = [*places[1:], len(header) - 1]
    ends = {
        cell.span.end: "\t" * (next_place - place)
        for cell, place, next_place in zip(upper, places, after, strict=True)
    }
    ends[upper[-1].span.end] += "\n"
    return dict.fromkeys(before, "\n" + "\t" * places[0]) | ends


def _count_names(text: str, header: Sequence[_Cell]) -> int:
    return 2 if header[0].span.of(text) in _SERIAL else 1


def _are_figures(words: Sequence[str]) -> bool:
    return all(map(FIGURE.fullmatch, words))


def _closed(word: str) -> str:
    """合  计 as 合计."""
    return word.replace(" ", "")


def _cut(text: str, line: Span) -> list[_Cell]:
    """The cells of a line, set apart by two blanks at least."""
    if line.end - line.start > _LONGEST_LINE or "  " not in text[line.start : line.end]:
        words = text[line.start : line.end].strip(" \t\r\0")
        start = text.index(words, line.start) if words else line.start
        return [_Cell(Span(start, start + len(words)), 0, 0)] if words else []
    cells: list[_Cell] = []
    for found in _CELL.finditer(text, line.start, line.end):
        left = _width(text[line.start : found.start()])
        cell = _Cell(Span(*found.span()), left, left + _width(found[0]))
        spread = cells and SPREAD.fullmatch(text, cells[-1].span.start, cell.span.end)
        if spread:
            cells[-1] = _Cell(Span(cells[-1].span.start, cell.span.end), cells[-1].left, cell.right)
        else:
            cells.append(cell)
    return cells


def _width(text: str) -> int:
    """A Chinese character is as wide as two letters."""
    return sum(2 if sign > "\u2e7f" else sign != "\0" for sign in text)


def _read_table(text: str, header: Sequence[_Cell], rows: Sequence[_Row]) -> dict[int, str]:
    """What closes the gaps; empty where no cell is empty, or where it can't be told which."""
    told = [row for row in rows if row.figures]
    columns = len(header) - _count_names(text, header) if header else 0
    whole = [row for row in told if len(row.figures) == columns]
    if len(told) < _FEWEST_ROWS or len(whole) == len(told):
        return {}
    places = _place_columns(header[-columns:], whole)
    ways = [list(_find_ways(text, header, row, places)) for row in told]
    chosen = _choose(text, told, ways) if all(ways) else None
    return _closings(text, header, rows, chosen, columns) if chosen else {}


def _place_columns(header: Sequence[_Cell], whole: Sequence[_Row]) -> list[tuple[float, float]]:
    """Where each column stands: as its figures in whole rows do, else as its head."""
    cells = zip(*(row.figures for row in whole), strict=True) if whole else ((cell,) for cell in header)
    return [(fmean(cell.left for cell in column), fmean(cell.right for cell in column)) for column in cells]


Way = tuple[float, tuple[int, ...]]
"""How far the figures of a row are from the columns they are said to belong to, and these columns."""


def _find_ways(
    text: str, header: Sequence[_Cell], row: _Row, places: Sequence[tuple[float, float]]
) -> Iterator[Way]:
    """The ways to read a row, the nearest first; its sum stands in the column of sums."""
    heads = [_closed(cell.span.of(text)) for cell in header[-len(places) :]]
    sums = [at for at, head in enumerate(heads) if TOTAL.fullmatch(head)]
    for columns in combinations(range(len(places)), len(row.figures)):
        if len(row.figures) > 1 and any(at not in columns for at in sums):
            continue
        misses = (cell.distance(*places[at]) for cell, at in zip(row.figures, columns, strict=True))
        yield max(misses), columns


def _choose(text: str, rows: Sequence[_Row], ways: Sequence[list[Way]]) -> list[tuple[int, ...]] | None:
    """One way for each row: so that all columns add up, else the only near one."""
    ordered = [sorted(row) for row in ways]
    nearest = [row[0][1] for row in ordered]
    totals = _find_totals(text, rows)
    if not totals:
        return nearest if all(map(_is_clear, ordered)) else None
    if _adds_up(text, rows, nearest, *totals):
        return nearest
    tried = [row[:1] if _is_clear(row) else row for row in ordered]
    if prod(map(len, tried)) > _MOST_WAYS:
        return None
    fitting = (
        way
        for combined in product(*tried)
        if _adds_up(text, rows, way := [columns for _, columns in combined], *totals)
    )
    first, second = next(fitting, None), next(fitting, None)
    return first if second is None else None


def _is_clear(ways: Sequence[Way]) -> bool:
    """Whether the nearest way is near, and the next one is not."""
    return ways[0][0] <= _NEAR and (len(ways) == 1 or ways[1][0] > ways[0][0] + _APART)


def _find_totals(text: str, rows: Sequence[_Row]) -> tuple[int, list[float]] | None:
    """The row of totals, if it is whole."""
    for at, row in enumerate(rows):
        if TOTAL.fullmatch(_closed(row.names[0].span.of(text))):
            values = [_value(text, cell) for cell in row.figures]
            return (at, values) if len(values) == max(len(other.figures) for other in rows) else None
    return None


def _adds_up(
    text: str, rows: Sequence[_Row], chosen: Sequence[tuple[int, ...]], total: int, totals: Sequence[float]
) -> bool:
    sums = [0.0] * len(totals)
    for at, (row, columns) in enumerate(zip(rows, chosen, strict=True)):
        if at != total and not _CAPTION.match(row.names[0].span.of(text)):
            for cell, column in zip(row.figures, columns, strict=True):
                sums[column] += _value(text, cell)
    return all(isclose(found, told, abs_tol=0.011) for found, told in zip(sums, totals, strict=True))


def _value(text: str, cell: _Cell) -> float:
    found = _NUMBER.search(cell.span.of(text))
    return float(found[0].replace(",", "")) if found else 0.0


def _closings(
    text: str,
    header: Sequence[_Cell],
    rows: Sequence[_Row],
    chosen: Sequence[tuple[int, ...]],
    columns: int,
) -> dict[int, str]:
    """Tabs between the cells, one more for each that is empty."""
    closings = line_before(text, header[0].span.start) | {cell.span.end: "\t" for cell in header[:-1]}
    closings |= {header[-1].span.end: "\n"}
    ways = iter(chosen)
    for row in rows:
        closings |= dict.fromkeys((cell.span.end for cell in row.names[:-1]), "\t")
        closings[row.names[-1].span.end] = "\n"
        if row.figures:
            places = [-1, *next(ways), columns]
            names = "\t" * (len(header) - columns - len(row.names))
            cells = [row.names[-1], *row.figures]
            for cell, place, after in zip(cells, places[:-1], places[1:], strict=True):
                closings[cell.span.end] = "\t" * (after - place)
            closings[row.names[-1].span.end] += names
            closings[row.figures[-1].span.end] = "\t" * (columns - places[-2] - 1) + "\n"
    return closings
