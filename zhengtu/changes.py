"""What a build would change, as rows that a reader understands."""

from graph.delta import Change, Delta
from graph.model import Edge, Graph, Node, Value
from graph.ontology import read_ontology
from graph.stores.rows import edge_row, node_row

KINDS = {"added": "新增", "changed": "更改", "removed": "移除"}
NAMES = ("name", "title", "indicator", "purpose", "message", "id")

Row = dict[str, object]


def describe_changes(delta: Delta, old: Graph, new: Graph) -> list[Row]:
    """One row for each changed node and relation: 变化, 种类, 名称, 改动, 原文; like beside like.

    改动 has [before, after] of each property that is different; ends of relations are told by name.
    """
    ontology = read_ontology()
    rows: list[Row] = []
    for change in delta.nodes:
        node = change.subject
        rows.append(_row(change, ontology.nodes[node.label].zh, name_of(node), None))
    for link in delta.edges:
        edge = link.subject
        graph = old if link.kind == "removed" else new
        quote = edge.evidence.quote if edge.evidence else None
        rows.append(_row(link, ontology.relations[edge.type].zh, _ends(edge, graph), quote))
    return sorted(rows, key=_place)


def name_of(node: Node) -> str:
    """What a person calls the node."""
    return str(
        next(value for key in NAMES if (value := node.properties.get(key) or (key == "id" and node.id)))
    )


def tabulate(row: Row) -> Row:
    """The same row with 改动 as one text."""
    parts = row["改动"]
    assert isinstance(parts, dict)
    return {
        **row,
        "改动": "；".join(f"{name}：{before} → {after}" for name, (before, after) in parts.items()),
    }


def _ends(edge: Edge, graph: Graph) -> str:
    return f"{name_of(graph.nodes[edge.source])} → {name_of(graph.nodes[edge.target])}"


def _row(change: Change[Node] | Change[Edge], what: str, name: str, quote: str | None) -> Row:
    return {
        "变化": KINDS[change.kind],
        "种类": what,
        "名称": name,
        "改动": _differences(change),
        "原文": quote,
    }


def _differences(change: Change[Node] | Change[Edge]) -> dict[str, list[Value]]:
    if change.before is None or change.after is None:
        return {}
    before, after = _values(change.before), _values(change.after)
    names = sorted(before.keys() | after.keys())
    pairs = {name: [before.get(name), after.get(name)] for name in names}
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}


def _values(subject: Node | Edge) -> dict[str, Value]:
    return node_row(subject) if isinstance(subject, Node) else edge_row(subject)


def _place(row: Row) -> tuple[int, str, str]:
    return list(KINDS.values()).index(str(row["变化"])), str(row["种类"]), str(row["名称"])
