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
from extract.found import Found
from extract.record import Funding, Ledger, Target, Task, Unread

_AROUND = 16
"""Characters on either side of a trigger that an ignore-rule may look at."""

_FIGURE = "0123456789.,十百千万亿一二两三四五六七八九点零"


class IgnoreRule(msgspec.Struct, frozen=True):
    """A phrase whose trigger says nothing about money or duty, with cases for and against."""

    rule: str
    kind: str
    pattern: str
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]

    def covers(self, text: str, span: Span) -> bool:
        """True where the rule's phrase, found near `span`, touches it."""
        near = re.compile(self.pattern).finditer(text, max(0, span.start - _AROUND), span.end + _AROUND)
        return any(found.start() < span.end and found.end() > span.start for found in near)


@cache
def read_ledger_rules() -> tuple[IgnoreRule, ...]:
    """The ignore-rules of `tables/ledger.toml`, in their order."""
    return tuple(msgspec.convert(row, IgnoreRule) for row in _read_table()["ignore"])


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
            start -= len(before) - len(before.rstrip(_FIGURE))
            if start == found.start():
                continue
        yield kind, Span(start, found.end())


def balance_ledger(
    notice: Notice, tasks: Found[Task], funding: Found[Funding], targets: Found[Target]
) -> tuple[Ledger, tuple[Unread, ...]]:
    """Counts by kind and outcome, and all that is unread: the finders' own first, then what nobody took."""
    finders = (tasks, funding, targets)
    unread = [item for found in finders for item in found.unread]
    ignored = [item for found in finders for item in found.ignored]
    used = Cover(_used_spans(tasks.items, funding.items, targets.items))
    listed = Cover(item.span for item in unread)
    counts: dict[str, Counter[str]] = {}
    for kind, span in find_triggers(notice.text):
        outcome = "used" if used.touches(span) else ""
        outcome = outcome or next((f"ignored:{i.rule}" for i in ignored if _touch(i.span, span)), "")
        outcome = outcome or ("unread" if listed.touches(span) else _ignored_by(notice.text, kind, span))
        if not outcome:
            unread.append(Unread(kind, f"未识别：{span.of(notice.text)}", span))
        counts.setdefault(kind, Counter())[outcome or "unread"] += 1
    return Ledger({kind: dict(by_outcome) for kind, by_outcome in counts.items()}), tuple(unread)


def _used_spans(
    tasks: Iterable[Task], funding: Iterable[Funding], targets: Iterable[Target]
) -> Iterator[Span]:
    for task in tasks:
        yield from (assignment.evidence for assignment in task.assignments)
    for item in funding:
        yield from (item.span, item.evidence)
    for target in targets:
        yield from (target.span, target.evidence)


def _touch(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _ignored_by(text: str, kind: str, span: Span) -> str:
    rules = (rule for rule in read_ledger_rules() if rule.kind == kind and rule.covers(text, span))
    return next((f"ignored:{rule.rule}" for rule in rules), "")
