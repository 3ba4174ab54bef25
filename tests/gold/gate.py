"""The sets of gold records, the extractor's records for the same pages, and the floors that may only rise."""

import json
import tomllib
from pathlib import Path
from typing import NamedTuple

from corpus import read_page
from extract.extraction import extract_record
from extract.publish import render_record
from extract.record import Record
from tests.gold.likeness import Fact
from tests.gold.measure import Tally, measure

# Nobody who makes the program reads these.
KEPT = ("kept", "kept_money")
_HERE = Path(__file__).parent
_ROOT = _HERE.parents[1]
_COMPOSED = ("invented", "everyday", "printed", "prose", *KEPT)
_SHARED_NOTICES = _ROOT.parent / "shared" / "notices"


class Set(NamedTuple):
    """Gold records and the folder of the pages that they were written from."""

    name: str
    gold: Path
    pages: Path


def own_sets() -> tuple[Set, ...]:
    """The seeds and the composed notices, whose pages are in the repository."""
    seeds = Set("seeds", _HERE / "seeds.jsonl", _ROOT / "corpus" / "notices")
    return (seeds, *(Set(name, _HERE / name / "gold.jsonl", _HERE / name) for name in _COMPOSED))


def known_sets() -> tuple[Set, ...]:
    """Our own sets, and the others whose pages stand beside the checkout."""
    others = sorted(path for path in _HERE.glob("*.jsonl") if path.stem != "seeds")
    beside = (Set(path.stem, path, _SHARED_NOTICES) for path in others if _SHARED_NOTICES.is_dir())
    return (*own_sets(), *beside)


def open_sets() -> tuple[Set, ...]:
    """The known sets but those that nobody reads who makes the program."""
    return tuple(each for each in known_sets() if each.name not in KEPT)


def read_floors() -> dict[str, dict[str, float]]:
    """Least F1 by set and part."""
    return tomllib.loads((_HERE / "floors.toml").read_text("utf-8"))


def read_gold(each: Set) -> list[Fact]:
    """The hand-written records."""
    return [json.loads(line) for line in each.gold.read_text("utf-8").splitlines() if line.strip()]


def extract_pages(each: Set) -> list[Record]:
    """The extractor's records for every page that the gold names."""
    names = dict.fromkeys(record["source"] for record in read_gold(each))
    pages = (read_page(each.pages / name) for name in names)
    return [extract_record(notice) for page in pages for notice in page.notices]


def run_set(each: Set) -> list[Tally]:
    """One tally for each notice of the set."""
    return measure(read_gold(each), [render_record(record) for record in extract_pages(each)])
