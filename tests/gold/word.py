"""Notices as Word files: headings numbered by Word, tables as tables; the records must stay what they were.

python -m tests.gold.word [NAME …] [details]
"""

import re
import sys
from collections.abc import Iterator, Sequence
from itertools import groupby

from corpus import Notice
from tests.corpus.wordfile import cell, docx, levels, lists, p, table
from tests.gold.paper import lines_with_tables, report_sets

# The numbers of headings, and the form in which Word counts them.
_FORMS = (
    (re.compile("([一二三四五六七八九十]{1,3})、"), levels(("chineseCounting", "%1、"))),
    (re.compile("（([一二三四五六七八九十]{1,3})）"), levels(("chineseCounting", "（%1）"))),
    (re.compile(r"(\d{1,2})\.(?!\d)"), levels(("decimal", "%1."))),
    (re.compile("([①-⑳])"), levels(("decimalEnclosedCircle", "%1"))),
)
_HAN = {spelt: number for number, spelt in enumerate("一二三四五六七八九十", 1)}


def write_word(notice: Notice) -> bytes:
    """The notice as a Word file in which no heading holds its number."""
    numbers = _Numbers()
    body = "".join(_blocks(notice, numbers))
    return docx(body, numbering=lists(*(form for _, form in _FORMS), nums=numbers.begun))


class _Numbers:
    """Takes numbers off lines; `begun` are the lists, each by its form and the number at which it begins."""

    def __init__(self) -> None:
        self.begun: list[tuple[int, str]] = []
        self._last: dict[int, tuple[int, int]] = {}  # by form, its newest list and the number it stands at

    def paragraph(self, line: str) -> str:
        """The line as a numbered paragraph, where its number counts on in its list or begins one."""
        for form, (pattern, _) in enumerate(_FORMS):
            if (found := pattern.match(line)) and found.end() < len(line):
                return p(line[found.end() :], num=self._list(form, _value(found[1])))
        return p(line)

    def _list(self, form: int, number: int) -> int:
        num, last = self._last.get(form, (0, -1))
        if number != last + 1:
            start = f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{number}"/></w:lvlOverride>'
            self.begun.append((form, start))
            num = len(self.begun)
        self._last[form] = (num, number)
        return num


def _value(number: str) -> int:
    """三 → 3, 二十一 → 21, ③ → 3."""
    if number.isdecimal():
        return int(number)
    if number >= "①" and number <= "⑳":
        return ord(number) - ord("①") + 1
    tens, ten, ones = number.rpartition("十")
    return (_HAN[tens] if tens else 1) * 10 * bool(ten) + (_HAN[ones] if ones else 0)


def _blocks(notice: Notice, numbers: _Numbers) -> Iterator[str]:
    for place, group in groupby(lines_with_tables(notice), key=lambda line: line[0]):
        texts = [text for _, text in group]
        if place:
            rows = [text.split("\t") for text in texts]
            width = max(map(len, rows))
            yield table([[*map(cell, row), *[cell()] * (width - len(row))] for row in rows])
        else:
            yield from map(numbers.paragraph, texts)


def main(arguments: Sequence[str]) -> None:
    """Print both figures for each set, part by part."""
    report_sets(write_word, arguments)


if __name__ == "__main__":
    main(sys.argv[1:])
