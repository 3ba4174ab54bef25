"""Tables printed in columns, with empty cells: a figure belongs to the column below whose others it stands.

    市（州）    合计    国家储备林    竹产业    森林防火
    合计       4790       1200        1300        2290
    泸州市     2860       1200        1300         360
    雅安市     1930                              1930

Where a row of totals is printed, the columns must add up to it; that also tells where the figures of a row
belong whose name is too long for its column. What neither shows is left alone.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product
from math import isclose, prod
from statistics import fmean

import msgspec

from corpus.grids.cells import FIGURE, SPREAD, TOTAL, line_before
from corpus.notice import Span

# Two figures set apart, as a row has; the heads are a few lines above.
_ROW = re.compile(r" (?<!  ) {1,199}\d[\d,.]*%? {2,200}\d")
_MOST_ABOVE = 4
_LINE = re.compile(r"[^\n\1]+")
# 隆林各族自治县 1.0 are two cells, as its name fills its column.
_CELL = re.compile(r"\S+(?: (?!\d)\S+)*")
_SERIAL = ("序号", "编号")
_NO_HEADS = re.compile(r"[。；]|单位：")
_CAPTION = re.compile(r"[（(]?[一二三四五六七八九十]+[、)）]")
_NUMBER = re.compile(r"-?\d[\d,]*(?:\.\d+)?")
_FEWEST_COLUMNS, _MOST_COLUMNS, _FEWEST_ROWS = 3, 10, 3
_LONGEST_NAME, _LONGEST_LINE = 24, 200
# Widths of a letter by which a figure may miss its column, and by which it must be nearer than to the next.
_NEAR, _APART = 3.0, 2.0
_MOST_WAYS = 512


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


class _Header(msgspec.Struct, frozen=True):
    """The heads of the columns, in one line or in two."""

    columns: list[_Cell]
    upper: list[_Cell] = []
    lower: list[_Cell] = []

    @property
    def lines(self) -> list[list[_Cell]]:
        return [self.upper, self.lower] if self.upper else [self.columns]


class _Row(msgspec.Struct, frozen=True):
    """The cells that name a row and the figures behind them; a caption has no figures."""

    names: list[_Cell]
    figures: list[_Cell]


def find_columnar(text: str) -> Iterator[dict[int, str]]:
    """For each such table what closes each gap."""
    lines: list[Span] = []
    end = 0
    for row in _ROW.finditer(text):
        if row.start() < end:
            continue
        lines = lines or [Span(*line.span()) for line in _LINE.finditer(text)]
        at = bisect_right(lines, Span(row.end(), 0)) - 1
        above = range(at - 1, max(at - _MOST_ABOVE, 0) - 1, -1)
        top = next((up for up in above if _read_heads(text, lines[up], _FEWEST_COLUMNS)), None)
        header, rows = _read_below(text, lines, top) if top is not None else (_Header([]), [])
        end = lines[at].end
        if closings := _read_table(text, header, rows):
            yield closings
            end = lines[(top or 0) + len(rows)].end


def _read_below(text: str, lines: Sequence[Span], at: int) -> tuple[_Header, list[_Row]]:
    """The header whose last line is this one, and the rows below it."""
    lower = _read_heads(text, lines[at], _FEWEST_COLUMNS)
    upper = _read_heads(text, lines[at - 1], 2) if at else []
    header = (
        _Header(_join_heads(upper, lower), upper, lower)
        if _stands_over(text, upper, lower)
        else _Header(lower)
    )
    below = (lines[down] for down in range(at + 1, len(lines)))
    return header, list(_read_rows(text, below, header.columns))


def _read_heads(text: str, line: Span, fewest: int) -> list[_Cell]:
    cells = _cut(text, line)
    words = [cell.span.of(text) for cell in cells]
    known = fewest <= len(cells) <= _MOST_COLUMNS and not any(map(FIGURE.fullmatch, words))
    return cells if known and not _NO_HEADS.search(text, line.start, line.end) else []


def _stands_over(text: str, upper: Sequence[_Cell], lower: Sequence[_Cell]) -> bool:
    """Whether a line of heads goes on in the next: heads stand below some of it, and one line is set in.

                   2005年基数       “十一五”时期              地区      中央补助资金
    县（市、区）  （吨标准煤/万元）  下降幅度（%）                  合计    建设补助
    """
    if not upper or not lower:
        return False
    if upper[0].span.of(text) + lower[0].span.of(text) in _SERIAL:
        return True
    meets = any(head.shares(cell) > 0 for cell in upper for head in lower)
    return meets and (lower[0].left > upper[0].right or upper[0].left >= lower[0].right)


def _join_heads(upper: Sequence[_Cell], lower: Sequence[_Cell]) -> list[_Cell]:
    alone = [cell for cell in upper if all(head.shares(cell) <= 0 for head in lower)]
    return sorted((*alone, *lower), key=lambda cell: cell.left)


def _read_rows(text: str, lines: Iterable[Span], header: Sequence[_Cell]) -> Iterator[_Row]:
    """The lines below, as far as they are rows or captions of groups of them."""
    names = _count_names(text, header)
    for line in lines:
        cells = _cut(text, line)
        words = [cell.span.of(text) for cell in cells]
        own = 1 if words and TOTAL.fullmatch(_closed(words[0])) else names
        figures = _are_figures(words[own:]) and not _are_figures(words[own - 1 : own])
        if len(cells) == 1 and len(words[0]) <= _LONGEST_NAME and not FIGURE.fullmatch(words[0]):
            yield _Row(cells, [])
        elif own < len(cells) <= len(header) and figures:
            yield _Row(cells[:own], cells[own:])
        else:
            return


def _count_names(text: str, header: Sequence[_Cell]) -> int:
    return 2 if header[0].span.of(text) in (*_SERIAL, "号") else 1


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
        ends = (at for at in (2, 1) if at <= len(cells))
        spread = next((at for at in ends if SPREAD.fullmatch(text, cells[-at].span.start, cell.span.end)), 0)
        first = cells[-spread] if spread else cell
        cells[len(cells) - spread :] = [_Cell(Span(first.span.start, cell.span.end), first.left, cell.right)]
    return cells


def _width(text: str) -> int:
    """A Chinese character is as wide as two letters."""
    return sum(2 if sign > "\u2e7f" else sign != "\0" for sign in text)


def _read_table(text: str, header: _Header, rows: Sequence[_Row]) -> dict[int, str]:
    """What closes the gaps; empty for one line of heads over whole rows, and where cells can't be placed."""
    told = [row for row in rows if row.figures]
    if len(told) < _FEWEST_ROWS:
        return {}
    columns = len(header.columns) - _count_names(text, header.columns)
    whole = [row for row in told if len(row.figures) == columns]
    if len(whole) == len(told) and not header.upper:
        return {}
    places = _place_columns(header.columns[-columns:], whole)
    ways = [list(_find_ways(text, header.columns, row, places)) for row in told]
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
    if all(len(row) == 1 for row in ordered):
        return nearest
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
    text: str, header: _Header, rows: Sequence[_Row], chosen: Sequence[tuple[int, ...]], columns: int
) -> dict[int, str]:
    """Tabs between the cells, one more for each that is empty."""
    closings: dict[int, str] = {}
    for heads in header.lines:
        closings |= _close_heads(text, heads, header.columns)
    ways = iter(chosen)
    names = len(header.columns) - columns
    for row in rows:
        closings |= dict.fromkeys((cell.span.end for cell in row.names[:-1]), "\t")
        closings[row.names[-1].span.end] = "\n"
        if row.figures:
            places = [-1, *next(ways), columns]
            cells = [row.names[-1], *row.figures]
            for cell, place, after in zip(cells, places[:-1], places[1:], strict=True):
                closings[cell.span.end] = "\t" * (after - place)
            closings[row.names[-1].span.end] += "\t" * (names - len(row.names))
            closings[row.figures[-1].span.end] = "\t" * (columns - places[-2] - 1) + "\n"
    return closings


def _close_heads(text: str, heads: Sequence[_Cell], columns: Sequence[_Cell]) -> dict[int, str]:
    """What closes the gaps of a line of heads, each in the column that it stands over."""
    places = [max(range(len(columns)), key=lambda at: columns[at].shares(head)) for head in heads]
    before = dict.fromkeys(line_before(text, heads[0].span.start), "\n" + "\t" * places[0])
    gaps = zip(heads, places, [*places[1:], len(columns) - 1], strict=True)
    ends = {head.span.end: "\t" * (after - place) for head, place, after in gaps}
    ends[heads[-1].span.end] += "\n"
    return before | ends
