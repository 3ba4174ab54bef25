"""A delta → batches of statements. Only what carries this project's mark is changed or removed."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from neo4j import ManagedTransaction

from graph.delta import Change, Delta
from graph.model import Edge, Graph, Node
from graph.ontology import read_ontology
from graph.stores.bolt.batches import split_batches
from graph.stores.reading import OURS
from graph.stores.rows import edge_row, node_row

Row = dict[str, Any]
Grouped = Iterator[tuple[str, list[Row]]]  # statements over $rows, each with its rows
_KEY = f"{{id: row.id, {OURS}: true}}"


def write_delta(transaction: ManagedTransaction, old: Graph, new: Graph, delta: Delta) -> None:
    """Make what stands there from `old` into `new`."""
    edges = [part for change in delta.edges for part in _unmoved(change)]
    for statements in (
        _remove_edges(old, _of(edges, "removed")),
        _remove_nodes(_of(delta.nodes, "removed")),
        _add_nodes(_of(delta.nodes, "added")),
        _change_nodes(_of(delta.nodes, "changed")),
        _add_edges(new, _of(edges, "added")),
        _change_edges(new, _of(edges, "changed")),
    ):
        for statement, rows in statements:
            for batch in split_batches(rows):
                transaction.run(statement, rows=batch).consume()


def _add_nodes(changes: Iterable[Change[Node]]) -> Grouped:
    for label, group in _by_label(changes).items():
        rows = [_node_row(change.subject) for change in group]
        yield f"UNWIND $rows AS row CREATE (n:{label}) SET n = row", rows


def _change_nodes(changes: Iterable[Change[Node]]) -> Grouped:
    for label, group in _by_label(changes).items():
        empty = dict.fromkeys(read_ontology().nodes[label].properties)
        rows = [{**empty, **_node_row(change.subject)} for change in group]
        yield f"UNWIND $rows AS row MATCH (n:{label} {_KEY}) SET n += row", rows


def _remove_nodes(changes: Iterable[Change[Node]]) -> Grouped:
    """What a user has tied to such a node or written on it stays, on a node that is no longer ours."""
    for label, group in _by_label(changes).items():
        own = ["id", OURS, *read_ontology().nodes[label].properties]
        rows: list[Row] = [{"id": change.subject.id} for change in group]
        match = f"UNWIND $rows AS row MATCH (n:{label} {_KEY}) "
        alone = f"size(labels(n)) = 1 AND all(key IN keys(n) WHERE key IN {own}) AND NOT EXISTS {{ (n)--() }}"
        yield f"{match} WHERE {alone} DELETE n", rows
        yield f"{match} REMOVE n:{label}, {', '.join(f'n.`{name}`' for name in own)}", rows


def _add_edges(graph: Graph, changes: Iterable[Change[Edge]]) -> Grouped:
    for (type, ends), rows in _by_ends(graph, changes).items():
        yield f"{ends} CREATE (a)-[r:{type}]->(b) SET r = row.own", rows


def _change_edges(graph: Graph, changes: Iterable[Change[Edge]]) -> Grouped:
    for (type, ends), rows in _by_ends(graph, changes).items():
        empty = dict.fromkeys(read_ontology().relations[type].columns)
        filled = [{**row, "own": {**empty, **row["own"]}} for row in rows]
        yield f"{ends} MATCH (a)-[r:{type} {_KEY}]->(b) SET r += row.own", filled


def _remove_edges(graph: Graph, changes: Iterable[Change[Edge]]) -> Grouped:
    for (type, ends), rows in _by_ends(graph, changes).items():
        keys = [{name: row[name] for name in ("id", "source", "target")} for row in rows]
        yield f"{ends} MATCH (a)-[r:{type} {_KEY}]->(b) DELETE r", keys


def _unmoved(change: Change[Edge]) -> tuple[Change[Edge], ...]:
    """A relation can't get other ends: it goes, and another comes."""
    before, after = change.before, change.after
    if before is None or after is None or _ends(before) == _ends(after):
        return (change,)
    return Change(before, None), Change(None, after)


def _ends(edge: Edge) -> tuple[str, str, str]:
    return edge.type, edge.source, edge.target


def _by_label(changes: Iterable[Change[Node]]) -> Mapping[str, list[Change[Node]]]:
    groups = defaultdict(list)
    for change in changes:
        groups[change.subject.label].append(change)
    return groups


def _by_ends(graph: Graph, changes: Iterable[Change[Edge]]) -> Mapping[tuple[str, str], list[Row]]:
    """Rows by relation type and the clause that finds both ends by their labelled ids."""
    groups: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for change in changes:
        edge = change.subject
        source, target = graph.nodes[edge.source].label, graph.nodes[edge.target].label
        ends = (
            f"UNWIND $rows AS row MATCH (a:{source} {{id: row.source}}) MATCH (b:{target} {{id: row.target}})"
        )
        row = {
            "id": edge.id,
            "source": edge.source,
            "target": edge.target,
            "own": {**edge_row(edge), OURS: True},
        }
        groups[edge.type, ends].append(row)
    return groups


def _node_row(node: Node) -> Row:
    return {**node_row(node), OURS: True}


def _of(changes: Iterable[Any], kind: str) -> list[Any]:
    return [change for change in changes if change.kind == kind]
