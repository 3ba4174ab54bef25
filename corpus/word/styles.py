"""What paragraphs take from their styles: the list that numbers them, a place in the contents."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from corpus.word.elements import child, value_of

_DEEPEST = 20


class Styles:
    """The styles of a document by id."""

    def __init__(self, root: Element | None) -> None:
        self._styles = {
            e.get("styleId", ""): e for e in (root if root is not None else ()) if e.tag == "style"
        }

    def numbered(self, style: str) -> tuple[str, str]:
        """`w:numId` and level of a style or the nearest one that it is based on; `` for what none says."""
        num = level = ""
        for each in self._line_of(style):
            properties = child(child(each, "pPr"), "numPr")
            num = num or value_of(properties, "numId")
            level = level or value_of(properties, "ilvl")
        return num, level

    def is_contents(self, style: str) -> bool:
        """Whether it is for lines of a table of contents (`toc 1`)."""
        return value_of(self._styles.get(style), "name").lower().startswith("toc ")

    def _line_of(self, style: str) -> Iterator[Element]:
        for _ in range(_DEEPEST):
            found = self._styles.get(style)
            if found is None:
                return
            yield found
            style = value_of(found, "basedOn")
