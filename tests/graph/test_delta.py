"""What is different between two graphs."""

import pytest

from graph.delta import compare_graphs, fingerprint, refuse_shrink
from graph.errors import StoreError
from graph.model import Edge, Evidence, Graph, Node


def _graph(**titles: str) -> Graph:
    nodes = {id: Node("Task", id, {"title": title}) for id, title in titles.items()}
    proof = Evidence("n", 0, 1, "证", "r")
    return Graph(nodes, {f"e{id}": Edge("PART_OF", id, id, f"e{id}", {}, proof) for id in titles})


def test_changes_by_kind() -> None:
    delta = compare_graphs(_graph(a="甲", b="乙", c="丙"), _graph(a="甲", b="新", d="丁"))
    assert delta.changes().added == ("d", "ed")
    assert delta.changes().changed == ("b",)
    assert delta.changes().removed == ("c", "ec")
    gone = next(change for change in delta.edges if change.kind == "removed")
    assert gone.subject.evidence is not None
    assert gone.subject.evidence.quote == "证"
    (changed,) = [change for change in delta.nodes if change.kind == "changed"]
    assert changed.before is not None
    assert (changed.before.properties["title"], changed.subject.properties["title"]) == ("乙", "新")


def test_equal_graphs_have_no_delta() -> None:
    assert not compare_graphs(_graph(a="甲"), _graph(a="甲"))
    assert compare_graphs(Graph(), _graph(a="甲"))


@pytest.mark.parametrize(("kept", "stops"), [(10, False), (8, False), (7, True), (0, True)])
def test_the_guard_stops_beyond_the_share(kept: int, stops: bool) -> None:
    old = _graph(**{f"t{i}": "x" for i in range(10)})
    new = _graph(**{f"t{i}": "x" for i in range(kept)})
    if not stops:
        refuse_shrink(old, new, 0.2)
        return
    with pytest.raises(StoreError, match=f"节点从 10 减到 {kept}，超过允许的 20%.*任务 {10 - kept}"):
        refuse_shrink(old, new, 0.2)


def test_what_is_replaced_does_not_count_as_shrunk() -> None:
    refuse_shrink(_graph(a="1", b="2"), _graph(c="3", d="4"), 0.2)
    refuse_shrink(Graph(), Graph(), 0.2)


def test_the_fingerprint_is_of_content_not_of_order() -> None:
    assert fingerprint(_graph(a="甲", b="乙")) == fingerprint(_graph(b="乙", a="甲"))
    assert fingerprint(_graph(a="甲")) != fingerprint(_graph(a="乙"))
