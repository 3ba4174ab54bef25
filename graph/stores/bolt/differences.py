"""A delta → batches of statements. Only what carries this project's mark is changed or removed."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from neo4j import ManagedTransaction

from graph.delta import Change, Delta
from graph.model import Edge, Graph, Node
from graph.ontology import read_ontology
from graph.stores.bolt.batches import split_batches
from graph.stores.reading import OURS
from graph.stores.rows import edge_row, node_row

Row = dict[str, Any]
Grouped = Iterator[tuple[str, Sequence[Row | list[Any]]]]  # statements over $rows, each with its rows
_KEY = f"{{id: row.id, {OURS}: true}}"


def write_delta(transaction: ManagedTransaction, old: Graph, new: Graph, delta: Delta) -> None:
    """Make what stands there from `old` into `new`.

    The server works on one batch while the next is made ready: whoever commits waits for the last.
    """
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
                transaction.run(statement, rows=batch)


def _add_nodes(changes: Iterable[Change[Node]]) -> Grouped:
    for label, group in _by_label(changes).items():
        columns = ("id", *read_ontology().nodes[label].properties)
        rows = [list(map(node_row(change.subject).get, columns)) for change in group]
        yield f"UNWIND $rows AS row CREATE (n:{label}) SET n = {_values(columns)}", rows


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
    for (type, source, target), group in _by_ends(graph, changes).items():
        columns = ("id", *read_ontology().relations[type].columns)
        rows = [[*map(edge_row(edge).get, columns), edge.source, edge.target] for edge in group]
        ends = _find_ends(source, target, f"row[{len(columns)}]", f"row[{len(columns) + 1}]")
        yield f"{ends} CREATE (a)-[r:{type}]->(b) SET r = {_values(columns)}", rows


def _values(columns: Sequence[str]) -> str:
    """A row without names, as a map: names would be most of what is sent."""
    return "{" + ", ".join(f"`{name}`: row[{at}]" for at, name in enumerate(columns)) + f", {OURS}: true}}"


def _change_edges(graph: Graph, changes: Iterable[Change[Edge]]) -> Grouped:
    for (type, source, target), group in _by_ends(graph, changes).items():
        empty = dict.fromkeys(read_ontology().relations[type].columns)
        rows = [{**_edge_key(edge), "own": {**empty, **edge_row(edge), OURS: True}} for edge in group]
        ends = _find_ends(source, target, "row.source", "row.target")
        yield f"{ends} MATCH (a)-[r:{type} {_KEY}]->(b) SET r += row.own", rows


def _remove_edges(graph: Graph, changes: Iterable[Change[Edge]]) -> Grouped:
    for (type, source, target), group in _by_ends(graph, changes).items():
        ends = _find_ends(source, target, "row.source", "row.target")
        yield f"{ends} MATCH (a)-[r:{type} {_KEY}]->(b) DELETE r", list(map(_edge_key, group))


def _edge_key(edge: Edge) -> Row:
    return {"id": edge.id, "source": edge.source, "target": edge.target}


def _find_ends(source: str, target: str, source_id: str, target_id: str) -> str:
    """The clauses that find both ends of each row by their labelled ids."""
    return (
        f"UNWIND $rows AS row MATCH (a:{source} {{id: {source_id}}}) MATCH (b:{target} {{id: {target_id}}})"
    )


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


def _by_ends(graph: Graph, changes: Iterable[Change[Edge]]) -> Mapping[tuple[str, str, str], list[Edge]]:
    """Relations by their type and the labels of both ends."""
    groups: dict[tuple[str, str, str], list[Edge]] = defaultdict(list)
    for change in changes:
        edge = change.subject
        groups[edge.type, graph.nodes[edge.source].label, graph.nodes[edge.target].label].append(edge)
    return groups


def _node_row(node: Node) -> Row:
    return {**node_row(node), OURS: True}


def _of(changes: Iterable[Any], kind: str) -> list[Any]:
    return [change for change in changes if change.kind == kind]
