"""Bodies in time: asking for 省卫生健康委 also finds what the body before it led, and says so.

Two bodies that share a task stood side by side: 梅州海关 is asked for without 梅州出入境检验检疫局.
"""

import msgspec

from cypher.ask.features import Reading
from graph.model import Store

_BEFORE = """
MATCH (a:Agency)-[:SUCCEEDED_BY*1..3]->(b:Agency) WHERE b.name IN $names
RETURN DISTINCT b.name AS body, a.name AS before ORDER BY body, before
"""
# Asked only of the few that come before another: inside the first query it took 0.8 s on a large graph.
_SIDE_BY_SIDE = """
MATCH (a:Agency)-[:LEADS|SUPPORTS|RESPONSIBLE_FOR]->(:Task)<-[:LEADS|SUPPORTS|RESPONSIBLE_FOR]-(b:Agency)
WHERE a.name = $before AND b.name = $body RETURN a.name AS name LIMIT 1
"""
_ASKS_FOR_NAME = frozenset(("改组", "名称", "印发"))


def add_predecessors(store: Store, reading: Reading) -> tuple[Reading, tuple[str, ...]]:
    """The reading with the predecessors of its bodies among them, and a note for each body that has some."""
    names = reading.parameters.get("agencies")
    if not isinstance(names, list) or reading.features & _ASKS_FOR_NAME:
        return reading, ()
    found: dict[str, list[str]] = {}
    pairs = store.run(_BEFORE, {"names": names}).rows
    for row in (pair for pair in pairs if not store.run(_SIDE_BY_SIDE, pair).rows):
        found.setdefault(str(row["body"]), []).append(str(row["before"]))
    before = [name for names_before in found.values() for name in names_before]
    notes = tuple(f"{body}的前身{'、'.join(former)}一并列出" for body, former in found.items())
    agencies = list(dict.fromkeys((*names, *before)))
    return msgspec.structs.replace(reading, parameters={**reading.parameters, "agencies": agencies}), notes
