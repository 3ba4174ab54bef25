"""One body: what it leads, supports and answers for, with whom, out of which notice, the money, when."""

from collections.abc import Collection, Mapping, Sequence

from graph.model import Graph, Store
from viz.assembly import build_view, ids_of, join_graphs, notices_of, pairs_of, title_of
from viz.band import draw_band
from viz.folding import FOLD_ABOVE, describe_folds, fold_kinds
from viz.kin import kin_tasks, read_line
from viz.layout import Positions, layout_columns, order_by_neighbours
from viz.names import find_named
from viz.nearest import keep_nearest, linked_only
from viz.subgraph import read_subgraph
from viz.times import times_of
from viz.view import View

_ROLES = ("LEADS", "RESPONSIBLE_FOR", "SUPPORTS")
FEW = 3  # tasks of kin that are shown one by one


def build_agency(store: Store, name: str) -> View:
    """The view of the agency called `name`. Raises UnknownName."""
    found = find_named(store, "Agency", name)
    line, kin = read_line(store, found)
    own = (read_subgraph(store, query, {"ids": list(found)}) for query in ("view_agency", "view_neighbours"))
    graph = linked_only(keep_nearest(join_graphs(*own, kin)), found)
    notices = notices_of(store, graph)
    times = times_of(graph, notices)
    clusters = _fold(graph, line, found)
    title = title_of(found.values())
    more = {
        "focus": next(iter(found)),
        "clusters": clusters,
        "note": _note(name, found, clusters),
        "times": times,
        "band": draw_band(graph, line, times, f"{title}：逐年"),
    }
    return build_view("agency", title, graph, _place(graph, line, found), notices, **more)


def _note(name: str, found: Mapping[str, str], clusters: Mapping[str, str]) -> str:
    several = f"“{name}”可指：{title_of(found.values())}" if len(found) > 1 else ""
    return "；".join(filter(None, (several, describe_folds(clusters))))


def _fold(graph: Graph, line: Sequence[str], found: Collection[str]) -> dict[str, str]:
    """Money, targets, notices and partners that are many; tasks of forerunners and successors at once."""
    folded = fold_kinds(graph, ("Notice", "FundingLine", "Target"))
    partners = _partners(graph, line)
    if len(partners) > FOLD_ABOVE:
        folded |= dict.fromkeys(partners, "共同承担的机构")
    inherited = kin_tasks(graph, line, found)
    if len(inherited) > FEW:
        folded |= dict.fromkeys(inherited, "前身与后继的任务")
    return folded


def _partners(graph: Graph, line: Collection[str]) -> list[str]:
    sharing = {edge.source for edge in graph.edges.values() if edge.type in _ROLES}
    return [id for id in ids_of(graph, "Agency") if id in sharing and id not in line]


def _place(graph: Graph, line: Sequence[str], found: Collection[str]) -> Positions:
    """Tasks of kin, sources and kin, the body, its tasks (led ones first), partners, targets and money."""
    inherited = kin_tasks(graph, line, found)
    tasks = [id for id in _tasks_by_role(graph, found) if id not in inherited]
    pairs = pairs_of(graph)
    partners = _partners(graph, line)
    bodies = [id for id in ids_of(graph, "Agency") if id not in found and id not in partners]
    sources = order_by_neighbours([*ids_of(graph, "Notice", "Programme", "Region"), *bodies], tasks, pairs)
    results = ids_of(graph, "Target", "FundingLine")
    others = (order_by_neighbours(ids, tasks, pairs) for ids in (partners, results))
    return layout_columns([inherited, sources, list(found), tasks, *others], (222, 82))


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
