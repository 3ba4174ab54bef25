"""Drawings made in Python: SVG elements that are escaped by construction and can be reached by keyboard."""

from xml.etree.ElementTree import Element, SubElement, tostring

from viz.naming import shorten


def drawing(width: float, height: float, title: str) -> Element:
    """An empty drawing of this size in pixels."""
    size = {"width": _number(width), "height": _number(height), "viewBox": f"0 0 {width:g} {height:g}"}
    named = {"xmlns": "http://www.w3.org/2000/svg", "role": "group", "aria-label": title}
    return Element("svg", named | size)


def to_text(svg: Element) -> str:
    """The drawing as markup for a page."""
    return tostring(svg, encoding="unicode")


def shape(parent: Element, tag: str, **attributes: object) -> Element:
    """A shape; `stroke_width` becomes `stroke-width`, numbers lose needless digits."""
    named = {name.rstrip("_").replace("_", "-"): _number(value) for name, value in attributes.items()}
    return SubElement(parent, tag, named)


def linked(element: Element, what: str, id: str, name: str) -> Element:
    """Make a shape lead to a node or an edge: by click, by keyboard, by name on hover."""
    element.set(f"data-{what}", id)
    element.set("tabindex", "0")
    element.set("role", "button")
    SubElement(element, "title").text = name
    return element


def label(
    parent: Element, x: float, y: float, text: str, length: int = 99, **attributes: str | float
) -> Element:
    """Text at (x, y), shortened to `length` with the whole on hover."""
    element = shape(parent, "text", x=x, y=y, **attributes)
    element.text = shorten(text, length)
    if element.text != text:
        SubElement(element, "title").text = text
    return element


def _number(value: object) -> str:
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else str(value)
