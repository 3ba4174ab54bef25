"""Tables of sums without serial numbers whose cells a converter put one behind the other.

单位：万元 / 地区 企业数 分配金额 / 福州市 38 1000 / 厦门市 22 560: words above words, then rows of one shape.
"""

import re
from collections.abc import Iterator, Sequence

from corpus.notice import Span

_UNIT = re.compile(r"单位[：:][ \t　]*[^\s，。；）)]{0,10}元[)）]?")
_PIECE = re.compile(r"[^\s\0\1]+")
_NUMBER = re.compile(r"\d[\d,，]*(?:\.\d+)?%?$")
_TOTAL = re.compile(r"(?:合计|总计|共计)$")
_SENTENCE = re.compile(r"[。；！？]|^附件|^[一二三四五六七八九十]+、")
_LONGEST_TABLE, _LONGEST_CELL, _MAX_COLUMNS, _MAX_NAMES = 20_000, 40, 9, 3
# The header and two more.
_MIN_ROWS = 3


def find_sums(text: str) -> Iterator[dict[int, str]]:
    """For each such table, what closes each gap: a tab between cells, a line break between rows."""
    end = 0
    for unit in _UNIT.finditer(text):
        if unit.start() < end:
            continue
        cells = list(_cells(text, unit.end()))
        rows = _read_rows([cell.of(text) for cell in cells])
        if rows:
            end = cells[rows[-1].end - 1].end
            yield {unit.end(): "\n"} | _closings(cells, rows)


def _cells(text: str, start: int) -> Iterator[Span]:
    for piece in _PIECE.finditer(text, start, min(len(text), start + _LONGEST_TABLE)):
        if len(piece[0]) > _LONGEST_CELL or _SENTENCE.search(piece[0]):
            return
        yield Span(*piece.span())


def _read_rows(words: Sequence[str]) -> list[Span]:
    """The rows, the header first: of one to three names and as many numbers as the header has words left."""
    first = next((at for at, word in enumerate(words) if _NUMBER.match(word)), 0)
    tries = (_rows_of(words, first - names, names) for names in range(1, _MAX_NAMES + 1))
    return next((rows for rows in tries if len(rows) >= _MIN_ROWS), [])


def _rows_of(words: Sequence[str], columns: int, names: int) -> list[Span]:
    """The header of `columns` words, and the rows behind it, each of `names` words and then numbers."""
    if not names < columns <= _MAX_COLUMNS:
        return []
    rows, at = [Span(0, columns)], columns
    while at + columns <= len(words) and _is_row(words[at : at + columns], names):
        rows.append(Span(at, at + columns))
        at += columns
    if at < len(words) and _TOTAL.match(words[at]) and at + 1 < len(words) and _NUMBER.match(words[at + 1]):
        end = next((i for i in range(at + 1, len(words)) if not _NUMBER.match(words[i])), len(words))
        rows.append(Span(at, min(end, at + columns)))
    return rows


def _is_row(words: Sequence[str], names: int) -> bool:
    numbers = [_NUMBER.match(word) is not None for word in words]
    return not any(numbers[:names]) and all(numbers[names:])


def _closings(cells: Sequence[Span], rows: Sequence[Span]) -> dict[int, str]:
    closings = {cell.end: "\t" for cell in cells[: rows[-1].end]}
    return closings | {cells[row.end - 1].end: "\n" for row in rows}
