"""Sentences that may set a target, with the times and the clause that govern them."""

import re
from bisect import bisect_right
from collections.abc import Iterator

import msgspec

from corpus.notice import Clause, Notice, Span
from extract.cover import Cover
from extract.edges import bound_edges
from extract.quantities import Period, Quantity, find_periods, find_quantities
from extract.quantities.periods import COUNTED
from extract.targets.clauses import ClauseTerms, TermsReader
from extract.targets.deadlines import CellDeadlines
from extract.targets.lexicon import form, pattern

_NUMBER_YEAR = re.compile(r"[〔（\[](20\d\d)[〕）\]]")
# 2021—2025年 is a span to come, no year of issue.
TITLE_YEAR = re.compile(r"(?<![-—–－~～至到\d])(20\d\d)年(?![-—–－~～至到])")
# 三年行动计划（2023—2025年）.
PLAN_SPAN = re.compile(r"(20\d\d)年?[-—–－~～至到]{1,2}(20\d\d)年?")
_SPAN_LINE = re.compile(r"(?<=\n)（(20\d\d)年?[-—–－~～至到]{1,2}(20\d\d)年?）(?=\n)")
# How far from its start a notice may print the name of its plan.
_HEAD = 1500
# 上半年, 一季度, 1—6月: told behind them, they are a report.
SPANS_OF_MONTHS = ("half", "year_half", "quarter", "year_quarter", "month_range", "date_range")
_SENTENCE_END = re.compile(r"[。！？\n\t]")


class Sentence(msgspec.Struct, frozen=True):
    """A sentence with its numbers and times.

    `goal`: it stands under a heading that names targets; `describes`: under one that describes or qualifies.
    `inherited` is the deadline that the heading, the sentence before or 完成时限 sets; `headings` are
    the headings above it, nearest first.
    """

    span: Span
    clause: Clause | None
    quantities: tuple[Quantity, ...]
    periods: tuple[Period, ...]
    goal: bool
    describes: bool
    inherited: str | None
    headings: tuple[str, ...]


def issued_year(notice: Notice) -> int | None:
    """The year that 今年 and 年底 mean: of the date, else of the number or the title (2023年工作要点)."""
    header = notice.header
    if date := header.issued or header.published:
        return int(date[:4])
    year = _NUMBER_YEAR.search(header.number or header.title) or TITLE_YEAR.search(header.title)
    return int(year[1]) if year else None


def find_plan_span(notice: Notice) -> re.Match[str] | None:
    """The years of a plan: in its title, or alone in the line below its name (（2020—2022年）)."""
    return PLAN_SPAN.search(notice.header.title) or _SPAN_LINE.search(notice.text, 0, _HEAD)


def is_ahead(period: Period) -> bool:
    """Whether something can be due in the period."""
    return period.deadline is not None and not period.past


def is_due(text: str, period: Period) -> bool:
    """到2018年, 2018年底前; not 2018年省级专项资金, 2019年1月1日至12月31日."""
    start, end = period.span.start, period.span.end
    # 动员部署（2020年5月）、…: the time of one step of a list.
    if period.rule == "date_range" or (text[start - 1 : start] == "（" and text.startswith("）", end)):
        return False
    return bool(
        form("due_before").search(text, max(0, start - 3), start)
        or form("due_after").match(text, end)
        or form("due_end").search(text, start, end)
    )


def find_sentences(notice: Notice) -> Iterator[Sentence]:
    """The sentences that hold a number or a time to come, in order."""
    scope = _Scope(notice)
    for span in scope.spans():
        clause = scope.clause_at(span.start)
        terms = scope.terms_of(clause)
        quantities, periods = find_quantities(notice.text, span), scope.periods_in(span)
        if quantities or any(is_ahead(period) for period in periods):
            yield Sentence(
                span=span,
                clause=clause,
                quantities=quantities,
                periods=periods,
                goal=terms.goal is not None,
                describes=terms.describes
                or scope.describing.holds(span.start)
                or (terms.law and not scope.sets_year(periods))
                or (scope.reports and not _demands(span.of(notice.text), terms.headings)),
                inherited=scope.inherited(span, terms),
                headings=terms.headings,
            )


def _find_describing_cells(notice: Notice) -> Iterator[Span]:
    """The cells of columns that set conditions or tell what is given."""
    for table in notice.tables:
        columns = [
            at for at, head in enumerate(table.header) if form("describing_column").search(head.text.strip())
        ]
        yield from (row[at].span for row in table.rows for at in columns if at < len(row))


def _demands(sentence: str, headings: tuple[str, ...]) -> bool:
    """In a report only what is demanded, in its own words or those of a heading, is to be reached."""
    return bool(
        form("demands").search(sentence)
        or any(form("heading_demands").search(heading) for heading in headings)
        or (headings and pattern("^(?:<heading_verb>|确保)").search(headings[0]))
    )


