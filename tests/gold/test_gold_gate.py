"""The gate: no part of any set falls below its floor, and our measure is the published one."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

from extract.publish import render_record
from tests.gold.gate import Set, extract_pages, known_sets, read_floors, read_gold
from tests.gold.measure import PARTS, mean_f1, measure, total

pytestmark = pytest.mark.slow
SCORER = Path(__file__).parents[3] / "shared" / "gold" / "score.py"


@pytest.fixture(scope="module", params=known_sets(), ids=lambda each: each.name)
def records(request: pytest.FixtureRequest) -> tuple[Set, list[dict[str, object]], list[dict[str, object]]]:
    """A set with its gold and the extractor's records."""
    each: Set = request.param
    return each, read_gold(each), [render_record(record) for record in extract_pages(each)]


def test_no_part_is_below_its_floor(
    records: tuple[Set, list[dict[str, object]], list[dict[str, object]]],
) -> None:
    each, gold, run = records
    tally = total(measure(gold, run))
    figures = {"mean": mean_f1(tally), **{part: tally.f1(part) for part in PARTS}}
    floors = read_floors().get(each.name, {})
    assert {part: figures[part] for part, floor in floors.items() if figures[part] < floor} == {}


def test_our_measure_gives_the_published_scorers_figures(
    records: tuple[Set, list[dict[str, object]], list[dict[str, object]]],
) -> None:
    if not SCORER.exists():
        pytest.skip(f"no published scorer at {SCORER}")
    scorer = _load(SCORER)
    _, gold, run = records
    for spoiled in (run, [_spoil(record) for record in run], run[1:]):
        ours, theirs = total(measure(gold, spoiled)), scorer.total(scorer.score(gold, spoiled))
        assert (ours.hit, ours.gold, ours.run) == (theirs.hit, theirs.gold, theirs.run)
        assert [ours.f1(part) for part in PARTS] == [theirs.figures(part)["f1"] for part in PARTS]


def _spoil(record: dict[str, object]) -> dict[str, object]:
    """A record with something wrong in every part."""
    copy = json.loads(json.dumps(record))
    copy["notice"]["issued"] = "1999-01-01"
    for part in ("citations", "tasks", "funding", "targets"):
        del copy[part][::3]
    for task in copy["tasks"][::2]:
        task["assignments"][0]["role"] = "support"
    return dict(copy)


def _load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("published_scorer", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
