"""Values in the XML of a Word file: `<w:ilvl w:val="1"/>`."""

from xml.etree.ElementTree import Element

_OFF = frozenset(("0", "false", "off"))


def child(element: Element | None, name: str) -> Element | None:
    """The first child of that name."""
    return element.find(name) if element is not None else None


def value_of(element: Element | None, name: str) -> str:
    """The value that a child of that name holds; `` where there is none."""
    found = child(element, name)
    return found.get("val", "") if found is not None else ""


def number_of(element: Element, attribute: str, default: int = 0) -> int:
    """An attribute as a number."""
    value = element.get(attribute, "")
    return int(value) if value.isdecimal() and len(value) < 7 else default


def flag(element: Element | None, name: str) -> bool:
    """Whether a property is on: it stands there, and does not say that it is off."""
    found = child(element, name)
    return found is not None and found.get("val", "1") not in _OFF
