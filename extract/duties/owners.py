"""Departments that stand as headings of their own tasks.

重点任务分工: （一）省发展改革委 / 1.制定规划。2.协调重大项目建设。 Each item below is its task.
成员单位职责: 市公安局：打击犯罪。 / 市财政局：安排资金。 Each line is one.
市林业局： / 1.牵头开展防治； / 2.负责巡护。 So is each item below a line of names.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile

import msgspec

from corpus.notice import Clause, Notice, Span
from extract.agencies import AgencyContext
from extract.cover import Cover
from extract.duties.outline import PRINTED_NUMBER, Outline
from extract.duties.parser import Phrase
from extract.duties.reading import read_phrase
from extract.duties.scope import Scope
from extract.duties.sites import Site
from extract.duties.words import prose_pattern

_LINE = re.compile(r"[^\n]+")
_NAMES = re.compile(r"(?:[—–－-]{1,2} ?)?([^：。；，\n]{2,60})：[^\n]")
_LONGEST_HEADING = 40
# 市公安局负责维护秩序。 goes on in the list of those with a colon.
_TELLS = re.compile("[^。；：，\n]{2,30}?(?:负责|牵头|承担|配合)")


def read_owners(
    notice: Notice, outline: Outline, told: Sequence[Scope], context: AgencyContext
) -> dict[Scope, Phrase]:
    """The tasks below headings that are nothing but names of bodies, outside the scopes already `told`."""
    taken = Cover(site.outer for scope in told for site in scope.sites)
    owned: dict[Scope, Phrase] = {}
    for place, names, scopes in (*_divided(notice, outline), *_listed(notice, outline), *_headed(outline)):
        if taken.touches(place):
            continue
        phrase = read_phrase(notice.text, names, context)
        if phrase.parts and not phrase.loose:
            owned |= {scope: _part_in(scope, phrase, outline) for scope in scopes}
    return owned


def _part_in(scope: Scope, phrase: Phrase, outline: Outline) -> Phrase:
    """市农业农村局： / 2.配合市林业局做好退耕还林: in such an item the owner only supports."""
    if not prose_pattern("helps_first").match(scope.title):
        return phrase
    parts = (msgspec.structs.replace(part, role="support", basis="explicit") for part in phrase.parts)
    return msgspec.structs.replace(phrase, parts=tuple(parts))


Owner = tuple[Span, Span, tuple[Scope, ...]]
"""Where it stands, its names, and its tasks."""


def _divided(notice: Notice, outline: Outline) -> Iterator[Owner]:
    """The numbered clauses and their names, below a heading that says who does what (职责分工)."""
    division = prose_pattern("division")
    titled = division.search(notice.header.title)
    for clause in notice.clauses:
        names = _names(clause, outline) if clause.label else None
        if names and prose_pattern("membership").search(notice.text, names.end, clause.own.end):
            continue
        if names and (titled or any(map(division.search, outline.path(clause))) or _goes_on(names, outline)):
            yield clause.span, names, tuple(_scopes(clause, Site(names, names, "heading"), outline))


def _goes_on(names: Span, outline: Outline) -> bool:
    """（一）市委宣传部 ‖ 负责新闻发布。 Names that a duty verb follows on the next line."""
    text = outline.text
    follows = prose_pattern("duty_first").match(text, names.end + 1)
    return text[names.end : names.end + 1] == "\n" and follows is not None


def _headed(outline: Outline) -> Iterator[Owner]:
    """The numbered items right below a line of names, of which the first opens with a duty verb."""
    for found in _names_above_duties().finditer(outline.text):
        names = Span(*found.span(1))
        for line in takewhile(_is_numbered, _LINE.finditer(outline.text, found.start(2))):
            item = Span(*line.span())
            title = outline.first_sentence(item)
            helps = prose_pattern("helps_first").match(title)
            site = Site(names, item if helps else names, "heading")
            yield item, names, (Scope(item, outline.at(item.start), title, (site,)),)


def _is_numbered(line: re.Match[str]) -> bool:
    return PRINTED_NUMBER.match(line[0]) is not None


@cache
def _names_above_duties() -> re.Pattern[str]:
    duty = prose_pattern("duty_first").pattern
    return re.compile(rf"^([^：。；，\n]{{2,40}})：?\n(?=({PRINTED_NUMBER.pattern})(?:{duty}))", re.MULTILINE)


def _listed(notice: Notice, outline: Outline) -> Iterator[Owner]:
    """The lines that open with names and a colon, below a line that says who does what."""
    below = False
    for line in _LINE.finditer(notice.text):
        names = _NAMES.match(line[0])
        if below and names:
            span = Span(*line.span())
            named = Span(line.start() + names.start(1), line.start() + names.end(1))
            title = outline.first_sentence(span)
            yield span, named, (Scope(span, outline.at(span.start), title, (Site(named, named, "heading"),)),)
        else:
            opens = len(line[0]) <= _LONGEST_HEADING and bool(prose_pattern("division").search(line[0]))
            below = opens or (below and _TELLS.match(line[0]) is not None)


def _names(clause: Clause, outline: Outline) -> Span | None:
    """Where the names stand in the heading: 省教育厅 of 省教育厅主要职责."""
    found = prose_pattern("owner").search(outline.text, clause.heading.start, clause.heading.end)
    return Span(clause.heading.start, found.end()) if found else None


def _scopes(clause: Clause, site: Site, outline: Outline) -> Iterator[Scope]:
    for item in outline.children(clause) or (clause,):
        title = outline.heading(item) or outline.first_sentence(item.span)
        yield Scope(item.span, item, title, (site,))
