"""Every word list and veto reads its own examples and leaves its counter-examples."""

import re

import pytest

from extract.targets.lexicon import Form, Veto, Words, form, forms, pattern, vetoes, word_lists

PLACES = {"start": "^<{}>", "end": "<{}>$", "whole": "^<{}>$", "anywhere": "<{}>"}


@pytest.mark.parametrize(("name", "row"), word_lists().items())
def test_words(name: str, row: Words) -> None:
    form = pattern(PLACES[row.place].format(name))
    for example in row.examples:
        assert form.search(example), example
    for example in row.counter_examples:
        assert not form.search(example), example


@pytest.mark.parametrize("name", word_lists())
def test_no_word_twice(name: str) -> None:
    words = word_lists()[name].words
    assert len(set(words)) == len(words)


@pytest.mark.parametrize(("name", "row"), forms().items())
def test_forms(name: str, row: Form) -> None:
    find = form(name).match if row.side == "after" else form(name).search
    for example in row.examples:
        assert find(example), example
    for example in row.counter_examples:
        assert not find(example), example


@pytest.mark.parametrize(("veto", "compiled"), vetoes(), ids=lambda value: getattr(value, "rule", ""))
def test_vetoes(veto: Veto, compiled: re.Pattern[str]) -> None:
    for example in veto.examples:
        assert compiled.search(example), example
    for example in veto.counter_examples:
        assert not compiled.search(example), example
