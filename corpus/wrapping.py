"""Pages whose lines were broken at a fixed width, as PDF readers give them."""

import re

from corpus.marks import any_mark, mark

_ENDING = "。；：？！）”…"
_LINES = re.compile(r"[^\n]{4,}")
_HEADING_IN_TEXT = re.compile(r"^[一二三四五六七八九十]{1,3}、[^\n]*[。，：；]", re.MULTILINE)
_NAME = re.compile(r"《([^《》]{6,120})》")
_FEWEST_BROKEN = 4
_PAIRS = (("（", "）"), ("《", "》"), ("“", "”"), ("〔", "〕"))


class Wrapping:
    """How a page breaks its lines: at a width (0 for not at all), and at other places too (`fragmented`)."""

    def __init__(self, text: str) -> None:
        self.width, self.fragmented = _measure(text)
        self._starts_line = any_mark("numbered", "labelled", "number_line", "date_line", "remark_line")
        self._ends_line = any_mark("number_line", "date_line", "remark_line", "addressees", "whole_heading")
        self._headings_alone = not _HEADING_IN_TEXT.search(text)
        self._names = {unbroken(name) for name in _NAME.findall(text)}

    def goes_on(self, line: str, following: str) -> bool:
        """Whether the paragraph of a line goes on in the following line."""
        return self._wrapped(line, following) if self.width else self._title_goes_on(line, following)

    def _wrapped(self, line: str, following: str) -> bool:
        if is_open(line):
            return True
        if self._starts_line.match(following) or self._ends_line.match(line):
            return False
        if line in self._names or following in self._names:
            return False
        if self._headings_alone and mark("han_heading").match(line):
            return False
        if line[-1] not in "。！？：":
            return True
        if line[-1] != "：" and (any_mark("body_line", "closing").match(following)):
            return False
        return self.fragmented or len(line) >= self.width - 6

    def _title_goes_on(self, line: str, following: str) -> bool:
        """`…关于印发梅州市贯彻落实` / `广东省“互联网+”行动计划（2015—2020年）实施方案的通知`."""
        if len(line) > 60:
            return False
        if is_open(line):
            return True
        if self._ends_line.match(line) or self._starts_line.match(following):
            return False
        if len(following) > 60 or re.search("[。；：，]", line + following):
            return False
        if line + following in self._names or _is_issuer_line(line, following):
            return True
        return bool(
            mark("title_start").search(line)
            and not mark("title_end").search(line)
            and mark("title_end").search(following)
        )


def _is_issuer_line(line: str, following: str) -> bool:
    """`荆门市人民政府办公室` / `关于印发…的通知`, and the last line of a title: `的通知`."""
    if re.match("(?:关于|印发|转发|批转|公布)", following):
        return bool(mark("body_line").match(line) and len(following) > 6)
    return bool(
        re.match("的?(?:通知|意见|决定|公告|通告|批复)$", following) and not mark("title_end").search(line)
    )


def is_open(line: str) -> bool:
    """Whether a bracket or quotation mark of the line is not closed in it."""
    return any(line.count(left) > line.count(right) for left, right in _PAIRS)


def unbroken(text: str) -> str:
    """The text without blanks, line breaks and what was blanked out."""
    return "".join(text.replace("\0", " ").replace("\1", " ").split())


def _measure(text: str) -> tuple[int, bool]:
    lines = [line.rstrip() for line in _LINES.findall(text) if "\t" not in line]
    if len(lines) < 8:
        return 0, False
    width = sorted(map(len, lines))[len(lines) * 9 // 10]
    unended = [len(line) for line in lines if line[-1:] not in _ENDING]
    broken = sum(abs(length - width) <= 4 for length in unended)
    if broken < _FEWEST_BROKEN or not (18 <= width <= 60 and broken * 6 > len(lines)):
        return 0, False
    return width, sum(length < width // 2 for length in unended) * 10 > len(lines)
