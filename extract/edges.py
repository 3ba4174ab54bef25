"""Where sentences end. A page made to be slow is one endless sentence: it is read in pieces."""

from collections.abc import Iterable, Iterator
from operator import sub

# The longest sentence of the sample pages has 338 characters.
LONGEST = 4_000


def bound_edges(edges: Iterable[int]) -> list[int]:
    """The edges in order, each once, none further than LONGEST characters from the next."""
    ordered = sorted(set(edges))
    widest = max(map(sub, ordered[1:], ordered), default=0)
    return ordered if widest <= LONGEST else list(_bounded(ordered))


def _bounded(edges: list[int]) -> Iterator[int]:
    last = edges[0] if edges else 0
    for edge in edges:
        yield from range(last + LONGEST, edge, LONGEST)
        yield edge
        last = edge
