"""Which task a duty told in running prose belongs to.

In a clause with a heading and one such sentence it is the clause's; else each sentence is its own task.
省商务厅作为牵头单位 speaks for the whole clause: it joins the clause's bracket, or all its sentences.
"""

from collections.abc import Mapping, Sequence
from itertools import groupby

import msgspec

from corpus.notice import Clause, Span
from extract.duties.outline import Outline
from extract.duties.parser import Phrase
from extract.duties.scope import Scope
from extract.duties.sites import Site

_LEAD_IN = ("其中，", "其中", "同时，", "此外，")


def place_prose(
    scopes: Sequence[Scope], prose: Mapping[Site, Phrase], read: Mapping[Site, Phrase], outline: Outline
) -> tuple[Scope, ...]:
    """`scopes` with the prose that belongs to them, and new scopes for the rest, in the order of the text."""
    placed = list(scopes)
    by_clause = groupby(prose, lambda site: _clause(prose[site], outline))
    for clause, sites in by_clause:
        _place(placed, clause, list(sites), {**read, **prose}, outline)
    return tuple(sorted(placed, key=lambda scope: scope.span))


def _place(
    placed: list[Scope],
    clause: Clause | None,
    sites: list[Site],
    read: Mapping[Site, Phrase],
    outline: Outline,
) -> None:
    whole = [site for site in sites if any(part.rule == "predicate_lead" for part in read[site].parts)]
    for site in list(sites):
        at = _holder(placed, site)
        if at is None:
            continue
        if site in whole:
            placed[at] = msgspec.structs.replace(placed[at], sites=(*placed[at].sites, site))
        if site in whole or _names(read[site]) in (set(), _told_names(placed[at], read)):
            sites.remove(site)
    heading = _heading(clause, outline) if sites and not _held(placed, clause) else ""
    if heading and (len(sites) == 1 or whole):
        placed.append(Scope(_span(clause, sites), clause, heading, tuple(sites)))
    else:
        placed += (_own_scope(site, clause, outline) for site in sites)


def _heading(clause: Clause | None, outline: Outline) -> str:
    """The heading, unless it stands alone above several paragraphs: then each of these is a task."""
    if clause is None:
        return ""
    paragraphs = outline.paragraphs(clause)
    alone = bool(paragraphs) and paragraphs[0].start > clause.own.start
    return "" if alone and len(paragraphs) > 1 else outline.heading(clause)


def _own_scope(site: Site, clause: Clause | None, outline: Outline) -> Scope:
    text = outline.first_sentence(site.inner)
    for lead_in in _LEAD_IN:
        text = text.removeprefix(lead_in)
    return Scope(site.inner, clause, text, (site,))


def _span(clause: Clause | None, sites: Sequence[Site]) -> Span:
    start = clause.span.start if clause else sites[0].outer.start
    return Span(min(start, sites[0].outer.start), sites[-1].outer.end)


def _clause(phrase: Phrase, outline: Outline) -> Clause | None:
    """The clause of the first body; an unheaded paragraph that is its parent's only child counts as it."""
    clause = outline.at(phrase.parts[0].body.span.start)
    while clause and not outline.heading(clause) and (parent := outline.parent(clause)):
        if len(outline.children(parent)) > 1:
            break
        clause = parent
    return clause


def _holder(scopes: Sequence[Scope], site: Site) -> int | None:
    at = (i for i, scope in enumerate(scopes) if scope.span.start <= site.inner.start < scope.span.end)
    return next(at, None)


def _held(scopes: Sequence[Scope], clause: Clause | None) -> bool:
    return any(scope.clause == clause for scope in scopes)


def _names(phrase: Phrase) -> set[str]:
    return {part.body.agency.name for part in phrase.parts if not part.body.agency.collective}


def _told_names(scope: Scope, read: Mapping[Site, Phrase]) -> set[str]:
    return {name for site in scope.sites for name in _names(read[site])}
