"""The clause tree of a notice: headings become nodes between the notice and the tasks under them."""

from collections.abc import Iterator

import msgspec

from graph.model import Edge, Graph, Node
from viz.assembly import ids_of, join_graphs


def add_headings(graph: Graph) -> Graph:
    """`graph` with a node for each heading; a task hangs on its heading, with the evidence that it had."""
    tops: dict[str, str] = {}
    moved: dict[str, Edge] = {}
    for edge in graph.edges.values():
        path = _path_of(graph.nodes[edge.target]) if edge.type == "HAS_TASK" else ()
        if path:
            tops.update((_id_of(edge.source, path[:depth]), edge.source) for depth in range(1, len(path) + 1))
            moved[edge.id] = msgspec.structs.replace(edge, source=_id_of(edge.source, path))
    headings = Graph({id: _heading(id) for id in tops}, dict(_links(tops)))
    return join_graphs(graph, headings, Graph({}, moved))


def heading_columns(graph: Graph) -> list[list[str]]:
    """Ids of the headings by depth, each column in the order of the first task below."""
    order = {id: str(graph.nodes[id].properties.get("ordinal", "")).zfill(6) for id in ids_of(graph, "Task")}
    columns: dict[int, dict[str, str]] = {}
    for edge in graph.edges.values():
        if edge.type != "HAS_TASK" or "/" in edge.target:
            continue
        owner, *path = edge.source.split("/")
        for depth in range(1, len(path) + 1):
            column = columns.setdefault(depth, {})
            id = _id_of(owner, path[:depth])
            column[id] = min(column.get(id, order[edge.target]), order[edge.target])
    return [sorted(column, key=lambda id: (column[id], id)) for _, column in sorted(columns.items())]


def _path_of(task: Node) -> tuple[str, ...]:
    path = task.properties.get("path")
    return tuple(step.replace("/", "／") for step in path) if isinstance(path, list) else ()


def _id_of(owner: str, path: tuple[str, ...] | list[str]) -> str:
    return "/".join((owner, *path))


def _heading(id: str) -> Node:
    return Node("Task", id, {"title": id.rpartition("/")[2]})


def _links(tops: dict[str, str]) -> Iterator[tuple[str, Edge]]:
    """Heading under heading, the uppermost under the notice or programme; derived, so without evidence."""
    for id in tops:
        link = Edge("HAS_TASK", id.rpartition("/")[0], id, f"{id}#")
        yield link.id, link
