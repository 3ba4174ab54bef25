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
    words = sentence.span.of(text)
    if not times or pattern("<no_milestone>").search(words) or form("title_line").match(words):
        return
    for segment in find_segments(text, sentence.span):
        period = _governing(times, segment)
        counted = any(segment.start <= span.start < segment.end for span in numbers)
        later = period and _has_time_of_its_own(sentence, segment, period)
        if not period or counted or later or _goes_on(text, segment, period, numbers):
            continue
        if tells_result(segment.of(text).strip()):
            before = any(span.start < segment.start for span in numbers)
            yield from _read_segment(text, sentence, segment, period, before)


def tells_result(words: str) -> bool:
    if form("makes_a_plan").search(words):
        return True
    if any(p.search(words) for p in (pattern("<files_papers>"), form("gives_money"), form("penalty"))):
        return False
    return bool(pattern("<result>|<action>").search(words) or form("magnitude").search(words))


def _goes_on(text: str, segment: Span, period: Period, numbers: list[Span]) -> bool:
    """6月底前建成3座监测站；|建立网格: another part, unless the time holds for the sentence (到2025年，…；…).

    年底前推动事项落地；|改进办事体验: an activity, behind the part or the number that the time is for.
    """
    since = period.span.end
    parted = "；" in text[since : segment.start]
    if parted and not _holds_for_all(text, period):
        return True
    parted = parted or any(since <= number.start < segment.start for number in numbers)
    return bool(parted and form("activity").search(segment.of(text)))


def _holds_for_all(text: str, period: Period) -> bool:
    """到2025年, 2025年，, 全年: for all parts of the sentence."""
    start, end = period.span.start, period.span.end
    alone = text.startswith("，", end) or text.startswith("全年", start)
    return alone or form("until").search(text, max(0, start - 2), start) is not None


def _has_time_of_its_own(sentence: Sentence, segment: Span, period: Period) -> bool:
    """2023年9月底前达到国家标准；|2024年试评估: another time opens the segment, due or not."""
    return any(
        segment.start <= other.span.start <= segment.start + 1 and other.span.start > period.span.start
        for other in sentence.periods
        if is_ahead(other)
    )


def _governing(times: list[Period], segment: Span) -> Period | None:
    before = [period for period in times if period.span.start < segment.end]
    return before[-1] if before else None


def _read_segment(
    text: str, sentence: Sentence, segment: Span, period: Period, counted: bool
) -> Iterator[Target]:
    """`counted`: numbers stand before it, whose end it tells where it names nothing (…，5月底前全部完工)."""
    indicator = cut_left(text, segment, sentence.periods)
    # 国考断面优Ⅲ比例不低于70.2%，完成时限为2020年底: the label of a time
    if (counted and form("bare_result").search(indicator)) or form("time_limit").search(indicator):
        return
    aside = pattern("^<aside>").match(indicator) and not form("magnitude").search(indicator)
    # 产值之比达到2.8|：1; 到2025年实现“三个100%”|：处理率100%、…
    halved = form("half_a_ratio").match(text, segment.end)
    leads = text.startswith("：", segment.end) and form("figure").match(text, segment.end, sentence.span.end)
    if not SHORTEST <= len(indicator) <= LONGEST or aside or halved or leads:
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
