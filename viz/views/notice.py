"""One notice: its clauses in order, who answers for them, what they are to reach and what they cost."""

from collections.abc import Collection

from graph.model import Graph, Node, Store
from viz.assembly import build_view, ids_of, join_graphs, notices_of, pairs_of, title_of
from viz.clauses import add_headings, heading_columns
from viz.folding import describe_folds, fold_kinds
from viz.layout import Positions, join_sparse, layout_columns, order_by_neighbours
from viz.names import find_named
from viz.nearest import keep_nearest
from viz.subgraph import read_subgraph
from viz.view import View


def build_notice(store: Store, name: str) -> View:
    """The view of the notice of this title or number. Raises UnknownName."""
    found = find_named(store, "Notice", name)
    ids = {"ids": list(found)}
    stated = join_graphs(*(read_subgraph(store, query, ids) for query in ("view_notice", "view_neighbours")))
    graph = add_headings(keep_nearest(stated))
    clusters = fold_kinds(graph, ("Target", "FundingLine"))
    more = {"focus": next(iter(found)), "clusters": clusters, "note": describe_folds(clusters)}
    title = title_of(found.values())
    return build_view("notice", title, graph, _place(graph, found), notices_of(store, graph), **more)


def _place(graph: Graph, focus: Collection[str]) -> Positions:
    """What the notice rests on, the notice, its clauses in order, the bodies, then targets and money."""
    pairs = pairs_of(graph)
    edges = graph.edges.values()
    headings = heading_columns(graph)
    under = {id for column in headings for id in column}
    clauses = (id for id in ids_of(graph, "Task") if id not in under)
    tasks = sorted(clauses, key=lambda id: _order(graph.nodes[id]))
    issuers = [edge.source for edge in edges if edge.type == "ISSUED"]
    upper = [id for id in [*ids_of(graph, "Notice"), *issuers] if id not in focus]
    payees = {edge.target for edge in edges if edge.type == "PAID_TO"}
    bodies = [id for id in ids_of(graph, "Agency") if id not in upper and id not in payees]
    results = order_by_neighbours(ids_of(graph, "FundingLine", "Target", "Issue"), tasks, pairs)
    places = [id for id in ids_of(graph, "Region") if id not in payees]
    columns = [
        upper,
        [*focus, *places],
        ids_of(graph, "Programme"),
        *headings,
        tasks,
        order_by_neighbours(bodies, tasks, pairs),
        results,
        order_by_neighbours(payees, results, pairs),
    ]
    return layout_columns(join_sparse(columns), (205, 90))


def _order(task: Node) -> tuple[int, str]:
    ordinal = task.properties.get("ordinal")
    return (ordinal if isinstance(ordinal, int) else 0), task.id
