"""One region: the money that it gets, the notices that govern it, its bodies and their tasks."""

from graph.model import Graph, Store
from viz.assembly import build_view, ids_of, join_graphs, notices_of, pairs_of, title_of
from viz.folding import describe_folds, fold_kinds
from viz.layout import Positions, layout_columns, order_by_neighbours
from viz.names import find_named
from viz.subgraph import read_subgraph
from viz.view import View


def build_region(store: Store, name: str) -> View:
    """The view of the region of this name or code. Raises UnknownName."""
    found = find_named(store, "Region", name)
    ids = {"ids": list(found)}
    graph = join_graphs(*(read_subgraph(store, query, ids) for query in ("view_region", "view_neighbours")))
    clusters = fold_kinds(graph, ("Task", "Target", "FundingLine", "Agency"))
    more = {"focus": next(iter(found)), "clusters": clusters, "note": describe_folds(clusters)}
    return build_view(
        "region", title_of(found.values()), graph, _place(graph), notices_of(store, graph), **more
    )


def _place(graph: Graph) -> Positions:
    """Notices and programmes, money, the region, its bodies, their tasks."""
    pairs = pairs_of(graph)
    regions = ids_of(graph, "Region")
    money = order_by_neighbours(ids_of(graph, "FundingLine"), regions, pairs)
    sources = order_by_neighbours(ids_of(graph, "Notice", "Programme"), money or regions, pairs)
    tasks = order_by_neighbours(ids_of(graph, "Task"), ids_of(graph, "Agency"), pairs)
    bodies = order_by_neighbours(ids_of(graph, "Agency"), tasks, pairs)
    return layout_columns([sources, money, regions, bodies, tasks], (235, 92))
