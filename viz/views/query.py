"""Any saved query: its rows as a table, and as a picture the relations whose sentences prove them."""

from collections.abc import Mapping
from typing import Any

from cypher.runner import NONE, find_query
from graph.model import Evidence, Graph, Rows, Store
from viz.assembly import build_view, join_graphs, notices_of, pairs_of
from viz.layout import layout_force
from viz.subgraph import closed_graph, graph_of_rows, read_subgraph, run_view_query
from viz.view import View


def build_query(store: Store, name: str, parameters: Mapping[str, object] = NONE) -> View:
    """The view of a saved query's answer. Raises UnknownName, QueryError for wrong parameters."""
    rows = run_view_query(store, name, parameters)
    graph = join_graphs(graph_of_rows(rows), _proven(store, rows))
    positions = layout_force(list(graph.nodes), pairs_of(graph))
    title = find_query(name).title
    return build_view("query", title, graph, positions, notices_of(store, graph), table=_table(rows))


def _proven(store: Store, rows: Rows) -> Graph:
    """The relations that rest on the places which the hidden columns name."""
    places = {place for row in rows.rows for place in _places(row)}
    if not places:
        return Graph()
    graph = read_subgraph(store, "view_notice", {"ids": sorted({notice for notice, _, _ in places})})
    edges = [edge for edge in graph.edges.values() if edge.evidence and _place_of(edge.evidence) in places]
    ends = {end for edge in edges for end in (edge.source, edge.target)}
    return closed_graph((graph.nodes[id] for id in ends), edges)


def _places(row: Mapping[str, Any]) -> list[tuple[str, int, int]]:
    if row.get("_notice") is None:
        return []
    place = row["_notice"], row["_start"], row["_end"]
    return list(zip(*place, strict=True)) if isinstance(place[0], list) else [place]


def _place_of(evidence: Evidence) -> tuple[str, int, int]:
    return evidence.notice, evidence.start, evidence.end


def _table(rows: Rows) -> Rows | None:
    """The visible columns, if they hold plain values."""
    columns = tuple(column for column in rows.columns if not column.startswith("_"))
    plain = tuple({column: row[column] for column in columns} for row in rows.rows)
    if any(isinstance(value, dict) for row in plain for value in row.values()):
        return None
    return Rows(columns, plain)
