"""The text of a paragraph, as it is read when changes are accepted and nothing hidden is shown."""

from collections.abc import Iterator
from html import escape
from xml.etree.ElementTree import Element

from corpus.word.elements import child, flag

# What was deleted or moved away, what fields are made by, readings above characters, properties, and remarks.
_LEFT_OUT = frozenset(
    ("del", "moveFrom", "delText", "instrText", "delInstrText", "rt", "pPr", "rPr", "sdtPr", "sdtEndPr")
)
_SIGNS = {"tab": " ", "ptab": " ", "cr": "<br>", "br": "<br>", "noBreakHyphen": "-", "sym": "□"}
_NOTES = frozenset(("footnoteReference", "endnoteReference"))


class Text:
    """Markup of a paragraph; `boxes` are text boxes that hang on it, `notes` the notes that it refers to."""

    def __init__(self, paragraph: Element) -> None:
        self.boxes: list[Element] = []
        self.notes: list[tuple[str, str]] = []
        self.markup = "".join(self._read(paragraph))

    def _read(self, element: Element) -> Iterator[str]:
        for part in element:
            tag = part.tag
            if tag == "t":
                yield escape(part.text or "", quote=False)
            elif tag in _SIGNS:
                yield _SIGNS[tag]
            elif tag == "txbxContent":
                self.boxes.append(part)
            elif tag in _NOTES:
                self.notes.append((tag.removesuffix("Reference"), part.get("id", "")))
            elif tag == "AlternateContent":
                yield from self._read_alternative(part)
            elif tag not in _LEFT_OUT and not _is_hidden(part):
                yield from self._read(part)

    def _read_alternative(self, element: Element) -> Iterator[str]:
        """The same thing for newer and older readers: once."""
        for way in element:
            known = len(self.boxes)
            read = "".join(self._read(way))
            if read or len(self.boxes) > known:
                yield read
                return


def _is_hidden(element: Element) -> bool:
    """A hidden run, or a field of a form that only says what to fill in."""
    return flag(child(element, "rPr"), "vanish") or flag(child(element, "sdtPr"), "showingPlcHdr")
