"""The whole graph in two statements: a server that has just started plans each new one for a good while."""

from collections.abc import Iterator
from typing import Any

from graph.model import Edge, Graph, Node
from graph.ontology import read_ontology
from graph.stores.reading import OURS, Run, make_edge, read_ledger


def read_graph(run: Run) -> Graph:
    """All that is ours, without the labels and properties that others added."""
    nodes = {node.id: node for node in _read_nodes(run)}
    return Graph(nodes, {edge.id: edge for edge in _read_edges(run)}, read_ledger(run))


def _read_nodes(run: Run) -> Iterator[Node]:
    kinds = read_ontology().nodes
    query = f"MATCH (n:{'|'.join(kinds)}) WHERE n.{OURS} RETURN labels(n) AS labels, properties(n) AS own"
    rows: tuple[dict[str, Any], ...] = run(query).rows
    for row in rows:
        label = next(label for label in row["labels"] if label in kinds)
        yield Node(label, row["own"]["id"], _only(row["own"], kinds[label].properties))


def _read_edges(run: Run) -> Iterator[Edge]:
    kinds = read_ontology().relations
    query = (
        f"MATCH (a)-[r:{'|'.join(kinds)}]->(b) WHERE r.{OURS} "
        "RETURN type(r) AS type, a.id AS source, b.id AS target, properties(r) AS own"
    )
    rows: tuple[dict[str, Any], ...] = run(query).rows
    for row in rows:
        own = _only(row["own"], {"id": "", **kinds[row["type"]].columns})
        yield make_edge(row["type"], row["source"], row["target"], own)


def _only(values: dict[str, Any], known: Any) -> dict[str, Any]:
    return {name: value for name, value in values.items() if name in known}
