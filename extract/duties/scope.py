"""Which clause, or part of a clause, a duty phrase closes, and what that is called.

A bracket closes the text between the phrase before it and itself: the first one of a clause stands for the
clause and bears its heading, a later one for the part behind its forerunner.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from corpus.notice import Clause, Span
from extract.duties.outline import Outline
from extract.duties.sites import Site

_BLANK = " \n。；，、"


class Scope(msgspec.Struct, frozen=True):
    """What a group of neighbouring phrases is about."""

    span: Span
    clause: Clause | None
    title: str
    sites: tuple[Site, ...]


def find_scopes(sites: Sequence[Site], outline: Outline) -> tuple[Scope, ...]:
    """One scope for each part of a clause that phrases close, in the order of the text."""
    carriers = _carriers(sites, outline)
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
        start = outline.text.rfind("\n", 0, site.outer.start) + 1
        span = Span(start, site.outer.start)
        return Scope(span, None, outline.first_sentence(span), (site,))
    start = before.sites[-1].outer.end if before else clause.span.start
    span = Span(start, max(site.outer.start, start))
    heading = "" if before else _plain_heading(clause, site, outline)
    return Scope(span, clause, heading or outline.first_sentence(span), (site,))


def _title_first_paragraphs(scopes: Sequence[Scope], outline: Outline) -> Iterator[Scope]:
    """Below a heading that stands alone, paragraphs with phrases of their own bear their own titles."""
    counts = Counter(scope.clause.index for scope in scopes if scope.clause)
    seen: set[int] = set()
    for scope in scopes:
        first = scope.clause is not None and scope.clause.index not in seen
        if scope.clause and first and counts[scope.clause.index] > 1:
            scope = _below_heading(scope, scope.clause, outline)
        if scope.clause:
            seen.add(scope.clause.index)
        yield scope


def _below_heading(scope: Scope, clause: Clause, outline: Outline) -> Scope:
    start = outline.paragraphs(clause)[0].start
    if start == clause.own.start:
        return scope
    span = Span(start, max(scope.span.end, start))
    return msgspec.structs.replace(scope, span=span, title=outline.first_sentence(span) or scope.title)


def _plain_heading(clause: Clause, site: Site, outline: Outline) -> str:
    """The heading without a duty phrase printed in it: （一）加强领导（市委组织部牵头）."""
    if clause.heading.start < site.outer.start < clause.heading.end:
        return outline.text[clause.heading.start : site.outer.start].strip(_BLANK)
    return outline.heading(clause)


def _carriers(sites: Sequence[Site], outline: Outline) -> list[Clause | None]:
    """The clause of each site: the innermost one, or the one above where only its last child has a phrase."""
    innermost = [_carrier(site, outline) for site in sites]
    levels = Counter(clause.level for clause in innermost if clause and clause.label)
    held = Counter(clause.index for clause in innermost if clause)
    return [_lifted(clause, outline, levels, held) for clause in innermost]


def _carrier(site: Site, outline: Outline) -> Clause | None:
    """A paragraph that is nothing but the phrase belongs to the clause above it."""
    clause = outline.at(site.outer.start)
    while (
        clause and not clause.label and not outline.text[clause.span.start : site.outer.start].strip(_BLANK)
    ):
        clause = outline.parent(clause)
    return clause


def _lifted(
    clause: Clause | None, outline: Outline, levels: Counter[int], held: Counter[int]
) -> Clause | None:
    parent = outline.parent(clause) if clause else None
    if clause is None or parent is None or not (parent.label or parent.heading.end > parent.heading.start):
        return clause
    siblings = outline.children(parent)
    lone = not any(held[other.index] for other in siblings if other is not clause)
    if not lone or siblings[-1].index != clause.index:
        return clause
    if clause.label and not (levels[parent.level] > levels[clause.level] and len(siblings) > 1):
        return clause
    return parent
