"""Rows of a view's query → the graph in them, and the notices that its evidence points into."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from cypher.runner import NONE, check_parameters, find_query
from graph.model import Edge, Evidence, Graph, Node, Rows, Store

_PROOF = ("notice", "start", "end", "quote", "rule")


def read_subgraph(store: Store, query: str, parameters: Mapping[str, object] = NONE) -> Graph:
    """All nodes and relations that the saved query gives; an edge without both its ends is left out."""
    return graph_of_rows(run_view_query(store, query, parameters))


def run_view_query(store: Store, query: str, parameters: Mapping[str, object] = NONE) -> Rows:
    """Raw rows of a saved query, hidden columns and all."""
    saved = find_query(query)
    return store.run(saved.statement, check_parameters(saved, parameters))


def graph_of_rows(rows: Rows) -> Graph:
    """Nodes and edges found anywhere in the rows, in order of id."""
    found = [value for row in rows.rows for value in _flatten(row.values())]
    nodes = {value["id"]: _node(value) for value in found if "label" in value}
    edges = {value["id"]: _edge(value) for value in found if "type" in value and "source" in value}
    return closed_graph(nodes.values(), edges.values())


def closed_graph(nodes: Iterable[Node], edges: Iterable[Edge]) -> Graph:
    """A graph in order of id whose edges all have both ends."""
    kept = {node.id: node for node in sorted(nodes, key=lambda node: node.id)}
    joined = (edge for edge in edges if edge.source in kept and edge.target in kept)
    return Graph(kept, {edge.id: edge for edge in sorted(joined, key=lambda edge: edge.id)})


def read_notices(store: Store, edges: Iterable[Edge]) -> dict[str, Node]:
    """The notices that the evidence of `edges` stands in, by id, with their text."""
    ids = sorted({edge.evidence.notice for edge in edges if edge.evidence})
    return graph_of_rows(run_view_query(store, "view_sources", {"ids": ids})).nodes if ids else {}


def _flatten(values: Iterable[object]) -> Iterator[dict[str, Any]]:
    """Node and relation objects, also those inside lists and paths."""
    for value in values:
        if isinstance(value, dict) and "id" in value:
            yield value
        elif isinstance(value, dict | list):
            yield from _flatten(value.values() if isinstance(value, dict) else value)


def _node(value: Mapping[str, Any]) -> Node:
    return Node(value["label"], value["id"], _rest(value, "id", "label"))


def _edge(value: Mapping[str, Any]) -> Edge:
    proof = Evidence(*(value[key] for key in _PROOF)) if value.get("quote") is not None else None
    rest = _rest(value, "id", "type", *("source", "target"), *_PROOF)
    return Edge(value["type"], value["source"], value["target"], value["id"], rest, proof)


def _rest(value: Mapping[str, Any], *taken: str) -> dict[str, Any]:
    return {key: each for key, each in value.items() if key not in taken and each is not None}
