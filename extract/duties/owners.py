"""Departments that stand as headings of their own tasks.

重点任务分工: （一）省发展改革委 / 1.制定规划。2.协调重大项目建设。 Each item below is its task.
成员单位职责: 市公安局：打击犯罪。 / 市财政局：安排资金。 Each line is one.
"""

import re
from collections.abc import Iterator, Sequence

from corpus.notice import Clause, Notice, Span
from extract.agencies import AgencyContext
from extract.cover import Cover
from extract.duties.outline import Outline
from extract.duties.parser import Phrase
from extract.duties.reading import read_phrase
from extract.duties.scope import Scope
from extract.duties.sites import Site
from extract.duties.words import prose_pattern

_LINE = re.compile(r"[^\n]+")
_NAMES = re.compile(r"[^：。；，\n]{2,60}(?=：[^\n])")
_LONGEST_HEADING = 40


def read_owners(
    notice: Notice, outline: Outline, told: Sequence[Scope], context: AgencyContext
) -> dict[Scope, Phrase]:
    """The tasks below headings that are nothing but names of bodies, outside the scopes already `told`."""
    taken = Cover(site.outer for scope in told for site in scope.sites)
    owned: dict[Scope, Phrase] = {}
    for place, names, scopes in (*_divided(notice, outline), *_listed(notice, outline)):
        if taken.touches(place):
            continue
        phrase = read_phrase(notice.text, names, context)
        if phrase.parts and not phrase.loose:
            owned |= dict.fromkeys(scopes, phrase)
    return owned


Owner = tuple[Span, Span, tuple[Scope, ...]]
"""Where it stands, its names, and its tasks."""


def _divided(notice: Notice, outline: Outline) -> Iterator[Owner]:
    """The numbered clauses and their names, below a heading that says who does what (职责分工)."""
    division = prose_pattern("division")
    titled = division.search(notice.header.title)
    for clause in notice.clauses:
        names = _names(clause, outline) if clause.label else None
        if names and (titled or any(map(division.search, outline.path(clause)))):
            yield clause.span, names, tuple(_scopes(clause, Site(names, names, "heading"), outline))


def _listed(notice: Notice, outline: Outline) -> Iterator[Owner]:
    """The lines that open with names and a colon, below a line that says who does what."""
    below = False
    for line in _LINE.finditer(notice.text):
        names = _NAMES.match(line[0])
        if below and names:
            span, named = Span(*line.span()), Span(line.start(), line.start() + names.end())
            title = outline.first_sentence(span)
            yield span, named, (Scope(span, outline.at(span.start), title, (Site(named, named, "heading"),)),)
        else:
            below = len(line[0]) <= _LONGEST_HEADING and bool(prose_pattern("division").search(line[0]))


def _names(clause: Clause, outline: Outline) -> Span | None:
    """Where the names stand in the heading: 省教育厅 of 省教育厅主要职责."""
    found = prose_pattern("owner").search(outline.text, clause.heading.start, clause.heading.end)
    return Span(clause.heading.start, found.end()) if found else None


def _scopes(clause: Clause, site: Site, outline: Outline) -> Iterator[Scope]:
    for item in outline.children(clause) or (clause,):
        title = outline.heading(item) or outline.first_sentence(item.span)
        yield Scope(item.span, item, title, (site,))
