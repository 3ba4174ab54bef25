"""Which clause a duty phrase speaks for: the innermost around it, or the one above that.

（三）优化服务。1.…；2.…；3.…（省教育厅负责）: where only the last child has a phrase it may be the parent's.
"""

from collections import Counter
from collections.abc import Sequence

from corpus.notice import Clause
from extract.duties.outline import PRINTED_NUMBER, Outline
from extract.duties.sites import Site
from extract.duties.words import prose_pattern

_BLANK = " \n。；，、"


def find_carriers(sites: Sequence[Site], outline: Outline) -> list[Clause | None]:
    """The clause of each site, in order."""
    innermost = [_innermost(site, outline) for site in sites]
    custom = _Custom([clause for clause in innermost if clause], outline)
    return [clause and custom.carrier(clause) for clause in innermost]


def _innermost(site: Site, outline: Outline) -> Clause | None:
    """A paragraph that is nothing but the phrase (3.责任单位：市教育局) belongs to the clause above it.

    1.牵头单位：市发改委 ‖ 任务：争取投资10亿元 names its task behind the phrase.
    """
    clause = outline.at(site.outer.start)
    while clause and site.form == "run" and _is_listed_measure(clause, site, outline):
        clause = outline.parent(clause)
    while clause and _opens_with(site, clause, outline):
        if clause.label and outline.item_behind(site.outer.end):
            return clause
        labelled, clause = clause.label, outline.parent(clause)
        if labelled and clause and not (clause.label or outline.heading(clause)):
            return None
    return clause


def _is_listed_measure(clause: Clause, site: Site, outline: Outline) -> bool:
    """整改措施：1.…2.… ‖ 责任单位：景县政府: the line below is about the problem, not the last measure."""
    line = outline.text.rfind("\n", 0, clause.span.start) + 1
    label = prose_pattern("item").match(outline.text, line, clause.span.start)
    return label is not None and outline.text[site.outer.start - 1] == "\n"


def _opens_with(site: Site, clause: Clause, outline: Outline) -> bool:
    before = outline.text[clause.span.start : site.outer.start]
    return _is_blank(before) or (site.form == "run" and bool(PRINTED_NUMBER.fullmatch(before)))


def _is_blank(text: str) -> bool:
    return not text.strip(_BLANK)


class _Custom:
    """At which level of its tree the notice says who answers."""

    def __init__(self, holders: Sequence[Clause], outline: Outline) -> None:
        self.outline = outline
        self.held = Counter(clause.index for clause in holders)
        self.levels = Counter(clause.level for clause in holders if clause.label)
        parents = {parent.index: parent for clause in holders if (parent := outline.parent(clause))}
        many = [parent for parent in parents.values() if len(outline.children(parent)) > 1]
        self.families = Counter(parent.level for parent in many)
        self.closed = Counter(parent.level for parent in many if self._closed_by_last_child(parent))

    def carrier(self, clause: Clause) -> Clause:
        """`clause`, or its parent where the phrase at the end of the last child is the parent's."""
        parent = self.outline.parent(clause)
        if parent is None or not (parent.label or parent.heading.end > parent.heading.start):
            return clause
        if not self._closed_by_last_child(parent):
            return clause
        return clause if clause.label and not self._is_customary(parent, clause) else parent

    def _is_customary(self, parent: Clause, child: Clause) -> bool:
        """Phrases stand at the parent's level elsewhere, or close all families of this level."""
        if len(self.outline.children(parent)) < 2:
            return False
        everywhere = self.families[parent.level] == self.closed[parent.level] > 1
        return everywhere or self.levels[parent.level] > self.levels[child.level]

    def _closed_by_last_child(self, parent: Clause) -> bool:
        *others, last = self.outline.children(parent)
        return self.held[last.index] > 0 and not any(self.held[other.index] for other in others)
