import pytest

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


def _fits(rule, found):
    """Whether a rule took the whole example, or the first piece of it."""
    return found is not None and (rule.scope == "first" or found.end() == len(found.string.rstrip()))
