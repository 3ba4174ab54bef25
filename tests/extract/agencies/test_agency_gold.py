"""The bodies that careful readers wrote down are found in the notices, under the same names."""

from collections.abc import Iterator
from typing import Any

import pytest

from corpus import Notice, Span, read_page
from extract.agencies import find_agencies, read_context, resolve_agencies
from tests.gold.gate import Set, open_sets, read_floors, read_gold
from tests.gold.likeness import fold_agency

SETS = [each for each in open_sets() if each.name in read_floors()]
FLOOR = 0.98
FLOORS = {
    "everyday": 0.975,
    "printed": 0.95,
    "prose": 0.94,
}  # towns, firms and headquarters, which only their place in a duty shows to be bodies


def named_bodies(record: dict[str, Any]) -> set[str]:
    tasks = record["tasks"]
    assignments = [each for task in tasks for each in task["assignments"]]
    return {
        fold_agency(each["agency"])
        for each in assignments
        if not each.get("collective") and not each.get("optional")
    }


def found_bodies(notice: Notice) -> set[str]:
    mentions = find_agencies(notice.text, Span(0, len(notice.text)))
    agencies = resolve_agencies(mentions, read_context(notice))
    return {fold_agency(agency.name) for agency in agencies if not agency.collective}


def pairs(each: Set) -> Iterator[tuple[set[str], set[str]]]:
    for record in read_gold(each):
        gold = named_bodies(record)
        if gold:
            page = read_page(each.pages / record["source"])
            yield (
                gold,
                max((found_bodies(notice) for notice in page.notices), key=lambda found: len(gold & found)),
            )


@pytest.mark.slow
@pytest.mark.parametrize("each", SETS, ids=lambda each: each.name)
def test_readers_bodies_are_found(each):
    counts = [(len(gold & found), len(gold), gold - found) for gold, found in pairs(each)]
    hits, total = sum(hit for hit, _, _ in counts), sum(size for _, size, _ in counts)
    assert total > 30
    assert hits / total >= FLOORS.get(each.name, FLOOR), [missing for *_, missing in counts if missing]
