"""Who answers for what: bodies across, tasks down, a sign in each cell for the role."""

from collections import Counter
from xml.etree.ElementTree import Element

import msgspec

from graph.model import Edge, Graph, Store
from viz.assembly import build_view, notices_of, require_content, title_of
from viz.names import find_named
from viz.naming import name_of, shorten
from viz.palette import read_styles, read_words
from viz.subgraph import closed_graph, read_subgraph
from viz.svg import drawing, label, linked, shape, to_text
from viz.view import View

CELL = 26
TOP = 190
INK, NAME = 13, 24
BODIES, TASKS = 40, 120
_SIGNS = {"LEADS": "牵", "RESPONSIBLE_FOR": "负", "SUPPORTS": "配"}


def build_matrix(store: Store, name: str | None = None) -> View:
    """The matrix of all notices or of the one called `name`. Raises UnknownName."""
    found = find_named(store, "Notice", name) if name else {}
    whole = read_subgraph(store, "view_duties", {"ids": list(found)})
    graph = _busiest(whole)
    title = f"责任矩阵：{title_of(found.values())}" if found else "责任矩阵"
    require_content(graph, title)
    more = {"drawing": _draw(graph, title), "note": _left_out(whole, graph)}
    return build_view("matrix", title, graph, {}, notices_of(store, graph), **more)


def _busiest(graph: Graph) -> Graph:
    """The bodies with most duties, and of their tasks those with most bodies."""
    bodies = Counter(edge.source for edge in graph.edges.values())
    kept = {id for id, _ in sorted(bodies.items(), key=lambda item: (-item[1], item[0]))[:BODIES]}
    tasks = Counter(edge.target for edge in graph.edges.values() if edge.source in kept)
    kept |= {id for id, _ in sorted(tasks.items(), key=lambda item: (-item[1], item[0]))[:TASKS]}
    return closed_graph((graph.nodes[id] for id in kept), graph.edges.values())


def _left_out(whole: Graph, graph: Graph) -> str:
    missing = Counter(node.label for id, node in whole.nodes.items() if id not in graph.nodes)
    if not missing:
        return ""
    return f"只画职责最多的机构和任务；未画机构 {missing['Agency']} 个、任务 {missing['Task']} 项"


class _Grid(msgspec.Struct, frozen=True):
    """Left edges of the columns (bodies) and upper edges of the rows (tasks)."""

    left: int
    columns: dict[str, int]
    rows: dict[str, int]

    @property
    def right(self) -> int:
        return self.left + CELL * len(self.columns)

    @property
    def bottom(self) -> int:
        return TOP + CELL * len(self.rows)


def _draw(graph: Graph, title: str) -> str:
    bodies = _by_degree(graph, "source")
    grid = _grid(graph, bodies, _by_first_body(graph, bodies))
    svg = drawing(grid.right + CELL + 20, grid.bottom + CELL + 20, title)
    _draw_heads(svg, graph, grid)
    for edge in graph.edges.values():
        _draw_cell(svg, graph, edge, grid.columns[edge.source], grid.rows[edge.target])
    _draw_sums(svg, graph, grid)
    return to_text(svg)


def _grid(graph: Graph, bodies: list[str], tasks: list[str]) -> _Grid:
    longest = max(len(shorten(name_of(graph.nodes[id]), NAME)) for id in tasks)
    left = longest * INK + 20
    columns = {id: left + CELL * at for at, id in enumerate(bodies)}
    return _Grid(left, columns, {id: TOP + CELL * at for at, id in enumerate(tasks)})


def _by_degree(graph: Graph, end: str) -> list[str]:
    counts = Counter(getattr(edge, end) for edge in graph.edges.values())
    return sorted(counts, key=lambda id: (-counts[id], id))


def _by_first_body(graph: Graph, bodies: list[str]) -> list[str]:
    """Tasks grouped by the body that leads them, the busiest body's first."""
    rank = {id: at for at, id in enumerate(bodies)}
    best: dict[str, tuple[int, int]] = {}
    for edge in graph.edges.values():
        weight = (list(_SIGNS).index(edge.type), rank[edge.source])
        best[edge.target] = min(best.get(edge.target, weight), weight)
    return sorted(best, key=lambda id: (best[id][1], best[id][0], id))


def _draw_heads(svg: Element, graph: Graph, grid: _Grid) -> None:
    for id, x in grid.columns.items():
        shape(svg, "line", x1=x, y1=TOP, x2=x, y2=grid.bottom, class_="rule")
        name = name_of(graph.nodes[id])
        head = label(svg, x + CELL / 2, TOP - 8, name, 12, class_="upright", font_size=INK)
        linked(head, "node", id, name)
    for id, y in grid.rows.items():
        shape(svg, "line", x1=0, y1=y, x2=grid.right, y2=y, class_="rule")
        name = name_of(graph.nodes[id])
        head = label(svg, grid.left - 10, y + CELL * 0.68, name, NAME, text_anchor="end", font_size=INK)
        linked(head, "node", id, name)


def _draw_cell(svg: Element, graph: Graph, edge: Edge, x: int, y: int) -> None:
    colour = read_styles()["edges"][edge.type]["colour"]
    lead = edge.type == "LEADS"
    group = shape(svg, "g")
    role = read_words()["type"][edge.type][0]
    name = f"{name_of(graph.nodes[edge.source])} {role} {name_of(graph.nodes[edge.target])}"
    linked(group, "edge", edge.id, name)
    box = {"x": x + 2, "y": y + 2, "width": CELL - 4, "height": CELL - 4, "rx": 4, "stroke": colour}
    shape(group, "rect", **box, fill=colour if lead else "transparent", stroke_width=1.5)
    ink = {"fill": "#fff", "class": "plain"} if lead else {}
    sign = label(group, x + CELL / 2, y + CELL * 0.68, _SIGNS[edge.type], text_anchor="middle", font_size=INK)
    sign.attrib.update(ink)


def _draw_sums(svg: Element, graph: Graph, grid: _Grid) -> None:
    """Heat along the edges: the more duties of a body or bodies of a task, the darker."""
    duties = Counter(edge.source for edge in graph.edges.values())
    for id, x in grid.columns.items():
        _draw_sum(svg, x, grid.bottom, duties[id], duties[id] / max(duties.values()))
    bodies = Counter(edge.target for edge in graph.edges.values())
    for id, y in grid.rows.items():
        _draw_sum(svg, grid.right, y, bodies[id], bodies[id] / max(bodies.values()))


def _draw_sum(svg: Element, x: int, y: int, count: int, share: float) -> None:
    shape(
        svg,
        "rect",
        x=x + 1,
        y=y + 1,
        width=CELL - 2,
        height=CELL - 2,
        fill="#0072B2",
        fill_opacity=0.12 + 0.5 * share,
    )
    label(svg, x + CELL / 2, y + CELL * 0.68, str(count), text_anchor="middle", font_size=12)
