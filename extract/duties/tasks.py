"""Notice → its tasks: each clause or table row with somebody answerable."""

from collections.abc import Iterable, Iterator, Mapping

from corpus.notice import Notice, Span
from extract.agencies import AgencyContext, may_be_body
from extract.cover import Cover
from extract.duties.outline import Outline
from extract.duties.owners import read_owners
from extract.duties.parser import Part, Phrase, is_doubtful, own_part
from extract.duties.prose import is_optional
from extract.duties.prose_scope import place_prose
from extract.duties.reading import read_phrase, read_prose, read_rows
from extract.duties.scope import Scope, find_scopes
from extract.duties.settle import Told, settle_roles
from extract.duties.sites import Site, find_sites, states_first_listed
from extract.duties.task_tables import Row
from extract.found import Found, Ignored
from extract.quantities import find_periods
from extract.record import Task, Unread
from extract.targets.scope import issued_year


def find_tasks(notice: Notice, context: AgencyContext) -> Found[Task]:
    """The tasks of `notice` in the order of the text; bodies that can't be read are listed as unread."""
    text, outline = notice.text, Outline(notice)
    rows = read_rows(notice, context)
    in_rows = Cover(site.outer for site in rows)
    sites = (site for site in find_sites(notice, outline) if not in_rows.touches(site.outer))
    read = {site: read_phrase(text, site.inner, context) for site in sites}
    told = {site: phrase for site, phrase in read.items() if phrase.parts and not is_doubtful(phrase)}
    prose = read_prose(text, Cover(site.outer for site in (*told, *rows)), context)
    scopes = place_prose(find_scopes(tuple(told), outline), prose, told, outline)
    scopes += tuple(_row_scope(site, row, outline) for site, (row, phrase) in rows.items() if phrase.parts)
    owned = read_owners(notice, outline, scopes, context)
    scopes += tuple(owned)
    phrases = {**told, **prose, **{site: phrase for site, (_, phrase) in rows.items()}}
    phrases |= {scope.sites[0]: phrase for scope, phrase in owned.items()}
    build = _TaskBuilder(outline, phrases, _Rules(text, {**read, **phrases}), issued_year(notice))
    titled = sorted((scope for scope in scopes if scope.title), key=lambda scope: scope.span)
    return Found(
        tuple(build(scope, ordinal) for ordinal, scope in enumerate(titled)),
        (*_unread(text, phrases), *_without_task(text, scopes)),
        (*_told_twice(prose, scopes), *_table_headers(row for row, _ in rows.values())),
    )


def _without_task(text: str, scopes: Iterable[Scope]) -> Iterator[Unread]:
    spans = (site.outer for scope in scopes if not scope.title for site in scope.sites)
    return (Unread("duty", f"未找到责任所指的事项：{span.of(text)}", span) for span in spans)


def _told_twice(prose: Iterable[Site], scopes: Iterable[Scope]) -> Iterator[Ignored]:
    placed = {site for scope in scopes for site in scope.sites}
    return (Ignored("duty", site.outer, "told_by_bracket") for site in prose if site not in placed)


def _table_headers(rows: Iterable[Row]) -> Iterator[Ignored]:
    return (Ignored("duty", label.span, "table_header") for row in rows for label, _ in row.cells)


def _row_scope(site: Site, row: Row, outline: Outline) -> Scope:
    return Scope(site.inner, outline.at(site.inner.start), outline.first_sentence(row.task.span), (site,))


class _Rules:
    """What the notice states once for all its clauses."""

    def __init__(self, text: str, read: Mapping[Site, Phrase]) -> None:
        self.first_listed = states_first_listed(text)
        self.below = [(site, part) for site, phrase in read.items() for part in phrase.below]

    def parts_for(self, scope: Scope) -> list[tuple[Site, Part]]:
        """The parts that an earlier phrase gives to all clauses after it."""
        return [(site, part) for site, part in self.below if site.outer.end <= scope.sites[-1].outer.start]


class _TaskBuilder:
    """Scopes become tasks by what their phrases and the notice's rules say."""

    def __init__(
        self, outline: Outline, phrases: Mapping[Site, Phrase], rules: _Rules, year: int | None
    ) -> None:
        self.outline, self.phrases, self.rules, self.year = outline, phrases, rules, year

    def __call__(self, scope: Scope, ordinal: int) -> Task:
        return Task(
            title=scope.title,
            span=Span(scope.span.start, max(scope.span.end, scope.sites[-1].outer.end)),
            clause=scope.clause.index if scope.clause else -1,
            path=self.outline.path(scope.clause),
            ordinal=ordinal,
            assignments=settle_roles(tuple(self._told(scope)), self.rules.first_listed),
            deadline=self._deadline(scope),
        )

    def _told(self, scope: Scope) -> Iterator[Told]:
        for site in scope.sites:
            phrase = self.phrases[site]
            optional = site.form == "prose" and is_optional(self.outline.text, site.inner)
            one_of_many = site.form == "prose" and len(scope.sites) > 1
            whole = not any(may_be_body(self.outline.text, item) for item in phrase.loose)
            for part in map(own_part, phrase.parts) if one_of_many else phrase.parts:
                yield Told(part, site.outer, whole=whole, optional=optional)
        for site, part in self.rules.parts_for(scope):
            yield Told(part, site.outer)

    def _deadline(self, scope: Scope) -> str | None:
        spans = (self.phrases[site].deadline for site in scope.sites)
        periods = (find_periods(self.outline.text, span, self.year) for span in spans if span)
        return next((period.deadline for found in periods for period in found if period.deadline), None)


def _unread(text: str, read: Mapping[Site, Phrase]) -> Iterator[Unread]:
    for phrase in read.values():
        yield from (Unread("body", f"未识别的责任主体：{span.of(text)}", span) for span in phrase.loose)
