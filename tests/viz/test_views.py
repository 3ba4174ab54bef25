"""Each view from a real store: what is in it, who is offered for a wrong name, what is said if empty."""

from pathlib import Path

import pytest

from cypher.errors import QueryError, UnknownName
from graph.errors import StoreError
from graph.model import Graph, Node, Store
from graph.stores import open_store
from tests.viz.sample import sample_graph
from viz.errors import UnclearRequest, ViewError
from viz.render import KINDS, render_view
from viz.report import write_report
from viz.view import View


def ids(view: View) -> set[str]:
    return {node.id for node in view.nodes}


@pytest.mark.parametrize(
    ("kind", "name", "inside", "outside"),
    [
        ("overview", None, {"n1", "p2", "a1", "r2", "t2", "f1", "g1"}, set()),
        ("agency", "广东省卫生计生委", {"a1", "t1", "t2", "a2", "a3", "g1", "f1"}, {"n2", "r2"}),
        ("agency", "省卫生计生委", {"a1", "t1"}, set()),
        ("notice", "粤府办〔2018〕22号", {"n1", "n2", "p1", "t1", "a1", "f1", "g1", "r1"}, set()),
        ("programme", "行动计划", {"p1", "p2", "n1", "t1", "t2"}, {"a1"}),
        ("region", "广州市", {"r1", "f1"}, {"f2"}),
        ("region", "441500", {"r2", "f2"}, {"f1"}),
        ("matrix", None, {"a1", "a2", "a3", "t1", "t2"}, {"n1"}),
        ("money", None, {"f1", "f2", "r1", "r2", "a0"}, {"t1"}),
        ("targets", None, {"g1", "t1"}, {"a1"}),
        ("lineage", None, {"n1", "n2"}, {"a1"}),
        ("lineage", "国办发〔2018〕26号", {"n1", "n2"}, set()),
    ],
)
def test_view_holds_what_its_kind_means(
    store: Store, kind: str, name: str | None, inside: set[str], outside: set[str]
) -> None:
    view = render_view(store, kind, name)
    assert inside <= ids(view)
    assert not outside & ids(view)


@pytest.mark.parametrize(
    "kind", [kind for kind in KINDS if kind not in ("query", "money", "matrix", "targets")]
)
def test_every_node_has_a_place_and_every_edge_its_ends(store: Store, kind: str) -> None:
    names = {"agency": "广东省财政厅", "notice": "医疗健康", "programme": "行动计划", "region": "广东省"}
    view = render_view(store, kind, names.get(kind))
    assert set(view.positions) == ids(view)
    assert len(set(view.positions.values())) == len(view.nodes)
    assert all({edge.source, edge.target} <= ids(view) for edge in view.edges)


@pytest.mark.parametrize(
    ("name", "label"),
    [("省卫生计生委", "广东省卫生计生委"), ("汕尾市", "汕尾市"), ("粤府办〔2018〕22号", "互联网+医疗健康")],
)
def test_a_name_alone_finds_its_view(store: Store, name: str, label: str) -> None:
    assert label in render_view(store, name).title


def test_lineage_has_a_head_over_each_year(store: Store) -> None:
    view = render_view(store, "lineage")
    year_by_place = {x: head for head, (x, _) in view.heads.items()}
    assert set(year_by_place.values()) == {"2018年"}
    assert {view.positions[id][0] for id in ids(view)} == set(year_by_place)


def test_clause_tree_puts_headings_between_notice_and_tasks(store: Store) -> None:
    view = render_view(store, "notice", "粤府办〔2018〕22号")
    parents = {edge.target: edge.source for edge in view.edges if edge.type == "HAS_TASK"}
    titles = {node.id: node.properties.get("title") for node in view.nodes}
    assert titles[parents["t1"]] == "重点任务"
    assert parents[parents["t1"]] == "p1"
    assert next(edge for edge in view.edges if edge.target == "t1").evidence is not None


