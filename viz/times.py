"""When a fact holds: a target by its deadline, a reform by its date, all else by its notice."""

import re
from collections.abc import Mapping

from graph.model import Edge, Graph, Node

_YEAR = re.compile(r"(?:19|20)\d\d")
# Relations that have a time; where a node or a body lies has none.
TIMED = (
    "LEADS",
    "RESPONSIBLE_FOR",
    "SUPPORTS",
    "ISSUED",
    "FUNDS",
    "PAID_TO",
    "HAS_TARGET",
    "SUCCEEDED_BY",
)


def times_of(graph: Graph, notices: Mapping[str, Node]) -> dict[str, str]:
    """Dates, or at least years, of the edges that have one, by edge id."""
    told = {edge.id: _time_of(edge, graph, notices) for edge in graph.edges.values() if edge.type in TIMED}
    return {id: time for id, time in told.items() if time}


def year_of(notice: Node) -> int:
    """Year of the date, else the one in the number, else 0; a title may name a year far ahead (2030)."""
    match = _YEAR.search(_date_of(notice) or str(notice.properties.get("number") or ""))
    return int(match[0]) if match else 0


def _time_of(edge: Edge, graph: Graph, notices: Mapping[str, Node]) -> str:
    if edge.type == "SUCCEEDED_BY":
        return str(edge.properties.get("on") or "")
    if edge.type == "HAS_TARGET":
        return str(graph.nodes[edge.target].properties.get("deadline") or "")
    notice = notices.get(edge.evidence.notice) if edge.evidence else None
    return (_date_of(notice) or str(year_of(notice) or "")) if notice else ""


def _date_of(notice: Node) -> str:
    return str(notice.properties.get("issued") or notice.properties.get("published") or "")
