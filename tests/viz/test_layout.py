"""Places: deterministic, in order, without overlaps; a Sankey keeps every yuan."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viz.folding import layout_folded
from viz.layout import join_sparse, layout_columns, layout_force, order_by_neighbours, spread_apart
from viz.sankey import Flow, layout_sankey

NAMES = st.lists(st.text("abcdef", min_size=1, max_size=3), min_size=1, max_size=25, unique=True)


def pairs_of(names: list[str]) -> list[tuple[str, str]]:
    return list(pairwise(names))


@settings(max_examples=20, deadline=None)
@given(NAMES)
def test_force_layout_places_each_node_once_and_alike(names: list[str]) -> None:
    placed = layout_force(names, pairs_of(names))
    assert set(placed) == set(names)
    assert placed == layout_force(names, pairs_of(names))


@settings(max_examples=20, deadline=None)
@given(
    st.dictionaries(
        st.text("abc", min_size=1, max_size=3), st.tuples(st.floats(0, 99), st.floats(0, 99)), max_size=12
    )
)
def test_boxes_end_apart(places: dict[str, tuple[float, float]]) -> None:
    apart = spread_apart(places, dict.fromkeys(places, (20.0, 10.0)), rounds=2000)
    for a, (ax, ay) in apart.items():
        for b, (bx, by) in apart.items():
            assert a == b or abs(ax - bx) >= 18.9 or abs(ay - by) >= 8.9


def test_long_columns_go_on_beside() -> None:
    placed = layout_columns([["a"], [f"b{at}" for at in range(20)], [], ["c"]], (100, 10), most=14)
    assert len({x for name, (x, _) in placed.items() if name[0] == "b"}) == 2
    assert placed["a"][0] < placed["b0"][0] < placed["b19"][0] < placed["c"][0]
    assert placed["a"][1] == placed["c"][1] == 0


def test_thin_columns_share_one() -> None:
    assert join_sparse([["a"], [], ["b", "c"], ["d"], ["e"]], most=3) == [["a", "b", "c"], ["d", "e"]]
    assert join_sparse([["a"] * 9, ["b"]], most=3) == [["a"] * 9, ["b"]]


def test_neighbours_give_the_order() -> None:
    assert order_by_neighbours(["x", "y", "z"], ["1", "2"], [("x", "2"), ("1", "y")]) == ["y", "x", "z"]


def test_members_of_a_group_stand_around_its_place() -> None:
    names = [*"abcdefgh", "far"]
    placed = layout_folded(names, [("a", "far")], dict.fromkeys("abcdefgh", "group"))
    spots = [placed[name] for name in "abcdefgh"]
    assert len(set(spots)) == 8
    spread = max(abs(x - spots[0][0]) for x, _ in spots)
    assert spread < 250


AMOUNTS = st.lists(st.integers(1, 10**9), min_size=1, max_size=8)


@settings(max_examples=30, deadline=None)
@given(AMOUNTS)
def test_sankey_widths_are_amounts(amounts: list[int]) -> None:
    flows = [Flow("all", f"to{at}", float(amount), str(at)) for at, amount in enumerate(amounts)]
    bars, bands = layout_sankey([["all"], [flow.target for flow in flows]], flows, (0, 100), 900)
    scale = bars["all"].height / sum(amounts)
    assert sum(band.height for band in bands) == pytest.approx(bars["all"].height)
    assert all(band.height == pytest.approx(band.flow.amount * scale) for band in bands)
    assert all(bars[band.flow.target].y == pytest.approx(band.end) for band in bands)
