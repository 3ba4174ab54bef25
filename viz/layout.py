"""Where nodes stand, computed beforehand by igraph: the same graph gives the same picture."""

import random
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

import igraph

Position: TypeAlias = tuple[float, float]
Positions: TypeAlias = dict[str, Position]
Pairs: TypeAlias = Sequence[tuple[str, str]]

SEED = 20180820
SPACING = 130.0
ROOM = 100.0 * 70.0
SMALL = 8
WIDER = 1.2
FEW = 250  # nodes up to which the slower layout, with fewer crossings, takes no time


def layout_force(ids: Sequence[str], pairs: Pairs, room: float = ROOM) -> Positions:
    """Spring layout of each connected part, the parts packed side by side, largest first.

    `room` is the ground that a node needs on the average, in square pixels.
    """
    network = _network(ids, pairs)
    parts = sorted(network.connected_components(mode="weak"), key=lambda part: (-len(part), part))
    boxes = [_spread(network.induced_subgraph(part), room) for part in parts]
    placed: Positions = {}
    for part, box in zip(parts, _pack(boxes), strict=True):
        placed.update((ids[vertex], at) for vertex, at in zip(part, box, strict=True))
    return placed


def spread_apart(places: Positions, boxes: Mapping[str, Position], rounds: int = 120) -> Positions:
    """Move boxes (width, height) that overlap away from each other, each pair along its shorter overlap."""
    names = sorted(places)
    spots = {name: list(places[name]) for name in names}
    for _ in range(rounds):
        moved = False
        for at, name in enumerate(names):
            for other in names[at + 1 :]:
                moved |= _part(spots[name], spots[other], boxes[name], boxes[other])
        if not moved:
            break
    return {name: (x, y) for name, (x, y) in spots.items()}


def _part(a: list[float], b: list[float], box_a: Position, box_b: Position) -> bool:
    """Part two boxes that overlap; false where they don't."""
    gaps = [(box_a[axis] + box_b[axis]) / 2 - abs(a[axis] - b[axis]) for axis in (0, 1)]
    if min(gaps) <= 1:
        return False
    axis = 0 if gaps[0] < gaps[1] else 1
    step = gaps[axis] / 2 * (1 if a[axis] >= b[axis] else -1)
    a[axis], b[axis] = a[axis] + step, b[axis] - step
    return True


def layout_columns(columns: Sequence[Sequence[str]], gaps: Position, most: int = 14) -> Positions:
    """Columns from left to right, each centred; one longer than `most` goes on in columns beside it.

    `gaps` are (between columns, between rows).
    """
    placed: Positions = {}
    left = 0.0
    for column in filter(None, columns):
        strips = -(-len(column) // most)
        length = -(-len(column) // strips)
        for rank, name in enumerate(column):
            strip, row = divmod(rank, length)
            rows = min(length, len(column) - strip * length)
            placed[name] = (left + strip * 0.8 * gaps[0], (row - (rows - 1) / 2) * gaps[1])
        left += gaps[0] * (1 + 0.8 * (strips - 1))
    return placed


def join_sparse(columns: Sequence[Sequence[str]], most: int = 5) -> list[list[str]]:
    """Columns that hold at most `most` together become one: many thin ones make a picture too wide."""
    joined: list[list[str]] = []
    for column in filter(None, columns):
        if joined and len(joined[-1]) + len(column) <= most:
            joined[-1] += column
        else:
            joined.append(list(column))
    return joined


def order_by_neighbours(ids: Iterable[str], ordered: Sequence[str], pairs: Pairs) -> list[str]:
    """`ids` in the order of their neighbours among `ordered`, so that fewer lines cross."""
    rank = {name: at for at, name in enumerate(ordered)}
    met: dict[str, list[int]] = {name: [] for name in ids}
    for source, target in pairs:
        for own, other in ((source, target), (target, source)):
            if own in met and other in rank:
                met[own].append(rank[other])
    return sorted(met, key=lambda name: (sum(met[name]) / len(met[name]) if met[name] else len(rank), name))


def _network(ids: Sequence[str], pairs: Pairs) -> igraph.Graph:
    index = {name: at for at, name in enumerate(ids)}
    links = {(index[source], index[target]) for source, target in pairs if source != target}
    return igraph.Graph(n=len(ids), edges=sorted(links), directed=True)


def _spread(network: igraph.Graph, room: float) -> list[Position]:
    """Positions of one connected part, its corner at the origin."""
    igraph.set_random_number_generator(random.Random(SEED))
    size = network.vcount()
    undirected = network.as_undirected()
    if size > FEW:
        drawn = undirected.layout_fruchterman_reingold(niter=500)
    elif size > 2:
        drawn = undirected.layout_kamada_kawai()
    else:
        drawn = [(float(at), 0.0) for at in range(size)]
    return _scale(list(map(tuple, drawn)), undirected.get_edgelist(), room)


def _scale(points: list[Position], links: Iterable[tuple[int, int]], room: float) -> list[Position]:
    """Stretch until the middle link is `SPACING` long and each node has its room; corner to the origin."""
    (left, right), (top, bottom) = (
        (min(at[axis] for at in points), max(at[axis] for at in points)) for axis in (0, 1)
    )
    lengths = sorted(_distance(points[a], points[b]) for a, b in links)
    by_link = SPACING / (lengths[len(lengths) // 2] or 1.0) if lengths else SPACING
    by_room = (len(points) * room / ((right - left) * (bottom - top) or len(points) * room)) ** 0.5
    factor = max(by_link, by_room) if len(points) > SMALL else max(by_link, 0.8 * room**0.5)
    drawn = [((x - left) * factor, (y - top) * factor) for x, y in points]
    return [(x * WIDER, y / WIDER) for x, y in (drawn if right - left >= bottom - top else map(_turn, drawn))]


def _turn(point: Position) -> Position:
    """Across for down: screens are wider than high."""
    return point[1], point[0]


def _distance(a: Position, b: Position) -> float:
    return float(((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2) ** 0.5)


def _pack(boxes: Sequence[Sequence[Position]]) -> list[list[Position]]:
    """Boxes in rows, none wider than a square of all of them would be."""
    sizes = [tuple(max(point[axis] for point in box) + 1.5 * SPACING for axis in (0, 1)) for box in boxes]
    width = max([1.35 * sum(w * h for w, h in sizes) ** 0.5, *(w for w, _ in sizes)], default=0)
    packed, x, y, deep = [], 0.0, 0.0, 0.0
    for box, (w, h) in zip(boxes, sizes, strict=True):
        if x and x + w > width:
            x, y, deep = 0.0, y + deep, 0.0
        packed.append([(x + at[0], y + at[1]) for at in box])
        x, deep = x + w, max(deep, h)
    return packed
