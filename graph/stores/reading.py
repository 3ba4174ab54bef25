"""Reading a whole graph back by queries that every store runs. `only` narrows them to what is ours."""

from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

import msgspec

from graph.model import Edge, Evidence, Graph, Ledger, Node, Rows, StoreStatus
from graph.ontology import EVIDENCE, read_ontology

Run: TypeAlias = Callable[[str], Rows]
MARKER = "ZhengtuBuild"
OURS = "zhengtu"  # property of every node and relation that this project wrote to a server


def read_graph(run: Run) -> Graph:
    """All nodes and relations of the ontology."""
    nodes = {node.id: node for node in _read_nodes(run)}
    return Graph(nodes, {edge.id: edge for edge in _read_edges(run)}, read_ledger(run))


def count_graph(url: str, run: Run, *, only_nodes: str = "", only_edges: str = "") -> StoreStatus:
    """Counts by label and type, zeros left out, and the marker of the build.

    `only_…` are WHERE conditions on `n` and `r`.
    """
    ontology = read_ontology()
    nodes = {label: _count(run, f"MATCH (n:{label}) {only_nodes}") for label in ontology.nodes}
    edges = {type: _count(run, f"MATCH ()-[r:{type}]->() {only_edges}") for type in ontology.relations}
    marker = run(f"MATCH (b:{MARKER}) RETURN b.build AS build, b.built_at AS built_at").rows
    build, built_at = (str(marker[0]["build"]), str(marker[0]["built_at"])) if marker else (None, None)
    return StoreStatus(url, build, built_at, _nonzero(nodes), _nonzero(edges), read_ledger(run))


def current_build(run: Run) -> str | None:
    """The build that the marker names."""
    rows = run(f"MATCH (b:{MARKER}) RETURN b.build AS build").rows
    return str(rows[0]["build"]) if rows else None


def read_ledger(run: Run) -> Ledger:
    """The ledger that the marker carries."""
    rows = run(f"MATCH (b:{MARKER}) RETURN b.ledger AS ledger").rows
    return msgspec.json.decode(str(rows[0]["ledger"] or "{}"), type=Ledger) if rows else {}


def make_edge(type: str, source: str, target: str, values: dict[str, Any]) -> Edge:
    """A relation from its id, evidence and properties side by side."""
    proof = [values.pop(name, None) for name in EVIDENCE] if read_ontology().relations[type].stated else None
    return Edge(type, source, target, values.pop("id"), values, Evidence(*proof) if proof else None)


def _read_nodes(run: Run) -> Iterator[Node]:
    for label, kind in read_ontology().nodes.items():
        columns = _returning("n", ("id", *kind.properties))
        for row in run(f"MATCH (n:{label}) RETURN {columns}").rows:
            values: dict[str, Any] = {name: value for name, value in row.items() if value is not None}
            yield Node(label, values.pop("id"), values)


def _read_edges(run: Run) -> Iterator[Edge]:
    for type, kind in read_ontology().relations.items():
        columns = _returning("r", ("id", *kind.columns))
        query = f"MATCH (a)-[r:{type}]->(b) RETURN a.id AS `from`, b.id AS `to`, {columns}"
        for row in run(query).rows:
            values: dict[str, Any] = {name: value for name, value in row.items() if value is not None}
            yield make_edge(type, values.pop("from"), values.pop("to"), values)


def _returning(variable: str, names: tuple[str, ...]) -> str:
    return ", ".join(f"{variable}.`{name}` AS `{name}`" for name in names)


def _count(run: Run, match: str) -> int:
    return int(str(run(f"{match} RETURN count(*) AS count").rows[0]["count"]))


def _nonzero(counts: dict[str, int]) -> dict[str, int]:
    return {name: count for name, count in counts.items() if count}
