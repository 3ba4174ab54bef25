import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.line_rules import line_rules
from corpus.marks import mark, marks


@pytest.mark.parametrize("row", marks(), ids=lambda row: row.name)
def test_mark_finds_its_examples_and_not_its_counter_examples(row):
    look = mark(row.name).match if row.at == "start" else mark(row.name).search
    assert [example for example in row.examples if not look(example)] == []
    assert [example for example in row.counter_examples if look(example)] == []


@pytest.mark.parametrize("rule", line_rules(), ids=lambda rule: f"{rule.name}: {rule.examples[0]}")
def test_line_rule_matches_its_examples_whole_and_not_its_counter_examples(rule):
    matches = rule.compiled().match
    assert [example for example in rule.examples if not _fits(rule, matches(example))] == []
    assert [example for example in rule.counter_examples if _fits(rule, matches(example))] == []


@given(st.data())
@settings(max_examples=200, deadline=None)
@pytest.mark.parametrize(
    "rule", [rule for rule in line_rules() if rule.needs], ids=lambda rule: rule.examples[0]
)
def test_whatever_a_line_rule_matches_holds_a_word_that_it_needs(rule, data):
    found = rule.compiled().match(data.draw(st.from_regex(rule.compiled())))
    assert found is None or any(word in found[0] for word in rule.needs)


def _fits(rule, found):
    """Whether a rule took the whole example, or the first piece of it."""
    return found is not None and (rule.scope == "first" or found.end() == len(found.string.rstrip()))
