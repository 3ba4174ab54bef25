"""Nodes and edges as pyvis holds them; ids become small numbers, so that a page stays small."""

from collections.abc import Sequence
from typing import Any

from graph.model import Edge, Node
from viz.layout import Positions
from viz.naming import label_of
from viz.palette import read_styles

OPTIONS = {
    "physics": {"enabled": False, "barnesHut": {"springLength": 130, "avoidOverlap": 0.3}},
    "interaction": {"hover": True, "keyboard": False, "multiselect": False, "tooltipDelay": 150},
    "edges": {
        "smooth": False,
        "arrows": {"to": {"scaleFactor": 0.5}},
        "hoverWidth": 0,
        "selectionWidth": 1.5,
    },
    "layout": {"improvedLayout": False, "randomSeed": 1},
}


def build_network(nodes: Sequence[Node], edges: Sequence[Edge], positions: Positions) -> Any:
    """A pyvis `Network` with the nodes at their places; relation and kind are told by `type` and `group`."""
    from pyvis.network import Network  # late: it brings IPython along, half a second

    class Indexed(Network):  # type: ignore[misc]
        """pyvis looks each end of an edge up in a list; in a mapping 15,000 edges take no time."""

        def get_nodes(self) -> Any:
            return self.node_map

    network = Indexed(directed=True, cdn_resources="in_line")
    network.options = OPTIONS
    numbers = {node.id: number for number, node in enumerate(nodes)}
    for node in nodes:
        _add_node(network, numbers[node.id], node, positions)
    for number, edge in enumerate(edges):
        network.add_edge(numbers[edge.source], numbers[edge.target], id=number, type=edge.type)
    return network


def _add_node(network: Any, number: int, node: Node, positions: Positions) -> None:
    style = read_styles()["nodes"][node.label]
    x, y = positions.get(node.id, (0.0, 0.0))
    place = {"x": round(x), "y": round(y), "size": style["size"]}
    network.add_node(number, label_of(node), shape=style["shape"], group=node.label, **place)
