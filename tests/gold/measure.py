"""Precision, recall and F1 of records against gold, part by part, as the guideline defines a hit."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from tests.gold.likeness import (
    Fact,
    compare_phrases,
    compare_titles,
    fold,
    fold_agency,
    fold_number,
    fold_quantity,
    pair_alike,
)

PARTS = ("notice", "programmes", "citations", "agencies", "assignments", "funding", "targets", "milestones")
EMPTY: Fact = {"notice": {}, "programmes": [], "citations": [], "tasks": [], "funding": [], "targets": []}


class Tally:
    """Hits, gold items and run items by part, with what was missed and what is extra."""

    def __init__(self) -> None:
        self.hit: Counter[str] = Counter()
        self.gold: Counter[str] = Counter()
        self.run: Counter[str] = Counter()
        self.missed: list[tuple[str, str, Any]] = []
        self.extra: list[tuple[str, str, Any]] = []

    def add_sets(self, part: str, gold: set[Any], run: set[Any], where: str) -> None:
        """Count two sets of facts."""
        missed, extra = sorted(gold - run, key=str), sorted(run - gold, key=str)
        self._add(part, len(gold & run), missed, extra, where)

    def add_lists(
        self,
        part: str,
        gold: Sequence[Any],
        run: Sequence[Any],
        likeness: Callable[[Any, Any], float],
        floor: float,
        where: str,
    ) -> None:
        """Count two lists whose items pair by likeness."""
        pairs = pair_alike(gold, run, likeness, floor)
        missed = [item for i, item in enumerate(gold) if i not in pairs]
        extra = [item for j, item in enumerate(run) if j not in pairs.values()]
        self._add(part, len(pairs), missed, extra, where)

    def add(self, other: "Tally") -> None:
        """Count all that `other` counted."""
        self.hit += other.hit
        self.gold += other.gold
        self.run += other.run
        self.missed += other.missed
        self.extra += other.extra

    def f1(self, part: str) -> float:
        """Harmonic mean of precision and recall."""
        precision, recall = self.precision(part), self.recall(part)
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0

    def precision(self, part: str) -> float:
        """Hits by run items; 1.0 where nothing was wanted and nothing given."""
        if self.run[part]:
            return self.hit[part] / self.run[part]
        return 0.0 if self.gold[part] else 1.0

    def recall(self, part: str) -> float:
        """Hits by gold items; 1.0 where nothing was wanted."""
        return self.hit[part] / self.gold[part] if self.gold[part] else 1.0

    def _add(self, part: str, hits: int, missed: Iterable[Any], extra: Iterable[Any], where: str) -> None:
        missed, extra = list(missed), list(extra)
        self.hit[part] += hits
        self.gold[part] += hits + len(missed)
        self.run[part] += hits + len(extra)
        self.missed += [(part, where, item) for item in missed]
        self.extra += [(part, where, item) for item in extra]


def measure(gold: Sequence[Fact], run: Sequence[Fact]) -> list[Tally]:
    """One tally for each gold notice, then one for each run notice that pairs with none."""
    pairs = pair_alike(gold, run, _notice_likeness, 0.6)
    tallies = [measure_notice(g, run[pairs[i]] if i in pairs else EMPTY) for i, g in enumerate(gold)]
    return tallies + [measure_notice(EMPTY, r) for j, r in enumerate(run) if j not in pairs.values()]


def measure_notice(gold: Fact, run: Fact) -> Tally:
    """The tally of one notice; either record may be `EMPTY`."""
    where = (gold["notice"].get("title") or "UNPAIRED " + (run["notice"].get("title") or ""))[:40]
    tally = Tally()
    like = gold["notice"].get("title")
    tally.add_sets("notice", _notice_facts(gold, None), _notice_facts(run, like), where)
    tally.add_lists("programmes", gold["programmes"], run["programmes"], compare_titles, 0.9, where)
    tally.add_lists("citations", gold["citations"], run["citations"], _citation_likeness, 0.9, where)
    _add_tasks(tally, list(_duties(gold)), list(_duties(run)), where)
    tally.add_lists("funding", gold["funding"], run["funding"], _funding_likeness, 0.5, where)
    for part, valued in (("targets", True), ("milestones", False)):
        of_gold, of_run = (
            [item for item in record["targets"] if (item["value"] is not None) == valued]
            for record in (gold, run)
        )
        tally.add_lists(part, of_gold, of_run, _target_likeness, 0.3, where)
    return tally


def total(tallies: Iterable[Tally]) -> Tally:
    """All tallies as one."""
    whole = Tally()
    for tally in tallies:
        whole.add(tally)
    return whole


def mean_f1(tally: Tally) -> float:
    """Mean over all parts but milestones, where careful readers cut the text differently."""
    return sum(tally.f1(part) for part in PARTS[:-1]) / (len(PARTS) - 1)


def _notice_likeness(gold: Fact, run: Fact) -> float:
    g, r = gold["notice"], run["notice"]
    numbers = g.get("number"), r.get("number")
    if all(numbers) and fold_number(numbers[0]) == fold_number(numbers[1]):
        return 2.0
    likeness = compare_titles(g.get("title"), r.get("title"))
    return max(likeness, 0.6) if gold.get("source") and gold["source"] == run.get("source") else likeness


def _notice_facts(record: Fact, like: str | None) -> set[tuple[str, str]]:
    """The header's facts; a title that holds or is held by `like` counts as that title."""
    notice = record["notice"]
    if not notice:
        return set()
    title = notice.get("title")
    facts = {("title", fold(like if like and compare_titles(like, title) >= 0.9 else title))}
    facts |= {("issuer", fold_agency(name)) for name in notice.get("issuers") or ()}
    others = {"number": fold_number, "issued": str, "region": fold}
    return facts | {(name, form(notice[name])) for name, form in others.items() if notice.get(name)}


