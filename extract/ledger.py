"""Where each amount, percent and duty word of a notice ended: used, ignored by a named rule, or unread."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import Any

import msgspec

from corpus.notice import Notice, Span
from extract.cover import Cover
from extract.found import Found, Ignored
from extract.record import Funding, Ledger, Record, Target, Task, Unread

_AROUND = 32
"""Characters on either side of a trigger that an ignore-rule may look at."""

_FIGURE = "0123456789.,十百千万亿一二两三四五六七八九点零"
_SCALES = "万亿,."


class IgnoreRule(msgspec.Struct, frozen=True):
    """A phrase whose trigger says nothing about money or duty, with cases for and against."""

    rule: str
    kind: str
    pattern: str
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


@cache
def read_ledger_rules() -> tuple[IgnoreRule, ...]:
    """The ignore-rules of `tables/ledger.toml`, in their order."""
    return tuple(msgspec.convert(row, IgnoreRule) for row in _read_table()["ignore"])


@cache
def _ignore_patterns(kind: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((rule.rule, re.compile(rule.pattern)) for rule in read_ledger_rules() if rule.kind == kind)


@cache
def _read_table() -> dict[str, Any]:
    return tomllib.loads((files("extract") / "tables/ledger.toml").read_text("utf-8"))


@cache
def _trigger_kinds() -> dict[str, str]:
    triggers: dict[str, list[str]] = _read_table()["triggers"]
    return {word: kind for kind, words in triggers.items() for word in words}


@cache
def _trigger_pattern() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, _trigger_kinds())))


def find_triggers(text: str) -> Iterator[tuple[str, Span]]:
    """Each amount, percent and duty word of `text` with its kind; a figure before 元 or % belongs to it."""
    for found in _trigger_pattern().finditer(text):
        kind, start = _trigger_kinds()[found.group()], found.start()
        if kind != "duty" and found.group() != "百分之":
            before = text[max(0, start - _AROUND) : start]
            figure = before[len(before.rstrip(_FIGURE)) :]
            if not figure.strip(_SCALES):
                continue
            start -= len(figure)
        yield kind, Span(start, found.end())


def balance_ledger(
    notice: Notice, tasks: Found[Task], funding: Found[Funding], targets: Found[Target]
) -> tuple[Ledger, tuple[Unread, ...]]:
    """Counts by kind and outcome, and all that is unread: the finders' own first, then what nobody took."""
    unread = [item for found in (tasks, funding, targets) for item in found.unread]
    ignored = [item for found in (tasks, funding, targets) for item in found.ignored]
    covers = _covers_by_outcome(tasks.items, funding.items, targets.items, ignored, unread)
    counts: dict[str, Counter[str]] = {}
    for kind, span in find_triggers(notice.text):
        outcome = next((name for name, cover in covers.get(kind, ()) if cover.touches(span)), "")
        outcome = outcome or _ignored_by(notice.text, kind, span)
        if not outcome:
            unread.append(Unread(kind, _read_table()["messages"][kind].format(span.of(notice.text)), span))
        counts.setdefault(kind, Counter())[outcome or "unread"] += 1
    return Ledger({kind: dict(by_outcome) for kind, by_outcome in counts.items()}), tuple(unread)


def sum_ledgers(records: Iterable[Record]) -> dict[str, dict[str, int]]:
    """The counts of all `records` together: kind → outcome → count."""
    sums: dict[str, Counter[str]] = {}
    for record in records:
        for kind, by_outcome in record.ledger.counts.items():
            sums.setdefault(kind, Counter()).update(by_outcome)
    return {kind: dict(by_outcome) for kind, by_outcome in sums.items()}


def _covers_by_outcome(
    tasks: Iterable[Task],
    funding: Iterable[Funding],
    targets: Iterable[Target],
    ignored: Iterable[Ignored],
    unread: Iterable[Unread],
) -> dict[str, list[tuple[str, Cover]]]:
    """By kind each outcome with its places, the surest first: a record's own words, a rule, a list."""
    spans: dict[tuple[str, str], list[Span]] = {(kind, "used"): [] for kind in _read_table()["triggers"]}
    spans["duty", "used"] += (item.evidence for task in tasks for item in task.assignments)
    figures = [*(item.span for item in funding), *(item.span for item in targets)]
    spans["amount", "used"] += figures
    spans["percent", "used"] += figures
    for item in ignored:
        spans.setdefault((item.kind, f"ignored:{item.rule}"), []).append(item.span)
    for left in unread:
        spans.setdefault((left.kind, "unread"), []).append(left.span)
    covers: dict[str, list[tuple[str, Cover]]] = {}
    for (kind, outcome), places in spans.items():
        covers.setdefault(kind, []).append((outcome, Cover(places)))
    return covers


def _ignored_by(text: str, kind: str, span: Span) -> str:
    """The outcome by the first rule whose phrase, found near `span`, touches it."""
    near = max(0, span.start - _AROUND), span.end + _AROUND
    for rule, pattern in _ignore_patterns(kind):
        if any(
            found.start() < span.end and found.end() > span.start for found in pattern.finditer(text, *near)
        ):
            return f"ignored:{rule}"
    return ""
