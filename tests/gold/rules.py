"""How often each rule fires, and in how many notices: a rule that serves one notice only must say why."""

from collections import Counter
from collections.abc import Iterable, Iterator

from extract.record import Record
from tests.gold.gate import Set, extract_pages


def count_rules(records: Iterable[Record]) -> dict[str, tuple[int, int]]:
    """Rule → (times, notices)."""
    times: Counter[str] = Counter()
    notices: Counter[str] = Counter()
    for record in records:
        fired = list(_fired(record))
        times.update(fired)
        notices.update(set(fired))
    return {rule: (times[rule], notices[rule]) for rule in sorted(times)}


def print_rules(sets: Iterable[Set]) -> None:
    """The report over all pages of `sets`; `*` marks a rule that fired in one notice only."""
    records = [record for each in sets for record in extract_pages(each)]
    print(f"{'rule':<44} {'times':>6} {'notices':>8}")
    for rule, (times, notices) in count_rules(records).items():
        print(f"{rule:<44} {times:6} {notices:8}{' *' if notices == 1 else ''}")


def _fired(record: Record) -> Iterator[str]:
    for task in record.tasks:
        yield from (f"duty.{item.rule}" for item in task.assignments)
        yield from (f"basis.{item.basis}" for item in task.assignments)
    parts = {
        "programme": record.programmes,
        "citation": record.citations,
        "funding": record.funding,
        "target": record.targets,
    }
    for name, items in parts.items():
        yield from (f"{name}.{item.rule}" for item in items)
    for kind, outcomes in record.ledger.counts.items():
        for outcome, times in outcomes.items():
            yield from [f"ledger.{kind}.{outcome}"] * times
