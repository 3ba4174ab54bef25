"""The page as a document: self-contained, under a strict policy, the same bytes each time, written whole."""

import base64
import hashlib
import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from graph.model import Node, Store
from tests.viz.sample import HOSTILE, sample_graph
from viz.assembly import build_view, pairs_of
from viz.errors import ViewError
from viz.files import write_text
from viz.layout import layout_force
from viz.page import encode_json
from viz.render import render_view
from viz.view import View


class Outline(HTMLParser):
    """Tags with their attributes, and the text of each script."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if self.tags and self.tags[-1][0] == "script":
            self.scripts.append(data)
            self.tags.append(("#", {}))


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def hostile_view() -> View:
    graph = sample_graph()
    graph.nodes["a1"] = Node("Agency", "a1", {"name": HOSTILE + "\u2028"})
    return build_view("overview", HOSTILE, graph, layout_force(list(graph.nodes), pairs_of(graph)), {})


@pytest.mark.parametrize("kind", ["overview", "matrix", "money", "targets", "lineage"])
def test_nothing_is_linked(store: Store, kind: str) -> None:
    outline = Outline(render_view(store, kind).to_html())
    for tag, attributes in outline.tags:
        assert tag not in ("link", "iframe", "img", "object", "embed", "base", "form")
        assert "src" not in attributes
        assert attributes.get("href", "#detail") == "#detail"
        assert not [name for name in attributes if name.startswith("on")]


def test_policy_allows_only_the_scripts_of_the_page(store: Store) -> None:
    outline = Outline(render_view(store, "overview").to_html())
    policy = next(a["content"] for t, a in outline.tags if a.get("http-equiv") == "Content-Security-Policy")
    run = [script for script in outline.scripts if not script.startswith("{")]
    hashes = {base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in run}
    assert policy
    assert set(re.findall(r"'sha256-([^']+)'", policy)) == hashes
    assert policy.startswith("default-src 'none';")
    assert "unsafe-eval" not in policy


def test_hostile_text_never_leaves_its_place() -> None:
    page = hostile_view().to_html()
    outline = Outline(page)
    assert sum(tag == "script" for tag, _ in outline.tags) == 3
    assert "<img" not in page
    assert "\u2028" not in page
    data = json.loads(next(script for script in outline.scripts if script.startswith("{")))
    assert data["title"] == HOSTILE


def test_title_stands_once(store: Store) -> None:
    page = render_view(store, "agency", "广东省卫生计生委").to_html()
    head, _, body = page.partition("</head>")
    assert head.count("<title>") == body.count("<h1") == 1
    assert "<h1" not in head


def test_same_graph_gives_same_bytes(store: Store) -> None:
    assert render_view(store, "overview").to_html() == render_view(store, "overview").to_html()


def test_order_of_building_changes_nothing() -> None:
    def page(reverse: bool) -> str:
        graph = sample_graph()
        ids = sorted(graph.nodes, reverse=reverse)
        return str(sorted(layout_force(sorted(ids), sorted(pairs_of(graph), reverse=reverse)).items()))

    assert page(reverse=False) == page(reverse=True)


def test_encoded_json_reads_back() -> None:
    value = {"quote": HOSTILE + "\u2028\u2029&amp;中文"}
    encoded = encode_json(value)
    assert json.loads(encoded) == value
    assert not set("<>&\u2028\u2029") & set(encoded)


def test_written_as_utf8_whatever_the_locale(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    path = tmp_path / "新目录" / "图 1.html"
    view = render_view(store, "agency", "广东省卫生计生委")
    view.write_html(path)
    assert path.read_bytes().decode("utf-8") == view.to_html()
    assert names_in(path.parent) == [path.name]


@pytest.mark.parametrize("place", ["file/page.html", "folder"])
def test_unwritable_place_is_one_line_and_leaves_nothing(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "folder").mkdir()
    with pytest.raises(ViewError) as caught:
        write_text(tmp_path / place, "页")
    assert "无法写入" in str(caught.value)
    assert "\n" not in str(caught.value)
    assert names_in(tmp_path) == ["file", "folder"]


def test_failed_write_keeps_the_former_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "page.html"
    write_text(path, "旧")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(ViewError, match="No space left"):
        write_text(path, "新")
    assert path.read_text(encoding="utf-8") == "旧"
    assert names_in(tmp_path) == ["page.html"]


def test_notebook_frame_escapes_the_page(store: Store) -> None:
    view = render_view(store, "money")
    frame = Outline(view._repr_html_())
    assert [tag for tag, _ in frame.tags] == ["iframe"]
    assert frame.tags[0][1]["srcdoc"] == view.to_html()
