"""What the Neo4j driver returns → JSON values, as `graph.model.Rows` describes them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from neo4j import ManagedTransaction
from neo4j.graph import Node, Path, Relationship

from graph.model import Rows
from graph.ontology import read_ontology
from graph.stores.reading import OURS


def plain_rows(transaction: ManagedTransaction, columns: Sequence[str], rows: list[list[Any]]) -> Rows:
    """Nodes, relations and paths as objects; ends of relations are looked up where `rows` don't have them."""
    ids = {node.element_id: str(node.get("id", node.element_id)) for node in _nodes(rows)}
    loose = {
        end.element_id for relation in _relations(rows) for end in relation.nodes if end is not None
    } - ids.keys()
    if loose:
        query = "MATCH (n) WHERE elementId(n) IN $loose RETURN elementId(n), coalesce(n.id, elementId(n))"
        ids.update((element, id) for element, id in transaction.run(query, loose=list(loose)))
    plain = [[_plain(value, ids) for value in row] for row in rows]
    return Rows(tuple(columns), tuple(dict(zip(columns, row, strict=True)) for row in plain))


def _plain(value: Any, ids: Mapping[str, str]) -> object:
    if isinstance(value, Node):
        return {**_own(value), "id": ids[value.element_id], "label": _label(value)}
    if isinstance(value, Relationship):
        ends = dict(
            zip(
                ("source", "target"),
                (ids[end.element_id] for end in value.nodes if end is not None),
                strict=True,
            )
        )
        return {**_own(value), "id": value.get("id", value.element_id), "type": value.type, **ends}
    if isinstance(value, Path):
        parts = {"nodes": value.nodes, "relations": value.relationships}
        return {name: [_plain(part, ids) for part in listed] for name, listed in parts.items()}
    if isinstance(value, dict):
        return {name: _plain(item, ids) for name, item in value.items() if name != OURS}
    if isinstance(value, list):
        return [_plain(item, ids) for item in value]
    return value if value is None or isinstance(value, str | int | float | bool) else str(value)


def _own(entity: Node | Relationship) -> dict[str, object]:
    return {name: _plain(value, {}) for name, value in entity.items() if name not in ("id", OURS)}


def _label(node: Node) -> str:
    known = sorted(node.labels & read_ontology().nodes.keys())
    return next(iter(known or sorted(node.labels)), "")


def _nodes(rows: object) -> Iterator[Node]:
    return (entity for entity in _entities(rows) if isinstance(entity, Node))


def _relations(rows: object) -> Iterator[Relationship]:
    return (entity for entity in _entities(rows) if isinstance(entity, Relationship))


def _entities(value: object) -> Iterator[Node | Relationship]:
    if isinstance(value, Node | Relationship):
        yield value
    elif isinstance(value, Path):
        yield from value.nodes
        yield from value.relationships
    elif isinstance(value, dict | list):
        items: Iterable[object] = value.values() if isinstance(value, dict) else value
        for item in items:
            yield from _entities(item)
