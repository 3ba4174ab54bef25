"""The graph file: swapped in whole, or not at all."""

import os
import resource
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock

from graph.delta import fingerprint
from graph.errors import StoreError
from graph.model import Graph, Node
from graph.stores import open_store


def _graph_of(size: int, text: str = "") -> Graph:
    ids = [f"{size}-{i}" for i in range(size)]
    return Graph({id: Node("Task", id, {"title": f"任务{id}", "text": text}) for id in ids})


def _left_over(file: Path) -> list[str]:
    return sorted(p.name for p in file.parent.iterdir() if p.name not in (file.name, f"{file.name}.lock"))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "图 谱" / "graph.lbug"


def test_reading_before_any_build_says_so(file: Path) -> None:
    store = open_store(str(file))
    with pytest.raises(StoreError, match=r"还没有图文件 → 先运行 zhengtu build"):
        store.run("RETURN 1 AS x")
    assert store.current_build() is None


def _cut(data: bytes) -> bytes:
    return data[: len(data) // 2]


def _other_version(data: bytes) -> bytes:
    return data[:4] + b"\x99" + data[5:]


def _emptied(data: bytes) -> bytes:
    return b""


@pytest.mark.parametrize("damage", [_cut, _other_version, _emptied])
def test_a_damaged_file_says_so_and_the_next_build_replaces_it(
    file: Path, damage: Callable[[bytes], bytes], sample_graph: Graph
) -> None:
    open_store(str(file)).write_graph(sample_graph)
    file.write_bytes(damage(file.read_bytes()))
    with pytest.raises(
        StoreError, match=r"graph\.lbug: 图文件损坏，或由别的版本写成 → 重新运行 zhengtu build"
    ):
        open_store(str(file)).status()
    assert open_store(str(file)).current_build() is None
    open_store(str(file)).write_graph(sample_graph)
    assert open_store(str(file)).read_graph() == sample_graph


def test_a_file_of_another_ontology_is_not_read(
    file: Path, sample_graph: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_store(str(file)).write_graph(sample_graph)
    monkeypatch.setattr("graph.stores.embedded.store.ontology_version", lambda: "later")
    with pytest.raises(StoreError, match="由别的版本写成"):
        open_store(str(file)).read_graph()


def test_what_is_no_graph_file_is_not_overwritten(tmp_path: Path, sample_graph: Graph) -> None:
    page = tmp_path / "通知.txt"
    page.write_text("关于印发方案的通知", encoding="utf-8")
    with pytest.raises(StoreError, match="不是图文件，不会覆盖"):
        open_store(str(page)).write_graph(sample_graph)
    assert page.read_text(encoding="utf-8") == "关于印发方案的通知"
    with pytest.raises(StoreError, match="是文件夹"):
        open_store(str(tmp_path)).write_graph(sample_graph)
    with pytest.raises(StoreError, match="写不了图文件"):
        open_store(str(page / "graph.lbug")).write_graph(sample_graph)


@pytest.mark.parametrize("url", ["http://example.org", "mysql://x", "s3://bucket/x"])
def test_an_unknown_address_says_what_is_known(url: str) -> None:
    with pytest.raises(StoreError, match=r"bolt://、neo4j://"):
        open_store(url)


def test_the_second_of_two_builds_says_so_and_leaves(file: Path, sample_graph: Graph) -> None:
    open_store(str(file)).write_graph(sample_graph)
    with FileLock(f"{file}.lock"), pytest.raises(StoreError, match="另一个构建正在写这个图文件"):
        open_store(str(file)).write_graph(Graph(), allow_shrink=True)
    assert open_store(str(file)).read_graph() == sample_graph


_WRITE = """
import sys
from graph.model import Graph, Node
from graph.stores import open_store
ids = [f"x-{i}" for i in range(int(sys.argv[2]))]
graph = Graph({id: Node("Task", id, {"title": id, "text": id * 200}) for id in ids})
open_store(sys.argv[1]).write_graph(graph, allow_shrink=True)
"""


def test_a_full_disk_leaves_the_former_graph_and_nothing_else(file: Path, sample_graph: Graph) -> None:
    open_store(str(file)).write_graph(sample_graph)

    def allow_one_megabyte() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000))

    ended = subprocess.run(
        [sys.executable, "-c", _WRITE, str(file), "5000"],
        preexec_fn=allow_one_megabyte,
        capture_output=True,
        text=True,
    )
    assert "StoreError" in ended.stderr.splitlines()[-1]
    assert "原图未动" in ended.stderr.splitlines()[-1]
    assert open_store(str(file)).read_graph() == sample_graph
    assert _left_over(file) == []


@pytest.mark.slow
def test_a_killed_build_leaves_the_former_graph(file: Path, sample_graph: Graph) -> None:
    open_store(str(file)).write_graph(sample_graph)
    expected = {id: id for id in (f"x-{i}" for i in range(20000))}
    for delay in (0.5, 0.7, 0.9, 1.1):
        builder = subprocess.Popen([sys.executable, "-c", _WRITE, str(file), "20000"])
        time.sleep(delay)
        os.kill(builder.pid, signal.SIGKILL)
        builder.wait()
        found = open_store(str(file)).read_graph()
        assert found == sample_graph or found.nodes.keys() == expected.keys()
    open_store(str(file)).write_graph(sample_graph, allow_shrink=True)
    assert open_store(str(file)).read_graph() == sample_graph
    assert _left_over(file) == []


@pytest.mark.slow
def test_a_reader_sees_whole_builds_only(file: Path) -> None:
    graphs = [_graph_of(500), _graph_of(3000), _graph_of(900)]
    whole = {fingerprint(graph) for graph in graphs}
    open_store(str(file)).write_graph(graphs[0])
    seen: list[str] = []
    stop = threading.Event()

    def read() -> None:
        store = open_store(str(file))
        while not stop.is_set():
            seen.append(fingerprint(store.read_graph()))

    reader = threading.Thread(target=read)
    reader.start()
    writer = open_store(str(file))
    for graph in (*graphs[1:], *graphs):
        writer.write_graph(graph, allow_shrink=True)
        time.sleep(0.1)
    stop.set()
    reader.join()
    assert set(seen) <= whole
    assert len(set(seen)) > 1


@pytest.mark.parametrize(
    ("action", "unwanted"),
    [
        ("open_store('{file}').run('RETURN 1 AS x')", ("neo4j", "pyarrow", "filelock", "pandas")),
        ("open_store('neo4j://127.0.0.1:9')", ("ladybug", "filelock")),
    ],
)
def test_a_store_imports_only_its_own_engine(
    file: Path, sample_graph: Graph, action: str, unwanted: tuple[str, ...]
) -> None:
    open_store(str(file)).write_graph(sample_graph)
    code = f"import sys\nfrom graph.stores import open_store\n{action.format(file=file)}\nprint(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()
    assert not set(unwanted) & set(loaded)
