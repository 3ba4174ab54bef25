"""What closes the gap between two pieces of a page: nothing, a blank, cells, or the end of a paragraph."""

import re

from corpus.grids import find_grids
from corpus.marks import any_mark, mark
from corpus.sheet import BREAK, CELL
from corpus.spacing import Spacing
from corpus.title_block import find_title_gaps
from corpus.wrapping import Wrapping, unbroken

_OPEN = frozenset("、，（《“‘〈〔")
_CLOSING = frozenset("、，。；：？！）》”’〉〕%‰")
_NUMBER_ENDS = frozenset("编章节条、）.．")
_HEAD_ENDS = frozenset("厅局委部室府办会院署行组")
_TITLE_ENDS = re.compile(r"[^《\n。]{0,120}》")
# 2018 年 6 月 5 日 is one piece.
_AROUND_FIGURE = re.compile(r"(?<=\d) (?=[年月日号])|(?<=[年月]) (?=\d)")
_LONG = 120
_HEAD = 400


class Paragraphs:
    """Decides for each gap of one page what closes it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._wrapping = Wrapping(text)
        self._spacing = Spacing(text)
        self._closed = find_title_gaps(text) | find_grids(text)
        self._numbered, self._bare_number = mark("numbered"), mark("bare_number")
        self._has_cells = CELL in text

    def closing(self, gap: str, start: int, end: int) -> str:
        """What stands for the gap at [start, end): ``, ` `, tabs, or a line break (and tabs)."""
        if start == 0 or end == len(self._text):
            return ""
        if CELL in gap:
            _, line_break, cells = gap.rpartition("\n")
            return line_break + "\t" * cells.count(CELL)
        if start in self._closed:
            return self._closed[start]
        if BREAK in gap:
            return "\n"
        return self._at_line_break(gap, start, end) if "\n" in gap else self._at_blank(gap, start, end)

    def _at_line_break(self, gap: str, start: int, end: int) -> str:
        if self._has_cells and CELL in self._text[self._line_start(start) : start]:
            return "\n"
        if self._belongs_together(start, end) or self._in_title_block(start, end):
            return ""
        if self._spacing.sets_apart(gap):
            return "\n"
        ends = self._wrapping.is_end(start)
        if ends is not None and start >= _HEAD:
            return "\n" if ends else ""
        line = unbroken(self._text[self._line_start(start) : start])
        stop = self._text.find("\n", end, end + _LONG)
        following = unbroken(self._text[end : stop if stop >= 0 else end + _LONG])
        beyond = self._text[stop + 1 : stop + 9].lstrip() if stop >= 0 else ""
        goes_on = self._wrapping.goes_on(start, line, following, beyond, at_head=start < _HEAD)
        return "" if goes_on else "\n"

    def _at_blank(self, gap: str, start: int, end: int) -> str:
        if self._belongs_together(start, end) or mark("article_number").search(
            self._text, max(0, start - 8), start
        ):
            return ""
        before, after = self._text[start - 1], self._text[end]
        if start < _HEAD and self._is_row(gap, start, end):
            return "\n"
        if start < _HEAD and self._is_between_issuers(start, end):
            return ""
        single = len(gap.strip("\0")) <= 1
        if before.isascii():
            if after.isascii():
                return "" if _is_figure(before, after) else " "
            if single:
                return ""
        if single and self._wrapping.width:
            return ""
        if not self._in_long_line(start, end):
            return ""
        if self._in_title(start, end):
            return ""
        return "\n" if not single or self._starts_paragraph(before, start, end) else ""

    def _in_title(self, start: int, end: int) -> bool:
        """`《中共中央 国务院关于…的意见》` names one document."""
        opens = self._text.rfind("《", max(0, start - _LONG), start)
        return opens >= 0 and "》" not in self._text[opens:start] and bool(_TITLE_ENDS.match(self._text, end))

    def _is_row(self, gap: str, start: int, end: int) -> bool:
        """`发改能源〔2023〕1721号\t国家发展改革委等部门关于…的实施意见`: number and title of a list's row."""
        if len(gap.strip("\0")) < 2 and "\t" not in gap:
            return False
        before = self._text[self._line_start(start) : start].strip(" \t\r\0\1")
        after = self._text[end : end + _LONG].split("\n")[0].rstrip()
        if mark("number_line").match(before):
            return bool(mark("title_start").search(after))
        number = re.split(r"[ \t]", after)[0]
        return bool(mark("number_line").match(number) and mark("title_end").search(before))

    def _is_between_issuers(self, start: int, end: int) -> bool:
        """`江苏省财政厅 江苏省工业和信息化厅关于下达资金的通知 苏财工贸〔2021〕55号 …` in one line."""
        text = self._text
        if text[start - 1] not in _HEAD_ENDS or not mark("next_issuer").match(text, end):
            return False
        return bool(mark("body_line").match(text[self._line_start(start) : start].split()[-1]))

    def _belongs_together(self, start: int, end: int) -> bool:
        """Before a mark, behind an opening one, or behind a number: `第一章   规划背景`."""
        text = self._text
        if text[start - 1] in _OPEN or (text[end] in _CLOSING and not self._numbered.match(text, end)):
            return True
        return text[start - 1] in _NUMBER_ENDS and bool(
            self._bare_number.search(text, max(0, start - 8), start)
        )

    def _in_title_block(self, start: int, end: int) -> bool:
        """`湖南省财政厅` / `湖南省科学技术厅` / `关于印发…的通知`: one title."""
        text = self._text
        if text[start - 1] not in _HEAD_ENDS or not mark("title_block").match(text, end):
            return False
        return bool(mark("body_line").match(text[self._line_start(start) : start].strip(" \t\r\0")))

    def _starts_paragraph(self, before: str, start: int, end: int) -> bool:
        """`… 反映。 广东省人民政府办公厅 2018年6月5日 广东省促进…行动计划 为深入贯彻…`."""
        text = self._text
        if before in "。；：）" or not text[end].isascii():
            return True
        if text.endswith("附件", 0, start):
            return False
        if self._numbered.match(text, end) or mark("heading_run_in").search(text, max(0, end - 40), start):
            return True
        behind = _AROUND_FIGURE.sub("", text[end : end + 40]).split(" ")[0]
        return bool(any_mark("number_line", "date_line").match(behind))

    def _line_start(self, start: int) -> int:
        """Start of the line before a gap, or of its end where the line is long."""
        opens = self._text.rfind("\n", max(0, start - _LONG), start)
        return opens + 1 if opens >= 0 else max(0, start - _LONG)

    def _in_long_line(self, start: int, end: int) -> bool:
        opens = self._text.rfind("\n", max(0, start - _LONG), start)
        closes = self._text.find("\n", end, end + _LONG)
        before = start - opens if opens >= 0 else min(start, _LONG)
        after = closes - end if closes >= 0 else min(len(self._text) - end, _LONG)
        return before + after >= _LONG


def _is_figure(before: str, after: str) -> bool:
    """`2018 - 2020年` is one figure, `Big Data` two words."""
    return (before.isdigit() and after in "-~/") or (before in "-~/" and after.isdigit())
