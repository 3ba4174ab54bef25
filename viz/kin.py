"""Forerunners and successors of a body: a reform changes the name, and the work goes on."""

from collections.abc import Collection, Sequence

from graph.model import Graph, Store
from viz.assembly import join_graphs, pairs_of, reached
from viz.subgraph import closed_graph, read_subgraph

_DUTIES = ("LEADS", "RESPONSIBLE_FOR", "SUPPORTS")


def read_line(store: Store, found: Collection[str]) -> tuple[list[str], Graph]:
    """Ids of forerunners, the bodies `found` and successors, in this order; the graph of what they did."""
    reforms = read_subgraph(store, "view_line", {"ids": list(found)})
    links = pairs_of(reforms)
    before = reached([(new, old) for old, new in links], found)
    line = [*sorted(before), *found, *sorted(reached(links, found))]
    kept = closed_graph((node for id, node in reforms.nodes.items() if id in line), reforms.edges.values())
    queries = ("view_issued", "view_granted")
    return line, join_graphs(kept, *(read_subgraph(store, query, {"ids": line}) for query in queries))


def kin_tasks(graph: Graph, line: Sequence[str], found: Collection[str]) -> list[str]:
    """Ids of the tasks that only forerunners or successors have."""
    duties = [edge for edge in graph.edges.values() if edge.type in _DUTIES]
    own = {edge.target for edge in duties if edge.source in found}
    return sorted({edge.target for edge in duties if edge.source in line} - own)
