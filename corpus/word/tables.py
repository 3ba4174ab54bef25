"""Tables of a Word file as grids: a cell stands at the first of its places, the others are empty."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from corpus.word.elements import child, value_of

_WRAPPERS = frozenset(("sdt", "sdtContent", "ins", "moveTo", "customXml"))
_WIDEST = 200


def read_rows(table: Element) -> list[list[Element | None]]:
    """The cells of each row by their places in the grid; all rows have the same length."""
    rows = [list(_read_row(row)) for row in _find(table, "tr") if child(child(row, "trPr"), "del") is None]
    width = max(map(len, rows), default=0)
    return [row + [None] * (width - len(row)) for row in rows]


def _read_row(row: Element) -> Iterator[Element | None]:
    yield from [None] * _count(child(row, "trPr"), "gridBefore", 0)
    for cell in _find(row, "tc"):
        properties = child(cell, "tcPr")
        goes_on = any(_continues(properties, merge) for merge in ("vMerge", "hMerge"))
        yield None if goes_on else cell
        yield from [None] * (_count(properties, "gridSpan", 1) - 1)


def _continues(properties: Element | None, merge: str) -> bool:
    """`<w:vMerge/>` goes on with the cell above, `<w:vMerge w:val="restart"/>` begins one."""
    found = child(properties, merge)
    return found is not None and found.get("val", "continue") == "continue"


def _find(parent: Element, tag: str) -> Iterator[Element]:
    """Rows or cells, whatever wraps them."""
    for element in parent:
        if element.tag == tag:
            yield element
        elif element.tag in _WRAPPERS:
            yield from _find(element, tag)


def _count(properties: Element | None, name: str, least: int) -> int:
    value = value_of(properties, name)
    return max(least, min(int(value), _WIDEST)) if value.isdecimal() and len(value) < 7 else least
