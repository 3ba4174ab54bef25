"""Pages whose lines were broken at a fixed width, as PDF readers give them."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from corpus.layout import Piece, find_ends, find_print
from corpus.marks import any_mark, mark
from corpus.sheet import CELL

_ENDING = "。；：？！）”…"
_LINES = re.compile(r"[^\n]{4,}")
_HEADING_IN_TEXT = re.compile(r"^[一二三四五六七八九十]{1,3}、[^\n]*[。，：；]", re.MULTILINE)
_NAME = re.compile(r"《([^《》]{6,120})》")
_ATTACHED = re.compile(r"^[ \t]*附件\d{0,2}[：:][ \t]*(?:1[.．、])?([^\n：。；]{6,80})$", re.MULTILINE)
# A row of a table says nothing of the print.
_ROW = re.compile(rf"[\t{CELL}]|(?<=\S) {{3,200}}(?=\S)")
# 关于印发2017年《政府工作报告》 / 主要目标任务分解方案的通知
_PASSED_ON = re.compile("印发|转发|下达|分解|落实")
_PRINTED = re.compile(r"[^\n]*[^\s\0\1\x1f]")
_FEWEST_BROKEN = 4
# A site's cut title above the whole one begins with as many of the same characters.
_SAME = 8
_DATE = re.compile(r"(?:19|20)\d\d ?[年.-]|二[〇○零OО]")
_MARK = re.compile("[，。；：]")
_BROKEN = ("，", "、")


class Wrapping:
    """How a page breaks its lines: at a width (0 for not at all), and at other places too (`fragmented`)."""

    def __init__(self, text: str) -> None:
        self.width, self.fragmented = _measure(text)
        self._starts_line = any_mark(
            "numbered", "labelled", "number_line", "date_line", "remark_line", "attached"
        )
        self._ends_line = any_mark(
            "number_line", "date_line", "remark_line", "addressees", "whole_heading", "attached_head"
        )
        self._headings_alone = not _HEADING_IN_TEXT.search(text)
        self._names = {unbroken(name) for name in (*_NAME.findall(text), *_ATTACHED.findall(text))}
        self._ends = self._find_ends(text) if self.width else {}

    def _find_ends(self, text: str) -> dict[int, bool]:
        """By the end of each line, whether its paragraph ends there; empty where lines are of many widths."""
        lines = [line for line in _PRINTED.finditer(text) if not _ROW.search(line[0])]
        pieces = list(self._pieces([unbroken(line[0]) for line in lines]))
        printed = find_print(pieces)
        if printed is None:
            return {}
        return {line.end(): ends for line, ends in zip(lines, find_ends(pieces, printed), strict=True)}

    def _pieces(self, texts: Sequence[str]) -> Iterator[Piece]:
        for text, following in pairwise((*texts, "")):
            named = text in self._names
            signs = _DATE.match(following) and mark("body_line").match(text)
            starts = named or signs or self._starts_line.match(text)
            yield Piece(text, bool(starts), bool(named or self._ends_line.match(text)), is_open(text))

    def is_end(self, end: int) -> bool | None:
        """Whether a paragraph ends with the line that ends here, where the print tells it."""
        return self._ends.get(end)

    def goes_on(self, end: int, line: str, following: str, beyond: str, *, at_head: bool) -> bool:
        """Whether the paragraph of a line goes on in the following one; `beyond` is how the next begins.

        Titles are looked for at the head of a page only.
        """
        if not self.width:
            return self._title_goes_on(line, following)
        if is_open(line):
            return True
        if at_head and _ends_title(line, following):
            return False
        if end in self._ends:
            return not self._ends[end] or self._title_goes_on(line, following)
        return self._fills_width(line, following) and not self._is_boundary(line, following, beyond)

    def _is_boundary(self, line: str, following: str, beyond: str) -> bool:
        """Between these lines of a page of fixed width a paragraph ends, however long they are."""
        if self._starts_line.match(following) or self._ends_line.match(line):
            return True
        if line in self._names or following in self._names:
            return True
        if _DATE.match(beyond) and mark("body_line").match(following):
            return True
        if self._headings_alone and mark("han_heading").match(line):
            # The rest of a broken heading is short, and the next number comes behind it.
            rest = len(following) < self.width - 6 and not _MARK.search(following)
            return not (rest and self._starts_line.match(beyond))
        ends_sentence = line[-1] in "。！？"
        return ends_sentence and bool(any_mark("body_line", "closing").match(following))

    def _fills_width(self, line: str, following: str) -> bool:
        """A short line ends its paragraph, unless the page is broken into pieces of any length."""
        if self.fragmented:
            return True
        return len(line) >= self.width - 6 or self._title_goes_on(line, following)

    def _title_goes_on(self, line: str, following: str) -> bool:
        """`…关于印发梅州市贯彻落实` / `广东省“互联网+”行动计划（2015—2020年）实施方案的通知`."""
        if len(line) > 60 or following.startswith(line[:_SAME]):
            return False
        if is_open(line) or (following[0] == "《" and line.endswith(("印发", "转发", "发布", "公布"))):
            return True
        if self._ends_line.match(line) or self._starts_line.match(following):
            return False
        if len(following) > 60 or re.search("[。；：，]", line + following):
            return False
        if line + following in self._names or _is_issuer_line(line, following):
            return True
        if line.endswith("》") and _PASSED_ON.search(line) and following.endswith("的通知"):
            return True
        return bool(
            (mark("title_start").search(line) or (self._ends and mark("title_rest").search(following)))
            and not mark("title_end").search(line)
            and mark("title_end").search(following)
        )


def _ends_title(line: str, following: str) -> bool:
    """`…若干措施的通知` / `漳政综〔2019〕62号各县人民政府`: the second line is no part of the title."""
    if mark("own_number").match(following):
        return True
    goes_on = following[0] in "的（》" or (len(following) < 40 and mark("title_end").search(following))
    return bool(mark("title_end").search(line)) and not goes_on


def _is_issuer_line(line: str, following: str) -> bool:
    """`荆门市人民政府办公室` / `关于印发…的通知`, and the last line of a title: `的通知`."""
    if re.match("(?:关于|印发|转发|批转|公布)", following):
        return bool(mark("body_line").match(line) and len(following) > 6)
    return bool(
        re.match("的?(?:通知|意见|决定|公告|通告|批复)$", following) and not mark("title_end").search(line)
    )


def is_open(line: str) -> bool:
    """Whether a bracket or quotation mark of the line is not closed in it."""
    return (
        ("（" in line and line.count("（") > line.count("）"))
        or ("《" in line and line.count("《") > line.count("》"))
        or ("“" in line and line.count("“") > line.count("”"))
        or ("〔" in line and line.count("〔") > line.count("〕"))
    )


def unbroken(text: str) -> str:
    """The text without blanks, line breaks and what was blanked out."""
    return "".join(text.replace("\0", " ").replace("\1", " ").split())


def _measure(text: str) -> tuple[int, bool]:
    lines = [unbroken(line) for line in _LINES.findall(text) if not _ROW.search(line)]
    if len(lines) < 8:
        return 0, False
    width = sorted(map(len, lines))[len(lines) * 9 // 10]
    whole = any_mark("numbered", "number_line", "date_line", "body_line")
    unended = [len(line) for line in lines if line[-1:] not in _ENDING]
    broken = sum(abs(length - width) <= 4 for length in unended)
    # 004: pieces of any length, one in seven with a comma at its end, where no paragraph ends.
    torn = sum(line[-1:] in _BROKEN for line in lines) * 10 > len(lines)
    if broken < _FEWEST_BROKEN or not (18 <= width <= 60 and (broken * 6 > len(lines) or torn)):
        return 0, False
    pieces = [line for line in lines if len(line) < width // 2 and line[-1:] not in _ENDING]
    return width, sum(not whole.match(line) for line in pieces) * 10 > len(lines)
