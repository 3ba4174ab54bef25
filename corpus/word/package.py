"""The parts of an Office file: a zip of XML files that refer to each other."""

import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser

from corpus.errors import CorpusError

# Bytes of one part, unpacked; the longest notices have a tenth of it. Pictures are never unpacked.
MAX_PART = 48 * 1024 * 1024
_DAMAGED = (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, KeyError, OSError, ValueError)


class Package:
    """An Office file. Elements and attributes go by their local names: two sets of namespaces are in use."""

    def __init__(self, data: bytes) -> None:
        """Raises CorpusError where the bytes are no zip."""
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except _DAMAGED as error:
            raise damaged() from error
        self._names = frozenset(self._zip.namelist())

    def main(self) -> str:
        """The name of the part that the document begins with. Raises CorpusError."""
        return next(self.related("", "officeDocument"), "")

    def related(self, name: str, kind: str) -> Iterator[str]:
        """Names of the parts that a part refers to as a `kind` (styles, numbering, header)."""
        folder, file = posixpath.split(name)
        links = self.read(posixpath.join(folder, "_rels", f"{file}.rels"))
        for link in links if links is not None else ():
            inner = link.get("TargetMode") != "External"
            if inner and link.get("Type", "").rpartition("/")[2] == kind:
                target = posixpath.join("/", folder, link.get("Target", ""))
                yield posixpath.normpath(target).lstrip("/")

    def read_related(self, name: str, kind: str) -> Iterator[Element]:
        """The parts themselves."""
        parts = (self.read(part) for part in self.related(name, kind))
        return (part for part in parts if part is not None)

    def read(self, name: str) -> Element | None:
        """The root of a part; None where there is none. Raises CorpusError."""
        if name not in self._names:
            return None
        try:
            with self._zip.open(name) as part:
                data = part.read(MAX_PART + 1)
        except RuntimeError as error:  # what zipfile raises for a password
            raise CorpusError("文件加了密码", todo="请去掉密码后重试") from error
        except _DAMAGED as error:
            raise damaged() from error
        if len(data) > MAX_PART:
            raise CorpusError(f"展开后超过 {MAX_PART >> 20} MB", todo="请拆分后重试")
        return _parse(data)


def damaged() -> CorpusError:
    """The file is not what its first bytes say."""
    return CorpusError("Word 或 Excel 文件已损坏", todo="请重新下载或另存后重试")


class _Builder(TreeBuilder):
    """Office files declare no entities; one that does is made to swell."""

    def doctype(self, *_: object) -> None:
        """Raises CorpusError."""
        raise damaged()


def _parse(data: bytes) -> Element:
    parser = XMLParser(target=_Builder())
    try:
        parser.feed(data)
        root: Element = parser.close()
    except ParseError as error:
        raise damaged() from error
    for element in root.iter():
        element.tag = _local(element.tag)
        element.attrib = {_local(name): value for name, value in element.attrib.items()}
    return root


def _local(name: str) -> str:
    return name.rpartition("}")[2]
