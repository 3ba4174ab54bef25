"""Saved queries stand the linter, and Neo4j finds their starting points by index."""

from collections.abc import Iterator
from typing import Any

import pytest

from cypher.catalog import SavedQuery, read_catalog
from cypher.lint import lint_statement

QUERIES = list(read_catalog().values())
_LOOKED_UP = frozenset(("agencies", "notices", "regions"))
_FEW = frozenset(("successors",))  # both ends of a relation that the graph has a few of


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
def test_saved_query(query: SavedQuery) -> None:
    assert lint_statement(query.statement) == ()


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("MATCH (t:Task RETURN t", "does not parse"),
        ("MATCH (t:Task) SET t.title = 'x' RETURN t.title AS title", "more than a read"),
        ("CREATE (t:Task {id: 'x'}) RETURN t.id AS id", "more than a read"),
        ("MATCH (t:Task) DETACH DELETE t", "more than a read"),
        ("MATCH (t:Duty) RETURN t.id AS id", "unknown label or relation: Duty"),
        ("MATCH (t:Task)-[r:OWNS]->() RETURN t.id AS id", "unknown label or relation: OWNS"),
        ("MATCH (t:Task) RETURN t.name AS name", "unknown property: Task.name"),
        ("MATCH (:Agency)-[r:LEADS]->(:Task) RETURN r.source AS source", "unknown property: LEADS.source"),
    ],
)
def test_faults_are_found(statement: str, fault: str) -> None:
    assert any(line.startswith(fault) for line in lint_statement(statement))


@pytest.fixture(scope="module")
def plans(neo4j_server: Any) -> Iterator[Any]:
    """Explains statements on a server that holds the constraints and indexes of an empty graph."""
    import neo4j

    from graph.model import Graph
    from graph.stores import open_store

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NEO4J_USERNAME", neo4j_server.username)
        patch.setenv("NEO4J_PASSWORD", neo4j_server.password)
        store = open_store(neo4j_server.uri)
        store.write_graph(Graph(), allow_shrink=True)
        store.close()
    auth = (neo4j_server.username, neo4j_server.password)
    with neo4j.GraphDatabase.driver(neo4j_server.uri, auth=auth) as driver, driver.session() as session:
        yield lambda text, given: session.run(f"EXPLAIN {text}", given).consume().plan


@pytest.mark.neo4j
@pytest.mark.slow
@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
def test_required_names_are_looked_up_by_index(query: SavedQuery, plans: Any) -> None:
    made = {"strings": ["x"], "string": "x"}
    given = {p.name: made[p.type] if p.required else p.default for p in query.parameters}
    operators = set(_operators(plans(query.statement, given)))
    assert not {operator for operator in operators if operator.startswith("Create")}
    if any(p.name in _LOOKED_UP and p.required for p in query.parameters) and query.name not in _FEW:
        assert any("Index" in operator for operator in operators), operators


def _operators(plan: dict[str, Any]) -> Iterator[str]:
    yield plan["operatorType"]
    for child in plan.get("children", ()):
        yield from _operators(child)
