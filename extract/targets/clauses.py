"""What the headings and terms of a clause say about all its sentences."""

import re
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from corpus.notice import Clause, Notice, Span
from extract.quantities import find_periods
from extract.targets.lexicon import form, pattern

_SENTENCE_START = re.compile(r"[。！？\n][^。！？\n]*：\s*$")


class ClauseTerms(msgspec.Struct, frozen=True):
    """`describes`: its numbers describe or qualify, or it is law (第三条).

    `goal` is the nearest clause above whose heading names targets, `due` its 完成时限 or the year that a
    heading above gives (2021年工作任务), `lead` where the sentence starts that leads in to it
    (实现以下目标：), `headings` the headings above, nearest first.
    """

    describes: bool = False
    goal: Clause | None = None
    due: str | None = None
    lead: int | None = None
    headings: tuple[str, ...] = ()


def read_terms(notice: Notice, clause: Clause, year: int | None) -> ClauseTerms:
    """The terms of `clause`; `year` is the year of issue."""
    line = tuple(_line(notice, clause))
    headings = tuple(above.heading.of(notice.text) for above in line)
    qualifies = any(map(_describes, headings)) or _is_condition(notice.text, line)
    return ClauseTerms(
        describes=qualifies or any(map(_is_law, line)),
        goal=next((above for above in line if _names_goal(notice.text, above, clause)), None),
        due=_find_due(notice.text, clause.own, year) or _find_heading_year(notice.text, line, year),
        lead=_find_lead(notice.text, line[1].own) if len(line) > 1 else None,
        headings=headings,
    )


def _line(notice: Notice, clause: Clause) -> Iterator[Clause]:
    """The clause and those above it."""
    yield clause
    while clause.parent is not None:
        clause = notice.clauses[clause.parent]
        yield clause


def _names_goal(text: str, above: Clause, clause: Clause) -> bool:
    """Its heading names targets (发展目标), or it leads in to the clause: 实现以下目标："""
    if pattern("<goal_heading>").search(above.heading.of(text)):
        return True
    return above is not clause and above.own.of(text).rstrip()[-8:].endswith(("目标：", "指标："))


@lru_cache(maxsize=256)
def _describes(heading: str) -> bool:
    return bool(pattern("<skip_heading>").search(heading) or form("conditions").search(heading))


def _is_law(clause: Clause) -> bool:
    return clause.label.startswith("第") and clause.label.endswith("条")


def _is_condition(text: str, line: tuple[Clause, ...]) -> bool:
    """A clause under 申报企业应具备以下条件："""
    return any(form("condition_lead").search(text, above.own.start, above.own.end) for above in line[1:])


def _find_due(text: str, own: Span, year: int | None) -> str | None:
    for period in find_periods(text, own, year):
        if form("time_limit").search(text, max(0, period.span.start - 8), period.span.start):
            return period.deadline
    return None


def _find_heading_year(text: str, line: tuple[Clause, ...], year: int | None) -> str | None:
    for above in line:
        for period in find_periods(text, above.heading, year):
            if period.deadline and not period.past:
                return period.deadline
    return None


def _find_lead(text: str, own: Span) -> int | None:
    """Where the last sentence of the clause above starts, if it ends in a colon."""
    if not text[own.start : own.end].rstrip().endswith("："):
        return None
    last = _SENTENCE_START.search(text, own.start, own.end)
    return last.start() if last else own.start
