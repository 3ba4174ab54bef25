"""One notice: its clauses in order, who answers for them, what they are to reach and what they cost."""

from graph.model import Graph, Node, Store
from viz.assembly import build_view, ids_of, join_graphs, notices_of, pairs_of, title_of
from viz.layout import Positions, layout_columns, order_by_neighbours
from viz.names import find_named
from viz.subgraph import read_subgraph
from viz.view import View


def build_notice(store: Store, name: str) -> View:
    """The view of the notice of this title or number. Raises UnknownName."""
    found = find_named(store, "Notice", name)
    ids = {"ids": list(found)}
    graph = join_graphs(*(read_subgraph(store, query, ids) for query in ("view_notice", "view_neighbours")))
    more = {"focus": next(iter(found))}
    return build_view(
        "notice", title_of(found.values()), graph, _place(graph), notices_of(store, graph), **more
    )


def _place(graph: Graph) -> Positions:
    """The notice and what it rests on, its clauses in order, the bodies, then targets and money."""
    pairs = pairs_of(graph)
    tasks = sorted(ids_of(graph, "Task"), key=lambda id: _order(graph.nodes[id]))
    upper = order_by_neighbours(ids_of(graph, "Notice", "Programme", "Region"), tasks, pairs)
    bodies = order_by_neighbours(ids_of(graph, "Agency"), tasks, pairs)
    results = order_by_neighbours(ids_of(graph, "FundingLine", "Target", "Issue"), tasks, pairs)
    return layout_columns([upper, tasks, bodies, results], (330, 70))


def _order(task: Node) -> tuple[int, str]:
    ordinal = task.properties.get("ordinal")
    return (ordinal if isinstance(ordinal, int) else 0), task.id
