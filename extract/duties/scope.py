"""Which clause, or part of a clause, a duty phrase closes, and what that is called.

A bracket closes the text between the phrase before it and itself: the first one of a clause stands for the
clause and bears its heading, a later one for the part behind its forerunner.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from corpus.notice import Clause, Span
from extract.duties.carriers import find_carriers
from extract.duties.outline import PRINTED_NUMBER, Outline
from extract.duties.sites import Site
from extract.duties.words import prose_pattern

_BLANK = " \n。；，、"


class Scope(msgspec.Struct, frozen=True):
    """What a group of neighbouring phrases is about."""

    span: Span
    clause: Clause | None
    title: str
    sites: tuple[Site, ...]


def find_scopes(sites: Sequence[Site], outline: Outline) -> tuple[Scope, ...]:
    """One scope for each part of a clause that phrases close, in the order of the text."""
    carriers = find_carriers(sites, outline)
    scopes: list[Scope] = []
    for site, clause in zip(sites, carriers, strict=True):
        last = scopes[-1] if scopes and scopes[-1].clause == clause else None
        if last and not outline.text[last.sites[-1].outer.end : site.outer.start].strip(_BLANK):
            scopes[-1] = msgspec.structs.replace(last, sites=(*last.sites, site))
        else:
            scopes.append(_scope(site, clause, last, outline))
    return tuple(_title_first_paragraphs(scopes, outline))


def _scope(site: Site, clause: Clause | None, before: Scope | None, outline: Outline) -> Scope:
    if clause is None:
        span = _line_before(site, outline.text)
        return Scope(span, None, outline.first_sentence(span), (site,))
    named = None if before else outline.item_behind(site.outer.end)
    if named and PRINTED_NUMBER.fullmatch(outline.text, clause.span.start, site.outer.start):
        return Scope(named, clause, outline.first_sentence(named), (site,))
    start = before.sites[-1].outer.end if before else clause.span.start
    span = Span(start, max(site.outer.start, start))
    heading = "" if before else _plain_heading(clause, site, outline)
    return Scope(span, clause, heading or outline.first_sentence(span), (site,))


def _line_before(site: Site, text: str) -> Span:
    """What its line says before the phrase; the line above in 任务：支持创业 ‖ 牵头单位：省教育厅."""
    end = site.outer.start
    start = text.rfind("\n", 0, end) + 1
    above = text.rfind("\n", 0, max(0, start - 1)) + 1
    named = start == end and prose_pattern("item").match(text, above, start)
    return Span(named.end() if named else start, end)


def _title_first_paragraphs(scopes: Sequence[Scope], outline: Outline) -> Iterator[Scope]:
    """Below a heading that stands alone, paragraphs with phrases of their own bear their own titles."""
    counts = Counter(outline.section(scope.clause) for scope in scopes if scope.clause)
    seen: set[int] = set()
    for scope in scopes:
        first = scope.clause is not None and scope.clause.index not in seen
        if scope.clause and first and counts[outline.section(scope.clause)] > 1:
            scope = _below_heading(scope, scope.clause, outline)
        if scope.clause:
            seen.add(scope.clause.index)
        yield scope


def _below_heading(scope: Scope, clause: Clause, outline: Outline) -> Scope:
    paragraphs = outline.paragraphs(clause)
    if not paragraphs or not clause.own.start < paragraphs[0].start < scope.span.end:
        return scope
    span = Span(paragraphs[0].start, scope.span.end)
    return msgspec.structs.replace(scope, span=span, title=outline.first_sentence(span) or scope.title)


def _plain_heading(clause: Clause, site: Site, outline: Outline) -> str:
    """The heading without a duty phrase printed in it: （一）加强领导（市委组织部牵头）.

    1.主要任务：改造农村公路200公里: the label is none, but what it names.
    """
    label = prose_pattern("item").match(outline.text, clause.heading.start, clause.heading.end + 1)
    if label and label.end() > clause.heading.end:
        return outline.first_sentence(Span(label.end(), site.outer.start))
    if clause.heading.start < site.outer.start < clause.heading.end:
        return outline.text[clause.heading.start : site.outer.start].strip(_BLANK)
    return outline.heading(clause)
