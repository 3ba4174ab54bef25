"""From a subgraph with places to a `View`: what every kind of view does the same."""

from collections.abc import Collection, Iterable, Mapping

from graph.model import Graph, Node, Store
from viz.errors import ViewError
from viz.layout import Pairs, Positions
from viz.subgraph import read_notices
from viz.view import View


def build_view(
    kind: str, title: str, graph: Graph, positions: Positions, notices: Mapping[str, Node], **more: object
) -> View:
    """A view of `graph`; `more` are further fields of it. Raises ViewError without a node or table row."""
    if not more.get("table"):
        require_content(graph, title)
    nodes, edges = tuple(graph.nodes.values()), tuple(graph.edges.values())
    return View(kind, title, nodes, edges, positions, notices=dict(notices), **more)  # type: ignore[arg-type]


def require_content(graph: Graph, title: str) -> None:
    """Raises ViewError where there is nothing to draw."""
    if not graph.nodes:
        raise ViewError(f"“{title}”没有可画的内容，未写文件", todo="zhengtu status 看图中已有什么")


def pairs_of(graph: Graph) -> Pairs:
    """Ends of all edges."""
    return [(edge.source, edge.target) for edge in graph.edges.values()]


def ids_of(graph: Graph, *labels: str) -> list[str]:
    """Ids of the nodes of these labels."""
    return [node.id for node in graph.nodes.values() if node.label in labels]


def reached(pairs: Pairs, start: Collection[str]) -> set[str]:
    """Everything that arrows lead to from `start`."""
    found, border = set(start), set(start)
    while border := {target for source, target in pairs if source in border} - found:
        found |= border
    return found - set(start)


def join_graphs(*graphs: Graph) -> Graph:
    """One graph of all, in order of id."""
    nodes = {key: node for graph in graphs for key, node in graph.nodes.items()}
    edges = {key: edge for graph in graphs for key, edge in graph.edges.items()}
    return Graph(dict(sorted(nodes.items())), dict(sorted(edges.items())))


def notices_of(store: Store, graph: Graph) -> dict[str, Node]:
    """The notices behind a graph's evidence."""
    return read_notices(store, graph.edges.values())


def title_of(names: Iterable[str]) -> str:
    """Names as a heading."""
    return "、".join(names)
