"""The years of a body: each fact at its time, counted in its row, forerunners and successors with it."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree

import pytest

from graph.model import Edge, Graph, Node, Store
from graph.stores import open_store
from tests.viz.sample import edge, sample_graph
from viz.band import draw_band
from viz.render import render_view
from viz.times import times_of

FORMER, NEW = "广东省卫生计生委", "广东省卫生健康委员会"


def reformed_graph() -> Graph:
    """The sample, in which a body has a successor with a task of its own, and a sibling of that."""
    graph = sample_graph()
    nodes = [
        Node("Agency", "b1", {"name": NEW}),
        Node("Agency", "b2", {"name": "广东省卫生服务中心"}),
        Node("Task", "t3", {"title": "后来的任务"}),
    ]
    links = [
        Edge("SUCCEEDED_BY", "a1", "b1", "s1", {"on": "2018-10-25"}),
        Edge("SUCCEEDED_BY", "a1", "b2", "s2", {}),
        edge("LEADS", "b1", "t3", "省卫生计生委牵头"),
    ]
    nodes_by_id = graph.nodes | {node.id: node for node in nodes}
    return Graph(nodes_by_id, graph.edges | {link.id: link for link in links})


def counts(svg: str) -> set[str]:
    """What each cell tells on hover."""
    root = ElementTree.fromstring(svg)
    cells = (element for element in root.iter() if "data-edges" in element.attrib)
    return {str(title.text) for cell in cells for title in cell if title.tag.endswith("title")}


@pytest.fixture(scope="module")
def reformed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    store = open_store(str(tmp_path_factory.mktemp("store") / "reformed.graph"))
    store.write_graph(reformed_graph())
    yield store
    store.close()


def test_each_fact_has_its_own_time() -> None:
    graph = reformed_graph()
    times = times_of(graph, graph.nodes)
    assert times["HAS_TARGET:t1:g1"] == "2020"
    assert times["s1"] == "2018-10-25"
    assert times["LEADS:a1:t1"] == times["FUNDS:t2:f1"] == "2018-04-30"
    assert not {"s2", "IN_REGION:a1:r0", "HAS_TASK:p1:t1"} & set(times)


def test_cells_count_what_a_body_does_gets_and_owes(store: Store) -> None:
    band = render_view(store, "agency", FORMER).band
    told = ("2018 牵头 1", "2018 负责 1", "2018 资金 2", "2020 目标期限 1")
    assert counts(band) == {f"{FORMER} {each}" for each in told}
    assert "2 · 600万元" in band


def test_totals_and_parts_are_not_summed() -> None:
    graph = sample_graph()
    graph.nodes["f1"].properties["kind"] = "total"
    graph.nodes["f2"].properties["part"] = True
    band = draw_band(graph, ["a1"], times_of(graph, graph.nodes), "年")
    assert f"{FORMER} 2018 资金 2" in counts(band)
    assert "万元" not in band


@pytest.mark.parametrize("name", [FORMER, NEW])
def test_forerunner_and_successor_stand_in_both_views(reformed: Store, name: str) -> None:
    view = render_view(reformed, "agency", name)
    assert {f"{FORMER} 2018 牵头 1", f"{FORMER} 2018 改组为 1", f"{NEW} 2018 牵头 1"} <= counts(view.band)
    assert view.band.index(FORMER) < view.band.index(f"{NEW} 2018")


def test_siblings_of_a_reform_stay_out(reformed: Store) -> None:
    assert "b2" not in {node.id for node in render_view(reformed, "agency", NEW).nodes}


def test_many_tasks_of_a_forerunner_are_folded_and_told(reformed: Store) -> None:
    graph = reformed_graph()
    for at in range(5):
        graph.nodes[f"old{at}"] = Node("Task", f"old{at}", {"title": f"旧任务{at}"})
        link = edge("LEADS", "a1", f"old{at}", "省卫生计生委牵头")
        graph.edges[link.id] = link
    reformed.write_graph(graph)
    view = render_view(reformed, "agency", NEW)
    assert view.clusters["old0"] == "前身与后继的任务"
    assert re.search("已收起.*前身与后继的任务 7", view.note)
    assert view.clusters.get("t3") is None


def test_body_without_times_has_no_band(store: Store) -> None:
    assert draw_band(sample_graph(), ["a2"], {}, "年") == ""
