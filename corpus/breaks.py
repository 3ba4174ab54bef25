"""Where a paragraph ends: tells a line break of the author from one of a PDF or of a narrow page."""

import re
from collections import Counter

from corpus.marks import ADDRESSEES, BARE_NUMBER, BODY_LINE, CLOSING, HAN_HEADING, WHOLE_HEADING, DATE_LINE, LABELLED, NUMBER_LINE, NUMBERED, REMARK_LINE

_OPEN = "、，（《“‘〈〔"
_CLOSING = "、，。；：？！）》”’〉〕%"
_ENDING = "。；：？！）”…"
_CJK = re.compile("[\u3007\u4e00-\u9fff]")
_ASCII = re.compile("[!-~]")
_LONG = 120


class Paragraphs:
    """Decides for each gap of one page what closes it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._width, self._fragmented = _wrapping(text)
        self._headings_alone = not re.search(r"^[一二三四五六七八九十]{1,3}、[^\n]*[。，：；]", text, re.MULTILINE)
        self._names = {re.sub(r"[\s\0]", "", name) for name in re.findall(r"《([^《》]{6,120})》", text)}

    def closing(self, gap: str, start: int, end: int) -> str:
        """`` (joined), ` `, tab or line break for the gap at [start, end)."""
        if end == len(self._text):
            return ""
        if "\1" in gap:
            return "\n"
        if "\n" in gap:
            return self._at_line_break(gap, start, end)
        if "\t" in gap.strip("\0"):
            return "\t"
        return self._at_blank(gap, start, end)

    def _at_line_break(self, gap: str, start: int, end: int) -> str:
        text = self._text
        before, after = text[start - 1], text[end]
        if after in _CLOSING and not NUMBERED.match(text, end):
            return ""
        if before in _OPEN or self._behind_number(start):
            return ""
        if gap.count("\n") > 1 or len(gap) > 2:
            return "\n"
        line, following = self._line_before(start), self._line_after(end)
        if self._width:
            return "" if self._wrapped(line, following) else "\n"
        return "" if _title_goes_on(line, following, self._names) else "\n"

    def _wrapped(self, line: str, following: str) -> bool:
        """Whether the line of a page with a fixed width goes on in the following line."""
        if _is_open(line):
            return True
        if any(kind.match(following) for kind in (NUMBERED, LABELLED, NUMBER_LINE, DATE_LINE, REMARK_LINE)):
            return False
        if any(kind.match(line) for kind in (NUMBER_LINE, DATE_LINE, REMARK_LINE, ADDRESSEES, WHOLE_HEADING)):
            return False
        if {line, following} & self._names or (self._headings_alone and HAN_HEADING.match(line)):
            return False
        if line[-1] in "。！？" and (BODY_LINE.match(following) or CLOSING.match(following)):
            return False
        short = len(line) < self._width - 6
        return self._fragmented or not (line[-1] in "。！？：" and short)

    def _at_blank(self, gap: str, start: int, end: int) -> str:
        text = self._text
        before, after = text[start - 1], text[end]
        if before.isascii() and after.isascii() and before.isprintable():
            return "" if before.isdigit() and after.isdigit() and len(gap) > 3 else " "
        if after in _CLOSING or before in _OPEN or self._behind_number(start):
            return ""
        if len(gap) > 1 and len(gap.strip("\0")) > 1:
            return "\n" if self._in_long_line(start, end) else ""
        return "\n" if self._starts_paragraph(before, start, end) else ""

    def _starts_paragraph(self, before: str, start: int, end: int) -> bool:
        """`… 反映。 广东省人民政府办公厅 2018年6月5日 广东省促进…行动计划 为深入贯彻…`."""
        if not self._in_long_line(start, end) or self._width:
            return False
        if before in "。；：）" or NUMBERED.match(self._text, end) or NUMBER_LINE.match(self._text, end):
            return True
        return bool(_CJK.match(before) and (_CJK.match(self._text, end) or DATE_LINE.match(self._text[end : end + 14].split(" ")[0])))

    def _behind_number(self, start: int) -> bool:
        """`第一章   规划背景`: the blank is the number's own."""
        return bool(BARE_NUMBER.search(self._text, max(0, start - 8), start))

    def _in_long_line(self, start: int, end: int) -> bool:
        opens = self._text.rfind("\n", max(0, start - _LONG), start)
        closes = self._text.find("\n", end, end + _LONG)
        before = start - opens if opens >= 0 else min(start, _LONG)
        after = closes - end if closes >= 0 else min(len(self._text) - end, _LONG)
        return before + after >= _LONG

    def _line_before(self, start: int) -> str:
        return re.sub(r"[\s\0\1]", "", self._text[self._text.rfind("\n", 0, start) + 1 : start])

    def _line_after(self, end: int) -> str:
        stop = self._text.find("\n", end)
        return re.sub(r"[\s\0\1]", "", self._text[end : stop if stop >= 0 else len(self._text)])


def _wrapping(text: str) -> tuple[int, bool]:
    """The width at which a PDF broke the lines, or 0; whether it broke them at other places too."""
    lines = [line.rstrip() for line in re.findall(r"[^\n]{4,}", text)]
    if len(lines) < 8:
        return 0, False
    width = sorted(map(len, lines))[len(lines) * 9 // 10]
    open_ = [len(line) for line in lines if line[-1:] not in _ENDING]
    broken = sum(abs(length - width) <= 4 for length in open_)
    if not (18 <= width <= 60 and broken * 6 > len(lines)):
        return 0, False
    return width, sum(length < width // 2 for length in open_) * 10 > len(lines)


def _is_open(line: str) -> bool:
    """A number cannot start a paragraph inside brackets."""
    counts = Counter(line)
    return any(counts[left] > counts[right] for left, right in ("（）", "《》", "“”", "〔〕"))


def _title_goes_on(line: str, following: str, names: set[str]) -> bool:
    from corpus.marks import TITLE_END, TITLE_START

    if len(line) > 60 or len(following) > 60 or _is_open(line):
        return _is_open(line) and len(line) < 60
    if line + following in names:
        return True
    starts = TITLE_START.search(line) and not TITLE_END.search(line)
    return bool(starts and TITLE_END.search(following) and not re.search("[。；：，]", line + following))
