"""What the page's scripts work on: a view as plain JSON values."""

import json
from collections.abc import Sequence
from typing import Any

from cypher.wording import say_column
from graph.model import Edge, Node
from viz.naming import name_of, wrap
from viz.network import build_network
from viz.palette import read_styles, read_words
from viz.passages import describe_notice, find_passage
from viz.view import View

LONGEST = 300


def build_payload(view: View) -> dict[str, Any]:
    """Network as pyvis gives it, what stands behind each node and edge, words and styles."""
    drawn, lines, *_, options = build_network(view.nodes, view.edges, view.positions).get_network_data()
    types = list(read_styles()["edges"])
    passages = _Passages(view)
    return {
        "title": view.title,
        "kind": view.kind,
        "options": json.loads(options),
        "nodes": [[place, *_describe_node(node)] for place, node in zip(drawn, view.nodes, strict=True)],
        "types": types,
        "edges": [
            [line["from"], line["to"], types.index(edge.type), passages.number_of(edge), *_given(edge)]
            for line, edge in zip(lines, view.edges, strict=True)
        ],
        "ids": _ids(view),
        "times": [view.times.get(edge.id) for edge in view.edges] if view.times else [],
        "passages": passages.rows,
        "notices": {key: describe_notice(view.notices.get(key)) for key in sorted(passages.notices)},
        "table": _table(view),
        "clusters": _clusters(view),
        "heads": [[text, *place] for text, place in view.heads.items()],
        "groups": {name: wrap(name, 8, 3) for name in sorted(set(view.clusters.values()))},
        "focus": next((at for at, node in enumerate(view.nodes) if node.id == view.focus), None),
        "styles": read_styles(),
        "words": read_words(),
    }


class _Passages:
    """Passages in order of first use, each once: many edges rest on one sentence."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._numbers: dict[tuple[str, int, int, str], int] = {}
        self.rows: list[Sequence[Any]] = []
        self.notices: set[str] = set()

    def number_of(self, edge: Edge) -> int | None:
        """Number of the edge's passage, None for a derived edge."""
        proof = edge.evidence
        if proof is None:
            return None
        key = (proof.notice, proof.start, proof.end, proof.rule)
        if key not in self._numbers:
            passage = find_passage(proof, self._view.notices.get(proof.notice))
            self._numbers[key] = len(self.rows)
            self.rows.append((passage.notice, passage.text, passage.start, passage.end, passage.rule))
            self.notices.add(proof.notice)
        return self._numbers[key]


def _describe_node(node: Node) -> list[Any]:
    given = {
        key: value for key, value in node.properties.items() if not (node.label == "Notice" and key == "text")
    }
    return [name_of(node), _plain(given)]


def _given(edge: Edge) -> list[dict[str, Any]]:
    """The edge's own properties, nothing where it has none: there are many edges."""
    plain = _plain(edge.properties)
    return [plain] if plain else []


def _table(view: View) -> dict[str, Any] | None:
    """A table of its own; without one the page makes it of its edges."""
    if view.table is None:
        return None
    heads = [[say_column(column), column] for column in view.table.columns]
    return {"heads": heads, "rows": [list(row.values()) for row in view.table.rows]}


def _plain(properties: dict[str, Any]) -> dict[str, Any]:
    """Properties that are set; very long ones cut."""
    kept = {key: value for key, value in properties.items() if value not in (None, "", [])}
    return {key: _cut(value) for key, value in kept.items()}


def _cut(value: Any) -> Any:
    return value[:LONGEST] + "…" if isinstance(value, str) and len(value) > LONGEST else value


def _clusters(view: View) -> list[str | None]:
    return [view.clusters.get(node.id) for node in view.nodes] if view.clusters else []


def _ids(view: View) -> dict[str, dict[str, int]]:
    """Numbers by id, for drawings whose shapes carry the ids; a network needs none."""
    if not (view.drawing or view.band):
        return {}
    return {
        "nodes": {node.id: at for at, node in enumerate(view.nodes)},
        "edges": {edge.id: at for at, edge in enumerate(view.edges)},
    }
