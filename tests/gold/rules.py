"""How often each rule fires, and in how many notices: a rule that serves one notice or none must say why."""

import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from extract.record import Record
from tests.gold.firing import declared_rules, watch_rules
from tests.gold.gate import Set, extract_pages

_JUSTIFIED = Path(__file__).parent / "justified.toml"
# What becomes of a word of the ledger that no rule took.
_NO_RULE = (".unread", ".used")


def read_justified() -> dict[str, str]:
    """Why a rule stands that fires in one notice only, or in none."""
    return tomllib.loads(_JUSTIFIED.read_text("utf-8"))


def find_lonely(counted: dict[str, tuple[int, int]]) -> set[str]:
    """The rules that fire in one notice only."""
    return {rule for rule, (_, notices) in counted.items() if notices == 1 and not rule.endswith(_NO_RULE)}


def find_silent(counted: Iterable[str], spoke: Iterable[str]) -> set[str]:
    """The rules that no record names and that did not speak while the records were made."""
    return declared_rules().difference(counted, spoke)


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
    """The report over all pages of `sets`; what fired in one notice or none is marked, with its reason."""
    with watch_rules() as spoke:
        counted = count_rules(record for each in sets for record in extract_pages(each))
    print(f"{'rule':<44} {'times':>6} {'notices':>8}")
    justified, lonely = read_justified(), find_lonely(counted)
    for rule, (times, notices) in counted.items():
        mark = f" * {justified.get(rule, '')}".rstrip() if rule in lonely else ""
        print(f"{rule:<44} {times:6} {notices:8}{mark}")
    for rule in sorted(find_silent(counted, spoke)):
        print(f"{rule:<44} {0:6} {0:8} * {justified.get(rule, '')}".rstrip())


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
