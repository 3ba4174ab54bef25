"""Every row and rule of the tables holds for its own examples and for none of its counter-examples."""

import re
import tomllib
from pathlib import Path

import pytest

from extract import agencies
from extract.agencies import agency_key
from extract.agencies.rules import expand
from extract.agencies.tables import read_rows
from tests.extract.agencies.agency_cases import find_all

RULES = tomllib.loads((Path(agencies.__file__).parent / "tables" / "rules.toml").read_text(encoding="utf-8"))[
    "rule"
]
WHOLE = {"collective", "levels", "group", "own"}


def examples(kind):
    return [
        pytest.param(rule, example, id=f"{rule['name']}: {example}")
        for rule in RULES
        for example in rule[kind]
    ]


@pytest.mark.parametrize(("rule", "example"), examples("examples"))
def test_a_rule_finds_its_examples(rule, example):
    if rule["use"] == "collective":
        assert [mention.name for mention in find_all(example) if mention.collective] == [example]
    elif rule["use"] in WHOLE:
        assert re.compile(expand(rule["pattern"])).fullmatch(example)
    else:
        assert _sees(rule, example)


@pytest.mark.parametrize(("rule", "example"), examples("counter_examples"))
def test_a_rule_leaves_its_counter_examples(rule, example):
    if rule["use"] in WHOLE:
        assert not re.compile(expand(rule["pattern"])).search(example)
    else:
        assert not _sees(rule, example)


@pytest.mark.parametrize(("rule", "example"), examples("examples"))
def test_an_example_holds_a_word_that_its_rule_needs(rule, example):
    place = example[-2:] if rule["use"] == "zone_before" else example
    assert any(word in place for word in rule.get("needs", [""]))


def _sees(rule, example):
    """The pattern in its place: behind a name, or at its end."""
    pattern = re.compile(expand(rule["pattern"]))
    if rule["use"] == "continuation":
        return any(pattern.match(example, cut) for cut in range(1, len(example)))
    if rule["use"] in ("bare_zone", "remark"):
        return bool(pattern.fullmatch(example))
    if rule["use"] in ("head", "honour", "independent", "zone_before", "level_before"):
        return bool(re.search(rf"(?:{pattern.pattern})\Z", example))
    if rule["use"] in ("end", "extension", "item_start", "level_ahead"):
        return bool(pattern.match(example))
    return bool(pattern.search(example))


@pytest.mark.parametrize("row", read_rows("functions"), ids=lambda row: row["key"])
def test_a_function_is_found_by_its_examples(row):
    for example in row["examples"].split():
        (mention,) = find_all(example)
        assert (mention.name, mention.known) == (example, True)
        assert mention.key == row["key"]


@pytest.mark.parametrize("row", read_rows("branches"), ids=lambda row: row["key"])
def test_a_branch_is_found_by_its_examples(row):
    for example in row["examples"].split():
        (mention,) = find_all(f"由{example}负责")
        assert (mention.name, mention.key, mention.complete) == (example, row["key"], True)


@pytest.mark.parametrize("row", read_rows("national"), ids=lambda row: row["name"])
def test_every_form_of_a_central_body_has_one_key(row):
    for form in (row["name"], *row["shorts"].split()):
        (mention,) = find_all(form)
        assert mention.name == form
        if not row["local"]:
            assert agency_key(form) == agency_key(row["name"])


@pytest.mark.parametrize("row", read_rows("reforms"), ids=lambda row: f"{row['from']} {row['on']}")
def test_a_reform_names_bodies_of_the_lexicon(row):
    names = {
        "centre": {r["name"] for r in read_rows("national")},
        "local": {r["key"] for r in read_rows("functions")},
    }
    assert {row["from"], row["to"]} <= names[row["level"]]
    assert re.fullmatch(r"\d{4}(-\d\d){0,2}", row["on"])
    assert row["source"]


def test_each_function_stands_once():
    keys = [row["key"] for row in read_rows("functions")]
    assert len(keys) == len(set(keys))
