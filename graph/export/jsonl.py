"""JSON lines: first all nodes, then all relations, as `graph.model` has them."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from graph.export.files import write_lines
from graph.model import Graph


def write_jsonl(graph: Graph, path: Path) -> None:
    """One `{"node": {…}}` or `{"relation": {…}}` a line, by id."""
    write_lines(path, _lines(graph))


def _lines(graph: Graph) -> Iterator[str]:
    encode = msgspec.json.Encoder().encode
    for id in sorted(graph.nodes):
        yield encode({"node": graph.nodes[id]}).decode()
    for id in sorted(graph.edges):
        yield encode({"relation": graph.edges[id]}).decode()
