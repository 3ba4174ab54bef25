"""Notice → targets: the numbers and milestones of its sentences and the rows of its indicator tables."""

from corpus.notice import Notice
from extract.cover import Cover
from extract.found import Found, Ignored
from extract.headers import with_whole_header
from extract.record import Funding, Target, Unread
from extract.targets.lost import find_lost_numbers
from extract.targets.milestones import find_milestones
from extract.targets.plan import with_plan_year
from extract.targets.progress import find_progress
from extract.targets.reader import SentenceReader
from extract.targets.regional import find_regional_targets
from extract.targets.rows import find_row_targets
from extract.targets.scope import find_sentences, issued_year


def find_targets(notice: Notice, funding: tuple[Funding, ...]) -> Found[Target]:
    """The results that the notice sets, each with value, unit and deadline; amounts of `funding` are none."""
    given = Cover(item.span for item in funding)
    year = issued_year(notice)
    items = [
        target
        for table in map(with_whole_header, notice.tables)
        for target in find_row_targets(table, year) or find_regional_targets(notice, table, year)
    ]
    rows = {item.evidence for item in items}
    items += (target for table in notice.tables for target in find_progress(table, year))
    unread: list[Unread] = []
    ignored: list[Ignored] = []
    before: SentenceReader | None = None
    for sentence in find_sentences(notice):
        if any(row.start <= sentence.span.start < row.end for row in rows):
            continue
        if sentence.describes:
            ignored += (
                Ignored("percent", q.span, "describing_clause") for q in sentence.quantities if q.is_percent
            )
            continue
        before = SentenceReader(notice.text, sentence, given, before)
        items += before.read()
        items += find_milestones(notice.text, sentence, before.numbers)
        unread += (*before.unread, *find_lost_numbers(notice.text, sentence))
        ignored += before.ignored
    kept = set(targets := _without_repeats(items))
    ignored += (Ignored("percent", item.span, "repeated") for item in items if item not in kept)
    return Found(tuple(with_plan_year(notice, targets)), tuple(unread), tuple(ignored))


def _without_repeats(targets: list[Target]) -> list[Target]:
    """In the order of the text, each once, though the goal and the task that serves it both print it.

    Where only one of the two says by when, that one stands.
    """
    dated = {(_result(target), target.comparator) for target in targets if target.deadline}
    first: dict[tuple[object, ...], Target] = {}
    for target in sorted(targets, key=lambda target: target.span):
        if target.deadline or (_result(target), target.comparator) not in dated:
            first.setdefault((*_result(target), target.deadline), target)
    return list(first.values())


def _result(target: Target) -> tuple[object, ...]:
    return (target.indicator, target.value, target.value_max, target.unit)
