"""Places of duty phrases → parsed phrases: bodies found and resolved, tokens read, tokens parsed."""

from collections.abc import Sequence

from corpus.notice import Notice, Span
from extract.agencies import (
    AgencyContext,
    Mention,
    add_listed,
    add_subjects,
    find_agencies,
    resolve_agencies,
)
from extract.cover import Cover
from extract.duties.lexer import Body, Token, read_tokens
from extract.duties.parser import Phrase, parse_phrase
from extract.duties.prose import find_prose, keep_subjects
from extract.duties.sites import Site
from extract.duties.task_tables import Row, find_rows, row_span
from extract.duties.words import prose_pattern

_NEAR = 30
"""Characters around its bodies in which a sentence may say what they do."""


def read_phrase(text: str, span: Span, context: AgencyContext) -> Phrase:
    """The parsed duty phrase that stands at `span`."""
    mentions = find_agencies(text, span)
    phrase = parse_phrase(_tokens(text, span, mentions, context))
    listed = add_listed(text, mentions, phrase.loose)
    return parse_phrase(_tokens(text, span, listed, context)) if listed != mentions else phrase


def read_prose(text: str, taken: Cover, context: AgencyContext) -> dict[Site, Phrase]:
    """The sentences outside `taken` that tell a duty."""
    read = {site: _read_sentence(text, site.inner, context) for site in find_prose(text, taken)}
    report = prose_pattern("report")
    return {
        site: phrase
        for site, phrase in read.items()
        if phrase.parts and not report.search(text, site.inner.start, site.inner.end)
    }


def _read_sentence(text: str, sentence: Span, context: AgencyContext) -> Phrase:
    """Only the words about its bodies are read: from just before the first to just behind the last."""
    mentions = add_subjects(text, find_agencies(text, sentence), sentence)
    if not mentions:
        return Phrase()
    start = max(sentence.start, mentions[0].span.start - _NEAR)
    end = min(sentence.end, mentions[-1].span.end + _NEAR)
    return parse_phrase(keep_subjects(text, _tokens(text, Span(start, end), mentions, context)))


def read_rows(notice: Notice, context: AgencyContext) -> dict[Site, tuple[Row, Phrase]]:
    """The rows of task tables, each cell read as if its header stood before it as a label."""
    rows = {}
    for row in find_rows(notice):
        tokens: list[Token] = []
        for label, cell in row.cells:
            tokens += [label, *_cell_tokens(notice.text, label, cell.span, context)]
        site = Site(row_span(row), row_span(row), "row")
        rows[site] = (row, parse_phrase(tokens))
    return rows


def _cell_tokens(text: str, label: Token, cell: Span, context: AgencyContext) -> tuple[Token, ...]:
    mentions = find_agencies(text, cell)
    loose = parse_phrase((label, *_tokens(text, cell, mentions, context))).loose
    return _tokens(text, cell, add_listed(text, mentions, loose), context)


def _tokens(text: str, span: Span, found: Sequence[Mention], context: AgencyContext) -> tuple[Token, ...]:
    """A body in the name of a prize or fund is none: （其中南平市政府质量奖由市级财政承担）.

    Nor are those that a collective body is said to include: 各区政府〈含大鹏新区管委会，下同〉.
    """
    asides = prose_pattern("includes").finditer(text, span.start, span.end)
    aside = Cover(Span(*each.span()) for each in asides)
    mentions = [m for m in found if not (_is_namesake(text, m) or aside.holds(m.span.start))]
    agencies = resolve_agencies(mentions, context)
    bodies = [Body(mention.span, agency) for mention, agency in zip(mentions, agencies, strict=True)]
    return tuple(token for token in read_tokens(text, span, bodies) if not aside.holds(token.span.start))


def _is_namesake(text: str, mention: Mention) -> bool:
    return bool(prose_pattern("namesake").match(text[mention.span.end : mention.span.end + _NEAR]))
