"""Put a notice together from its cleaned text."""

import hashlib

import msgspec

from corpus.clauses import parse_clauses
from corpus.header import parse_header
from corpus.lift import Lifted
from corpus.notice import Header, Notice, Occurrence, SourceFile, Span
from corpus.tabular import find_tables

_EXCERPT = 2


def build_notice(source: SourceFile, lifted: Lifted, says: dict[str, str]) -> Notice:
    """The notice with this text; `says` is what the site's frame said of it."""
    text = lifted.text
    header = parse_header(text, says)
    clauses = parse_clauses(text, header)
    return Notice(
        id=notice_id(header, text),
        text=text,
        header=header,
        clauses=clauses,
        tables=find_tables(text, clauses),
        occurrences=(_occurrence(source, lifted),),
    )


def again(notice: Notice, lifted: Lifted) -> Notice:
    """The same text at another place of the page."""
    return msgspec.structs.replace(notice, occurrences=(_occurrence(notice.source, lifted),))


def _occurrence(source: SourceFile, lifted: Lifted) -> Occurrence:
    offsets = lifted.offsets()
    return Occurrence(source, offsets.span_to_source(Span(0, len(lifted.text))), offsets)


def is_notice(notice: Notice) -> bool:
    """A text with a title, number, addressees, signature or several numbered clauses, as an excerpt has."""
    header = notice.header
    signed = header.issued and header.issuers
    numbered = sum(bool(clause.label) for clause in notice.clauses)
    return bool(header.title or header.number or header.addressees or signed or numbered > _EXCERPT)


def notice_id(header: Header, text: str) -> str:
    """A hash of title, number and date; of the text where there is no title."""
    stable = [header.title, header.number or "", header.issued or ""] if header.title else [text]
    return hashlib.sha256("\n".join(stable).encode()).hexdigest()[:16]
