"""Pages in real browsers: opened from a file, clicked, searched, filtered, read; no request, no error."""

from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from benchmarks.viz import make_graph
from graph.model import Graph, Node, Store
from tests.viz.conftest import Watched
from tests.viz.sample import HOSTILE, sample_graph
from viz.assembly import build_view, pairs_of
from viz.band import draw_band
from viz.folding import layout_folded
from viz.layout import layout_force
from viz.render import render_view
from viz.times import times_of
from viz.view import View

pytestmark = [pytest.mark.browser, pytest.mark.slow]
Open = Callable[[View], Watched]

VIEWS = [
    ("overview", None),
    ("agency", "广东省卫生计生委"),
    ("notice", "粤府办〔2018〕22号"),
    ("programme", "行动计划"),
    ("region", "广东省"),
    ("matrix", None),
    ("money", None),
    ("targets", None),
    ("lineage", None),
]


def click_sign(page: Any, number: int) -> None:
    """Click where the network draws node `number`."""
    spot = page.evaluate("id => Picture.network.canvasToDOM(Picture.network.getPositions([id])[id])", number)
    box = page.locator("#network").bounding_box()
    page.mouse.click(box["x"] + spot["x"], box["y"] + spot["y"])


def number_of(page: Any, name: str) -> int:
    number: int = page.evaluate("name => Model.nodes.find((node) => node.name === name).id", name)
    return number


def test_watch_sees_requests_and_errors(browser: Any) -> None:
    watched = Watched(browser.new_page())
    asking = "<!doctype html><meta charset=utf-8><img src='http://127.0.0.1:8/x.png'>"
    with watched.page.expect_event("console"):
        watched.page.goto(f"data:text/html,{asking}<script>console.error('坏')</script>")
    assert "http://127.0.0.1:8/x.png" in watched.requests
    assert "坏" in watched.complaints
    watched.page.close()


@pytest.mark.parametrize(("kind", "name"), VIEWS)
def test_every_view_opens_offline(open_page: Open, store: Store, kind: str, name: str | None) -> None:
    page = open_page(render_view(store, kind, name)).page
    assert page.title() == page.locator("h1").inner_text()
    assert page.locator("h1").count() == 1
    assert page.locator("#network canvas, #drawing svg").count() == 1
    assert page.locator("#legend button").count() >= 2


def test_click_on_a_node_shows_properties_and_neighbours(open_page: Open, store: Store) -> None:
    page = open_page(render_view(store, "agency", "广东省卫生计生委")).page
    click_sign(page, number_of(page, "大力发展“互联网+”医疗服务"))
    page.locator("#detail h2:has-text('大力发展')").wait_for()
    text = page.locator("#detail").inner_text()
    assert "任务" in text
    assert "广东省发展改革委" in text


def test_evidence_is_the_quote_marked_in_its_paragraph(open_page: Open, store: Store) -> None:
    page = open_page(render_view(store, "agency", "广东省卫生计生委")).page
    page.locator("#detail .relation[data-type=LEADS]").first.click()
    assert page.locator("mark").inner_text() == "省卫生计生委牵头"
    paragraph = page.locator("blockquote").inner_text()
    assert paragraph.startswith("（一）大力发展")
    assert "国务院" not in paragraph
    text = page.locator("#detail").inner_text()
    for part in ("粤府办〔2018〕22号", "2018-04-30", "sample.leads", "的通知"):
        assert part in text


def test_click_on_an_edge_shows_its_evidence(open_page: Open, store: Store) -> None:
    page = open_page(render_view(store, "agency", "广东省卫生计生委")).page
    spot = page.evaluate(
        """() => {
          const edge = Model.edges.find((edge) => edge.type === "LEADS");
          const at = Picture.network.getPositions([edge.from.id, edge.to.id]);
          const [a, b] = [at[edge.from.id], at[edge.to.id]];
          return Picture.network.canvasToDOM({ x: a.x * 0.7 + b.x * 0.3, y: a.y * 0.7 + b.y * 0.3 });
        }"""
    )
    box = page.locator("#network").bounding_box()
    page.mouse.click(box["x"] + spot["x"], box["y"] + spot["y"])
    page.wait_for_selector("mark")
    assert page.locator("mark").inner_text() == "省卫生计生委牵头"


