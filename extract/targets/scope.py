"""Sentences that may set a target, with the times and the clause that govern them."""

import re
from bisect import bisect_right
from collections.abc import Iterator

import msgspec

from corpus.notice import Clause, Notice, Span
from extract.quantities import Period, Quantity, find_periods, find_quantities
from extract.targets.lexicon import pattern

_SENTENCE_END = re.compile(r"[。！？\n]")
_DUE = re.compile(r"完成(?:时限|时间|期限)(?:为|：|:)?\s*$")


class Sentence(msgspec.Struct, frozen=True):
    """A sentence with its numbers and times; `goal`: it stands under a heading that names targets.

    `inherited` is the deadline that the heading, the sentence before or 完成时限 sets; `headings` are
    the headings above it, nearest first.
    """

    span: Span
    clause: Clause | None
    quantities: tuple[Quantity, ...]
    periods: tuple[Period, ...]
    goal: bool
    inherited: str | None
    headings: tuple[str, ...]


def issued_year(notice: Notice) -> int | None:
    """The year that 今年 and 年底 mean."""
    date = notice.header.issued or notice.header.published
    return int(date[:4]) if date else None


def find_sentences(notice: Notice) -> Iterator[Sentence]:
    """The sentences of the body that hold a number or a time to come, in order."""
    scope = _Scope(notice)
    for span in scope.spans():
        clause = scope.clause_at(span.start)
        if scope.describes(clause):
            continue
        quantities, periods = find_quantities(notice.text, span), scope.periods_in(span)
        if quantities or any(is_ahead(period) for period in periods):
            goal = scope.sets_goals(clause)
            inherited = scope.inherited(span, clause, goal is not None)
            headings = tuple(c.heading.of(notice.text) for c in scope.line(clause))
            yield Sentence(span, clause, quantities, periods, goal is not None, inherited, headings)


def is_ahead(period: Period) -> bool:
    """Whether something can be due in the period."""
    return period.deadline is not None and not period.past


class _Scope:
    """Where sentences start and which clauses hold them."""

    def __init__(self, notice: Notice) -> None:
        self.text, self.clauses = notice.text, notice.clauses
        self.year = issued_year(notice)
        self.periods = find_periods(notice.text, None, self.year)
        own = sorted(notice.clauses, key=lambda clause: clause.own.start)
        self.starts, self.by_start = [clause.own.start for clause in own], own
        ends = {match.end() for match in _SENTENCE_END.finditer(notice.text)}
        self.edges = sorted(ends | set(self.starts) | {0, len(notice.text)})
        self.goals: dict[int, Clause | None] = {}
        self.skips: dict[int, bool] = {}

    def spans(self) -> Iterator[Span]:
        """The sentences in which a number or a time stands."""
        places = [quantity.number.start for quantity in find_quantities(self.text)]
        places += [period.span.start for period in self.periods]
        for k in sorted({bisect_right(self.edges, place) for place in places}):
            yield Span(self.edges[k - 1], self.edges[k])

    def clause_at(self, place: int) -> Clause | None:
        """The clause in whose own text `place` stands."""
        k = bisect_right(self.starts, place) - 1
        return self.by_start[k] if k >= 0 else None

    def periods_in(self, span: Span) -> tuple[Period, ...]:
        """The times named in `span`."""
        return find_periods(self.text, span, self.year)

    def line(self, clause: Clause | None) -> Iterator[Clause]:
        """The clause and those above it."""
        while clause is not None:
            yield clause
            clause = self.clauses[clause.parent] if clause.parent is not None else None

    def sets_goals(self, clause: Clause | None) -> Clause | None:
        """The nearest clause above whose heading names targets."""
        if clause is None:
            return None
        if clause.index not in self.goals:
            named = pattern("<goal_heading>")
            above = (c for c in self.line(clause) if named.search(c.heading.of(self.text)))
            self.goals[clause.index] = next(above, None)
        return self.goals[clause.index]

    def describes(self, clause: Clause | None) -> bool:
        """Whether a heading above says that numbers describe or qualify, or the text is law (第三条)."""
        if clause is None:
            return False
        if clause.index not in self.skips:
            self.skips[clause.index] = any(self._describes(above) for above in self.line(clause))
        return self.skips[clause.index]

    def _describes(self, clause: Clause) -> bool:
        if clause.label.startswith("第") and clause.label.endswith("条"):
            return True
        return bool(pattern("<skip_heading>").search(clause.heading.of(self.text)))

    def inherited(self, span: Span, clause: Clause | None, in_goal: bool) -> str | None:
        """The deadline from 完成时限 of the clause, from the lead-in, or from the goal clause so far."""
        if clause is None:
            return None
        if due := self._due(clause):
            return due
        since = self._since(span, clause, in_goal)
        before = find_periods(self.text, Span(since, span.start), self.year) if since is not None else ()
        ahead = [period.deadline for period in before if is_ahead(period) and period.role != "from"]
        return ahead[-1] if ahead else None

    def _due(self, clause: Clause) -> str | None:
        for period in self.periods_in(clause.own):
            if _DUE.search(self.text, max(0, period.span.start - 8), period.span.start):
                return period.deadline
        return None

    def _since(self, span: Span, clause: Clause, in_goal: bool) -> int | None:
        """From where on an earlier time governs: the goal clause, the sentence before 其中 or a lead-in."""
        if in_goal:
            goal = self.sets_goals(clause)
            return goal.span.start if goal else None
        if self.text.startswith("其中", span.start):
            return self._sentence_before(span.start)
        above = self.clauses[clause.parent] if clause.parent is not None else None
        if above and above.own.of(self.text).rstrip().endswith("："):
            return self._sentence_before(above.own.end)
        return None

    def _sentence_before(self, place: int) -> int:
        return self.edges[max(0, bisect_right(self.edges, place - 1) - 1)]
