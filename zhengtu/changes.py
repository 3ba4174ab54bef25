"""What a build would change, as rows that a reader understands."""

from graph.delta import Delta
from graph.model import Edge, Graph, Node
from graph.ontology import read_ontology

KINDS = {"added": "新增", "changed": "更改", "removed": "移除"}
NAMES = ("name", "title", "indicator", "purpose", "message", "id")


def describe_changes(delta: Delta, old: Graph, new: Graph) -> list[dict[str, object]]:
    """One row for each changed node and relation: 变化, 种类, 名称, 原文; ends of relations by name."""
    ontology = read_ontology()
    rows: list[dict[str, object]] = []
    for change in delta.nodes:
        node = change.subject
        rows.append(_row(change.kind, ontology.nodes[node.label].zh, name_of(node), None))
    for link in delta.edges:
        edge = link.subject
        graph = old if link.kind == "removed" else new
        quote = edge.evidence.quote if edge.evidence else None
        rows.append(_row(link.kind, ontology.relations[edge.type].zh, _ends(edge, graph), quote))
    return rows


def name_of(node: Node) -> str:
    """What a person calls the node."""
    return str(
        next(value for key in NAMES if (value := node.properties.get(key) or (key == "id" and node.id)))
    )


def _ends(edge: Edge, graph: Graph) -> str:
    return f"{name_of(graph.nodes[edge.source])} → {name_of(graph.nodes[edge.target])}"


def _row(kind: str, what: str, name: str, quote: str | None) -> dict[str, object]:
    return {"变化": KINDS[kind], "种类": what, "名称": name, "原文": quote}
