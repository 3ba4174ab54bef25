"""Embedded graph file and Neo4j give the same rows for every question in the heads, and for a search."""

from collections.abc import Iterator
from typing import Any

import pytest

from cypher.answer import Answer
from cypher.ask import ask
from cypher.catalog import read_catalog
from cypher.search import search
from graph.model import Store
from graph.stores import open_store

pytestmark = [pytest.mark.neo4j, pytest.mark.slow]

EXAMPLES = [(query.name, query.examples[0]) for query in read_catalog().values() if query.examples]


@pytest.fixture(scope="module")
def server(neo4j_server: Any, store: Store) -> Iterator[Store]:
    """A Neo4j server that holds the sample graph."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NEO4J_USERNAME", neo4j_server.username)
        patch.setenv("NEO4J_PASSWORD", neo4j_server.password)
        opened = open_store(neo4j_server.uri)
        opened.write_graph(store.read_graph(), allow_shrink=True)
        yield opened
        opened.close()


def _said(answer: Answer) -> tuple[object, ...]:
    proofs = {(proof.row, proof.quote, proof.start) for proof in answer.evidence}
    return answer.query, answer.columns, answer.rows, proofs, answer.sentence


@pytest.mark.parametrize(("name", "question"), EXAMPLES)
def test_same_answer(store: Store, server: Store, name: str, question: str) -> None:
    assert _said(ask(server, question)) == _said(ask(store, question))


def test_same_search(store: Store, server: Store) -> None:
    assert _said(search(server, "互联网医疗服务")) == _said(search(store, "互联网医疗服务"))
