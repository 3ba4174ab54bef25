"""Word files written for tests, part by part, as Word and WPS write them."""

import zipfile
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from io import BytesIO

TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_MORE = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)


def docx(body: str, *, namespace: str = TRANSITIONAL, **parts: str) -> bytes:
    """A Word file with this body; `parts` are the insides of others: styles, numbering, footnotes, header."""
    files = {"word/document.xml": _root("document", f"<w:body>{body}<w:sectPr/></w:body>", namespace)}
    files |= {
        f"word/{name}.xml": _root("hdr" if name == "header" else name, inside, namespace)
        for name, inside in parts.items()
    }
    files["[Content_Types].xml"] = _types(parts)
    files["_rels/.rels"] = _links({"officeDocument": "word/document.xml"})
    files["word/_rels/document.xml.rels"] = _links({name: f"{name}.xml" for name in parts})
    return pack(files)


def pack(files: Mapping[str, str | bytes]) -> bytes:
    """A zip of these files."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return out.getvalue()


def p(text: str = "", *, num: int | None = None, level: int = 0, style: str = "", inside: str = "") -> str:
    """A paragraph: its text, then runs given as XML; numbered as the `level` of a list."""
    numbered = (
        f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>' if num is not None else ""
    )
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{styled}{numbered}</w:pPr>{run(text) if text else ''}{inside}</w:p>"


def run(text: str, properties: str = "") -> str:
    """A run of text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def table(rows: Sequence[Sequence[str]]) -> str:
    """A table of cells made by `cell`."""
    return "<w:tbl>" + "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in rows) + "</w:tbl>"


def cell(text: str = "", *, span: int = 1, merge: str = "", inside: str = "") -> str:
    """A cell over `span` columns; `merge` is `restart` or `continue` of a cell over several rows."""
    merged = f'<w:vMerge w:val="{merge}"/>' if merge else ""
    return f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/>{merged}</w:tcPr>{p(text)}{inside}</w:tc>'


def levels(*forms: tuple[str, str], start: int = 1) -> str:
    """The levels of a list, each by its form and text: `("chineseCounting", "%1、")`."""
    return "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for at, (form, text) in enumerate(forms)
    )


def lists(*abstract: str, nums: Sequence[tuple[int, str]] = ()) -> str:
    """Numbering: abstract lists 0, 1, …, then lists 1, 2, … of them, or `nums` with what they override."""
    instances = nums or [(at, "") for at in range(len(abstract))]
    return "".join(
        f'<w:abstractNum w:abstractNumId="{at}">{inside}</w:abstractNum>'
        for at, inside in enumerate(abstract)
    ) + "".join(
        f'<w:num w:numId="{at}"><w:abstractNumId w:val="{form}"/>{inside}</w:num>'
        for at, (form, inside) in enumerate(instances, 1)
    )


def _root(name: str, inside: str, namespace: str) -> str:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><w:{name} xmlns:w="{namespace}" {_MORE}>{inside}</w:{name}>'
    )


def _types(parts: Iterable[str]) -> str:
    kinds = {"document": "document.main", **{name: name for name in parts}}
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_TYPE}.{kind}+xml"/>'
        for name, kind in kinds.items()
    )
    links = "application/vnd.openxmlformats-package.relationships+xml"
    default = f'<Default Extension="rels" ContentType="{links}"/>'
    return f'<Types xmlns="{_PACKAGE}/content-types">{default}{overrides}</Types>'


def _links(targets: Mapping[str, str]) -> str:
    links = "".join(
        f'<Relationship Id="r{at}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(targets.items())
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>'
