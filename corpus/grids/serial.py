"""Tables that a converter printed one cell a line, or all cells one behind the other:
序号 / 工作任务 / 牵头单位 / 1 / 支持创业 / 市人社局 / 2 / …

A row begins with the next serial number. Between rows there may be the caption of a group, behind which the
numbers may begin anew, and the header once more where a page of the table began.
"""

import re
from collections.abc import Container, Iterator, Sequence
from itertools import islice

from corpus.grids.cells import join_units
from corpus.notice import Span
from corpus.stacked import find_second_line

_LINE = re.compile(r"[^\s\0\1\x1f][^\n\1]*")
_PIECE = re.compile(r"[^\s\0\1\x1f]+")
_SERIAL = re.compile(r"(?:序号|编号)[ \t\0]*([\s\1])")
_OPENS = ("", "\n", "\1")
_FOLLOWS = re.compile(r"[（(]?\d{1,2}[.．、)）]|[①-⑳]|[、，；和及]")
_GOES_ON = re.compile(r"[、，；和及]\Z")
# 市财政局 / 市税务局 / 12月底前: a list of bodies whose marks are lost, and until when they answer.
_BODY = re.compile(r"[一-鿿（）、]{2,20}(?:[局委办厅部处社院会府镇乡]|中心|公司|街道|[支大总]队)(?:[、，]|$)")
_UNTIL = re.compile(r"(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日|[底末])?之?前?|长期|全年|持续推进")
_BEHIND = re.compile(r"注[：:]|备注|附件|附：|主办|相关|上一篇|下一篇|抄送|扫一扫|【|\w{2,12}[：:]\Z")
# The last cell of `2 推行一网通办 县行政审批局` is empty, and 二、办理建筑许可 the next group's caption.
_CAPTION = re.compile(r"[二三四五六七八九十]{1,3}、|[（(][二三四五六七八九十]{1,3}[）)]")
_FIRST_CELLS, _MOST_CELLS, _LONGEST_HEADER = 40, 20_000, 250
_LONGEST_CELL, _MAX_COLUMNS, _MIN_ROWS = 400, 10, 2


def find_serial(text: str, taken: Container[int]) -> Iterator[dict[int, str]]:
    """For each such table, by its start, what closes each gap: a tab between cells, a break between rows.

    A header whose gap is `taken` is another table's.
    """
    end = -1
    for serial in _SERIAL.finditer(text):
        if serial.start() < end or serial.start() + 2 in taken:
            continue
        if (
            text[serial.start() - 1 : serial.start()] not in _OPENS
            or "1" not in text[serial.end() : serial.end() + _LONGEST_HEADER]
        ):
            continue
        lines, rows = _read_table(text, serial.start(), _LINE if serial[1] in _OPENS else _PIECE)
        end = lines[rows[-1][-1].end - 1].end if rows else serial.end()
        if rows:
            yield _closings(text, lines, rows)


def _read_table(text: str, start: int, cell: re.Pattern[str]) -> tuple[list[Span], list[list[Span]]]:
    """The cells from `start` on and the rows that they make; more cells are cut only where the rows go on."""
    cells = _cut(cell, text, start)
    lines = list(islice(cells, _MAX_COLUMNS + 2))
    rows: list[list[Span]] = []
    further = _FIRST_CELLS if _header_length([line.of(text) for line in lines]) else 0
    while further:
        known = len(lines)
        lines += islice(cells, further)
        rows = _read_rows([line.of(text) for line in lines])
        goes_on = rows and rows[-1][-1].end + 4 * _MAX_COLUMNS > len(lines) > known
        further = 2 * further if goes_on and len(lines) < _MOST_CELLS else 0
    return lines, rows


def _cut(cell: re.Pattern[str], text: str, start: int) -> Iterator[Span]:
    return join_units(text, cell, Span(start, len(text)))


def _read_rows(lines: Sequence[str]) -> list[list[Span]]:
    """The rows, each the spans of lines that make its cells; empty where the lines are no such table."""
    columns = _header_length(lines)
    if not columns:
        return []
    header = lines[:columns]
    rows, at, serial = [_cells(0, columns)], columns, 0
    while at < len(lines):
        if list(lines[at : at + columns]) == list(header):
            rows.append(_cells(at, at + columns))
            at += columns
        elif _is_number(lines[at], serial + 1) or (lines[at] == "1" and len(rows[-1]) == 1):
            row = _read_row(lines, at, columns)
            if not 1 < len(row) <= columns:
                break
            rows.append(row)
            serial, at = _number(lines[at]), row[-1].end
        elif _is_group(lines, at, serial):
            rows.append(_cells(at, at + 1))
            at += 1
        else:
            break
    while len(rows[-1]) == 1:
        rows.pop()
    second = find_second_line(header) if all(len(row) < columns for row in rows[1:]) else None
    if second:
        rows[:1] = [_cells(0, second), _cells(second, columns)]
    return rows if sum(len(row) > 1 for row in rows) > _MIN_ROWS else []


