"""Notice → its tasks: each clause with somebody answerable, from all duty phrases that close it."""

from collections.abc import Iterator

from corpus.notice import Notice, Span
from extract.agencies import AgencyContext, find_agencies, resolve_agencies
from extract.duties.deadline import parse_deadline
from extract.duties.lexer import Body, read_tokens
from extract.duties.outline import Outline
from extract.duties.parser import Phrase, parse_phrase
from extract.duties.scope import Scope, find_scopes
from extract.duties.settle import Told, settle_roles
from extract.duties.sites import Site, find_sites
from extract.found import Found
from extract.record import Task, Unread


def find_tasks(notice: Notice, context: AgencyContext) -> Found[Task]:
    """The tasks of `notice` in the order of the text; phrases whose bodies can't be read are unread."""
    outline = Outline(notice)
    read = {site: read_phrase(notice.text, site.inner, context) for site in find_sites(notice, outline)}
    first_listed = any(phrase.first_listed for phrase in read.values())
    told = {site: phrase for site, phrase in read.items() if phrase.parts}
    tasks = tuple(
        _task(scope, told, first_listed, outline, ordinal)
        for ordinal, scope in enumerate(find_scopes(tuple(told), outline))
    )
    return Found(tasks, tuple(_unread(notice.text, read)))


def read_phrase(text: str, span: Span, context: AgencyContext) -> Phrase:
    """The parsed duty phrase that stands at `span`."""
    mentions = find_agencies(text, span)
    agencies = resolve_agencies(mentions, context)
    bodies = [Body(mention.span, agency) for mention, agency in zip(mentions, agencies, strict=True)]
    return parse_phrase(read_tokens(text, span, bodies))


def _task(
    scope: Scope, read: dict[Site, Phrase], first_listed: bool, outline: Outline, ordinal: int
) -> Task:
    told = [Told(part, site.outer) for site in scope.sites for part in read[site].parts]
    deadlines = (phrase.deadline for phrase in (read[site] for site in scope.sites) if phrase.deadline)
    return Task(
        title=scope.title,
        span=Span(scope.span.start, scope.sites[-1].outer.end),
        clause=scope.clause.index if scope.clause else -1,
        path=outline.path(scope.clause),
        ordinal=ordinal,
        assignments=settle_roles(told, first_listed),
        deadline=next((parse_deadline(span.of(outline.text)) for span in deadlines), None),
    )


def _unread(text: str, read: dict[Site, Phrase]) -> Iterator[Unread]:
    for site, phrase in read.items():
        if not phrase.parts and not phrase.first_listed:
            continue
        yield from (Unread("body", f"未识别的责任主体：{span.of(text)}", span) for span in phrase.loose)
