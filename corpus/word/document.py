"""The parts of a document in order: paragraphs with their numbers, tables, text boxes, notes."""

from collections.abc import Iterator
from html import escape
from xml.etree.ElementTree import Element

from corpus.errors import CorpusError
from corpus.word.elements import child, flag, value_of
from corpus.word.numbering import Numbering
from corpus.word.package import Package, damaged
from corpus.word.runs import Text
from corpus.word.styles import Styles
from corpus.word.tables import read_rows

HEAD = '<!DOCTYPE html>\n<html class="docx"><body>\n'
_NOTES = ("footnote", "endnote")
_FRAMES = ("header", "footer")


def render_document(package: Package) -> str:
    """The markup of a document. Raises CorpusError."""
    main = package.main()
    root = package.read(main)
    body = child(root, "body")
    if body is None:
        raise damaged()
    try:
        return HEAD + "".join(_Document(package, main).render(body)) + "</body></html>\n"
    except RecursionError as error:
        raise CorpusError("文件嵌套太深", todo="请另存后重试") from error


class _Document:
    def __init__(self, package: Package, main: str) -> None:
        styles = next(package.read_related(main, "styles"), None)
        self._styles = Styles(styles)
        self._numbering = Numbering(next(package.read_related(main, "numbering"), None), self._styles)
        self._notes = {
            (kind, note.get("id", "")): note
            for kind in _NOTES
            for part in package.read_related(main, f"{kind}s")
            for note in part
        }
        self._frames = [part for kind in _FRAMES for part in package.read_related(main, kind)]
        self._referred: list[tuple[str, str]] = []
        self._begun = ""  # a paragraph whose end was deleted, so that the next one goes on with it

    def render(self, body: Element) -> Iterator[str]:
        """The body, then the notes that it refers to; what stands on every page is no text."""
        yield from (f"<aside>{escape(text, quote=False)}</aside>\n" for text in self._framing())
        yield from self._blocks(body)
        yield from self._flush()
        for place in self._referred:
            if (note := self._notes.pop(place, None)) is not None:
                yield from self._blocks(note)

    def _framing(self) -> list[str]:
        texts = (" ".join(node.text or "" for node in part.iter("t")) for part in self._frames)
        return list(dict.fromkeys(text for text in texts if text.strip()))

    def _blocks(self, parent: Element, *, in_cell: bool = False) -> Iterator[str]:
        """Paragraphs and tables below an element, whatever wraps them (`w:sdt`, `w:ins`)."""
        for element in parent:
            if element.tag == "p":
                yield from self._paragraph(element)
            elif element.tag == "tbl":
                yield from self._flush()
                yield from self._flatten(element) if in_cell else self._table(element)
            elif element.tag not in ("del", "moveFrom") and not flag(
                child(element, "sdtPr"), "showingPlcHdr"
            ):
                yield from self._blocks(element, in_cell=in_cell)

    def _paragraph(self, element: Element) -> Iterator[str]:
        properties = child(element, "pPr")
        label = self._numbering.label(element) if not self._begun else ""
        text = Text(element)
        self._referred += text.notes
        markup = self._begun + escape(label, quote=False) + text.markup
        if child(child(properties, "rPr"), "del") is not None:
            self._begun = markup
        else:
            self._begun = ""
            tag = "nav" if self._styles.is_contents(value_of(properties, "pStyle")) else "p"
            yield f"<{tag}>{markup}</{tag}>\n"
        for box in text.boxes:
            yield from self._blocks(box)

    def _flush(self) -> Iterator[str]:
        if self._begun:
            yield f"<p>{self._begun}</p>\n"
            self._begun = ""

    def _table(self, element: Element) -> Iterator[str]:
        """A table of one column only sets its paragraphs in a frame."""
        rows = read_rows(element)
        if all(len(row) == 1 for row in rows):
            yield from (markup for (cell,) in rows if cell is not None for markup in self._blocks(cell))
            return
        yield "<table>\n"
        for row in rows:
            yield "<tr>" + "".join(f"<td>{self._cell(cell)}</td>" for cell in row) + "</tr>\n"
        yield "</table>\n"

    def _cell(self, cell: Element | None) -> str:
        read = [*self._blocks(cell, in_cell=True), *self._flush()] if cell is not None else []
        return "".join(read).removesuffix("\n")

    def _flatten(self, element: Element) -> Iterator[str]:
        """The paragraphs of a table inside a cell, one after the other."""
        cells = (cell for row in read_rows(element) for cell in row if cell is not None)
        return (markup for cell in cells for markup in self._blocks(cell, in_cell=True))
