"""Whose 省卫生计生委 is meant: the region that the question or the caller names."""

import msgspec

from cypher.ask.features import Reading
from cypher.ask.places import find_regions
from cypher.errors import UnknownName
from graph.model import Store

_BODIES = ("agencies", "partners")


def resolve_scope(store: Store, region: str | None) -> tuple[str, ...]:
    """The graph's names for the caller's region; UnknownName where it has none."""
    if region is None:
        return ()
    for token in find_regions(store, region):
        if token.text == region and token.values:
            return token.values
    raise UnknownName(f"图谱里没有地区“{region}”", todo="zhengtu status 列出图谱里有什么")


def narrow_bodies(reading: Reading, scope: tuple[str, ...]) -> Reading:
    """Of the bodies that a name may mean those of the region; where none is, the region limits the notices.

    A region in the question that says whose body is meant is used up by that.
    """
    said = [name for token in reading.of("地区") for name in token.values]
    parameters = dict(reading.parameters)
    used = False
    for key in _BODIES:
        kept = _bodies_in(parameters.get(key), tuple(said) or scope)
        if kept:
            parameters[key], used = kept, True
    features = set(reading.features)
    if used and said:
        parameters.pop("regions", None)
        features.discard("地区")
    elif scope and not used and not said:
        parameters["regions"] = list(scope)
        features.add("地区")
    return msgspec.structs.replace(reading, features=frozenset(features), parameters=parameters)


def _bodies_in(names: object, regions: tuple[str, ...]) -> list[str]:
    return [name for name in names if name.startswith(regions)] if isinstance(names, list) and regions else []
