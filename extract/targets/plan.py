"""The year that the notice's own title sets: 2023年工作要点, 三年行动计划（2023—2025年）, “十四五”规划."""

import re

import msgspec

from corpus.notice import Notice
from extract.quantities.numerals import parse_numeral
from extract.record import Target
from extract.targets.lexicon import form
from extract.targets.scope import PLAN_SPAN, TITLE_YEAR, find_plan_span

_FIVE_YEARS = re.compile(r"“?十([二三四五六])(?:五”?|个五年)")
# A longer plan has stages of its own.
LONGEST = 5
# Characters before a number that may say how often.
_REACH = 60
# Where a covering letter stands.
_HEAD = 1000
_PART_START = re.compile(r"[；。\n\t]")


def with_plan_year(notice: Notice, targets: list[Target]) -> list[Target]:
    """Results for which nothing says by when take the year of the plan; what comes every year does not."""
    title = notice.header.title
    span = None if PLAN_SPAN.search(title) or not form("plan_title").search(title) else find_plan_span(notice)
    year = find_plan_year(f"{title}{span[0]}" if span else title) or _find_letter_year(notice)
    return [
        msgspec.structs.replace(target, deadline=year) if _lacks_year(notice.text, target) else target
        for target in targets
    ]


def find_plan_year(title: str) -> str | None:
    """The year by which all is to be done that a plan with this title sets."""
    if not form("plan_title").search(title) or form("no_plan_title").search(title):
        return None
    if span := PLAN_SPAN.search(title):
        return span[2] if int(span[2]) - int(span[1]) < LONGEST else None
    if plan := _FIVE_YEARS.search(title):
        return str(1955 + 5 * parse_numeral("十" + plan[1]))
    year = TITLE_YEAR.search(title)
    return year[1] if year else None


def _find_letter_year(notice: Notice) -> str | None:
    """The year that the covering letter of a plan without one in its title tells."""
    title = notice.header.title
    if (
        not form("plan_title").search(title)
        or form("no_plan_title").search(title)
        or _FIVE_YEARS.search(title)
    ):
        return None
    told = form("letter_year").search(notice.text, 0, _HEAD)
    return told[1] if told else None


def _lacks_year(text: str, target: Target) -> bool:
    before = _PART_START.split(text[max(0, target.span.start - _REACH) : target.span.start])[-1]
    return target.deadline is None and form("again_and_again").search(before) is None