def test_search_finds_chinese_names(open_page: Open, store: Store) -> None:
    page = open_page(render_view(store, "overview")).page
    page.fill("#search", "财政")
    assert page.locator("#hits button").all_inner_texts() == ["加强财政支持", "广东省财政厅"]
    page.press("#search", "Enter")
    assert page.locator("#detail h2").inner_text() == "加强财政支持"
    page.fill("#search", "没有此名")
    assert "没有匹配" in page.locator("#hits").inner_text()


def test_legend_filters_by_kind_and_role(open_page: Open, store: Store) -> None:
    page = open_page(render_view(store, "overview")).page
    drawn = "() => Picture.network.body.data.nodes.length + '/' + Picture.network.body.data.edges.length"
    before = page.evaluate(drawn)
    page.click("#legend [data-type=SUPPORTS]")
    assert page.get_attribute("#legend [data-type=SUPPORTS]", "aria-pressed") == "false"
    nodes, edges = map(int, page.evaluate(drawn).split("/"))
    assert (nodes, edges) == (16, 20)
    page.click("#legend [data-kind=Agency]")
    assert int(page.evaluate(drawn).split("/")[0]) == 12
    page.click("#legend [data-kind=Agency]")
    page.click("#legend [data-type=SUPPORTS]")
    assert page.evaluate(drawn) == before


def test_table_sorts_and_leads_to_evidence(open_page: Open, store: Store) -> None:
    page = open_page(render_view(store, "agency", "广东省卫生计生委")).page
    page.click("#show-table")
    page.click("th button >> text=关系")
    column = [row.split("\t")[1] for row in page.locator("tbody tr").all_inner_texts()]
    assert page.locator("th[aria-sort=ascending]").count() == 1
    page.click("th button >> text=关系")
    assert [row.split("\t")[1] for row in page.locator("tbody tr").all_inner_texts()] == column[::-1]
    page.click("tbody tr:has-text('牵头')")
    assert page.locator("mark").inner_text() == "省卫生计生委牵头"


def test_table_copies_as_csv(open_page: Open, store: Store) -> None:
    page = open_page(render_view(store, "matrix")).page
    page.click("#show-table")
    lines = page.evaluate("Table.toCsv()").split("\r\n")
    assert lines[0] == "起,关系,止,原文,通知,文号,日期"
    assert len(lines) == 1 + 5
    page.click("#copy")
    page.locator("#copy:has-text('已复制')").wait_for()


def test_band_of_years_leads_to_evidence(open_page: Open, store: Store) -> None:
    page = open_page(render_view(store, "agency", "广东省卫生计生委")).page
    page.get_by_role("button", name="广东省卫生计生委 2018 资金 2").click()
    assert page.locator(".bundle li").count() == 2
    page.get_by_role("button", name="广东省卫生计生委 2020 目标期限 1").focus()
    page.keyboard.press("Enter")
    assert page.locator("mark").inner_text() == "三级医院非急诊预约诊疗率达到50%以上"
    assert "时间（期限）\n2020" in page.locator("#detail").inner_text()
    page.click("#language")
    assert "Targets due" in page.locator("#band").text_content()


