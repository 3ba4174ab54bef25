"""HTML pages: tags, scripts and menus are blanked out, paragraphs end in a line break, cells in a tab.

`html.parser` tells where in the source each piece stands, which tree builders such as lxml do not.
"""

import re
from html import unescape
from html.parser import HTMLParser
from itertools import accumulate

from corpus import encodings
from corpus.notice import Dropped
from corpus.sheet import BLANK, CELL, Sheet, drop
from corpus.spans import Columns
from corpus.web_archive import unwrap

_TAGS = r"<(?:!doctype html|html|head|body|div|p|table|meta)\b"
_INLINE = r"<(?:br|span)\b"
_SIGN, _BREAK = (re.compile(tags.encode(), re.IGNORECASE) for tags in (_TAGS, _INLINE))
_SIGN_TEXT, _BREAK_TEXT = (re.compile(tags, re.IGNORECASE) for tags in (_TAGS, _INLINE))
_HEAD = 4096
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_HIDDEN = frozenset({"script", "style", "noscript", "template", "title", "select", "button", "iframe", "svg"})
_MENUS = frozenset({"nav", "footer", "aside"})
_CELLS = frozenset({"td", "th"})
# fmt: off
_BLOCKS = frozenset([
    "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "div",
    "dl", "dt", "fieldset", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
    "html", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tbody", "tfoot", "thead",
    "tr", "ul",
])
# fmt: on


def accepts(data: bytes) -> bool:
    """Whether tags of HTML stand near the start; of line breaks more than the text has lines."""
    head = unwrap(data)[:_HEAD].replace(b"\0", b"")
    return bool(_SIGN.search(head)) or len(_BREAK.findall(head)) > head.count(b"\n")


def reads(text: str) -> bool:
    """The same for decoded text."""
    breaks = len(_BREAK_TEXT.findall(text, 0, _HEAD))
    return bool(_SIGN_TEXT.search(text, 0, _HEAD)) or breaks > text.count("\n", 0, _HEAD)


def decode(data: bytes) -> tuple[str, str]:
    """Encoding (as the page declares it, where that fits) and source text; raises CorpusError."""
    data = unwrap(data)
    declared = _CHARSET.search(data[:4096])
    if declared:
        name = declared[1].decode().lower()
        name = "gb18030" if name in ("gb2312", "gbk") else name
        try:
            return name, data.decode(name)
        except (LookupError, UnicodeDecodeError):
            pass
    return encodings.decode(data)


def lay_out(text: str) -> Sheet:
    """The text of the page at the length of its source."""
    layout = _Layout(text)
    closed = text.rfind(">") + 1
    # Behind the last > no tag ends; the parser would look for its end from each < on.
    layout.feed(text[:closed] + text[closed:].replace("<", BLANK))
    layout.close()
    return layout.sheet()


class _Layout(HTMLParser):
    """Collects the pieces of text; all between them is markup."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=False)
        self._source = source
        self._starts = [0, *accumulate(len(line) + 1 for line in source.split("\n"))]
        self._pieces: list[tuple[int, str, int]] = []  # start, text, length in the source
        self._menus: list[Dropped] = []
        self._in_cell = False
        self._columns = Columns()
        self._hidden: list[str] = []  # open tags whose content goes

    def sheet(self) -> Sheet:
        """The pieces at their places, all else blank."""
        out: list[str] = []
        drops: list[Dropped] = []
        at = 0
        for start, text, length in (*self._pieces, (len(self._source), "", 0)):
            drops.append(drop(at, start, "markup"))
            out += BLANK * (start - at), text
            at = start + length
        dropped = (*self._menus, *(gap for gap in drops if gap.span.start < gap.span.end))
        return Sheet("".join(out), dropped)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A block starts a line; what is hidden is noted until its end tag."""
        if tag in _HIDDEN or tag in _MENUS:
            self._hidden.append(tag)
        elif tag in _CELLS:
            self._in_cell = True
            self._put_cells(self._columns.open_cell(dict(attrs)))
        elif tag in _BLOCKS:
            self._columns.open_block(tag)
            self._put_break(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """`<br/>`."""
        if tag in _BLOCKS:
            self._put_break(tag)

    def handle_endtag(self, tag: str) -> None:
        """A block ends its line, a cell ends in a tab."""
        if tag in self._hidden:
            del self._hidden[self._hidden.index(tag) :]
        elif tag in _CELLS:
            self._in_cell = False
            self._put_cells(self._columns.close_cell())
        elif tag in _BLOCKS:
            self._put_break(tag)

    def handle_data(self, data: str) -> None:
        """Text as the source has it; its line breaks mean nothing."""
        start = self._start()
        self._put(re.sub(r"[\n\r\t]", " ", self._source[start : start + len(data)]), len(data))

    def handle_entityref(self, name: str) -> None:
        """`&nbsp;`: one character, the rest of the reference is markup."""
        self._put(unescape(f"&{name};")[:1], 1)

    def handle_charref(self, name: str) -> None:
        """`&#12288;`."""
        self._put(unescape(f"&#{name};")[:1] or BLANK, 1)

    def _put_cells(self, count: int) -> None:
        """Ends of cells, in the place of a tag that has at least four characters."""
        if count:
            self._put(CELL * min(count, 4), min(count, 4))

    def _put_break(self, tag: str) -> None:
        """The end of a paragraph; inside a cell a blank, as a row stands in one line."""
        self._in_cell = self._in_cell and tag not in ("tr", "table")
        self._put(" " if self._in_cell else "\n", 1)

    def _start(self) -> int:
        line, column = self.getpos()
        return self._starts[line - 1] + column

    def _put(self, text: str, length: int) -> None:
        start = self._start()
        if not self._hidden:
            self._pieces.append((start, text, length))
        elif self._hidden[0] in _MENUS:
            self._menus.append(drop(start, start + length, "navigation"))
            self._pieces.append((start, BLANK * length, length))
