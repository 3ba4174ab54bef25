"""Results without a number: what a sentence with a deadline of its own says will be done by then."""

from collections.abc import Iterator

from corpus.notice import Span
from extract.quantities import Period
from extract.record import Target
from extract.targets.indicator import LONGEST, cut_left
from extract.targets.items import find_segments
from extract.targets.lexicon import form, pattern
from extract.targets.scope import Sentence, is_ahead, is_due

SHORTEST = 3


def find_milestones(text: str, sentence: Sentence, numbers: list[Span]) -> Iterator[Target]:
    """What the segments behind a time to come say; those with one of the `numbers` are read already."""
    times = [period for period in sentence.periods if is_ahead(period) and is_due(text, period)]
    if not times or pattern("<no_milestone>").search(sentence.span.of(text)):
        return
    for segment in find_segments(text, sentence.span):
        period = _governing(times, segment)
        counted = any(segment.start <= span.start < segment.end for span in numbers)
        if not period or counted or _goes_on(text, segment, period, numbers):
            continue
        if _tells_result(segment.of(text).strip()):
            yield from _read_segment(text, sentence, segment, period)


def _tells_result(words: str) -> bool:
    if any(p.search(words) for p in (pattern("<files_papers>"), form("gives_money"), form("penalty"))):
        return False
    return bool(pattern("<result>|<action>").search(words) or form("magnitude").search(words))


def _goes_on(text: str, segment: Span, period: Period, numbers: list[Span]) -> bool:
    """年底前推动事项落地；|改进办事体验: an activity, behind the part or the number that the time is for."""
    since = period.span.end
    parted = "；" in text[since : segment.start] or any(since <= n.start < segment.start for n in numbers)
    return bool(parted and form("activity").search(segment.of(text)))


def _governing(times: list[Period], segment: Span) -> Period | None:
    before = [period for period in times if period.span.start < segment.end]
    return before[-1] if before else None


def _read_segment(text: str, sentence: Sentence, segment: Span, period: Period) -> Iterator[Target]:
    indicator = cut_left(text, segment, sentence.periods)
    aside = pattern("^<aside>").match(indicator) and not form("magnitude").search(indicator)
    halved = form("half_a_ratio").match(text, segment.end)
    if not SHORTEST <= len(indicator) <= LONGEST or aside or halved:
        return
    yield Target(
        indicator=indicator,
        comparator="=",
        value=None,
        deadline=period.deadline,
        span=segment,
        evidence=sentence.span,
        rule="milestone",
        clause=sentence.clause.index if sentence.clause else None,
    )
