"""What the embedded engine returns → JSON values, as `graph.model.Rows` describes them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from graph.model import Rows

# From ids of relations of one type to the ids of their ends.
FindEnds = Callable[[str, list[str]], Mapping[str, tuple[str, str]]]


def plain_rows(columns: list[str], rows: list[list[Any]], find_ends: FindEnds) -> Rows:
    """Nodes, relations and paths as objects; ends of relations are looked up where `rows` don't have them."""
    known = {
        _place(node["_ID"]): node["id"] for node in _entities(rows) if "_SRC" not in node and "id" in node
    }
    loose: dict[str, list[str]] = {}
    for entity in _entities(rows):
        if "_SRC" in entity and not known.keys() >= {_place(entity["_SRC"]), _place(entity["_DST"])}:
            loose.setdefault(entity["_LABEL"], []).append(entity["id"])
    ends = {id: pair for type, ids in loose.items() for id, pair in find_ends(type, ids).items()}
    plain = _Plain(known, ends)
    return Rows(tuple(columns), tuple(dict(zip(columns, map(plain.value, row), strict=True)) for row in rows))


class _Plain:
    def __init__(self, known: Mapping[Any, str], ends: Mapping[str, tuple[str, str]]) -> None:
        self._known, self._ends = known, ends

    def value(self, value: Any) -> object:
        """The JSON value; days and times become ISO text."""
        if isinstance(value, dict):
            return self._object(value)
        if isinstance(value, list | tuple):
            return [self.value(item) for item in value]
        if isinstance(value, date):
            return value.isoformat()
        return value if value is None or isinstance(value, str | int | float | bool) else str(value)

    def _object(self, value: dict[str, Any]) -> dict[str, object]:
        if "_NODES" in value:
            parts = {"nodes": value["_NODES"], "relations": value["_RELS"]}
            return {name: [self.value(part) for part in listed] for name, listed in parts.items()}
        if "_LABEL" not in value:
            return {name: self.value(item) for name, item in value.items()}
        own = {n: self.value(v) for n, v in value.items() if not n.startswith("_") and v is not None}
        id = own.pop("id", None)
        if "_SRC" not in value:
            return {**own, "id": id, "label": value["_LABEL"]}
        places = self._known.get(_place(value["_SRC"])), self._known.get(_place(value["_DST"]))
        source, target = self._ends.get(str(id), places)
        return {**own, "id": id, "type": value["_LABEL"], "source": source, "target": target}


def _entities(value: object) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if "_LABEL" in value:
            yield value
        else:
            yield from _entities(list(value.values()))
    elif isinstance(value, list):
        for item in _containers(value):
            yield from _entities(item)


def _containers(values: Iterable[object]) -> Iterator[object]:
    return (value for value in values if isinstance(value, dict | list))


def _place(internal: Mapping[str, int]) -> tuple[int, int]:
    return internal["table"], internal["offset"]
