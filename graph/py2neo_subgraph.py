"""A graph, or the nodes and relations of a query's rows, for programs that still use py2neo."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from graph.errors import StoreError
from graph.model import Graph, Rows
from graph.stores.rows import edge_row, node_row

Nodes: TypeAlias = dict[str, tuple[str, Mapping[str, Any]]]  # label and properties by id
Relations: TypeAlias = list[tuple[str, str, str, Mapping[str, Any]]]  # type, ends, properties


def to_py2neo(source: Graph | Rows) -> Any:
    """The `py2neo.Subgraph` of a graph or of all nodes and relations in `source`; `id` is the merge key.

    A relation in rows counts only if both its ends are there too. StoreError where py2neo is not installed.
    """
    try:
        import py2neo
    except ImportError:
        raise StoreError("没有安装 py2neo", todo="pip install 'zhengtu[py2neo]'") from None
    nodes, relations = _parts(source)
    made = {id: _node(py2neo, label, row) for id, (label, row) in nodes.items()}
    joined = [
        py2neo.Relationship(made[start], type, made[end], **row)
        for type, start, end, row in relations
        if start in made and end in made
    ]
    return py2neo.Subgraph(made.values(), joined)


def _parts(source: Graph | Rows) -> tuple[Nodes, Relations]:
    if isinstance(source, Graph):
        nodes: Nodes = {id: (node.label, node_row(node)) for id, node in source.nodes.items()}
        edges = source.edges.values()
        return nodes, [(edge.type, edge.source, edge.target, edge_row(edge)) for edge in edges]
    found = {value["id"]: value for value in _objects(source.rows)}
    nodes = {
        id: (value["label"], _without(value, "label")) for id, value in found.items() if "label" in value
    }
    frame = ("type", "source", "target")
    relations = [value for value in found.values() if "type" in value]
    return nodes, [(v["type"], v["source"], v["target"], _without(v, *frame)) for v in relations]


def _objects(value: object) -> Iterator[dict[str, Any]]:
    """Nodes and relations at any depth of the rows."""
    if isinstance(value, dict):
        if "id" in value and ("label" in value or {"type", "source", "target"} <= value.keys()):
            yield value
        else:
            yield from _objects(list(value.values()))
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _objects(item)


def _without(value: Mapping[str, Any], *names: str) -> Mapping[str, Any]:
    return {name: item for name, item in value.items() if name not in names}


def _node(py2neo: Any, label: str, row: Mapping[str, Any]) -> Any:
    node = py2neo.Node(label, **row)
    node.__primarylabel__, node.__primarykey__ = label, "id"
    return node
