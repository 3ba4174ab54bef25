"""Where each character of a page went: into a notice, or dropped by a rule."""

from collections.abc import Iterable, Iterator, Sequence

from corpus.notice import Dropped, Notice, Span
from corpus.sheet import drop


def account(
    length: int, notices: Sequence[Notice], built: Sequence[Notice], dropped: Iterable[Dropped]
) -> Iterator[Dropped]:
    """All ranges of the page that are in no notice, in order, with their rules.

    `built` are the texts lifted from the page; what did not come into `notices` is a `duplicate` of one, or
    `no_notice`. What no rule dropped is `blank`: blanks and line breaks that were closed.
    """
    kept = {notice.occurrences[0].span for notice in notices}
    merged = {place.span for notice in notices for place in notice.occurrences[1:]}
    ranges = [(drop.span, drop.rule) for drop in dropped]
    for notice in built:
        span = notice.occurrences[0].span
        rule = "" if span in kept else "duplicate" if span in merged else "no_notice"
        ranges += [(run, rule) for run in source_runs(notice)]
    at = 0
    for span, rule in sorted(ranges):
        if span.start > at:
            yield drop(at, span.start, "blank")
        if rule:
            yield Dropped(span, rule)
        at = max(at, span.end)
    if at < length:
        yield drop(at, length, "blank")


def source_runs(notice: Notice) -> list[Span]:
    """The ranges of the source that the notice's text was made from."""
    offsets = notice.occurrences[0].offsets
    return (
        map_runs(offsets.starts, offsets.sources, len(notice.text))
        if offsets
        else [notice.occurrences[0].span]
    )


def map_runs(starts: Sequence[int], sources: Sequence[int], length: int) -> list[Span]:
    """The ranges of the source behind a text of this length."""
    ends = (*starts[1:], length)[: len(starts)]
    return [
        Span(source, source + end - start) for start, end, source in zip(starts, ends, sources, strict=True)
    ]
