"""Topics whose parts stand apart in the graph: 新三板挂牌 is told as 新三板…挂牌, 返乡创业人员首次 as two.

Every character must belong to a part that the fact has, or to an empty word between two parts.
"""

from collections.abc import Iterator

from cypher.ask.places import strip_quotes
from cypher.ask.words import is_empty

_SHORTEST, _MOST_PARTS, _LONGEST = 2, 3, 16


def split_apart(text: str) -> tuple[tuple[str, ...], ...]:
    """Ways to see `text` as two or three parts, those with the longest parts first."""
    text = strip_quotes(text)
    if len(text) > _LONGEST:
        return ()
    ways = {way for way in _ways(text, _MOST_PARTS) if len(way) > 1}
    return tuple(sorted(ways, key=lambda way: (len(way), -max(map(len, way)), way)))


def _ways(text: str, parts: int) -> Iterator[tuple[str, ...]]:
    if len(text) >= _SHORTEST:
        yield (text,)
    for end in range(_SHORTEST, len(text) - _SHORTEST + 1) if parts > 1 else ():
        for rest in _without_empty_start(text[end:]):
            for further in _ways(rest, parts - 1):
                yield (text[:end], *further)


def _without_empty_start(text: str) -> Iterator[str]:
    yield text
    yield from (text[length:] for length in (1, 2) if is_empty(text[:length]))
