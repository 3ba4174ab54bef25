"""Tables drawn with upright strokes: `| 序号 | 地区 | 金额 |`, also without the outer ones, or in a frame."""

import re
from collections.abc import Iterator

from corpus.notice import Dropped
from corpus.sheet import CELL, Sheet, drop

_LINE = re.compile(r"[^\n]*[^\s\0][^\n]*")
_RULE = re.compile(r"[\s\0|:：+=─━┄┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛-]+")
_FEWEST_ROWS = 3


def without_pipes(sheet: Sheet) -> Sheet:
    """The sheet with ends of cells for the strokes between them; those around the table and its rules go."""
    if "|" not in sheet.text:
        return sheet
    blocks = list(_blocks(sheet.text))
    ruled = sheet.without(found for block in blocks for line in block for found in _drops(line))
    pieces: list[str] = []
    at = 0
    for block in blocks:
        start, end = block[0].start(), block[-1].end()
        pieces += ruled.text[at:start], ruled.text[start:end].replace("|", CELL)
        at = end
    return ruled.with_text("".join((*pieces, ruled.text[at:])))


def _blocks(text: str) -> Iterator[list[re.Match[str]]]:
    """Lines on end that are rows or rules: each closed by strokes, or three with the same two or more."""
    block: list[re.Match[str]] = []
    for line in _LINE.finditer(text):
        if block and not (_is_row(line[0]) and _adjoins(text, block[-1], line)):
            yield from [block] * _is_table(block)
            block = []
        if _is_row(line[0]):
            block.append(line)
    yield from [block] * _is_table(block)


def _is_row(line: str) -> bool:
    return "|" in line or bool(_RULE.fullmatch(line))


def _adjoins(text: str, above: re.Match[str], line: re.Match[str]) -> bool:
    return text.count("\n", above.end(), line.start()) < 3


def _is_table(block: list[re.Match[str]]) -> bool:
    rows = [line[0].strip(" \t\r\0") for line in block if not _RULE.fullmatch(line[0])]
    if rows and all(_is_closed(row) for row in rows):
        return True
    strokes = {row.count("|") for row in rows}
    return len(block) >= _FEWEST_ROWS and len(rows) > 1 and len(strokes) == 1 and min(strokes) > 1


def _is_closed(row: str) -> bool:
    return len(row) > 1 and row[0] == row[-1] == "|"


def _drops(line: re.Match[str]) -> Iterator[Dropped]:
    if _RULE.fullmatch(line[0]):
        yield drop(line.start(), line.end(), "table_rule")
    elif _is_closed(line[0].strip(" \t\r\0")):
        for at in (line.start() + line[0].index("|"), line.start() + line[0].rindex("|")):
            yield drop(at, at + 1, "table_rule")
