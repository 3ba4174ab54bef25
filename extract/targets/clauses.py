"""What the headings and terms of a clause say about all its sentences."""

import re
from collections.abc import Iterator

import msgspec

from corpus.notice import Clause, Notice, Span
from extract.quantities import find_periods
from extract.targets.lexicon import form, pattern

# A line below a lead-in line that says no more than its own result.
LONGEST_LINE = 80
DASHES = ("—", "–", "•", "●", "·")
_SENTENCE_START = re.compile(r"[。！？\n][^。！？\n]*：\s*$")


class ClauseTerms(msgspec.Struct, frozen=True):
    """`describes`: its numbers describe or qualify; `law`: it is an article (第三条).

    `goal` is the nearest clause above whose heading names targets, `due` its 完成时限, the year that a
    heading above gives (2021年工作任务) or a sentence about all below (以下任务均须于…完成), `lead` the
    sentence that leads in to it (到2025年实现以下目标：), `headings` the headings above, nearest first.
    """

    describes: bool = False
    law: bool = False
    goal: Clause | None = None
    due: str | None = None
    lead: Span | None = None
    headings: tuple[str, ...] = ()


class _Level(msgspec.Struct, frozen=True):
    """What one clause says for itself and all below it."""

    clause: Clause
    heading: str
    qualifies: bool
    law: bool
    tells_tasks: bool
    names_goal: bool
    leads_to_goal: bool
    leads_to_conditions: bool
    due: str | None


