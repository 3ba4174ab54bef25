"""A page as print and PDF readers give it: lines of a width, first lines set in, lines torn behind marks."""

import re
from collections.abc import Iterator
from random import Random

import msgspec

_NOT_FIRST = frozenset("，。、；：？！）》”〉%")
_NOT_LAST = frozenset("（《“〈")
_TEARS = re.compile(r"(?<=[，。、；）”])(?![，。、；：？！）》”〉])")


class Printing(msgspec.Struct, frozen=True):
    """Width of lines in characters, letters half as wide where they are `narrow`; how far first lines are set
    in, and whether blanks stand there; how many lines in ten are torn; by how much lines are shorter; how
    many lines a page has above its `foot`."""

    width: int
    narrow: bool = False
    indent: int = 0
    blanks: bool = False
    torn: int = 0
    ragged: int = 0
    page: int = 0
    foot: str = ""

    def print_page(self, text: str) -> str:
        """All paragraphs of the text in lines; rows of tables stay whole."""
        chance = Random(1)
        lines = [line for paragraph in text.split("\n") for line in self._lines(paragraph, chance)]
        if not self.page:
            return "\n".join(lines)
        starts = range(0, len(lines), self.page)
        pages = ("\n".join(lines[start : start + self.page]) for start in starts)
        return "\n".join(f"{page}\n{self.foot.format(number)}" for number, page in enumerate(pages, 1))

    def _lines(self, paragraph: str, chance: Random) -> Iterator[str]:
        if "\t" in paragraph or "|" in paragraph or len(paragraph) <= self.width - self.indent:
            yield paragraph
            return
        start, indent = 0, self.indent
        while start < len(paragraph):
            end = self._end(paragraph, start, self.width - indent - chance.randint(0, self.ragged))
            line = "　" * (indent if self.blanks else 0) + paragraph[start:end]
            yield from _TEARS.split(line) if chance.randint(1, 10) <= self.torn else [line]
            start, indent = end, 0

    def _end(self, text: str, start: int, width: float) -> int:
        """Where a line ends: no mark stands at its start, no opening one at its end, no word in both."""
        end = start
        while end < len(text) and width >= (size := self._size(text, end)):
            width -= size
            end += 1
        if not self.narrow or end == len(text):
            return end
        while end > start + 1 and (
            text[end] in _NOT_FIRST or text[end - 1] in _NOT_LAST or _within_word(text, end)
        ):
            end -= 1
        return end

    def _size(self, text: str, at: int) -> float:
        return 0.5 if self.narrow and text[at].isascii() else 1.0


def _within_word(text: str, at: int) -> bool:
    return text[at - 1 : at + 1].isascii() and text[at - 1 : at + 1].isalnum()
