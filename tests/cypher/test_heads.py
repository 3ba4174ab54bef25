"""Every example in a head is answered by its query, no counter-example is."""

import pytest

from cypher.ask import ask
from cypher.catalog import read_catalog
from cypher.errors import QueryError
from graph.model import Store

EXAMPLES = [(query.name, text) for query in read_catalog().values() for text in query.examples]
COUNTER_EXAMPLES = [
    (query.name, text) for query in read_catalog().values() for text in query.counter_examples
]


@pytest.mark.parametrize(("name", "question"), EXAMPLES)
def test_example(store: Store, name: str, question: str) -> None:
    assert ask(store, question).query == name


@pytest.mark.parametrize(("name", "question"), COUNTER_EXAMPLES)
def test_counter_example(store: Store, name: str, question: str) -> None:
    try:
        answered = ask(store, question).query
    except QueryError:
        return
    assert answered != name
