"""Notices written as Word files give the records of the pages that they were written from."""

import pytest

from tests.gold.gate import KEPT, own_sets
from tests.gold.measure import PARTS
from tests.gold.paper import run_written
from tests.gold.word import write_word

_SETS = [each for each in own_sets() if each.name not in KEPT]


@pytest.mark.slow
@pytest.mark.parametrize("each", _SETS, ids=lambda each: each.name)
def test_word_files_give_the_same_records(each) -> None:
    page, word = run_written(each, write_word)
    assert [part for part in PARTS if word.f1(part) < page.f1(part) - 0.001] == []
