"""The band of years under a network: rows for what bodies do, a column for each year, counts in the cells."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias
from xml.etree.ElementTree import Element

import msgspec

from graph.model import Edge, Graph, Node
from viz.naming import format_yuan, name_of
from viz.palette import read_styles, read_words
from viz.svg import drawing, label, linked, shape, to_text
from viz.times import TIMED

LEFT, TOP, ROW, WIDTH = 118, 30, 27, 850
NARROW, WIDE = 84, 250
INK = 13
Cells: TypeAlias = dict[tuple[str, str, str], list[Edge]]
_SAME = {"PAID_TO": "FUNDS"}  # one row for all money, given or got
_OF_THINGS = ("HAS_TARGET", "FUNDS")


def draw_band(graph: Graph, bodies: Sequence[str], times: Mapping[str, str], title: str) -> str:
    """The band of these bodies, a block of rows each; empty where no fact of theirs has a time."""
    cells = _cells(graph, bodies, times)
    if not cells:
        return ""
    grid = _grid(bodies, cells)
    svg = drawing(grid.right, grid.bottom, title)
    _draw_years(svg, grid)
    for body, y in grid.heads.items():
        name = name_of(graph.nodes[body])
        linked(label(svg, 8, y + 19, name, font_size=INK, font_weight=600, class_="halo"), "node", body, name)
    for (_, kind), y in grid.rows.items():
        _draw_row(svg, grid, kind, y)
    most = max(map(len, cells.values()))
    for place, edges in cells.items():
        _draw_cell(svg, graph, grid, place, edges, len(edges) / most)
    return to_text(svg)


def _cells(graph: Graph, bodies: Sequence[str], times: Mapping[str, str]) -> Cells:
    """Edges by body, relation and year; of the edges to one thing only the first counts."""
    cells: Cells = {}
    for body in bodies:
        seen = set[tuple[str, str]]()
        for edge in _own_edges(graph, body):
            thing = _SAME.get(edge.type, edge.type), edge.source if edge.type == "PAID_TO" else edge.target
            if edge.id in times and thing not in seen:
                seen.add(thing)
                cells.setdefault((body, thing[0], times[edge.id][:4]), []).append(edge)
    return cells


def _own_edges(graph: Graph, body: str) -> Iterable[Edge]:
    """What a body does, the targets and money of its tasks and notices, and what it is paid."""
    done = [edge for edge in graph.edges.values() if edge.source == body and edge.type in TIMED]
    own = {edge.target for edge in done if edge.type != "SUCCEEDED_BY"}
    things = (edge for edge in graph.edges.values() if edge.source in own and edge.type in _OF_THINGS)
    paid = (edge for edge in graph.edges.values() if edge.target == body and edge.type == "PAID_TO")
    return [*done, *things, *paid]


class _Grid(msgspec.Struct, frozen=True):
    """Left edges of the years; upper edges of the rows by body and relation, and of the bodies' names."""

    width: float
    years: dict[str, float]
    rows: dict[tuple[str, str], int]
    heads: dict[str, int]

    @property
    def right(self) -> float:
        return LEFT + self.width * len(self.years)

    @property
    def bottom(self) -> int:
        return TOP + ROW * (len(self.rows) + len(self.heads)) + 6


def _grid(bodies: Sequence[str], cells: Cells) -> _Grid:
    years = sorted({year for _, _, year in cells})
    width = min(max((WIDTH - LEFT) / len(years), NARROW), WIDE)
    kinds = {
        body: [kind for kind in TIMED if any((body, kind) == cell[:2] for cell in cells)] for body in bodies
    }
    shown = [body for body in bodies if kinds[body]]
    rows: dict[tuple[str, str], int] = {}
    heads: dict[str, int] = {}
    for body in shown:
        if len(shown) > 1:
            heads[body] = TOP + ROW * (len(rows) + len(heads))
        for kind in kinds[body]:
            rows[body, kind] = TOP + ROW * (len(rows) + len(heads))
    return _Grid(width, {year: LEFT + width * at for at, year in enumerate(years)}, rows, heads)


def _draw_years(svg: Element, grid: _Grid) -> None:
    for year, x in grid.years.items():
        shape(svg, "line", x1=x, y1=TOP - 4, x2=x, y2=grid.bottom, class_="rule")
        label(svg, x + grid.width / 2, 20, year, text_anchor="middle", font_size=14, font_weight=600)


def _draw_row(svg: Element, grid: _Grid, kind: str, y: int) -> None:
    """Name of a row with the line of its relation, as in the legend."""
    style = read_styles()["edges"][kind]
    dash = " ".join(map(str, style["dash"]))
    line = {
        "style": f"--own: {style['colour']}",
        "stroke_width": style["width"],
        "stroke_dasharray": dash or "none",
    }
    shape(svg, "line", x1=8, y1=y + 14, x2=34, y2=y + 14, **line)
    label(svg, 42, y + 19, _word(kind), font_size=INK, data_word=kind, data_section="row")
    shape(svg, "line", x1=0, y1=y, x2=grid.right, y2=y, class_="rule")


def _draw_cell(
    svg: Element, graph: Graph, grid: _Grid, place: tuple[str, str, str], edges: list[Edge], share: float
) -> None:
    """The count on a ground the stronger, the more there is; it leads to the edges counted."""
    body, kind, year = place
    x, y = grid.years[year], grid.rows[body, kind]
    name = f"{name_of(graph.nodes[body])} {year} {_word(kind)} {len(edges)}"
    group = linked(shape(svg, "g"), "edges", " ".join(edge.id for edge in edges), name)
    colour = read_styles()["edges"][kind]["colour"]
    box = {"x": x + 5, "y": y + 3, "width": grid.width - 10, "height": ROW - 6, "rx": 4}
    shape(group, "rect", **box, fill=colour, fill_opacity=0.14 + 0.3 * share, stroke=colour)
    text = _say(graph, kind, edges)
    most = int(grid.width / INK) - 1
    label(group, x + grid.width / 2, y + 18, text, most, text_anchor="middle", font_size=INK)


def _word(kind: str) -> str:
    return read_words()["row"][kind][0]


def _say(graph: Graph, kind: str, edges: list[Edge]) -> str:
    """The count, with the sum of money, and the name of a successor."""
    if kind == "SUCCEEDED_BY" and len(edges) == 1:
        return name_of(graph.nodes[edges[0].target])
    lines = [graph.nodes[edge.source if edge.type == "PAID_TO" else edge.target] for edge in edges]
    amount = _sum(lines) if kind == "FUNDS" else 0
    return f"{len(edges)} · {format_yuan(amount)}" if amount else str(len(edges))


def _sum(lines: Iterable[Node]) -> float:
    """What is handed out; totals, rates and parts of other lines would count it twice."""
    given = (line.properties for line in lines)
    handed = (line for line in given if line.get("kind") == "allocation" and not line.get("part"))
    amounts = (line.get("amount") for line in handed)
    return sum(amount for amount in amounts if isinstance(amount, int | float))
