"""One programme: what it implements, what implements it, its notice, tasks, targets and money."""

from collections.abc import Collection

from graph.model import Graph, Store
from viz.assembly import build_view, ids_of, notices_of, pairs_of, title_of
from viz.folding import describe_folds, fold_kinds
from viz.layout import Positions, layout_columns, order_by_neighbours
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
    above = _reached(pairs, set(focus))
    notices = ids_of(graph, "Notice")
    below = [id for id in ids_of(graph, "Programme") if id not in above and id not in focus]
    contents = [order_by_neighbours(ids_of(graph, kind), list(focus), pairs) for kind in _CONTENTS]
    upper = [id for id in ids_of(graph, "Programme") if id in above]
    return layout_columns([upper, notices, list(focus), below, *contents], (205, 90))


def _reached(pairs: Collection[tuple[str, str]], start: Collection[str]) -> set[str]:
    """Everything that arrows lead to from `start`."""
    reached, border = set(start), set(start)
    while border := {target for source, target in pairs if source in border} - reached:
        reached |= border
    return reached - set(start)
