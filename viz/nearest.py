"""A fact of a clause is one of its programme and notice too: a picture shows the nearest of the three."""

from collections.abc import Collection

from graph.model import Graph
from viz.subgraph import closed_graph

_NEARNESS = {"Task": 0, "Programme": 1, "Notice": 2}
_CONTENTS = ("HAS_TASK", "HAS_TARGET", "FUNDS")


def keep_nearest(graph: Graph) -> Graph:
    """`graph` without the contents edges of a programme or notice that a nearer owner has too."""
    nearest: dict[str, int] = {}
    for edge in graph.edges.values():
        if edge.type in _CONTENTS:
            rank = _NEARNESS[graph.nodes[edge.source].label]
            nearest[edge.target] = min(nearest.get(edge.target, rank), rank)
    kept = (
        edge
        for edge in graph.edges.values()
        if edge.type not in _CONTENTS or _NEARNESS[graph.nodes[edge.source].label] == nearest[edge.target]
    )
    return closed_graph(graph.nodes.values(), kept)


def linked_only(graph: Graph, focus: Collection[str]) -> Graph:
    """`graph` without nodes that no edge is left of, but for those in `focus`."""
    linked = {end for edge in graph.edges.values() for end in (edge.source, edge.target)} | set(focus)
    return closed_graph((node for node in graph.nodes.values() if node.id in linked), graph.edges.values())
