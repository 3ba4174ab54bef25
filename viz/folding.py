"""Folding: groups of nodes that a picture shows as one sign until the reader opens it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import cos, pi, sin, sqrt

from graph.model import Graph
from viz.layout import Pairs, Position, Positions, layout_force, spread_apart
from viz.palette import read_words

FOLD_ABOVE = 24
STEP = 62.0
CROWD = 400
CIRCLE, LABELLED = (215.0, 190.0), (180.0, 135.0)
GOLDEN_ANGLE = pi * (3 - sqrt(5))


def fold_kinds(graph: Graph, labels: Sequence[str], most: int = FOLD_ABOVE) -> dict[str, str]:
    """Cluster by node id: all nodes of a label of which there are more than `most`."""
    counts = Counter(node.label for node in graph.nodes.values())
    folded = {label: read_words()["kind"][label][0] for label in labels if counts[label] > most}
    return {node.id: folded[node.label] for node in graph.nodes.values() if node.label in folded}


def describe_folds(clusters: Mapping[str, str]) -> str:
    """What is folded, in words; empty where nothing is."""
    counts = Counter(clusters.values())
    if not counts:
        return ""
    return "已收起（点按展开）：" + "、".join(f"{name} {count}" for name, count in sorted(counts.items()))


def layout_folded(ids: Sequence[str], pairs: Pairs, clusters: Mapping[str, str]) -> Positions:
    """Spring layout of the folded picture; the members of a cluster stand in a disc around its place."""
    sign = {id: f"c:{clusters[id]}" if id in clusters else id for id in ids}
    signs = sorted(set(sign.values()))
    boxes = {name: CIRCLE if name.startswith("c:") else LABELLED for name in signs}
    room = sum(width * height for width, height in boxes.values()) / max(len(boxes), 1)
    places = layout_force(signs, sorted({(sign[a], sign[b]) for a, b in pairs}), room)
    if len(signs) <= CROWD:
        places = spread_apart(places, boxes)
    discs = _discs(ids, sign, places)
    return {id: discs.get(id, places[sign[id]]) for id in ids}


def _discs(ids: Iterable[str], sign: Mapping[str, str], places: Positions) -> Positions:
    members = defaultdict(list)
    for id in ids:
        if sign[id] != id:
            members[sign[id]].append(id)
    return {
        id: _on_disc(places[name], rank) for name, listed in members.items() for rank, id in enumerate(listed)
    }


def _on_disc(centre: Position, rank: int) -> Position:
    """Sunflower order: even spacing, whatever the number."""
    radius, angle = STEP * sqrt(rank + 0.5), GOLDEN_ANGLE * rank
    return centre[0] + radius * cos(angle), centre[1] + radius * sin(angle)
