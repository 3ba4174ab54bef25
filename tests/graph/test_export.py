"""The graph as files."""

from pathlib import Path
from xml.etree import ElementTree

import msgspec
import pytest

from graph.build.identity import hash_id
from graph.errors import StoreError
from graph.export import export_graph
from graph.model import Changes, Edge, Graph, Node
from graph.stores import open_store
from graph.stores.reading import OURS
from tests.servers import own_home, running
from zhengtu.server.home import write_settings
from zhengtu.server.process import free_ports, run_admin


@pytest.fixture
def awkward_graph(sample_graph: Graph) -> Graph:
    """With what breaks careless files."""
    titles = ['"引号",逗号', "第一行\n第二行", "反\\斜杠;分号", "", "'单引号' ｜ \t 制表"]
    for title in titles:
        id = hash_id("Task", title)
        sample_graph.nodes[id] = Node(
            "Task", id, {"title": title, "path": ["a;b", title or "空"], "ordinal": -5}
        )
    return sample_graph


def test_json_lines_hold_everything(awkward_graph: Graph, tmp_path: Path) -> None:
    export_graph(awkward_graph, tmp_path / "图.jsonl", "jsonl")
    lines = [msgspec.json.decode(line) for line in (tmp_path / "图.jsonl").read_bytes().splitlines()]
    nodes = [msgspec.convert(line["node"], Node) for line in lines if "node" in line]
    edges = [msgspec.convert(line["relation"], Edge) for line in lines if "relation" in line]
    assert Graph({node.id: node for node in nodes}, {edge.id: edge for edge in edges}) == awkward_graph


def test_graphml_is_read_by_others(awkward_graph: Graph, tmp_path: Path) -> None:
    file = tmp_path / "图.graphml"
    export_graph(awkward_graph, file, "graphml")
    root = ElementTree.parse(file).getroot()
    space = "{http://graphml.graphdrawing.org/xmlns}"
    quotes = {data.text for data in root.iter(f"{space}data") if data.get("key") == "edge.quote"}
    assert "省卫生计生委负责" in quotes
    assert len(list(root.iter(f"{space}node"))) == len(awkward_graph.nodes)
    assert len(list(root.iter(f"{space}edge"))) == len(awkward_graph.edges)
    declared = {key.get("id") for key in root.iter(f"{space}key")}
    assert {data.get("key") for data in root.iter(f"{space}data")} == declared


def test_what_can_not_be_exported_says_why(sample_graph: Graph, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    with pytest.raises(StoreError, match="可用：neo4j-admin、jsonl、graphml"):
        export_graph(sample_graph, tmp_path / "x", "excel")
    with pytest.raises(StoreError, match="文件夹不是空的"):
        export_graph(sample_graph, tmp_path, "neo4j-admin")
    with pytest.raises(StoreError, match="导出失败"):
        export_graph(sample_graph, tmp_path / "a.txt" / "x.jsonl", "jsonl")
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


@pytest.mark.slow
@pytest.mark.neo4j
def test_the_import_tool_gives_the_same_store(
    awkward_graph: Graph, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An import counts as our own build: building the same graph on it writes nothing."""
    home = own_home(tmp_path / "政图")
    export_graph(awkward_graph, home.root, "neo4j-admin")
    write_settings(home, free_ports())
    run_admin(home, "@import.args")
    with running(home) as server:
        monkeypatch.setenv("NEO4J_USERNAME", server.username)
        monkeypatch.setenv("NEO4J_PASSWORD", server.password)
        store = open_store(server.uri)
        assert store.read_graph() == awkward_graph
        assert store.write_graph(awkward_graph) == Changes()
        marked = f"MATCH (n) WHERE n.{OURS} IS NULL AND NOT n:ZhengtuBuild RETURN count(n) AS n"
        assert store.run(marked).rows == ({"n": 0},)
        store.write_graph(Graph(), allow_shrink=True)
        assert store.run("MATCH (n) RETURN count(n) AS n").rows == ({"n": 1},)
        store.close()
