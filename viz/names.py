"""From what a user typed to the nodes that are meant."""

from collections.abc import Collection, Iterable, Mapping

from rapidfuzz import fuzz, process

from cypher.errors import UnknownName
from graph.model import Store

# The names that each kind goes by. A kind's first column is its proper name.
_STATEMENTS = {
    "Agency": "MATCH (n:Agency) RETURN n.id AS id, n.name AS name, n.full_name AS full, n.aliases AS aliases",
    "Notice": "MATCH (n:Notice) RETURN n.id AS id, n.title AS name, n.number AS number",
    "Programme": "MATCH (n:Programme) RETURN n.id AS id, n.name AS name",
    "Region": "MATCH (n:Region) RETURN n.id AS id, n.name AS name, n.code AS code",
}
_ZH = {"Agency": "机构", "Notice": "通知", "Programme": "计划", "Region": "地区"}
MOST = 3


def find_named(store: Store, label: str, wanted: str) -> dict[str, str]:
    """Ids and proper names of the nodes called `wanted`: exactly, else those whose name holds it.

    Raises UnknownName, with the nearest names, where none or more than three do.
    """
    rows = store.run(_STATEMENTS[label]).rows
    exact = {str(row["id"]): str(row["name"]) for row in rows if wanted in _names(row)}
    if exact:
        return exact
    holding = {
        str(row["id"]): str(row["name"]) for row in rows if any(wanted in name for name in _names(row))
    }
    if 1 <= len(holding) <= MOST:
        return dict(sorted(holding.items(), key=lambda item: item[1]))
    nearest = sorted(holding.values(), key=lambda name: (len(name), name)) or _nearest(wanted, rows)
    raise _unknown(_ZH[label], wanted, tuple(nearest[:5]), len(holding))


def find_kind(store: Store, wanted: str) -> str:
    """The kind of view for a name whose kind wasn't told. Raises UnknownName with the nearest names."""
    nearest: list[str] = []
    for label in _STATEMENTS:
        try:
            find_named(store, label, wanted)
        except UnknownName as unknown:
            nearest += unknown.nearest
        else:
            return label.lower()
    raise _unknown("节点", wanted, tuple(_most_like(wanted, nearest, cutoff=0)), 0)


def _names(row: Mapping[str, object]) -> list[str]:
    """All that a node is called: every column but the id, lists taken apart."""
    values = (value for key, value in row.items() if key != "id" and value)
    return [
        name for value in values for name in (map(str, value) if isinstance(value, list) else [str(value)])
    ]


def _nearest(wanted: str, rows: Iterable[Mapping[str, object]]) -> list[str]:
    """Proper names of what is called most like `wanted`."""
    proper = {name: str(row["name"]) for row in rows for name in _names(row)}
    return list(dict.fromkeys(proper[near] for near in _most_like(wanted, proper)))


def _most_like(wanted: str, names: Collection[str], cutoff: int = 40) -> list[str]:
    found = process.extract(wanted, list(names), scorer=fuzz.ratio, limit=5, score_cutoff=cutoff)
    return [name for name, _, _ in found]


def _unknown(kind: str, wanted: str, nearest: tuple[str, ...], several: int) -> UnknownName:
    what = f"“{wanted}”可指 {several} 个{kind}" if several else f"图中没有叫“{wanted}”的{kind}"
    todo = f"是不是 {'、'.join(nearest)}？" if nearest else f"zhengtu query 可列出已有的{kind}"
    return UnknownName(what, nearest=nearest, todo=todo)