def _is_number(line: str, serial: int) -> bool:
    """7* is a number with a mark."""
    return _number(line) == serial


def _number(line: str) -> int:
    figure = line.rstrip("*＊★▲")
    return int(figure) if figure.isascii() and figure.isdecimal() else -1


def _header_length(lines: Sequence[str]) -> int:
    """Lines before the first row or the caption of the first group."""
    for at, line in enumerate(lines[: _MAX_COLUMNS + 2]):
        if line == "1":
            group = at > 2 and bool(
                re.match(r"[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）", lines[at - 1])
            )
            columns = at - group
            return columns if 2 < columns <= _MAX_COLUMNS else 0
        if len(line) > 20:
            return 0
    return 0


def _cells(start: int, end: int) -> list[Span]:
    return [Span(at, at + 1) for at in range(start, end)]


def _is_group(lines: Sequence[str], at: int, serial: int) -> bool:
    """A caption stands right before the next number, or before the first one anew."""
    return (
        len(lines[at]) <= 40
        and at + 1 < len(lines)
        and (lines[at + 1] == "1" or _is_number(lines[at + 1], serial + 1))
    )


def _read_row(lines: Sequence[str], start: int, columns: int) -> list[Span]:
    """The cells of the row that begins at `start`; one line too many may be the caption of the next group."""
    end = _row_end(lines, start, columns, _number(lines[start]))
    row = _joined(lines, start, end, columns)
    captioned = len(row) > columns or (len(row) == columns and _CAPTION.match(lines[end - 1]))
    return _joined(lines, start, end - 1, columns) if captioned else row


def _row_end(lines: Sequence[str], start: int, columns: int, serial: int) -> int:
    """Where the row that begins at `start` ends: before the next one, the header, or what is no cell."""
    for at in range(start + 1, min(len(lines), start + 4 * columns)):
        if _is_number(lines[at], serial + 1) or lines[at : at + 2] == lines[:2]:
            return at
        if lines[at] == "1" and at - start > columns:
            return at
        if len(lines[at]) > _LONGEST_CELL or (at - start > 1 and _BEHIND.match(lines[at])):
            return at
    return min(len(lines), start + columns)


def _joined(lines: Sequence[str], start: int, end: int, columns: int) -> list[Span]:
    """The cells of a row; of too many lines those that go on with the one before are one cell."""
    cells = _cells(start, end)
    at = 1
    while len(cells) > columns and at + 1 < len(cells):
        if _FOLLOWS.match(lines[cells[at + 1].start]) or _GOES_ON.search(lines[cells[at].end - 1]):
            cells[at : at + 2] = [Span(cells[at].start, cells[at + 1].end)]
        else:
            at += 1
    while len(cells) > columns and (at := _list_of_bodies(lines, cells)):
        cells[at : at + 2] = [Span(cells[at].start, cells[at + 1].end)]
    return cells


def _list_of_bodies(lines: Sequence[str], cells: Sequence[Span]) -> int:
    """Where a cell of bodies behind the task goes on in the next, the last such; 0 for nowhere."""
    bodies = [bool(_BODY.match(lines[cell.start])) for cell in cells]
    more = [
        told or bool(_UNTIL.fullmatch(lines[cell.start])) for told, cell in zip(bodies, cells, strict=True)
    ]
    return max((at for at in range(2, len(cells) - 1) if bodies[at] and more[at + 1]), default=0)


def _closings(text: str, lines: Sequence[Span], rows: Sequence[Sequence[Span]]) -> dict[int, str]:
    used = lines[rows[0][0].start : rows[-1][-1].end]
    closings = {found.end(): "" for line in used for found in _PIECE.finditer(text, line.start, line.end)}
    for row in rows:
        for cell in row:
            closings |= {lines[at].end: "" for at in range(cell.start, cell.end)}
            closings[lines[cell.end - 1].end] = "\t"
        closings[lines[row[-1].end - 1].end] = "\n"
    return closings
