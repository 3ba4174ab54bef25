"""Which notice rests on which: citations, the older to the left of the newer."""

from collections.abc import Mapping

from graph.model import Graph, Store
from viz.assembly import build_view, notices_of, pairs_of
from viz.layout import Positions, layout_columns, order_by_neighbours
from viz.names import find_named
from viz.subgraph import read_subgraph
from viz.times import year_of
from viz.view import View


def build_lineage(store: Store, name: str | None = None) -> View:
    """Citations of all notices, or of and from the one called `name`. Raises UnknownName."""
    found = find_named(store, "Notice", name) if name else {}
    graph = read_subgraph(store, "view_lineage", {"ids": list(found)})
    years = {node.id: year_of(node) for node in graph.nodes.values()}
    places = _place(graph, years)
    note = "自左至右按成文年份排列" + ("，最左一列年份不详" if 0 in years.values() else "")
    more = {"focus": next(iter(found), None), "note": note, "heads": _heads(places, years)}
    title = "引用脉络" + (f"：{name}" if name else "")
    return build_view("lineage", title, graph, places, notices_of(store, graph), **more)


def _place(graph: Graph, years: Mapping[str, int]) -> Positions:
    columns: list[list[str]] = []
    before: list[str] = []
    for year in sorted(set(years.values())):
        column = [id for id in graph.nodes if years[id] == year]
        before = order_by_neighbours(column, before, pairs_of(graph))
        columns.append(before)
    return layout_columns(columns, (190, 92))


def _heads(places: Positions, years: Mapping[str, int]) -> Positions:
    """Each year over the middle of its column."""
    top = min((y for _, y in places.values()), default=0.0) - 56
    columns: dict[int, set[float]] = {}
    for id, (x, _) in places.items():
        columns.setdefault(years[id], set()).add(x)
    return {
        f"{year}年" if year else "年份不详": (sum(at) / len(at), top) for year, at in sorted(columns.items())
    }