def _citation_likeness(gold: Fact, run: Fact) -> float:
    if gold.get("number") and run.get("number"):
        return float(fold_number(gold["number"]) == fold_number(run["number"]))
    return float(compare_titles(gold.get("title"), run.get("title")) >= 0.9)


def _target_likeness(gold: Fact, run: Fact) -> float:
    value, unit = fold_quantity(gold.get("value"), gold.get("unit"))
    run_value, run_unit = fold_quantity(run.get("value"), run.get("unit"))
    late = gold.get("deadline") and (run.get("deadline") or "")[:4] != gold["deadline"][:4]
    if value != run_value or late:
        return 0.0
    if value is not None and unit not in run_unit and run_unit not in unit:
        return 0.0
    return compare_phrases(gold["indicator"], run["indicator"])


def _funding_likeness(gold: Fact, run: Fact) -> float:
    if gold["kind"] != run["kind"] or _sums(gold) != _sums(run):
        return 0.0
    if gold["kind"] == "allocation":
        g, r = fold_agency(gold.get("recipient")), fold_agency(run.get("recipient"))
        if not (g and r and (g in r or r in g)):
            return 0.0
    return 0.5 + compare_phrases(gold.get("purpose"), run.get("purpose")) / 2


def _sums(item: Fact) -> list[float | None]:
    values = (item.get(name) for name in ("amount", "amount_max", "rate"))
    return [None if value is None else round(float(value), 2) for value in values]


def _duties(record: Fact) -> Iterable[tuple[str, set[tuple[str, str]], set[str]]]:
    """Per task its title, the (agency, role) pairs that count, and the bodies that don't."""
    for task in record["tasks"]:
        aside = [item for item in task["assignments"] if item.get("collective") or item.get("optional")]
        counted = {
            (fold_agency(item["agency"]), item["role"]) for item in task["assignments"] if item not in aside
        }
        yield task["title"], counted, {fold_agency(item["agency"]) for item in aside}


def _add_tasks(tally: Tally, gold: list[Any], run: list[Any], where: str) -> None:
    pairs = pair_alike(gold, run, lambda g, r: compare_titles(g[0], r[0]), 0.6)
    for i, (title, wanted, aside) in enumerate(gold):
        got = run[pairs[i]][1] if i in pairs else set()
        _add_duties(tally, wanted, {pair for pair in got if pair[0] not in aside}, f"{where} / {title}")
    for j, (title, got, _) in enumerate(run):
        if j not in pairs.values():
            _add_duties(tally, set(), got, f"{where} / {title}")


def _add_duties(tally: Tally, gold: set[tuple[str, str]], run: set[tuple[str, str]], where: str) -> None:
    tally.add_sets("assignments", gold, run, where)
    tally.add_sets("agencies", {name for name, _ in gold}, {name for name, _ in run}, where)
