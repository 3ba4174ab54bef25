"""The whole corpus; above a set size folded into notices and the bodies of a region, opened by a click."""

from graph.model import Graph, Store
from viz.assembly import build_view, pairs_of
from viz.layout import layout_force
from viz.subgraph import closed_graph
from viz.view import View


def build_overview(store: Store) -> View:
    """All that the store holds but doubts (`Issue`)."""
    graph = _without_issues(store.read_graph())
    notices = {key: node for key, node in graph.nodes.items() if node.label == "Notice"}
    positions = layout_force(list(graph.nodes), pairs_of(graph))
    return build_view("overview", "政图全览", graph, positions, notices)


def _without_issues(graph: Graph) -> Graph:
    return closed_graph(
        (node for node in graph.nodes.values() if node.label != "Issue"), graph.edges.values()
    )
