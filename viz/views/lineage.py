"""Which notice rests on which: citations, the older to the left of the newer."""

import re

from graph.model import Graph, Node, Store
from viz.assembly import build_view, notices_of, pairs_of
from viz.layout import Positions, layout_columns, order_by_neighbours
from viz.names import find_named
from viz.subgraph import read_subgraph
from viz.view import View

_YEAR = re.compile(r"(?:19|20)\d\d")


def build_lineage(store: Store, name: str | None = None) -> View:
    """Citations of all notices, or of and from the one called `name`. Raises UnknownName."""
    found = find_named(store, "Notice", name) if name else {}
    graph = read_subgraph(store, "view_lineage", {"ids": list(found)})
    more = {"focus": next(iter(found), None), "note": "自左至右按成文年份排列，最左一列年份不详"}
    title = "引用脉络" + (f"：{name}" if name else "")
    return build_view("lineage", title, graph, _place(graph), notices_of(store, graph), **more)


def _place(graph: Graph) -> Positions:
    years = {node.id: _year(node) for node in graph.nodes.values()}
    columns: list[list[str]] = []
    before: list[str] = []
    for year in sorted(set(years.values())):
        column = [id for id in graph.nodes if years[id] == year]
        before = order_by_neighbours(column, before, pairs_of(graph))
        columns.append(before)
    return layout_columns(columns, (202, 92))


def _year(notice: Node) -> int:
    """Year of the date, else the one in the number, else 0; a title may name a year far ahead (2030)."""
    for key in ("issued", "published", "number"):
        if match := _YEAR.search(str(notice.properties.get(key) or "")):
            return int(match[0])
    return 0
