"""Which task a duty told in running prose belongs to.

All such sentences of a clause with a heading are its task. Each is a task of its own without a heading,
beside a bracket that speaks for the clause, in an enumeration (A负责X；B负责Y；C负责Z), and below 职责分工.
省商务厅作为牵头单位 joins the clause's bracket.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import groupby, pairwise

import msgspec

from corpus.notice import Clause, Span
from extract.duties.outline import Outline
from extract.duties.parser import Phrase
from extract.duties.prose import is_optional
from extract.duties.scope import Scope
from extract.duties.sites import Site
from extract.duties.words import prose_pattern

# 经费由A负责；数据由B负责；名录由C负责: so many parts are a list though they do not open with their bodies.
_MANY = 3
_LEAD_IN = ("其中，", "其中", "同时，", "此外，")


def place_prose(
    scopes: Sequence[Scope], prose: Mapping[Site, Phrase], read: Mapping[Site, Phrase], outline: Outline
) -> tuple[Scope, ...]:
    """`scopes` with the prose that belongs to them, and new scopes for the rest, in the order of the text."""
    brackets = _Brackets(scopes, {**read, **prose})
    added: list[Scope] = []
    for clause, sites in groupby(prose, lambda site: _clause(prose[site], outline)):
        left = [site for site in sites if not brackets.take(site)]
        divided = _divides(clause, outline)
        each = divided and not any(_only_helps(prose[site]) for site in left)
        opened = [site for site in left if prose[site].parts[0].body.span.start == site.inner.start]
        listed = _enumerated(outline.text, left if divided else opened, each)
        listed |= _enumerated(outline.text, left, each=False, fewest=_MANY)
        firm = [site for site in left if site not in listed and not is_optional(outline.text, site.inner)]
        shared = len(left) > 1 and bool(set.intersection(*(_names(prose[site]) for site in left)))
        parted = brackets.speak_for(clause) or (not shared and _in_heading(left, clause))
        heading = "" if parted else _heading(clause, outline, shared)
        firm = (firm or ([] if listed else left)) if heading else []
        if firm:
            added.append(Scope(_span(clause, firm), clause, heading, tuple(firm)))
        together = set(firm)
        added += (_own_scope(site, clause, outline) for site in left if site not in together)
    return tuple(sorted((*brackets.scopes, *added), key=lambda scope: scope.span))


class _Brackets:
    """The scopes that brackets and runs closed, and which of them takes in a sentence."""

    def __init__(self, scopes: Sequence[Scope], phrases: Mapping[Site, Phrase]) -> None:
        self.scopes = sorted(scopes, key=lambda scope: scope.span)
        self.starts = [scope.span.start for scope in self.scopes]
        self.clauses = {scope.clause.index for scope in scopes if scope.clause}
        self.phrases = phrases

    def speak_for(self, clause: Clause | None) -> bool:
        """Whether a bracket closes a part of `clause`."""
        return clause is not None and clause.index in self.clauses

    def take(self, site: Site) -> bool:
        """True where a scope takes the sentence in, or says the same of the same bodies."""
        at = bisect_right(self.starts, site.inner.start) - 1
        if at < 0 or self.scopes[at].span.end <= site.inner.start:
            return False
        scope = self.scopes[at]
        if any(part.rule == "predicate_lead" for part in self.phrases[site].parts):
            self.scopes[at] = msgspec.structs.replace(scope, sites=(*scope.sites, site))
            return True
        told = {name for other in scope.sites for name in _names(self.phrases[other])}
        return _names(self.phrases[site]) in (set(), told)


def _divides(clause: Clause | None, outline: Outline) -> bool:
    """Whether the heading says that each has its own part (职责分工) or there is none.

    Below others parts that do not open with their bodies are one task: 送清凉活动。由A牵头；经费由B负责.
    """
    heading = outline.heading(clause) if clause else ""
    return not heading or prose_pattern("division").search(heading) is not None


def _only_helps(phrase: Phrase) -> bool:
    return all(part.role == "support" for part in phrase.parts)


def _enumerated(text: str, sites: Sequence[Site], each: bool, fewest: int = 2) -> set[Site]:
    """The sites that nothing but a semicolon parts from another, or a stop where `each` has its own part.

    None where there are less than `fewest` of them.
    """
    marks = ("；", ";", "。") if each else ("；", ";")
    pairs = [
        (one, other)
        for one, other in pairwise(sites)
        if text[one.inner.end : other.inner.start].strip() in marks
    ]
    found = {site for pair in pairs for site in pair}
    return found if len(found) >= fewest else set()


def _heading(clause: Clause | None, outline: Outline, shared: bool) -> str:
    """The heading, unless it stands alone above several paragraphs: then each of these is a task.

    Paragraphs that have a body in common (the steps below 申报程序) are one task.
    """
    if clause is None:
        return ""
    closing = prose_pattern("closing").match
    heading = outline.heading(clause)
    paragraphs = [span for span in outline.paragraphs(clause) if not closing(span.of(outline.text).lstrip())]
    alone = bool(paragraphs) and paragraphs[0].start > clause.own.start
    return "" if alone and len(paragraphs) > 1 and not shared else heading


def _in_heading(sites: Sequence[Site], clause: Clause | None) -> bool:
    """（一）市财政局负责拨付。市审计局负责监督: the first sentence tells a duty and heads no other."""
    return clause is not None and bool(sites) and sites[0].inner.start < clause.heading.end


def _own_scope(site: Site, clause: Clause | None, outline: Outline) -> Scope:
    """4.新增就业4万个；…。由市劳动局落实。 A sentence of names only is about what stands before it."""
    text = outline.first_sentence(site.inner)
    for lead_in in _LEAD_IN:
        text = text.removeprefix(lead_in)
    if clause and clause.label and prose_pattern("bare_duty").match(site.inner.of(outline.text)):
        span = Span(clause.span.start, site.inner.end)
        return Scope(span, clause, outline.first_sentence(span), (site,))
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


def _names(phrase: Phrase) -> set[str]:
    return {part.body.agency.name for part in phrase.parts if not part.body.agency.collective}
