"""One region: the money that it gets, the notices that govern it, its bodies and their tasks."""

from collections.abc import Collection

from graph.model import Graph, Store
from viz.assembly import build_view, ids_of, join_graphs, notices_of, pairs_of, title_of
from viz.folding import describe_folds, fold_kinds
from viz.layout import Positions, join_sparse, layout_columns, order_by_neighbours
from viz.names import find_named
from viz.nearest import keep_nearest
from viz.subgraph import read_subgraph
from viz.view import View


def build_region(store: Store, name: str) -> View:
    """The view of the region of this name or code. Raises UnknownName."""
    found = find_named(store, "Region", name)
    ids = {"ids": list(found)}
    stated = join_graphs(*(read_subgraph(store, query, ids) for query in ("view_region", "view_neighbours")))
    graph = keep_nearest(stated)
    clusters = fold_kinds(graph, ("Task", "Target", "FundingLine", "Agency"))
    more = {"focus": next(iter(found)), "clusters": clusters, "note": describe_folds(clusters)}
    return build_view(
        "region", title_of(found.values()), graph, _place(graph, found), notices_of(store, graph), **more
    )


def _place(graph: Graph, focus: Collection[str]) -> Positions:
    """Notices, programmes, money, parts and payees, the region, its bodies, their tasks."""
    pairs = pairs_of(graph)
    regions = [id for id in ids_of(graph, "Region") if id not in focus]
    money = order_by_neighbours(ids_of(graph, "FundingLine"), regions, pairs)
    notices, programmes = ids_of(graph, "Notice"), ids_of(graph, "Programme")
    tasks = order_by_neighbours(ids_of(graph, "Task"), ids_of(graph, "Agency"), pairs)
    bodies = order_by_neighbours(ids_of(graph, "Agency"), tasks, pairs)
    columns = [notices, programmes, money, regions, list(focus), bodies, tasks]
    return layout_columns(join_sparse(columns, most=8), (205, 90))
