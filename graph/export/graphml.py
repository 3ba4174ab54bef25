"""GraphML, for Gephi, yEd, igraph and networkx. Lists are joined with `；`."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from graph.export.files import write_lines
from graph.model import Graph, Value
from graph.stores.rows import edge_row, node_row

# What XML 1.0 can't hold.
_FORBIDDEN = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TYPES = {bool: "boolean", int: "long", float: "double"}


def write_graphml(graph: Graph, path: Path) -> None:
    """One GraphML file with labels, types, properties and evidence as data."""
    write_lines(path, _lines(graph))


def _lines(graph: Graph) -> Iterator[str]:
    nodes = {id: {"label": node.label, **node_row(node)} for id, node in graph.nodes.items()}
    edges = {id: {"type": edge.type, **edge_row(edge)} for id, edge in graph.edges.items()}
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
    yield from _keys("node", nodes)
    yield from _keys("edge", edges)
    yield '<graph edgedefault="directed">'
    for id, row in nodes.items():
        yield f"<node id={quoteattr(id)}>{_data('node', row)}</node>"
    for id, row in edges.items():
        edge = graph.edges[id]
        ends = f"source={quoteattr(edge.source)} target={quoteattr(edge.target)}"
        yield f"<edge id={quoteattr(id)} {ends}>{_data('edge', row)}</edge>"
    yield "</graph></graphml>"


def _keys(domain: str, rows: Mapping[str, Mapping[str, Value]]) -> Iterator[str]:
    types = {name: _TYPES.get(type(value), "string") for row in rows.values() for name, value in row.items()}
    for name, kind in sorted(types.items()):
        yield f'<key id="{domain}.{name}" for="{domain}" attr.name="{name}" attr.type="{kind}"/>'


def _data(domain: str, row: Mapping[str, Value]) -> str:
    return "".join(f'<data key="{domain}.{name}">{_text(value)}</data>' for name, value in row.items())


def _text(value: Value) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    joined = "；".join(value) if isinstance(value, list) else str(value)
    return escape(_FORBIDDEN.sub("", joined))
