"""Tables with tabs that a reader tore: 11 ⇥ 校园安全提升 ⇥ 建成12所 ⏎ 县教育局 ⏎ 县公安局.

Heads go on in the next line (就业困难 ⏎ 人员就业 ⇥ 备注). In a row each missing cell stands in a line of its
own, or the last cell goes on in the next (县商务局， ⏎ 城关镇). Only rows with serial numbers are read, so
that it is known where the next one begins.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, islice, pairwise

from corpus.notice import Span

_HEADER = re.compile(r"[序编]号\t(?<![^\n\1]..\t)[^\n\1]*")
_LINE = re.compile("[^\n\1]+")
_TABS = re.compile(r"[ \r\0]*\t[ \t\r\0]*")
_ROW = re.compile(r"\s*(\d{1,3})\s*\t")
_OPEN = re.compile(r"[、，；和及]\s*\Z")
_MOST_HEADS, _MOST_TOTALS = 8, 3
_FOLLOWS = re.compile(r"\s*[、，；和及]")


def find_torn(text: str) -> Iterator[dict[int, str]]:
    """For each table with torn heads or rows what closes its gaps."""
    for header in _HEADER.finditer(text):
        heads = _read_heads(text, header.start())
        columns = sum(head.of(text).count("\t") for head in heads) + 1
        rows = list(_read_rows(text, heads[-1].end))
        torn = [_mend(text, row, columns) for row in rows if len(row) > 1]
        if len(heads) > 1 or any(torn):
            whole = [_gaps(text, line, "\n") for line in (heads[-1], *(row[0] for row in rows))]
            found = (*whole, *(_gaps(text, head, "") for head in heads[:-1]), *torn)
            yield {gap: mark for closings in found for gap, mark in closings.items()}


def _read_heads(text: str, start: int) -> list[Span]:
    """The line of heads, with those below it that it needs for as many as the first row has cells."""
    lines: list[Span] = []
    for line in islice(_LINE.finditer(text, start), _MOST_HEADS):
        number = _ROW.match(line[0])
        if number:
            heads = _first_with_tabs(text, lines, line[0].count("\t")) if number[1] == "1" else []
            return heads or lines[:1]
        lines.append(Span(*line.span()))
    return lines[:1]


def _first_with_tabs(text: str, lines: Sequence[Span], tabs: int) -> list[Span]:
    counts = accumulate(line.of(text).count("\t") for line in lines)
    last = next((at for at, count in enumerate(counts) if count == tabs), None)
    return [] if last is None else [*lines[: last + 1]]


def _read_rows(text: str, start: int) -> Iterator[list[Span]]:
    """The lines of each row; of the last one the first line only, as it is not known where it ends."""
    row: list[Span] = []
    serial = 0
    for above, line in enumerate(_LINE.finditer(text, start)):
        number = _ROW.match(line[0])
        if number and int(number[1]) == serial + 1:
            if row:
                yield row
            row, serial = [], serial + 1
        elif not row and "\t" in line[0] and above < _MOST_TOTALS:  # above the first row
            yield [Span(*line.span())]
            continue
        elif number or not row or "\t" in line[0]:
            break
        row.append(Span(*line.span()))
    if row:
        yield row[:1]


def _gaps(text: str, line: Span, ending: str) -> dict[int, str]:
    """What closes the gaps of a line with tabs, and the one at its end, where cells may be empty."""
    gaps = {gap.start(): "\t" * gap[0].count("\t") for gap in _TABS.finditer(text, line.start, line.end)}
    end = line.start + len(line.of(text).rstrip(" \t\r\0"))
    return gaps | {end: gaps.get(end, "") + ending}


def _mend(text: str, row: Sequence[Span], columns: int) -> dict[int, str]:
    """A tab behind each line where they are the missing cells, nothing where the last cell goes on."""
    known = row[0].of(text).count("\t") + 1
    ends = [line.end for line in row[:-1]]
    if known < columns and known + len(ends) == columns:
        return dict.fromkeys(ends, "\t")
    goes_on = all(
        _OPEN.search(text, line.start, line.end) or _FOLLOWS.match(text, below.start)
        for line, below in pairwise(row)
    )
    return dict.fromkeys(ends, "") if known == columns and goes_on else {}