@pytest.mark.parametrize(
    ("kind", "name", "nearest"),
    [
        ("agency", "广东省财政局", "广东省财政厅"),
        ("region", "广州", None),
        ("notice", "没有这份文件", ""),
        ("programme", "互联网医疗健康行动计划", "广东省促进“互联网+医疗健康”发展行动计划（2018-2020年）"),
    ],
)
def test_unknown_name_offers_the_nearest(store: Store, kind: str, name: str, nearest: str | None) -> None:
    if nearest is None:
        assert render_view(store, kind, name).title == "广州市"
        return
    with pytest.raises(UnknownName) as caught:
        render_view(store, kind, name)
    assert caught.value.exit_code == 3
    assert caught.value.nearest[:1] == ((nearest,) if nearest else ())
    assert "\n" not in str(caught.value)


def test_nearest_of_all_kinds_for_a_name_alone(store: Store) -> None:
    with pytest.raises(UnknownName) as caught:
        render_view(store, "粤府办2018")
    assert "广东省人民政府办公厅关于印发" in caught.value.nearest[0]


def test_name_of_too_many_asks_which(store: Store) -> None:
    with pytest.raises(UnknownName, match="可指 4 个机构"):
        render_view(store, "agency", "广东省")


def test_query_view_draws_the_relations_that_prove_its_rows(store: Store) -> None:
    view = render_view(store, "query", "tasks_of_agency", {"agencies": ["广东省卫生计生委"]})
    assert {"a1", "t1", "t2"} <= ids(view)
    assert view.table is not None
    assert [row["task"] for row in view.table.rows if row["role"] == "牵头"] == ["大力发展“互联网+”医疗服务"]


def test_query_without_its_parameter_says_which(store: Store) -> None:
    with pytest.raises(QueryError, match="agencies"):
        render_view(store, "query", "tasks_of_agency")


@pytest.mark.parametrize(("kind", "name"), [("agency", None), ("notice", ""), ("不知何物", "甲")])
def test_wrong_kind_or_missing_name_is_one_line(store: Store, kind: str, name: str | None) -> None:
    with pytest.raises(UnclearRequest) as caught:
        render_view(store, kind, name)
    assert caught.value.exit_code == 2
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("kind", ["overview", "matrix", "money", "targets", "lineage"])
def test_empty_store_is_said_and_nothing_written(tmp_path: Path, kind: str) -> None:
    store = open_store(str(tmp_path / "empty.graph"))
    store.write_graph(
        Graph({"i": Node("Issue", "i", {"kind": "duty", "message": "疑"})}, {}), allow_shrink=True
    )
    with pytest.raises(ViewError, match="没有可画的内容"):
        render_view(store, kind)
    with pytest.raises(ViewError, match="没有可画的内容"):
        write_report(store, tmp_path / "report")
    assert not (tmp_path / "report").exists()
    store.close()


def test_report_links_every_page_that_it_wrote(store: Store, tmp_path: Path) -> None:
    index = write_report(store, tmp_path)
    text = index.read_text(encoding="utf-8")
    pages = sorted(path.name for path in tmp_path.glob("*.html") if path != index)
    assert len(pages) >= 12
    assert all(f'href="{name}"' in text for name in pages)
    assert text.count("<a ") == len(pages)


def test_overview_folds_a_large_graph_and_says_so(tmp_path: Path) -> None:
    store = open_store(str(tmp_path / "large.graph"))
    graph = sample_graph()
    regions = {f"x{at}": Node("Agency", f"x{at}", {"name": f"第{at}局"}) for at in range(200)}
    store.write_graph(Graph(graph.nodes | regions, graph.edges))
    view = render_view(store, "overview")
    assert {view.clusters[f"x{at}"] for at in range(200)} == {"国家和其他机构"}
    assert "归并" in view.note
    store.close()


def test_query_of_mere_names_is_a_table(store: Store) -> None:
    view = render_view(store, "query", "agency_names", {"agencies": ["广东省卫生计生委"]})
    assert view.nodes == ()
    assert view.table is not None
    assert view.table.rows[0]["aliases"] == "省卫生计生委"


def test_query_without_rows_is_said(store: Store) -> None:
    with pytest.raises(ViewError, match="没有可画的内容"):
        render_view(store, "query", "agency_names", {"agencies": ["没有此机构"]})


def test_damaged_store_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "gone.graph").write_bytes(b"not a graph")
    with pytest.raises(StoreError) as caught:
        render_view(open_store(str(tmp_path / "gone.graph")), "overview")
    assert "\n" not in str(caught.value)
