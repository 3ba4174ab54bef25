"""The whole corpus; above a set size folded: what a notice says, and the bodies of a region, are one sign each."""

from collections import Counter, defaultdict
from collections.abc import Mapping

from graph.model import Graph, Node, Store
from viz.assembly import build_view, pairs_of
from viz.folding import layout_folded
from viz.layout import layout_force
from viz.naming import name_of
from viz.subgraph import closed_graph
from viz.view import View

FOLD_ABOVE = 150
NOTICES = 150
MOST = 6000
_CONTENTS = ("Task", "Target", "FundingLine")


def build_overview(store: Store) -> View:
    """All that the store holds but doubts (`Issue`); the best linked nodes where it holds too many for a page."""
    whole = store.read_graph()
    graph = _best_linked(
        closed_graph((n for n in whole.nodes.values() if n.label != "Issue"), whole.edges.values())
    )
    notices = {key: node for key, node in whole.nodes.items() if node.label == "Notice"}
    left_out = sum(node.label != "Issue" for node in whole.nodes.values()) - len(graph.nodes)
    if len(graph.nodes) <= FOLD_ABOVE:
        positions = layout_force(list(graph.nodes), pairs_of(graph))
        return build_view("overview", "政图全览", graph, positions, notices)
    clusters = _clusters(graph)
    positions = layout_folded(list(graph.nodes), pairs_of(graph), clusters)
    more = {"clusters": clusters, "note": _note(graph, clusters, left_out)}
    return build_view("overview", "政图全览", graph, positions, notices, **more)


def _note(graph: Graph, clusters: Mapping[str, str], left_out: int) -> str:
    folded = f"共 {len(graph.nodes)} 个节点，已归并为 {len(set(clusters.values()))} 组：点按虚线圆展开，双击成员收起"
    return folded + (f"；另有 {left_out} 个关联最少的节点未收入本页" if left_out else "")


def _best_linked(graph: Graph) -> Graph:
    if len(graph.nodes) <= MOST:
        return graph
    degree = Counter(end for edge in graph.edges.values() for end in (edge.source, edge.target))
    ranked = sorted(graph.nodes.values(), key=lambda node: (-degree[node.id], node.id))
    return closed_graph(ranked[:MOST], graph.edges.values())


def _clusters(graph: Graph) -> dict[str, str]:
    """Contents by notice, bodies by region; notices too by region where there are very many."""
    regions = _regions(graph)
    notices = _names_of_notices(graph, regions)
    folded = {id: f"{regions.get(id, '国家和其他')}机构" for id in _ids(graph, "Agency")}
    for edge in graph.edges.values():
        for end in (edge.source, edge.target):
            if edge.evidence and graph.nodes[end].label in _CONTENTS:
                folded.setdefault(end, notices.get(edge.evidence.notice, "其他内容"))
    if len(_ids(graph, "Notice")) > NOTICES:
        folded |= {id: f"{regions.get(id, '其他')}通知" for id in _ids(graph, "Notice", "Programme")}
    return _without_single(folded)


def _regions(graph: Graph) -> dict[str, str]:
    """Name of the region that a body or notice is in."""
    inside = (edge for edge in graph.edges.values() if edge.type == "IN_REGION")
    return {edge.source: name_of(graph.nodes[edge.target]) for edge in inside}


def _names_of_notices(graph: Graph, regions: Mapping[str, str]) -> dict[str, str]:
    """What a notice's contents are called: by its number, by its region where there are very many."""
    notices: dict[str, Node] = {id: graph.nodes[id] for id in _ids(graph, "Notice")}
    if len(notices) > NOTICES:
        return {id: f"{regions.get(id, '其他')}任务、指标和资金" for id in notices}
    return {id: f"{node.properties.get('number') or name_of(node)[:14]} 内容" for id, node in notices.items()}


def _ids(graph: Graph, *labels: str) -> list[str]:
    return [node.id for node in graph.nodes.values() if node.label in labels]


def _without_single(folded: Mapping[str, str]) -> dict[str, str]:
    """A group of one is no group."""
    members = defaultdict(list)
    for id, name in folded.items():
        members[name].append(id)
    return {id: name for name, listed in members.items() if len(listed) > 1 for id in listed}
