"""Where money flows: who issues the notice, for what, to which city or body; widths by amount."""

from collections import defaultdict
from collections.abc import Iterable
from xml.etree.ElementTree import Element

from graph.model import Edge, Graph, Node, Store
from viz.assembly import build_view, notices_of, require_content, title_of
from viz.names import find_named
from viz.naming import format_yuan, name_of
from viz.palette import read_words
from viz.sankey import BAR, Band, Bar, Flow, layout_sankey
from viz.subgraph import read_subgraph
from viz.svg import drawing, label, linked, shape, to_text
from viz.view import View

PLACES = (236.0, 474.0, 724.0)
WIDTH, TOP = 976, 50
COLOURS = ("#0072B2", "#E69F00", "#009E73")
HEADS = ("issuer", "purpose", "payee")


def build_money(store: Store, name: str | None = None) -> View:
    """Money with a named payee, of all notices or of the one called `name`. Raises UnknownName."""
    found = find_named(store, "Notice", name) if name else {}
    graph = read_subgraph(store, "view_money", {"ids": list(found)})
    title = f"资金流向：{title_of(found.values())}" if found else "资金流向"
    require_content(graph, title)
    more = {
        "drawing": _draw(graph, title),
        "note": "只画写明收款地区或单位的资金；总额、奖补标准见表与通知图",
    }
    return build_view("money", title, graph, {}, notices_of(store, graph), **more)


def _payments(graph: Graph) -> list[tuple[Edge, Node, float]]:
    """(payment, line, amount) where an amount is stated."""
    paid = ((edge, graph.nodes[edge.source]) for edge in graph.edges.values() if edge.type == "PAID_TO")
    amounts = ((edge, line, line.properties.get("amount")) for edge, line in paid)
    return [(edge, line, float(amount)) for edge, line, amount in amounts if isinstance(amount, int | float)]


def _flows(graph: Graph) -> list[Flow]:
    """Issuers → purpose → payee; bars are named `kind:key`."""
    issuers = _issuers(graph)
    flows, sums = [], defaultdict[tuple[str, str], float](float)
    for edge, line, amount in _payments(graph):
        notice = edge.evidence.notice if edge.evidence else ""
        purpose = f"purpose:{line.properties.get('purpose') or '未写明用途'}"
        sums[f"issuer:{issuers.get(notice, '未写明机构')}", purpose] += amount
        flows.append(Flow(purpose, f"payee:{edge.target}", amount, edge.id))
    return flows + [Flow(source, target, amount, "") for (source, target), amount in sorted(sums.items())]


def _issuers(graph: Graph) -> dict[str, str]:
    """Names of the bodies behind each notice."""
    names = defaultdict(list)
    for edge in graph.edges.values():
        if edge.type == "ISSUED":
            names[edge.target].append(name_of(graph.nodes[edge.source]))
    return {notice: title_of(listed) for notice, listed in names.items()}


def _columns(flows: Iterable[Flow]) -> list[list[str]]:
    """Bars of the three columns, the largest sums first."""
    columns: list[dict[str, float]] = [{}, {}, {}]
    for flow in flows:
        for name, side in ((flow.source, flow.source), (flow.target, flow.target)):
            column = columns[HEADS.index(side.partition(":")[0])]
            column[name] = column.get(name, 0) + flow.amount
    return [sorted(column, key=lambda name: (-column[name], name)) for column in columns]


def _draw(graph: Graph, title: str) -> str:
    flows = _flows(graph)
    columns = _columns(flows)
    height = max(420.0, 66.0 * max(map(len, columns)))
    bars, bands = layout_sankey(columns, flows, PLACES, height)
    svg = drawing(WIDTH, height + TOP + 30, title)
    for head, x in zip(HEADS, PLACES, strict=True):
        _draw_head(svg, head, x + BAR / 2)
    body = shape(svg, "g", transform=f"translate(0 {TOP})")
    for band in bands:
        _draw_band(body, graph, band)
    for at, column in enumerate(columns):
        for name in column:
            _draw_bar(body, graph, name, bars[name], at)
    return to_text(svg)


def _draw_head(svg: Element, head: str, x: float) -> None:
    text = label(svg, x, 24, read_words()["heads"][head][0], data_word=head, data_section="heads")
    text.attrib.update({"text-anchor": "middle", "font-size": "14", "class": "soft"})


def _draw_band(svg: Element, graph: Graph, band: Band) -> None:
    flow, middle = band.flow, (band.left + band.right) / 2
    start, end = f"{band.top + band.height / 2:.1f}", f"{band.end + band.height / 2:.1f}"
    line = f"M{band.left:.1f},{start}C{middle:.1f},{start} {middle:.1f},{end} {band.right:.1f},{end}"
    colour = COLOURS[1] if flow.key else COLOURS[0]
    ribbon = shape(
        svg, "path", d=line, fill="none", stroke=colour, stroke_width=max(band.height, 1.5), class_="band"
    )
    if flow.key:
        edge = graph.edges[flow.key]
        linked(ribbon, "edge", flow.key, f"{name_of(graph.nodes[edge.target])} {format_yuan(flow.amount)}")


def _draw_bar(svg: Element, graph: Graph, name: str, bar: Bar, column: int) -> None:
    kind, _, key = name.partition(":")
    text = name_of(graph.nodes[key]) if kind == "payee" else key
    box = shape(svg, "rect", x=bar.x, y=bar.y, width=BAR, height=max(bar.height, 2.0), fill=COLOURS[column])
    if kind == "payee":
        linked(box, "node", key, text)
    x, anchor = (bar.x - 10, "end") if column == 0 else (bar.x + BAR + 10, "start")
    middle = bar.y + bar.height / 2
    label(svg, x, middle - 2, text, 16, text_anchor=anchor, font_size=14, class_="halo")
    label(svg, x, middle + 16, format_yuan(bar.amount), text_anchor=anchor, font_size=12, class_="soft halo")
