"""Graph → Arrow tables, one for each label and each (relation, from, to): what `COPY` and exports take."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pyarrow as pa

from graph.model import Graph, Value
from graph.ontology import PropertyType, read_ontology
from graph.stores.rows import edge_row, node_row

_ARROW: dict[PropertyType, Any] = {
    "string": pa.string(),
    "date": pa.string(),
    "integer": pa.int64(),
    "float": pa.float64(),
    "boolean": pa.bool_(),
    "strings": pa.list_(pa.string()),
}


def node_tables(graph: Graph) -> Iterator[tuple[str, pa.Table]]:
    """(label, table) with `id` and the label's properties, for labels that have nodes."""
    rows = defaultdict(list)
    for node in graph.nodes.values():
        rows[node.label].append(node_row(node))
    for label, listed in rows.items():
        yield label, _table({"id": "string", **read_ontology().nodes[label].properties}, listed)


def edge_tables(graph: Graph) -> Iterator[tuple[str, str, str, pa.Table]]:
    """(type, from label, to label, table) with the ids of both ends, `id`, evidence and properties."""
    rows = defaultdict(list)
    for edge in graph.edges.values():
        ends = graph.nodes[edge.source].label, graph.nodes[edge.target].label
        rows[edge.type, *ends].append({"from": edge.source, "to": edge.target, **edge_row(edge)})
    for (type, source, target), listed in rows.items():
        columns = {
            "from": "string",
            "to": "string",
            "id": "string",
            **read_ontology().relations[type].columns,
        }
        yield type, source, target, _table(columns, listed)


def _table(columns: Mapping[str, PropertyType], rows: Iterable[Mapping[str, Value]]) -> pa.Table:
    schema = pa.schema([(name, _ARROW[kind]) for name, kind in columns.items()])
    return pa.Table.from_pylist(list(rows), schema=schema)