class _Scope:
    """Where sentences start and which clauses hold them."""

    def __init__(self, notice: Notice) -> None:
        self.text = notice.text
        self.year = issued_year(notice)
        self.reports = form("report_title").search(notice.header.title) is not None
        self.plan = find_plan_span(notice)
        self.issued = (notice.header.issued or "")[:7]
        self.by_start = sorted(notice.clauses, key=lambda clause: clause.own.start)
        self.starts = [clause.own.start for clause in self.by_start]
        ends = {match.end() for match in _SENTENCE_END.finditer(notice.text)}
        self.edges = bound_edges(ends | set(self.starts) | {0, len(notice.text)})
        self.cells = CellDeadlines(notice, self.year)
        self.describing = Cover(_find_describing_cells(notice))
        self.reader = TermsReader(notice, self.year)
        self.terms: dict[int, ClauseTerms] = {}

    def spans(self) -> Iterator[Span]:
        """The sentences in which a number or a time stands."""
        places = [quantity.number.start for quantity in find_quantities(self.text)]
        places += [period.span.start for period in find_periods(self.text, None, self.year)]
        for k in sorted({bisect_right(self.edges, place) for place in places}):
            yield Span(self.edges[k - 1], self.edges[k])

    def clause_at(self, place: int) -> Clause | None:
        """The clause in whose own text `place` stands."""
        k = bisect_right(self.starts, place) - 1
        return self.by_start[k] if k >= 0 else None

    def terms_of(self, clause: Clause | None) -> ClauseTerms:
        """What the clause says about its sentences."""
        if clause is None:
            return ClauseTerms()
        if clause.index not in self.terms:
            self.terms[clause.index] = self.reader.read(clause)
        return self.terms[clause.index]

    def sets_year(self, periods: tuple[Period, ...]) -> bool:
        """第十四条 到2022年，…: an article sets results only where it says by when."""
        sets = form("sets_year").search
        return any(is_ahead(p) and sets(self.text, max(0, p.span.start - 6), p.span.start) for p in periods)

    def periods_in(self, span: Span) -> tuple[Period, ...]:
        """The times named in `span`; months that ended before the one of issue are past."""
        periods = tuple(map(self._of_plan, find_periods(self.text, span, self.year)))
        if not any(self._is_over(period) for period in periods):
            return periods
        return tuple(msgspec.structs.replace(p, past=True) if self._is_over(p) else p for p in periods)

    def _of_plan(self, period: Period) -> Period:
        """三年内 in a plan of 2024—2026 is its span, not three years from the year of issue."""
        if self.plan is None or period.rule not in COUNTED or period.year is None or self.year is None:
            return period
        first, last = map(int, self.plan.groups())
        if period.year - self.year != last - first + 1 or period.deadline is None:
            return period
        return msgspec.structs.replace(period, year=last, deadline=str(last))

    def _is_over(self, period: Period) -> bool:
        ended = period.rule in SPANS_OF_MONTHS and len(period.deadline or "") > len("2023")
        return bool(ended and self.issued and (period.deadline or "") < self.issued)

    def inherited(self, span: Span, terms: ClauseTerms) -> str | None:
        """The deadline from 完成时限, from the goal clause so far, from the lead-in or before 其中."""
        if due := self.cells.at(span.start) or terms.due:
            return due
        before = self._governing_periods(span, terms)
        ahead = [period for period in before if is_ahead(period) and period.role != "from"]
        stages = [period for period in ahead if self._opens_stage(period)]
        if stages or len(ahead) < 2:
            return (stages or ahead)[-1].deadline if ahead else None
        return max(period.deadline or "" for period in ahead)

    def _opens_stage(self, period: Period) -> bool:
        """到2020年，…; not 2007年底前完成所有水库的安全鉴定, which is due for that work only."""
        start, end = period.span.start, period.span.end
        until = form("until").search(self.text, max(0, start - 2), start)
        return bool(until or form("stage").match(self.text, end))

    def _governing_periods(self, span: Span, terms: ClauseTerms) -> tuple[Period, ...]:
        if terms.goal:
            return self.periods_in(Span(terms.goal.span.start, span.start))
        if terms.lead:
            bare = form("time_line").fullmatch(terms.lead.of(self.text).strip())
            return tuple(p for p in self.periods_in(terms.lead) if bare or is_due(self.text, p))
        if self.text.startswith("其中", span.start):
            since = self.edges[max(0, bisect_right(self.edges, span.start - 1) - 1)]
            return self.periods_in(Span(since, span.start))
        return ()
