"""Geometry of a Sankey diagram: bars in columns, bands between them, heights by amount."""

from collections.abc import Mapping, Sequence

import msgspec

GAP = 38.0
BAR = 16.0


class Flow(msgspec.Struct, frozen=True):
    """An amount from one bar to another; `key` tells the flow to whoever draws it."""

    source: str
    target: str
    amount: float
    key: str


class Bar(msgspec.Struct, frozen=True):
    """A bar: left edge, top and height in pixels."""

    x: float
    y: float
    height: float
    amount: float


class Band(msgspec.Struct, frozen=True):
    """A band of even height between two bars: its upper ends at both sides."""

    flow: Flow
    left: float
    top: float
    right: float
    end: float
    height: float


def layout_sankey(
    columns: Sequence[Sequence[str]], flows: Sequence[Flow], places: Sequence[float], height: float
) -> tuple[dict[str, Bar], list[Band]]:
    """Bars by name and the bands between them; column i stands at x = `places[i]`, top to bottom as given."""
    scale = _scale(columns, flows, height)
    bars: dict[str, Bar] = {}
    for column, x in zip(columns, places, strict=True):
        bars.update(_stack(column, {name: _through(name, flows) for name in column}, x, scale, height))
    return bars, _bands(flows, bars, scale)


def _through(name: str, flows: Sequence[Flow]) -> float:
    """What goes through a bar: the larger of in and out."""
    out = sum(flow.amount for flow in flows if flow.source == name)
    return max(out, sum(flow.amount for flow in flows if flow.target == name))


def _scale(columns: Sequence[Sequence[str]], flows: Sequence[Flow], height: float) -> float:
    """Pixels for one yuan, such that the tightest column just fits."""
    room = [
        (height - GAP * (len(column) - 1)) / sum(_through(name, flows) for name in column)
        for column in columns
    ]
    return min(room)


def _stack(
    column: Sequence[str], amounts: Mapping[str, float], x: float, scale: float, height: float
) -> dict[str, Bar]:
    """One column's bars, the column centred in `height`."""
    used = sum(amounts.values()) * scale + GAP * (len(column) - 1)
    bars, y = {}, (height - used) / 2
    for name in column:
        bars[name] = Bar(x, y, amounts[name] * scale, amounts[name])
        y += amounts[name] * scale + GAP
    return bars


def _bands(flows: Sequence[Flow], bars: Mapping[str, Bar], scale: float) -> list[Band]:
    """Bands leave and enter each bar in the order of the bars that they join, so they cross little."""
    left = {name: bar.y for name, bar in bars.items()}
    right = dict(left)
    bands = []
    for flow in sorted(flows, key=lambda flow: (bars[flow.source].y, bars[flow.target].y, flow.key)):
        source, target, thick = bars[flow.source], bars[flow.target], flow.amount * scale
        bands.append(Band(flow, source.x + BAR, left[flow.source], target.x, right[flow.target], thick))
        left[flow.source] += thick
        right[flow.target] += thick
    return bands
