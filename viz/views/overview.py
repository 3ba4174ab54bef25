"""The whole corpus; above a set size a notice with its contents is one sign, and so are a region's bodies."""

from collections import Counter, defaultdict
from collections.abc import Mapping

from graph.model import Graph, Store
from viz.assembly import build_view, ids_of, pairs_of
from viz.folding import layout_folded
from viz.layout import layout_force
from viz.naming import name_of, short_title
from viz.nearest import keep_nearest
from viz.subgraph import closed_graph
from viz.view import View

FOLD_ABOVE = 150
MOST_NOTICES = 60
MOST_NODES = 6000
_CONTENTS = ("Task", "Target", "FundingLine", "Programme")


def build_overview(store: Store) -> View:
    """All that the store holds but doubts (`Issue`); the best linked nodes where there are too many."""
    whole = keep_nearest(_without_issues(store.read_graph()))
    graph = _best_linked(whole)
    notices = {id: node for id, node in whole.nodes.items() if node.label == "Notice"}
    if len(graph.nodes) <= FOLD_ABOVE:
        positions = layout_force(list(graph.nodes), pairs_of(graph))
        return build_view("overview", "政图全览", graph, positions, notices)
    clusters = _clusters(graph)
    positions = layout_folded(list(graph.nodes), pairs_of(graph), clusters)
    more = {"clusters": clusters, "note": _note(clusters, len(whole.nodes) - len(graph.nodes))}
    return build_view("overview", "政图全览", graph, positions, notices, **more)


def _note(clusters: Mapping[str, str], left_out: int) -> str:
    folded = f"{len(clusters)} 个节点已归并为 {len(set(clusters.values()))} 组：点按圆圈展开，双击成员收起"
    return folded + (f"；另有 {left_out} 个关联最少的节点未收入本页" if left_out else "")


def _without_issues(graph: Graph) -> Graph:
    return closed_graph(
        (node for node in graph.nodes.values() if node.label != "Issue"), graph.edges.values()
    )


def _best_linked(graph: Graph) -> Graph:
    if len(graph.nodes) <= MOST_NODES:
        return graph
    degree = Counter(end for edge in graph.edges.values() for end in (edge.source, edge.target))
    ranked = sorted(graph.nodes.values(), key=lambda node: (-degree[node.id], node.id))
    return closed_graph(ranked[:MOST_NODES], graph.edges.values())


def _clusters(graph: Graph) -> dict[str, str]:
    """Group by node id; a group of one is no group."""
    regions = _regions(graph)
    folded = {id: f"{regions.get(id, '国家和其他')}机构" for id in ids_of(graph, "Agency")}
    notices = _notice_groups(graph, regions)
    folded |= {id: notices[notice] for id, notice in _owners(graph).items() if notice in notices}
    sizes = Counter(folded.values())
    return {id: name for id, name in folded.items() if sizes[name] > 1}


def _regions(graph: Graph) -> dict[str, str]:
    """Name of the region that a body or notice is in."""
    inside = (edge for edge in graph.edges.values() if edge.type == "IN_REGION")
    return {edge.source: name_of(graph.nodes[edge.target]) for edge in inside}


def _notice_groups(graph: Graph, regions: Mapping[str, str]) -> dict[str, str]:
    """Group name by notice: its title; its region where there are too many notices for one picture."""
    notices = [graph.nodes[id] for id in ids_of(graph, "Notice")]
    citing = {edge.source for edge in graph.edges.values() if edge.type != "IN_REGION"}
    told = [node for node in notices if node.id in citing]
    if len(told) > MOST_NOTICES:
        return {node.id: f"{regions.get(node.id, '其他')}通知" for node in notices}
    return {node.id: short_title(node) for node in told}


def _owners(graph: Graph) -> dict[str, str]:
    """The notice that a node belongs to: itself, the one that says it, or the only one that cites it."""
    owners: dict[str, set[str]] = defaultdict(set)
    for edge in graph.edges.values():
        if edge.type == "CITES":
            owners[edge.target].add(edge.source)
        elif edge.evidence:
            contents = (end for end in (edge.source, edge.target) if graph.nodes[end].label in _CONTENTS)
            for end in contents:
                owners[end].add(edge.evidence.notice)
    told = {edge.source for edge in graph.edges.values() if edge.type == "CITES"}
    told |= {edge.evidence.notice for edge in graph.edges.values() if edge.evidence}
    alone = {id: next(iter(found)) for id, found in owners.items() if len(found) == 1 and id not in told}
    return alone | {id: id for id in told if id in graph.nodes}
