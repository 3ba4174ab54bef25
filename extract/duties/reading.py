"""Places of duty phrases → parsed phrases: bodies found and resolved, tokens read, tokens parsed."""

from corpus.notice import Notice, Span
from extract.agencies import AgencyContext, find_agencies, resolve_agencies
from extract.cover import Cover
from extract.duties.lexer import Body, Token, read_tokens
from extract.duties.parser import Phrase, parse_phrase
from extract.duties.prose import find_prose, keep_subjects
from extract.duties.sites import Site
from extract.duties.task_tables import Row, find_rows, row_span


def read_phrase(text: str, span: Span, context: AgencyContext) -> Phrase:
    """The parsed duty phrase that stands at `span`."""
    return parse_phrase(_tokens(text, span, context))


def read_prose(text: str, taken: Cover, context: AgencyContext) -> dict[Site, Phrase]:
    """The sentences outside `taken` that tell a duty."""
    sites = {
        site: parse_phrase(keep_subjects(text, _tokens(text, site.inner, context)))
        for site in find_prose(text, taken)
    }
    return {site: phrase for site, phrase in sites.items() if phrase.parts}


def read_rows(notice: Notice, context: AgencyContext) -> dict[Site, tuple[Row, Phrase]]:
    """The rows of task tables, each cell read as if its header stood before it as a label."""
    rows = {}
    for row in find_rows(notice):
        tokens: list[Token] = []
        for label, cell in row.cells:
            tokens += [label, *_tokens(notice.text, cell.span, context)]
        site = Site(row_span(row), row_span(row), "row")
        rows[site] = (row, parse_phrase(tokens))
    return rows


def _tokens(text: str, span: Span, context: AgencyContext) -> tuple[Token, ...]:
    mentions = find_agencies(text, span)
    agencies = resolve_agencies(mentions, context)
    bodies = [Body(mention.span, agency) for mention, agency in zip(mentions, agencies, strict=True)]
    return read_tokens(text, span, bodies)
