"""Tables drawn with upright strokes: `| 序号 | 地区 | 金额 |`, also without the outer ones, or in a frame."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from corpus.notice import Dropped
from corpus.sheet import CELL, Sheet, drop

_LINE = re.compile(r"[^\n]*[^\s\0][^\n]*")
_RULE = re.compile(r"[\s\0|:：+=─━┄┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛-]+")
_FEWEST_ROWS, _FEWEST_BODY = 3, 2
_RUN_TOGETHER = re.compile(r"[^\n]*\|[ \t]+\|[^\n]*\|[ \t]+\|[^\n]*")


def without_pipes(sheet: Sheet) -> Sheet:
    """The sheet with ends of cells for the strokes between them; those around the table and its rules go."""
    if "|" not in sheet.text:
        return sheet
    sheet = sheet.with_text(_with_torn_rows(_in_lines(sheet.text)))
    blocks = list(_blocks(sheet.text))
    ruled = sheet.without(found for block in blocks for line in block for found in _drops(line))
    pieces: list[str] = []
    at = 0
    for block in blocks:
        start, end = block[0].start(), block[-1].end()
        pieces += ruled.text[at:start], ruled.text[start:end].replace("|", CELL)
        at = end
    return ruled.with_text("".join((*pieces, ruled.text[at:])))


def _in_lines(text: str) -> str:
    """`| 乡镇 | 金额 | | 甲镇 | 62 | | 乙乡 | 93 |`: rows that a converter ran together, each in its line."""
    found = (at for line in _RUN_TOGETHER.finditer(text) for at in _row_ends(line))
    ends = [at for at in found if text[at : at + 1] in (" ", "\t")]
    pieces = (text[start:end] for start, end in pairwise((0, *ends, len(text))))
    return "\n".join((next(pieces), *(piece[1:] for piece in pieces))) if ends else text


def _with_torn_rows(text: str) -> str:
    """`2 | 农药治理 | 建设示范点` / `120个。 | 市农业农村局 |`: two lines that have the strokes of one."""
    lines = [line for line in _LINE.finditer(text) if "|" in line[0]]
    usual = Counter(line[0].count("|") for line in lines).most_common(1)
    strokes, rows = usual[0] if usual else (0, 0)
    if strokes < _FEWEST_ROWS or rows < _FEWEST_ROWS:
        return text
    torn = {
        above.end()
        for above, line in pairwise(lines)
        if above[0].count("|") + line[0].count("|") == strokes and text[above.end() : line.start()] == "\n"
        if above[0].count("|") < strokes > line[0].count("|") and not _is_rule(above, line)
    }
    return "".join("\0" if at in torn else sign for at, sign in enumerate(text)) if torn else text


def _is_rule(*lines: re.Match[str]) -> bool:
    return any(_RULE.fullmatch(line[0]) for line in lines)


def _row_ends(line: re.Match[str]) -> list[int]:
    """The blanks before the first row, between rows, and behind the last one."""
    strokes = [line.start() + at for at, mark in enumerate(line[0]) if mark == "|"]
    empty = [at for at in range(len(strokes) - 1) if _is_blank(line, strokes[at] + 1, strokes[at + 1])]
    width = empty[1] - empty[0] if len(empty) > 1 else 0
    first = empty[0] - width + 1 if width > 2 else -1
    if first < 0:
        return []
    last = first + width - 1
    while last + width < len(strokes) and _is_blank(line, strokes[last] + 1, strokes[last + 1]):
        last += width
    rows = range(first, last + 1, width)
    if len(rows) < _FEWEST_ROWS:
        return []
    return [strokes[first] - 1, *(strokes[at] - 1 for at in rows[1:]), strokes[last] + 1]


def _is_blank(line: re.Match[str], start: int, end: int) -> bool:
    return end > start and not line.string[start:end].strip(" \t\0")


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
    if len(block) < _FEWEST_ROWS or len(rows) < _FEWEST_BODY:
        return False
    strokes = [row.count("|") for row in rows]
    even = len(set(strokes)) == 1 or _has_rule_below(block[:2], strokes)
    return even and max(strokes) > 1


def _has_rule_below(top: list[re.Match[str]], strokes: list[int]) -> bool:
    """`类别| 序号| 任务` / `---|---|---` / `2| 推行一网通办`: below merged cells rows have fewer of them.

    序号| 责任分工| 时限 / 牵头单位| 配合单位 / …: a second line of heads stands in place of a wide cell.
    """
    ruled = len(top) > 1 and bool(_RULE.fullmatch(top[1][0])) and "-" in top[1][0]
    widths = {strokes[0], sum(strokes[:2])}
    return ruled and strokes[0] == top[1][0].count("|") and max(strokes) in widths and min(strokes) > 0


def _is_closed(row: str) -> bool:
    return len(row) > 1 and row[0] == row[-1] == "|"


def _drops(line: re.Match[str]) -> Iterator[Dropped]:
    if _RULE.fullmatch(line[0]):
        yield drop(line.start(), line.end(), "table_rule")
    elif _is_closed(line[0].strip(" \t\r\0")):
        for at in (line.start() + line[0].index("|"), line.start() + line[0].rindex("|")):
            yield drop(at, at + 1, "table_rule")
