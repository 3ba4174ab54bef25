"""Results without a number: what a sentence with a deadline of its own says will be done by then."""

from collections.abc import Iterator

from corpus.notice import Span
from extract.quantities import Period
from extract.record import Target
from extract.targets.indicator import LONGEST, cut_left
from extract.targets.items import find_segments
from extract.targets.lexicon import pattern
from extract.targets.scope import Sentence, is_ahead

SHORTEST = 4


def find_milestones(text: str, sentence: Sentence, used: list[Span]) -> Iterator[Target]:
    """What the segments behind a time to come say; those with a number in `used` are read already."""
    times = [period for period in sentence.periods if is_ahead(period)]
    if not times or pattern("<no_milestone>").search(sentence.span.of(text)):
        return
    for segment in find_segments(text, sentence.span):
        period = _governing(times, segment)
        counted = any(segment.start <= span.start < segment.end for span in used)
        indicator = "" if period is None or counted else cut_left(text, segment, sentence.periods)
        told = pattern("<result>|<action>").search(segment.of(text))
        if period and told and SHORTEST <= len(indicator) <= LONGEST:
            yield _build_milestone(sentence, segment, indicator, period)


def _governing(times: list[Period], segment: Span) -> Period | None:
    before = [period for period in times if period.span.start < segment.end]
    return before[-1] if before else None


def _build_milestone(sentence: Sentence, segment: Span, indicator: str, period: Period) -> Target:
    return Target(
        indicator=indicator,
        comparator="=",
        value=None,
        deadline=period.deadline,
        span=segment,
        evidence=sentence.span,
        rule="milestone",
        clause=sentence.clause.index if sentence.clause else None,
    )
