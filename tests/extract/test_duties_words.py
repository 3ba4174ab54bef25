"""Every row of the duty tables against its own examples and counter-examples."""

import re
import tomllib
from pathlib import Path

import pytest

import extract.duties
from extract.duties.words import Word, read_words, word_pattern

PROSE = tomllib.loads((Path(extract.duties.__file__).parent / "tables/prose.toml").read_text("utf-8"))
ROLES = tomllib.loads((Path(extract.duties.__file__).parent / "tables/roles.toml").read_text("utf-8"))
PROSE_ROWS = {name: row for name, row in PROSE.items() if isinstance(row, dict)}


@pytest.mark.parametrize("word", read_words().values(), ids=lambda word: word.rule)
def test_row_matches_its_examples_only(word: Word) -> None:
    for example in word.examples:
        assert re.fullmatch(word.pattern, example), example
    for counter in word.counter_examples:
        assert not re.fullmatch(word.pattern, counter), counter


@pytest.mark.parametrize("word", read_words().values(), ids=lambda word: word.rule)
def test_examples_are_read_by_their_own_row_first(word: Word) -> None:
    for example in word.examples:
        found = word_pattern().match(example)
        assert found, example
        assert (found.lastgroup, found.group()) == (word.rule, example)


@pytest.mark.parametrize("pattern", ["glued", "collective"])
def test_pattern_matches_its_examples_only(pattern: str) -> None:
    row = ROLES[pattern]
    for example in row["examples"]:
        assert re.search(row["pattern"], example), example
    for counter in row["counter_examples"]:
        assert not re.search(row["pattern"], counter), counter


@pytest.mark.parametrize("name", PROSE_ROWS)
def test_prose_row_matches_its_examples_only(name: str) -> None:
    row = PROSE_ROWS[name]
    for example in row["examples"]:
        assert re.search(row["pattern"], example), example
    for counter in row["counter_examples"]:
        assert not re.search(row["pattern"], counter), counter
