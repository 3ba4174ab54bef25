"""How a page was printed: the width of its lines, and which of the pieces that a reader gave end a paragraph.

A paragraph fills all its lines but the last, and its first line may be set in. A PDF reader gives each line
as a whole or, behind marks, in pieces (`为全面贯彻党的二十大精神，` / `深入贯彻落实…`) that add up to the
width. The likeliest way to put the pieces together is looked for, from the end of the page to its start.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from math import inf
from statistics import fmean as mean

import msgspec

from corpus.marks import any_mark, mark

_NARROW = re.compile(r"[\x21-\x7e]+")
_INDENT = 2.0
_NARROWEST = 18
_FEWEST = 4
# Lines are spread out or pressed together by so much: no mark begins a line, no number is torn.
_SLACK = 3.0
_MOST_MISFIT = 8.0
# Shares: of a long line in the width; of lines in mid sentence that a print tells; of all lines, those that
# are wider, that break in mid sentence behind a whole line, and that were torn.
_LONG, _TOLD, _WIDER, _ASTRAY, _OFTEN = 0.6, 0.7, 0.04, 0.06, 0.05
_ENDING = frozenset("。；：！？）”》…")
_TEARING = _ENDING | frozenset("，、")
_GOING_ON = frozenset("，、（《“")
_TORN_BEFORE = frozenset("“《（")
# What the less likely costs, in characters by which a line misses the width: that a line was torn, where the
# page has many such behind their marks, where it has few, and in mid sentence …
_TORN, _SELDOM_TORN, _TORN_IN_SENTENCE = 0.5, 4.0, 6.0
# … and that a paragraph ends with a full line, without a mark, in mid sentence, before no number; what is
# taken off where something else sets it apart.
_FULL, _NO_MARK, _IN_SENTENCE, _NO_NUMBER, _SET_APART = 1.0, 3.0, 7.0, 1.5, 3.0


class Piece(msgspec.Struct, frozen=True):
    """A line as the reader gave it; where it is known to start or end a paragraph; if a bracket is open."""

    text: str
    starts: bool
    ends: bool
    open: bool


class Print(msgspec.Struct, frozen=True):
    """The width of lines, how far first ones are set in, whether lines are torn; how wide each piece is."""

    width: float
    indent: float
    torn: bool
    widths: list[float]


def find_print(pieces: Sequence[Piece]) -> Print | None:
    """The print of these lines; None where they are of many lengths, as paragraphs are."""
    # What stands before the start of a paragraph may be a heading.
    inner = [
        index
        for index, (piece, following) in enumerate(pairwise(pieces))
        if not (piece.ends or following.starts or piece.text[-1] in _TEARING)
    ]
    by_characters = _print(pieces, inner, [float(len(piece.text)) for piece in pieces], 0.0, 0.0)
    return by_characters or _print(pieces, inner, [_measure(piece.text) for piece in pieces], _SLACK, 1.5)


def _print(
    pieces: Sequence[Piece], inner: Sequence[int], widths: list[float], shorter: float, longer: float
) -> Print | None:
    """The print, if nearly all lines in mid sentence end at its width or so much before or behind it."""
    width = _width([widths[index] for index in inner])
    long = [(widths[index], pieces[index].starts) for index in inner if widths[index] > width * _LONG]
    indent = _indent([(length, starts) for length, starts in long if abs(length - width) <= _SLACK], width)
    told = sum(-max(indent, shorter) <= length - width <= longer for length, _ in long)
    wider = sum(length > width + longer + 1 for length in widths)
    astray = sum(
        widths[index] <= width * _LONG < widths[above] and pieces[index + 1].text[0] not in _TORN_BEFORE
        for above, index in pairwise(inner)
        if above == index - 1
    )
    torn = sum(
        piece.text[-1] in _GOING_ON and length < _NARROWEST
        for piece, length in zip(pieces, widths, strict=True)
    )
    known = told >= _TOLD * len(long) and wider <= _WIDER * len(pieces) and astray <= _ASTRAY * len(pieces)
    return Print(width, indent, torn > _OFTEN * len(pieces), widths) if width and known else None


def _width(inner: Sequence[float]) -> float:
    """The greatest width that many lines in mid sentence have; 0 where few have the same."""
    counts = Counter(round(width) for width in inner if width > _NARROWEST)
    most = max(counts.values(), default=0)
    often = (width for width, count in counts.items() if count * 3 >= most >= _FEWEST)
    return float(max(often, default=0))


def _indent(long: Sequence[tuple[float, bool]], width: float) -> float:
    """First lines are shorter by two characters than the others are, if they are set in: the numbered ones,
    or more lines than those that are shorter by one."""
    first = [length for length, starts in long if starts]
    others = [length for length, starts in long if not starts]
    if first and others:
        return _INDENT if mean(others) - mean(first) > _INDENT / 2 else 0.0
    shorter = Counter(round(width - length) for length in others)
    return _INDENT if shorter[2] > shorter[1] else 0.0


def _measure(text: str) -> float:
    """How wide a text is in print, where letters and digits are half as wide and set off by as much."""
    if runs := _NARROW.findall(text):
        return len(text) - 0.5 * (sum(map(len, runs)) - len(runs))
    return float(len(text))


def find_ends(pieces: Sequence[Piece], printed: Print) -> list[bool]:
    """For each piece whether a paragraph ends with it."""
    count = len(pieces)
    widths = [(width, float(len(piece.text))) for width, piece in zip(printed.widths, pieces, strict=True)]
    tears = [*(_tear(above, below, printed) for above, below in pairwise(pieces)), inf]
    ends = [_end(pieces, last, widths[last][0] > printed.width * _LONG) for last in range(count)]
    # Where a paragraph starts with a piece, and where it goes on: the least cost from there on, the choice.
    costs = ([0.0] * (count + 1), [inf] * (count + 1))
    chosen: tuple[list[tuple[int, bool]], ...] = ([(0, True)] * count, [(0, True)] * count)
    for first in range(count - 1, -1, -1):
        for going_on in (False, True):
            if going_on and tears[first - 1] == inf:
                continue
            capacity = printed.width if going_on else printed.width - printed.indent
            costs[going_on][first], chosen[going_on][first] = _line(
                first, widths, tears, ends, capacity, costs
            )
    return _read(chosen, count)


def _line(
    first: int,
    widths: Sequence[tuple[float, float]],
    tears: Sequence[float],
    ends: Sequence[float],
    capacity: float,
    costs: tuple[Sequence[float], Sequence[float]],
) -> tuple[float, tuple[int, bool]]:
    """The likeliest printed line from this piece on: its cost with all that follows, the piece behind it, and
    whether a paragraph ends with it."""
    starting, going_on = costs
    best, choice = inf, (first + 1, True)
    least = most = torn = 0.0
    for last in range(first, len(widths)):
        least += widths[last][0]
        most += widths[last][1]
        if last > first and (least > capacity + _SLACK or torn == inf):
            break
        misfit = least - capacity if least > capacity else capacity - most if most < capacity else 0.0
        cost = torn + ends[last] + (_FULL if misfit <= _SLACK else 0) + starting[last + 1]
        if cost < best:
            best, choice = cost, (last + 1, True)
        if misfit <= _MOST_MISFIT and tears[last] < inf:
            cost = torn + misfit + going_on[last + 1]
            if cost < best:
                best, choice = cost, (last + 1, False)
        torn += tears[last]
    return best, choice


def _tear(above: Piece, below: Piece, printed: Print) -> float:
    """What it costs that a printed line was torn between these pieces."""
    if (above.ends or below.starts) and not above.open:
        return inf
    if above.text[-1] in _TEARING or below.text[0] in _TORN_BEFORE:
        return _TORN if printed.torn else _SELDOM_TORN
    return _TORN_IN_SENTENCE


def _end(pieces: Sequence[Piece], last: int, long: bool) -> float:
    """What it costs that a paragraph ends with this piece."""
    if last + 1 == len(pieces):
        return 0
    piece, following = pieces[last : last + 2]
    if piece.open:
        return 2 * _IN_SENTENCE
    cost = 0 if piece.ends or following.starts else _NO_NUMBER
    sign = piece.text[-1]
    if sign in _ENDING:
        return cost - _SET_APART * (cost > 0 and _sets_apart(piece.text, following.text, long))
    if piece.ends or (piece.starts and sign not in _GOING_ON):
        return cost
    return cost + (_IN_SENTENCE if long or sign in _GOING_ON else _NO_MARK)


def _sets_apart(line: str, following: str, long: bool) -> bool:
    """Whether a paragraph is likely to end with this line, or to start with the following one."""
    if long and line[-1] == "）" and mark("duty_end").search(line):
        return True
    opens = any_mark("paragraph_opens", "closing") if long else mark("closing")
    return bool(opens.match(following) or (line[-1] in "。！？" and mark("body_line").match(following)))


def _read(chosen: Sequence[Sequence[tuple[int, bool]]], count: int) -> list[bool]:
    ends = [False] * count
    at, starts = 0, True
    while at < count:
        at, starts = chosen[not starts][at]
        ends[at - 1] = starts
    return ends