def test_years_filter_picture_and_band_and_stand_in_the_table(open_page: Open, store: Store) -> None:
    page = open_page(render_view(store, "agency", "广东省卫生计生委")).page
    drawn = "() => Picture.network.body.data.edges.length"
    before = page.evaluate(drawn)
    page.click("#legend [data-year='2020']")
    assert page.evaluate(drawn) == before - 1
    assert page.locator("#band [data-edges]:visible").count() == 3
    page.click("#show-table")
    assert not page.locator("#band").is_visible()
    assert page.locator("th").all_inner_texts()[-1] == "时间（期限）"
    assert page.locator("tbody tr:has-text('设有目标') td").last.inner_text() == "2020"


def test_english_switch_dark_and_physics(open_page: Open, store: Store) -> None:
    page = open_page(render_view(store, "overview")).page
    assert page.evaluate("Picture.network.physics.physicsEnabled") is False
    page.click("#language")
    assert page.get_attribute("html", "lang") == "en"
    assert "leads" in page.locator("#legend").inner_text()
    ground = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(ground)
    page.click("#theme")
    assert page.evaluate(ground) != light
    page.click("#physics")
    assert page.evaluate("Picture.network.physics.physicsEnabled") is True


def test_keyboard_alone_is_enough(open_page: Open, store: Store) -> None:
    page = open_page(render_view(store, "matrix")).page
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "search"
    page.locator("[data-edge]").first.focus()
    page.keyboard.press("Enter")
    assert page.locator("mark").count() == 1
    page.click("#show-table")
    page.locator("tbody tr").nth(1).focus()
    page.keyboard.press("Enter")
    assert page.locator("mark").count() == 1
    page = open_page(render_view(store, "overview")).page
    page.locator("#network").focus()
    scale = page.evaluate("Picture.network.getScale()")
    page.keyboard.press("+")
    assert page.evaluate("Picture.network.getScale()") > scale


def test_hostile_text_stays_text(open_page: Open) -> None:
    graph = sample_graph()
    graph.nodes["a1"] = Node("Agency", "a1", {"name": HOSTILE, "aliases": [HOSTILE]})
    times = times_of(graph, graph.nodes)
    band = draw_band(graph, ["a1", "a3"], times, HOSTILE)
    page = open_page(msgspec.structs.replace(_view(graph), times=times, band=band)).page
    page.get_by_role("button", name=f"{HOSTILE} 2018 牵头 1").click()
    assert page.locator("#band text", has_text="</script>").count() == 1
    page.fill("#search", "</script>")
    page.press("#search", "Enter")
    assert page.locator("#detail h2").inner_text() == HOSTILE
    page.click("#show-table")
    assert page.locator("img, a[href^=javascript]").count() == 0


def test_folded_groups_open_and_close(open_in_chromium: Open) -> None:
    graph = sample_graph()
    clusters = {"a1": "省级机构", "a2": "省级机构", "a3": "省级机构"}
    page = open_in_chromium(_view(graph, clusters=clusters)).page
    ids = "() => Picture.network.body.data.nodes.getIds()"
    assert "c:省级机构" in page.evaluate(ids)
    page.fill("#search", "广东省财政厅")
    page.press("#search", "Enter")
    assert number_of(page, "广东省财政厅") in page.evaluate(ids)
    assert "c:省级机构" not in page.evaluate(ids)


def test_line_between_folded_groups_lists_its_edges(open_in_chromium: Open) -> None:
    graph = sample_graph()
    clusters = {"a2": "机构", "a3": "机构", "t1": "任务", "t2": "任务"}
    page = open_in_chromium(_view(graph, clusters=clusters)).page
    line = page.evaluate(
        """() => {
          const at = Picture.network.getPositions(["c:机构", "c:任务"]);
          const [a, b] = [at["c:机构"], at["c:任务"]];
          const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
          Picture.network.moveTo({ position: middle, scale: 1 });
          return Picture.network.canvasToDOM(middle);
        }"""
    )
    page.click("#legend [data-type=RESPONSIBLE_FOR]")
    box = page.locator("#network").bounding_box()
    page.mouse.click(box["x"] + line["x"], box["y"] + line["y"])
    assert page.locator(".bundle li").count() == 2
    page.locator(".bundle .relation").first.click()
    assert page.locator("mark").inner_text() == "省发展改革委、财政厅配合"


