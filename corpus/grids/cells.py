"""A page cut into cells, each with its kind: a word, a figure, the word of a total, or no cell at all."""

import re
from collections.abc import Iterator

import msgspec

from corpus.notice import Span

LINE = re.compile(r"[^\s\0\1\x1f][^\n\1\x1f]*")
# 地　　区 is one cell.
PIECE = re.compile(
    r"(?:(?:金额|计量)?单位[：:][ \t　]*)?(?:(?<!\S)[一-鿿][ 　]{1,6}[一-鿿](?!\S)|[^\s\0\1\x1f]+)"
)
_UNBROKEN = re.compile(r"[^\s\0\1\x1f]+")
FIGURE = re.compile(
    r"[≥≤><〔\[（]?-?\d[\d,，]*(?:\.\d+)?(?:[（(]不?含[）)])?"
    r"(?:[-~～—至]\d[\d,]*(?:\.\d+)?(?:[（(]不?含[）)])?)?(?:[%‰]|[万亿]?(?:元|[家个项户人亩套件台辆吨名所处座条场次]|人次|公里|公斤|公顷|平方米))?(?:以上|以下|左右|以内)?[〕\]）]?"
    r"|[—–/-]{1,2}"
)
# 合  计 and 涉  县 are one cell each.
SPREAD = re.compile(
    r"(?<!\S)(?:[合总小共] +计|序 +号|地 +区|[单部] +[位门]|金 +额|备 +注|项 +目|名 +称"
    r"|[一-鿿](?: {1,4}[一-鿿])? {1,4}[省县市区旗州镇乡])(?!\S)"
)
TOTAL = re.compile(r"(?:[一-鿿]{0,8}[（(]?)?(?:合计|总计|小计|共计)(?:[）)]|[（(].{1,8}[）)])?")
_UNIT = re.compile(r"[（(][^（）()]{1,8}[）)]")
_SENTENCE = re.compile(r"[。；！？]|单位[：:]|：$")
_REMARK = re.compile(r"附[件表]?\d*[：:]|注[：:]|抄送|（此页")
# 到 2020 年，遴选示范城市 30 个，降低 10 %以上: a sentence with blanks round its figures.
_UNIT_BEHIND = re.compile(r"[年月日号%％‰]|(?:个百分点|[个家户人项所万亿元吨亩件名])+[，。；、）以的]")
_LONGEST = 80
WORD, NUMBER, SUM, NONE = "WFTX"


class Cells(msgspec.Struct, frozen=True):
    """Cells in text order; `kinds` has a letter for each, `opens` tells whether it begins its line."""

    spans: list[Span]
    words: list[str]
    kinds: str
    opens: list[bool]


def cut_cells(text: str, cell: re.Pattern[str], part: Span) -> Cells:
    """The lines of a part of `text` as cells, or its pieces between blanks."""
    spans = list(join_units(text, cell, part))
    words = ["".join(_UNBROKEN.findall(text, span.start, span.end)) for span in spans]
    opens = [_opens_line(text, span.start) for span in spans]
    kinds = list(map(_kind, words))
    for index in range(1, len(words)):
        if kinds[index - 1] == NUMBER and not opens[index] and _UNIT_BEHIND.match(words[index]):
            kinds[index] = NONE
    return Cells(spans, words, "".join(kinds), opens)


def join_units(text: str, cell: re.Pattern[str], part: Span) -> Iterator[Span]:
    """The cells of a part of `text`; `中标金额` / `（万元）` is one."""
    last: Span | None = None
    for found in cell.finditer(text, part.start, part.end):
        span = Span(found.start(), found.start() + len(found[0].rstrip(" \t\r\0\x1f")))
        if last and text[span.start] in "（(" and _UNIT.fullmatch(text, span.start, span.end):
            last = Span(last.start, span.end)
            continue
        if last:
            yield last
        last = span
    if last:
        yield last


def _opens_line(text: str, start: int) -> bool:
    while start and text[start - 1] in " \t\r\0　":
        start -= 1
    return not start or text[start - 1] in "\n\1"


def _kind(word: str) -> str:
    if FIGURE.fullmatch(word):
        return NUMBER
    if len(word) > _LONGEST or _REMARK.match(word) or _SENTENCE.search(word):
        return NONE
    return SUM if TOTAL.fullmatch(word) else WORD


def closings_of(text: str, cells: list[Span], rows: list[Span]) -> dict[int, str]:
    """What closes each gap of the table that `rows`, spans of `cells`, make; it begins a line of its own."""
    table = cells[rows[0].start : rows[-1].end]
    inside = {found.end(): "" for cell in table for found in _UNBROKEN.finditer(text, cell.start, cell.end)}
    closings = inside | {cell.end: "\t" for cell in table} | line_before(text, table[0].start)
    return closings | {cells[row.end - 1].end: "\n" for row in rows}


def line_before(text: str, start: int) -> dict[int, str]:
    """A table begins a line of its own, also where lines of a wrapped page are joined."""
    gap = start
    while gap and text[gap - 1] in " \t　\r\n\0\1\x1f":
        gap -= 1
    return {gap: "\n"} if 0 < gap < start else {}
