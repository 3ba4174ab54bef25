"""What a page becomes: notices, their clauses and tables, each character with its place in the source.

`Notice.text` is canonical: simplified characters, half-width letters and digits, full-width Chinese
punctuation (，；：（）), no blanks between Chinese characters, one paragraph a line. All offsets are
half-open [start, end) in characters of `Notice.text`, unless the name says `source`.
"""

from bisect import bisect_right
from typing import Literal

import msgspec


class Span(msgspec.Struct, frozen=True, order=True):
    """Half-open range of characters."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters of `text` that the span covers."""
        return text[self.start : self.end]


class OffsetMap(msgspec.Struct, frozen=True):
    """Monotonous map from characters of a text to characters of the source that they came from.

    Runs: from `starts[i]` on, character k came from source character `sources[i] + (k - starts[i])`,
    or, where `flat[i]` is true, from the same `sources[i]` (one source character gave several).
    """

    starts: tuple[int, ...]
    sources: tuple[int, ...]
    flat: tuple[bool, ...]

    def to_source(self, offset: int) -> int:
        """Source offset of the character at `offset`."""
        run = bisect_right(self.starts, offset) - 1
        return self.sources[run] if self.flat[run] else self.sources[run] + offset - self.starts[run]

    def span_to_source(self, span: Span) -> Span:
        """Smallest source range that holds the characters of `span`."""
        if span.start >= span.end:
            at = self.to_source(span.start)
            return Span(at, at)
        return Span(self.to_source(span.start), self.to_source(span.end - 1) + 1)


class SourceFile(msgspec.Struct, frozen=True):
    """A file as it was read; `sha256` of its bytes, `name` without folders, `path` as the user gave it."""

    name: str
    path: str
    encoding: str
    sha256: str


class Occurrence(msgspec.Struct, frozen=True):
    """One place where the notice stands; `offsets` maps `Notice.text` of the first occurrence to its source.

    Later occurrences of a (near-)duplicate carry their own range, without a character map.
    """

    source: SourceFile
    span: Span
    offsets: OffsetMap | None = None


class Header(msgspec.Struct, frozen=True):
    """The document as it names itself. Dates are ISO `YYYY-MM-DD`; `spans` gives the proof by field."""

    title: str
    number: str | None = None
    issuers: tuple[str, ...] = ()
    issued: str | None = None
    published: str | None = None
    addressees: tuple[str, ...] = ()
    region: str | None = None
    genre: str | None = None
    url: str | None = None
    spans: dict[str, Span] = {}


class Clause(msgspec.Struct, frozen=True):
    """A node of the clause tree.

    `label` is the printed number (`（一）`, `第一章`, `1.`; empty for a bold lead-in or a bare paragraph),
    `heading` the heading or lead-in phrase without number and closing punctuation (empty span where there
    is none), `own` the clause's text before its first child, `span` the clause with all its children.
    """

    index: int
    parent: int | None
    level: int
    label: str
    heading: Span
    own: Span
    span: Span
    part: Literal["front", "body", "attachment"] = "body"


class Cell(msgspec.Struct, frozen=True):
    """One table cell; `span` covers its characters in `Notice.text`."""

    text: str
    span: Span


class Table(msgspec.Struct, frozen=True):
    """A table of a notice, also one that a converter ran together and that could be read back."""

    span: Span
    caption: str
    unit: str | None
    header: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    clause: int | None = None


class Notice(msgspec.Struct, frozen=True):
    """One notice. `id` is a hash of title, number and issue date (of the text where these are missing)."""

    id: str
    text: str
    header: Header
    clauses: tuple[Clause, ...]
    tables: tuple[Table, ...]
    occurrences: tuple[Occurrence, ...]

    @property
    def source(self) -> SourceFile:
        """The file that the notice was first read from."""
        return self.occurrences[0].source

    def quote(self, span: Span) -> str:
        """The characters that prove a fact."""
        return span.of(self.text)

    def source_span(self, span: Span) -> Span:
        """Where the characters of `span` stand in the decoded text of the first source."""
        offsets = self.occurrences[0].offsets
        return span if offsets is None else offsets.span_to_source(span)


class Dropped(msgspec.Struct, frozen=True):
    """Source characters that are in no notice, and the rule that dropped them (`navigation`, `spam`, …)."""

    span: Span
    rule: str


class Page(msgspec.Struct, frozen=True):
    """One source file: its decoded text, the notices in it and all that is in none of them."""

    source: SourceFile
    text: str
    notices: tuple[Notice, ...]
    dropped: tuple[Dropped, ...]
