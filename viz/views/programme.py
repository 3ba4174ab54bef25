"""One programme: what it implements, what implements it, its notice, tasks, targets and money."""

from collections.abc import Collection

from graph.model import Graph, Store
from viz.assembly import build_view, ids_of, notices_of, pairs_of, reached, title_of
from viz.folding import describe_folds, fold_kinds
from viz.layout import Positions, join_sparse, layout_columns, order_by_neighbours
from viz.names import find_named
from viz.nearest import keep_nearest
from viz.subgraph import read_subgraph
from viz.view import View

_CONTENTS = ("Task", "FundingLine", "Target", "Agency")


def build_programme(store: Store, name: str) -> View:
    """The view of the programme called `name`. Raises UnknownName."""
    found = find_named(store, "Programme", name)
    graph = keep_nearest(read_subgraph(store, "view_programme", {"ids": list(found)}))
    clusters = fold_kinds(graph, ("Task", "Target", "FundingLine"))
    more = {"focus": next(iter(found)), "clusters": clusters, "note": describe_folds(clusters)}
    positions = _place(graph, found)
    return build_view(
        "programme", title_of(found.values()), graph, positions, notices_of(store, graph), **more
    )


def _place(graph: Graph, focus: Collection[str]) -> Positions:
    """Left what stands above it, right what follows from it."""
    pairs = pairs_of(graph)
    above = reached(pairs, set(focus))
    notices = ids_of(graph, "Notice")
    below = [id for id in ids_of(graph, "Programme") if id not in above and id not in focus]
    contents = [order_by_neighbours(ids_of(graph, kind), list(focus), pairs) for kind in _CONTENTS]
    upper = [id for id in ids_of(graph, "Programme") if id in above]
    columns = [*join_sparse([upper, notices]), list(focus), *join_sparse([below, *contents])]
    return layout_columns(columns, (205, 90))
