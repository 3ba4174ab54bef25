"""Small PDFs: text, lines and pictures set at their places, points from the lower left corner."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

_FONT = (
    b"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/%s/DescendantFonts[<</Type/Font"
    b"/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000%s/CIDSystemInfo<</Registry(Adobe)/Ordering(%s)"
    b"/Supplement 0>>>>]>>"
)
MAPPED = _FONT % (b"UniGB-UCS2-H", b"", b"GB1")
# Codes of a subset of a type, without the map to characters.
UNMAPPED = _FONT % (b"Identity-H", b"", b"Identity")
_PICTURE = (
    b"<</Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray"
    b"/Length 1>>stream\n\x80\nendstream"
)
PASSWORD = b"<</Filter/Standard/V 1/R 2/O(%s)/U(%s)/P -4>>" % (b"o" * 32, b"u" * 32)


class Text(NamedTuple):
    """A line of text."""

    x: float
    y: float
    text: str
    size: float = 16

    def drawn(self) -> bytes:
        """Its operators."""
        codes = self.text.encode("utf-16-be").hex()
        return f"BT /F {self.size} Tf {self.x} {self.y} Td <{codes}> Tj ET".encode()


class Rule(NamedTuple):
    """A straight line."""

    x0: float
    y0: float
    x1: float
    y1: float

    def drawn(self) -> bytes:
        """Its operators."""
        return f"{self.x0} {self.y0} m {self.x1} {self.y1} l S".encode()


class Picture(NamedTuple):
    """A picture over the whole page."""

    def drawn(self) -> bytes:
        """Its operators."""
        return b"q 595 0 0 842 0 0 cm /I Do Q"


Page = Sequence[Text | Rule | Picture]


def paragraph(text: str, top: float, width: int = 28, indent: int = 2, size: float = 16) -> list[Text]:
    """A paragraph of 汉字 set as official documents are, 28 in a line, the first line set in."""
    lines = [text[: width - indent]]
    lines += [text[at : at + width] for at in range(width - indent, len(text), width)]
    places = [80 + indent * size, *[80] * (len(lines) - 1)]
    pairs = enumerate(zip(places, lines, strict=True))
    return [Text(x, top - 29 * at, line, size) for at, (x, line) in pairs]


def ruled(xs: Sequence[float], ys: Sequence[float]) -> list[Rule]:
    """All lines of a table."""
    level = [Rule(xs[0], y, xs[-1], y) for y in ys]
    return level + [Rule(x, ys[0], x, ys[-1]) for x in xs]


def pdf(*pages: Page, font: bytes = MAPPED, encrypt: bytes = b"", turned: int = 0) -> bytes:
    """The document."""
    count = len(pages)
    kids = b" ".join(b"%d 0 R" % (5 + 2 * at) for at in range(count))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, count),
        font,
        _PICTURE,
    ]
    for at, page in enumerate(pages):
        objects += [_page(6 + 2 * at, turned), _stream(b"\n".join(item.drawn() for item in page))]
    return _file(objects, b"/Encrypt " + encrypt + b"/ID[(a)(a)]" if encrypt else b"")


def _page(contents: int, turned: int) -> bytes:
    return (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Rotate %d/Contents %d 0 R"
        b"/Resources<</Font<</F 3 0 R>>/XObject<</I 4 0 R>>>>>>" % (turned, contents)
    )


def _stream(content: bytes) -> bytes:
    return b"<</Length %d>>stream\n%s\nendstream" % (len(content), content)


def _file(objects: Iterable[bytes], trailer: bytes) -> bytes:
    out = b"%PDF-1.7\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(places) + 1
    xref = b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n"
    return out + xref % (size, table, size, trailer, len(out))
