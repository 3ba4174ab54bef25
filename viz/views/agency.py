"""One body: what it leads, supports and answers for, with whom, and out of which notice."""

from collections.abc import Collection

from graph.model import Graph, Store
from viz.assembly import build_view, ids_of, join_graphs, notices_of, pairs_of, title_of
from viz.layout import Positions, layout_columns, order_by_neighbours
from viz.names import find_named
from viz.nearest import keep_nearest, linked_only
from viz.subgraph import read_subgraph
from viz.view import View

_ROLES = ("LEADS", "RESPONSIBLE_FOR", "SUPPORTS")


def build_agency(store: Store, name: str) -> View:
    """The view of the agency called `name`. Raises UnknownName."""
    found = find_named(store, "Agency", name)
    ids = {"ids": list(found)}
    stated = join_graphs(*(read_subgraph(store, query, ids) for query in ("view_agency", "view_neighbours")))
    graph = linked_only(keep_nearest(stated), found)
    more = {
        "focus": next(iter(found)),
        "note": f"“{name}”可指：{title_of(found.values())}" if len(found) > 1 else "",
    }
    return build_view(
        "agency", title_of(found.values()), graph, _place(graph, found), notices_of(store, graph), **more
    )


def _place(graph: Graph, focus: Collection[str]) -> Positions:
    """Sources and forerunners, the body, its tasks (led ones first), then partners, targets and money."""
    tasks = _tasks_by_role(graph, focus)
    pairs = pairs_of(graph)
    sharing = {edge.source for edge in graph.edges.values() if edge.type in _ROLES}
    bodies = [id for id in ids_of(graph, "Agency") if id not in focus]
    kin = [id for id in bodies if id not in sharing]
    sources = order_by_neighbours([*ids_of(graph, "Notice", "Programme", "Region"), *kin], tasks, pairs)
    partners = [id for id in bodies if id in sharing]
    results = ids_of(graph, "Target", "FundingLine")
    others = (order_by_neighbours(ids, tasks, pairs) for ids in (partners, results))
    return layout_columns([sources, list(focus), tasks, *others], (222, 82))


def _tasks_by_role(graph: Graph, focus: Collection[str]) -> list[str]:
    own = {
        edge.target: edge.type
        for edge in graph.edges.values()
        if edge.source in focus and edge.type in _ROLES
    }
    order = {
        task: (_ROLES.index(role), str(graph.nodes[task].properties.get("ordinal", 0)).zfill(5))
        for task, role in own.items()
    }
    return sorted(ids_of(graph, "Task"), key=lambda task: (order.get(task, (9, "")), task))
