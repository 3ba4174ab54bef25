"""One page → its notices: canonical characters, site's frame away, gaps closed, split, headers and clauses read."""

import hashlib
from collections.abc import Iterable

from corpus.characters import canonical
from corpus.clauses import parse_clauses
from corpus.header import parse_header
from corpus.lift import Lifted, lift
from corpus.lines import find_decoration
from corpus.notice import Dropped, Header, Notice, Occurrence, Page, SourceFile, Span
from corpus.readers import html, plain
from corpus.sheet import Sheet, drop
from corpus.split import Part, split_notices


def parse_page(source: SourceFile, text: str) -> Page:
    """The notices in a decoded page; every character is in one of them or in `dropped`."""
    laid_out = html.lay_out(text) if html.is_html(text) else plain.lay_out(text)
    sheet = laid_out.with_text(canonical(laid_out.text))
    decorations = list(find_decoration(sheet.text))
    sheet = sheet.without((drop(d.start, d.end, d.rule) for d in decorations), filler="\1")
    page = lift(sheet.text)
    lifted = [(part, page.keep(_with_breaks(part, page))) for part in split_notices(page, decorations)]
    notices = [_notice(source, part, own) for part, own in lifted if own.text.strip()]
    kept = [run for _, own in lifted for run in own.source_runs()]
    return Page(source, text, tuple(notices), tuple(_dropped(len(text), kept, sheet.dropped)))


def _with_breaks(part: Part, page: Lifted) -> Iterable[Span]:
    """The lines of a notice with the break behind each; the last goes without."""
    for line in part.lines[:-1]:
        yield Span(line.start, line.end + 1)
    yield from part.lines[-1:]


def _notice(source: SourceFile, part: Part, own: Lifted) -> Notice:
    header = parse_header(own.text, part.says)
    offsets = own.offsets()
    span = offsets.span_to_source(Span(0, len(own.text)))
    return Notice(
        id=notice_id(header, own.text),
        text=own.text,
        header=header,
        clauses=parse_clauses(own.text, header),
        tables=(),
        occurrences=(Occurrence(source, span, offsets),),
    )


def notice_id(header: Header, text: str) -> str:
    """A hash of title, number and date; of the text where there is no title."""
    stable = [header.title, header.number or "", header.issued or ""] if header.title else [text]
    return hashlib.sha256("\n".join(stable).encode()).hexdigest()[:16]


def _dropped(length: int, kept: Iterable[Span], dropped: Iterable[Dropped]) -> Iterable[Dropped]:
    """What the rules dropped, and the rest (blanks and line breaks) as `blank`."""
    at = 0
    for span, rule in sorted([(span, "") for span in kept] + [(d.span, d.rule) for d in dropped]):
        if span.start > at:
            yield drop(at, span.start, "blank")
        if rule:
            yield Dropped(span, rule)
        at = max(at, span.end)
    if at < length:
        yield drop(at, length, "blank")
