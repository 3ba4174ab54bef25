"""Notice → its tasks: each clause with somebody answerable, from all duty phrases that close it."""

from collections.abc import Iterator, Mapping

from corpus.notice import Notice, Span
from extract.agencies import AgencyContext, find_agencies, resolve_agencies
from extract.cover import Cover
from extract.duties.deadline import parse_deadline
from extract.duties.lexer import Body, Token, read_tokens
from extract.duties.outline import Outline
from extract.duties.parser import Part, Phrase, parse_phrase
from extract.duties.prose import find_prose, is_optional, keep_subjects
from extract.duties.prose_scope import place_prose
from extract.duties.scope import Scope, find_scopes
from extract.duties.settle import Told, settle_roles
from extract.duties.sites import Site, find_sites
from extract.found import Found
from extract.record import Task, Unread


def find_tasks(notice: Notice, context: AgencyContext) -> Found[Task]:
    """The tasks of `notice` in the order of the text; phrases whose bodies can't be read are unread."""
    outline = Outline(notice)
    read = {site: read_phrase(notice.text, site.inner, context) for site in find_sites(notice, outline)}
    told = {site: phrase for site, phrase in read.items() if phrase.parts}
    prose = _read_prose(notice.text, Cover(site.outer for site in told), context)
    scopes = place_prose(find_scopes(tuple(told), outline), prose, told, outline)
    rules = _Rules(read)
    tasks = tuple(
        _task(scope, {**told, **prose}, rules, outline, ordinal) for ordinal, scope in enumerate(scopes)
    )
    return Found(tasks, tuple(_unread(notice.text, told)))


def read_phrase(text: str, span: Span, context: AgencyContext) -> Phrase:
    """The parsed duty phrase that stands at `span`."""
    return parse_phrase(_tokens(text, span, context))


def _read_prose(text: str, taken: Cover, context: AgencyContext) -> dict[Site, Phrase]:
    sites = {
        site: parse_phrase(keep_subjects(text, _tokens(text, site.inner, context)))
        for site in find_prose(text, taken)
    }
    return {site: phrase for site, phrase in sites.items() if phrase.parts}


def _tokens(text: str, span: Span, context: AgencyContext) -> tuple[Token, ...]:
    mentions = find_agencies(text, span)
    agencies = resolve_agencies(mentions, context)
    bodies = [Body(mention.span, agency) for mention, agency in zip(mentions, agencies, strict=True)]
    return read_tokens(text, span, bodies)


class _Rules:
    """What the notice states once for all its clauses."""

    def __init__(self, read: Mapping[Site, Phrase]) -> None:
        self.first_listed = any(phrase.first_listed for phrase in read.values())
        self.below = [(site, part) for site, phrase in read.items() for part in phrase.below]

    def parts_for(self, scope: Scope) -> list[tuple[Site, Part]]:
        """The parts that an earlier phrase gives to all clauses after it."""
        return [(site, part) for site, part in self.below if site.outer.end <= scope.sites[-1].outer.end]


def _task(
    scope: Scope, read: Mapping[Site, Phrase], rules: _Rules, outline: Outline, ordinal: int
) -> Task:
    told = [_told(outline.text, site, part, read[site]) for site in scope.sites for part in read[site].parts]
    told += [Told(part, site.outer) for site, part in rules.parts_for(scope)]
    deadlines = (phrase.deadline for phrase in (read[site] for site in scope.sites) if phrase.deadline)
    return Task(
        title=scope.title,
        span=Span(scope.span.start, scope.sites[-1].outer.end),
        clause=scope.clause.index if scope.clause else -1,
        path=outline.path(scope.clause),
        ordinal=ordinal,
        assignments=settle_roles(told, rules.first_listed),
        deadline=next((parse_deadline(span.of(outline.text)) for span in deadlines), None),
    )


def _told(text: str, site: Site, part: Part, phrase: Phrase) -> Told:
    optional = site.form == "prose" and is_optional(text, site.inner)
    return Told(part, site.outer, whole=not phrase.loose, optional=optional)


def _unread(text: str, read: Mapping[Site, Phrase]) -> Iterator[Unread]:
    for phrase in read.values():
        yield from (Unread("body", f"未识别的责任主体：{span.of(text)}", span) for span in phrase.loose)
