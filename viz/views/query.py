"""Any saved query: its rows as a table, and as a picture the relations whose sentences prove them."""

from collections.abc import Mapping
from typing import Any

from cypher.runner import NONE, find_query
from cypher.wording import say_value
from graph.model import Evidence, Graph, Rows, Store
from graph.ontology import read_ontology
from viz.assembly import build_view, join_graphs, notices_of, pairs_of
from viz.folding import describe_folds, fold_kinds, layout_folded
from viz.nearest import keep_nearest
from viz.subgraph import closed_graph, graph_of_rows, read_subgraph, run_view_query
from viz.view import View

# Nodes of one kind above which a picture folds them.
MANY = 120


def build_query(store: Store, name: str, parameters: Mapping[str, object] = NONE) -> View:
    """The view of a saved query's answer. Raises UnknownName, QueryError for wrong parameters."""
    rows = run_view_query(store, name, parameters)
    graph = keep_nearest(join_graphs(graph_of_rows(rows), _proven(store, rows)))
    clusters = fold_kinds(graph, tuple(read_ontology().nodes), most=MANY)
    positions = layout_folded(list(graph.nodes), pairs_of(graph), clusters)
    more = {"table": _table(rows), "clusters": clusters, "note": describe_folds(clusters)}
    return build_view("query", find_query(name).title, graph, positions, notices_of(store, graph), **more)


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
    """The visible columns, codes as words; None where they hold nodes: the page then lists the edges."""
    columns = tuple(column for column in rows.columns if not column.startswith("_"))
    plain = tuple({column: _say(row[column]) for column in columns} for row in rows.rows)
    if not plain or any(isinstance(value, dict) for row in plain for value in row.values()):
        return None
    return Rows(columns, plain)


def _say(value: object) -> object:
    return say_value(value) if isinstance(value, str | bool | list) else value
