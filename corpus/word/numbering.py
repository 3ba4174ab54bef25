"""The numbers that Word prints before paragraphs and that stand in none of them: `一、`, `（二）`, `3.`.

Source: ECMA-376, part 1, 17.9 (numbering).
"""

import re
from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

import msgspec

from corpus.word.elements import child, flag, number_of, value_of
from corpus.word.numerals import spell_number
from corpus.word.styles import Styles

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_BULLET = "•"


class Level(msgspec.Struct, frozen=True):
    """How one level of a list is printed: `（%1）` in the form `chineseCounting`."""

    start: int
    form: str
    text: str
    restart: int | None  # the level that begins it anew, counted from 1; 0 for none
    plain: bool  # whether it prints the numbers of the levels above in plain figures


class Numbering:
    """Counts the numbered paragraphs of a document as they come."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        parts = list(root) if root is not None else []
        self._styles = styles
        self._lists = {e.get("abstractNumId"): e for e in parts if e.tag == "abstractNum"}
        self._nums = {e.get("numId"): e for e in parts if e.tag == "num"}
        self._levels: dict[str, list[Level]] = {}
        self._counts: dict[str, dict[int, int]] = {}  # by list, the number that each level stands at
        self._begun: set[str] = set()

    def label(self, paragraph: Element) -> str:
        """What is printed before the paragraph; nothing for one that is not numbered."""
        num, at = self._place_of(child(paragraph, "pPr"))
        levels = self._levels_of(num) if num else []
        if not num or at >= len(levels):
            return ""
        counts = self._counts.setdefault(self._list_of(num), {})
        self._begin(num, counts)
        counts[at] = counts[at] + 1 if at in counts else levels[at].start
        for below in [level for level in counts if level > at and _begins_anew(levels[level], at)]:
            del counts[below]
        return _print(levels, counts, at)

    def _place_of(self, properties: Element | None) -> tuple[str, int]:
        """The list (`w:numId`) and level of a paragraph, of its own or of its style; `` for none."""
        own = child(properties, "numPr")
        style = value_of(properties, "pStyle")
        num, level = self._styles.numbered(style)
        num = value_of(own, "numId") or num
        level = value_of(own, "ilvl") or level or self._level_with(num, style)
        return ("", 0) if num in ("", "0") else (num, min(int(level), _LEVELS) if level.isdecimal() else 0)

    def _level_with(self, num: str, style: str) -> str:
        """A style's level is the one that names the style."""
        named = (e for e in self._elements_of(num) if style and value_of(e, "pStyle") == style)
        return next((e.get("ilvl", "") for e in named), "")

    def _list_of(self, num: str) -> str:
        """Lists of the same form count on from each other."""
        return value_of(self._nums.get(num), "abstractNumId")

    def _elements_of(self, num: str) -> Iterator[Element]:
        """The levels of a list, behind those that it prints otherwise; a list may leave them to a style."""
        instance = self._nums.get(num)
        for override in instance if instance is not None else ():
            if (level := child(override, "lvl")) is not None:
                yield level
        form = self._lists.get(self._list_of(num))
        if form is not None and (style := value_of(form, "numStyleLink")):
            form = self._lists.get(self._list_of(self._styles.numbered(style)[0]))
        yield from (e for e in (form if form is not None else ()) if e.tag == "lvl")

    def _levels_of(self, num: str) -> list[Level]:
        if num not in self._levels:
            levels: dict[int, Level] = {}
            for element in self._elements_of(num):
                levels.setdefault(number_of(element, "ilvl"), _read_level(element))
            self._levels[num] = [levels.get(at, _NONE) for at in range(_LEVELS)] if levels else []
        return self._levels[num]

    def _begin(self, num: str, counts: dict[int, int]) -> None:
        """A list that says where it starts begins anew where it is met first."""
        if num in self._begun:
            return
        self._begun.add(num)
        for override in self._nums.get(num, Element("num")):
            start = value_of(override, "startOverride")
            if start.isdecimal() and (at := number_of(override, "ilvl")) < _LEVELS:
                counts[at] = int(start) - 1


_NONE = Level(1, "none", "", None, False)


def _begins_anew(level: Level, at: int) -> bool:
    return level.restart is None or at < level.restart


def _read_level(element: Element) -> Level:
    restart = value_of(element, "lvlRestart")
    start = value_of(element, "start")
    return Level(
        start=int(start) if start.isdecimal() else 1,
        form=value_of(element, "numFmt") or "decimal",
        text=value_of(element, "lvlText"),
        restart=int(restart) if restart.isdecimal() else None,
        plain=flag(element, "isLgl"),
    )


def _print(levels: list[Level], counts: Mapping[int, int], at: int) -> str:
    """`（%1）` with the numbers of its levels; a level that has not been met stands at its start."""
    own = levels[at]
    if own.form == "bullet":
        return _BULLET

    def spell(place: re.Match[str]) -> str:
        level = levels[int(place[1]) - 1]
        form = "decimal" if own.plain and level is not own else level.form
        return "" if form == "none" else spell_number(counts.get(int(place[1]) - 1, level.start), form)

    label = _PLACE.sub(spell, own.text)
    # Without a mark of its own it is told from the text by a blank.
    return label + " " if label[-1:].isalnum() else label
