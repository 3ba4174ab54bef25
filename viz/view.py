"""A picture before it is drawn, and how it becomes one HTML file."""

import html
from pathlib import Path

import msgspec

from graph.model import Edge, Node, Rows
from viz.files import write_text
from viz.layout import Position, Positions


class View(msgspec.Struct, frozen=True):
    """What a picture shows.

    `notices` are the notices that evidence points into (by id, with their text); `table` is shown instead of
    the edges; `drawing` is SVG that stands in for the network; `clusters` names the group that a node is at
    first folded into; `heads` are written over the network; `note` says what was left out; `times` are dates
    of edges by id, `band` is SVG under the network that shows them. Ends of edges are always among `nodes`.
    """

    kind: str
    title: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    positions: Positions = {}
    table: Rows | None = None
    notices: dict[str, Node] = {}
    drawing: str = ""
    clusters: dict[str, str] = {}
    focus: str | None = None
    note: str = ""
    heads: dict[str, Position] = {}
    times: dict[str, str] = {}
    band: str = ""

    def to_html(self) -> str:
        """The whole page: one self-contained document that asks nothing of the network."""
        from viz.page import render_page

        return render_page(self)

    def write_html(self, path: Path) -> None:
        """Write the page whole or not at all. Raises ViewError where `path` can't be written."""
        write_text(path, self.to_html())

    def _repr_html_(self) -> str:
        """The page in a frame of its own, as Jupyter shows it."""
        page = html.escape(self.to_html(), quote=True)
        frame = f'width="100%" height="640" style="border:0" title="{html.escape(self.title)}"'
        return f'<iframe srcdoc="{page}" {frame}></iframe>'