class TermsReader:
    """The terms of the clauses of one notice; `year` is the year of issue."""

    def __init__(self, notice: Notice, year: int | None) -> None:
        self.notice, self.text, self.year = notice, notice.text, year
        self.levels: dict[int, _Level] = {}
        self.leads = dict(_find_lines_led(notice))
        self.due_of_all = self._find_due_of_all()
        self.told_below = dict(self._find_dues_below())

    def read(self, clause: Clause) -> ClauseTerms:
        """The terms of `clause`, from its own level and those above."""
        own, *above = line = list(self._line(clause))
        goals = (level for level in line if level.names_goal or (level is not own and level.leads_to_goal))
        goal = next(goals, None)
        return ClauseTerms(
            describes=any(level.qualifies for level in line)
            or any(level.leads_to_conditions for level in above),
            law=any(level.law for level in line) and not any(level.tells_tasks for level in line),
            goal=goal.clause if goal else None,
            due=self._find_due(clause.own)
            or self.told_below.get(clause.index)
            or next((level.due for level in line if level.due), None)
            or self.due_of_all,
            lead=self.leads.get(clause.index)
            or (_find_lead(self.text, above[0].clause.own) if above else None),
            headings=tuple(level.heading for level in line),
        )

    def _line(self, clause: Clause) -> Iterator[_Level]:
        """The level of the clause and those above it, each read once."""
        index: int | None = clause.index
        while index is not None:
            level = self.levels.get(index) or self.levels.setdefault(index, self._read_level(index))
            yield level
            index = level.clause.parent

    def _read_level(self, index: int) -> _Level:
        clause = self.notice.clauses[index]
        heading, own = clause.heading.of(self.text), clause.own.of(self.text)
        names_goal = pattern("<goal_heading>").search(heading) is not None
        return _Level(
            clause=clause,
            heading=heading,
            qualifies=_describes(heading) and not names_goal,
            law=_is_law(clause),
            tells_tasks=form("article_of_tasks").search(own) is not None,
            names_goal=names_goal,
            leads_to_goal=own.rstrip().endswith(("目标：", "指标：")),
            leads_to_conditions=form("condition_lead").search(own) is not None,
            due=self._find_heading_due(_title_line(clause, own) or clause.heading)
            or self._find_due_below(clause.own),
        )

    def _find_due(self, own: Span) -> str | None:
        for period in find_periods(self.text, own, self.year):
            start = period.span.start
            if form("time_limit").search(self.text, max(0, start - 8), start):
                return period.deadline
            if self._closes(own, period.span) and not period.past:
                return period.deadline
        return None

    def _closes(self, own: Span, period: Span) -> bool:
        """Whether the time is the last that a clause says: （2024年）, …负责，2021年底前完成。"""
        closed = form("time_alone").match(self.text, period.end)
        if closed:
            return not self.text[closed.end() : own.end].strip("。；\n ")
        answered = form("duty_before").search(self.text, max(own.start, period.start - 12), period.start)
        return answered is not None and bool(form("done_at_end").match(self.text, period.end, own.end))

    def _find_dues_below(self) -> Iterator[tuple[int, str]]:
        """任务：… ‖ 时限：12月底前; 1.…；2.…。 ‖ 完成时限：11月: such a line holds for those above."""
        families: dict[int | None, list[Clause]] = {}
        for clause in self.notice.clauses:
            families.setdefault(clause.parent, []).append(clause)
        for family in families.values():
            record: list[Clause] = []
            for clause in family:
                bare = not clause.label and form("labelled_line").match(self.text, clause.own.start)
                due = self._find_due(clause.own) if bare else None
                yield from ((other.index, due) for other in record if due)
                record = [*record, clause] if bare and not due else []
            *others, last = family
            numbered = [other for other in others if other.label]
            if last.label and numbered and not any(map(self._has_labelled_line, numbered)):
                due = self._find_due(last.own) if self._has_labelled_line(last) else None
                yield from ((other.index, due) for other in numbered if due)

    def _find_due_of_all(self) -> str | None:
        for period in find_periods(self.text, None, self.year):
            start = period.span.start
            if form("due_above").search(self.text, max(0, start - 50), start):
                return period.deadline
        return None

    def _has_labelled_line(self, clause: Clause) -> bool:
        lines = self.text.find("\n", clause.own.start, clause.own.end)
        return lines >= 0 and form("labelled_line").match(self.text, lines + 1) is not None

    def _find_due_below(self, own: Span) -> str | None:
        """以下各项任务均须于2015年底前全面完成。"""
        for period in find_periods(self.text, own, self.year):
            before = form("due_below").search(
                self.text, max(own.start, period.span.start - 40), period.span.start
            )
            if before and form("all_done").search(self.text[period.span.end : own.end]):
                return period.deadline
        return None

    def _find_heading_due(self, heading: Span) -> str | None:
        ahead = (period.deadline for period in find_periods(self.text, heading, self.year) if not period.past)
        return next((deadline for deadline in ahead if deadline), None)


def _title_line(clause: Clause, own: str) -> Span | None:
    """2016年…重点项目 above 1.…工程: a line that heads a list though it has no number."""
    return clause.own if not clause.label and form("list_title").search(own.strip()) else None


def _describes(heading: str) -> bool:
    return bool(pattern("<skip_heading>").search(heading) or form("conditions").search(heading))


def _is_law(clause: Clause) -> bool:
    return clause.label.startswith("第") and clause.label.endswith("条")


def _find_lines_led(notice: Notice) -> Iterator[tuple[int, Span]]:
    """到2025年，实现以下目标： / ——产业… / ——创新…: bare lines, each with the lead-in line above them all."""
    leads: dict[int | None, Span | None] = {}
    for clause in notice.clauses:
        line = clause.own.of(notice.text).strip()
        above = leads.get(clause.parent)
        if clause.label:
            leads[clause.parent] = None
        elif line.endswith("：") or form("time_line").fullmatch(line):
            leads[clause.parent] = clause.own
        elif above and (len(line) < LONGEST_LINE or line.startswith(DASHES)):
            yield clause.index, above


def _find_lead(text: str, own: Span) -> Span | None:
    """The last sentence of the clause above, if it ends in a colon."""
    if not text[own.start : own.end].rstrip().endswith("："):
        return None
    last = _SENTENCE_START.search(text, own.start, own.end)
    return Span(last.start() if last else own.start, own.end)
