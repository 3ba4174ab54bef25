"""Rows of a table with tabs that a reader tore: 11 ⇥ 校园安全提升 ⇥ 建成12所 ⏎ 县教育局 ⏎ 县公安局.

Each missing cell stands in a line of its own, or the last cell goes on in the next (县商务局， ⏎ 城关镇).
Only rows with serial numbers are read, so that it is known where the next one begins.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from corpus.notice import Span

_HEADER = re.compile(r"(?:^|(?<=[\1]))(?:序号|编号)\t[^\n\1]*", re.MULTILINE)
_LINE = re.compile("[^\n\1]+")
_TAB = re.compile(r"[ \r\0]*\t")
_ROW = re.compile(r"\s*(\d{1,3})\s*\t")
_OPEN = re.compile(r"[、，；和及]\s*\Z")
_FOLLOWS = re.compile(r"\s*[、，；和及]")


def find_torn(text: str) -> Iterator[dict[int, str]]:
    """For each such table that has a torn row what closes the gaps of all its rows."""
    for header in _HEADER.finditer(text):
        columns = header[0].count("\t") + 1
        rows = list(_read_rows(text, header.end()))
        torn = [_mend(text, row, columns) for row in rows if len(row) > 1]
        if any(torn):
            closings = {gap: "\t" for row in rows for gap in _tabs(text, row[0])}
            ends = {row[-1].end: "\n" for row in rows}
            yield closings | ends | {gap: mark for mended in torn for gap, mark in mended.items()}


def _read_rows(text: str, start: int) -> Iterator[list[Span]]:
    """The lines of each row; of the last one the first line only, as it is not known where it ends."""
    row: list[Span] = []
    serial = 0
    for line in _LINE.finditer(text, start):
        number = _ROW.match(line[0])
        if number and int(number[1]) == serial + 1:
            if row:
                yield row
            row, serial = [], serial + 1
        elif number or not row or "\t" in line[0]:
            break
        row.append(Span(*line.span()))
    if row:
        yield row[:1]


def _tabs(text: str, line: Span) -> Iterator[int]:
    return (gap.start() for gap in _TAB.finditer(text, line.start, line.end))


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