def test_query_without_nodes_opens_as_a_table(open_in_chromium: Open, store: Store) -> None:
    page = open_in_chromium(render_view(store, "query", "agency_names", {"agencies": ["广东省财政厅"]})).page
    assert page.locator("tbody tr").all_inner_texts()[0].startswith("广东省财政厅")


ALL_IN_SIGHT = """() => Model.nodes.every(({ id }) => {
  const { network } = Picture;
  const { left, top, right, bottom } = network.getBoundingBox(id);
  const [from, to] = [network.canvasToDOM({ x: left, y: top }), network.canvasToDOM({ x: right, y: bottom })];
  const { clientWidth, clientHeight } = document.getElementById("network");
  return from.x >= 0 && from.y >= 0 && to.x <= clientWidth && to.y <= clientHeight;
})"""


@pytest.mark.parametrize("width", [1000, 1440])
def test_names_and_all_are_in_sight(open_in_chromium: Open, store: Store, width: int) -> None:
    page = open_in_chromium(render_view(store, "agency", "广东省卫生计生委")).page
    page.set_viewport_size({"width": width, "height": 700})
    page.reload()
    page.wait_for_selector("#detail > *")
    assert page.evaluate(ALL_IN_SIGHT)


def test_drawing_filters_and_marks(open_page: Open, store: Store) -> None:
    page = open_page(render_view(store, "matrix")).page
    assert page.locator("g[data-edge]").count() == 5
    page.click("#legend [data-type=LEADS]")
    assert page.locator("g[data-edge]:visible").count() == 4
    page.locator("g[data-edge]:visible").first.click()
    assert page.locator(".chosen").count() == 1


def test_notebook_frame_shows_the_page(browser: Any, store: Store) -> None:
    page = browser.new_page()
    page.set_content(render_view(store, "agency", "广东省卫生计生委")._repr_html_())
    frame = page.frame_locator("iframe")
    frame.locator("#network canvas").wait_for()
    assert frame.locator("h1").inner_text() == "广东省卫生计生委"
    page.close()


def test_prints_to_one_document(open_in_chromium: Open, store: Store) -> None:
    page = open_in_chromium(render_view(store, "agency", "广东省卫生计生委")).page
    page.click("#theme")
    assert page.get_attribute("html", "data-theme") == "dark"
    page.evaluate("addEventListener('beforeprint', () => { window.ground = Signs.headStyle().fillStyle; })")
    assert page.pdf(prefer_css_page_size=True).startswith(b"%PDF")
    assert page.evaluate("window.ground") == "#1d2730"  # the light ink
    assert page.get_attribute("html", "data-theme") == "dark"
    page.emulate_media(media="print")
    assert not page.locator("nav").is_visible()


def _view(graph: Graph, clusters: dict[str, str] | None = None) -> View:
    notices = {id: node for id, node in graph.nodes.items() if node.label == "Notice"}
    positions = layout_folded(list(graph.nodes), pairs_of(graph), clusters or {})
    return build_view("overview", "样例", graph, positions, notices, clusters=clusters or {})


def test_five_thousand_nodes_are_usable(open_in_chromium: Open) -> None:
    """How fast is measured in benchmarks/viz.py; here only that the answer appears."""
    graph = make_graph(5000, 15000)
    notices = {id: node for id, node in graph.nodes.items() if node.label == "Notice"}
    positions = layout_force(list(graph.nodes), pairs_of(graph))
    view = build_view("overview", "五千个节点", graph, positions, notices)
    assert len(view.to_html().encode()) < 8e6
    page = open_in_chromium(view).page
    page.fill("#search", "任务7：")
    page.press("#search", "Enter")
    page.locator("#detail h2:has-text('任务7：')").wait_for(timeout=20_000)
