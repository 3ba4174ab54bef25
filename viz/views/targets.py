"""What is to be reached by when: targets down a line of years."""

from collections import defaultdict
from xml.etree.ElementTree import Element

from graph.model import Edge, Graph, Node, Store
from viz.assembly import build_view, ids_of, notices_of, require_content, title_of
from viz.names import find_named
from viz.naming import name_of
from viz.nearest import keep_nearest
from viz.palette import read_styles
from viz.subgraph import read_subgraph
from viz.svg import drawing, label, linked, shape, to_text
from viz.view import View

ROW, HEAD, WIDTH = 30, 46, 980
AXIS = 110


def build_targets(store: Store, name: str | None = None) -> View:
    """Targets with a deadline, of all notices or of the one called `name`. Raises UnknownName."""
    found = find_named(store, "Notice", name) if name else {}
    graph = keep_nearest(read_subgraph(store, "view_targets", {"ids": list(found)}))
    title = f"目标时间线：{title_of(found.values())}" if found else "目标时间线"
    require_content(graph, title)
    more = {"drawing": _draw(graph, title), "note": "只画有期限的指标；没有期限的见通知图"}
    return build_view("targets", title, graph, {}, notices_of(store, graph), **more)


def _draw(graph: Graph, title: str) -> str:
    years = _by_year(graph)
    height = sum(HEAD + ROW * len(listed) for listed in years.values()) + 20
    svg = drawing(WIDTH, height, title)
    shape(svg, "line", x1=AXIS, y1=10, x2=AXIS, y2=height - 10, class_="rule", stroke_width=3)
    owners = {edge.target: edge for edge in graph.edges.values()}
    y = 10.0
    for year, listed in years.items():
        label(svg, AXIS - 20, y + 28, f"{year}年", text_anchor="end", font_size=20, font_weight=600)
        shape(svg, "circle", cx=AXIS, cy=y + 21, r=7, fill="#0072B2")
        y += HEAD
        for node in listed:
            _draw_target(svg, node, owners[node.id], name_of(graph.nodes[owners[node.id].source]), y)
            y += ROW
    return to_text(svg)


def _by_year(graph: Graph) -> dict[str, list[Node]]:
    years = defaultdict(list)
    for id in ids_of(graph, "Target"):
        node = graph.nodes[id]
        years[str(node.properties["deadline"])[:4]].append(node)
    return {year: sorted(years[year], key=_order) for year in sorted(years)}


def _order(node: Node) -> tuple[str, str]:
    return str(node.properties["deadline"]), name_of(node)


def _draw_target(svg: Element, node: Node, edge: Edge, source: str, y: float) -> None:
    fill = read_styles()["nodes"]["Target"]["fill"]
    group = linked(shape(svg, "g"), "edge", edge.id, name_of(node))
    shape(group, "line", x1=AXIS, y1=y + 13, x2=AXIS + 22, y2=y + 13, class_="rule")
    numeric = node.properties.get("value") is not None
    shape(group, "circle", cx=AXIS + 26, cy=y + 13, r=5, fill=fill if numeric else "transparent", stroke=fill)
    month = str(node.properties["deadline"])[5:]
    label(
        group,
        AXIS - 20,
        y + 18,
        f"{month}月" if month else "",
        text_anchor="end",
        font_size=13,
        class_="soft",
    )
    label(group, AXIS + 42, y + 18, name_of(node), 34, font_size=14)
    label(group, AXIS + 560, y + 18, source, 24, font_size=12, class_="soft")
