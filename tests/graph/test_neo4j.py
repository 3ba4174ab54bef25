"""What only a server can do wrong: half-seen commits, killed builders, other people's data."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from neo4j import Driver, GraphDatabase

from graph.delta import compare_graphs
from graph.errors import StoreError
from graph.model import Edge, Evidence, Graph, Node, Store
from graph.stores import open_store
from tests.servers import own_home, running
from viz.browser_kit import BUILD
from zhengtu.server.process import server_state

pytestmark = pytest.mark.neo4j


@pytest.fixture
def driver(neo4j_url: str) -> Iterator[Driver]:
    """What a user has in hand."""
    auth = (os.environ["NEO4J_USERNAME"], os.environ["NEO4J_PASSWORD"])
    with GraphDatabase.driver(neo4j_url, auth=auth, notifications_min_severity="OFF") as opened:
        yield opened


def _ring(size: int, text: str) -> Graph:
    """Tasks in a ring, each node and relation carrying `text`."""
    ids = [f"t{i}" for i in range(size)]
    nodes = {id: Node("Task", id, {"title": id, "text": text}) for id in ids}
    edges = {}
    for source, target in zip(ids, [*ids[1:], ids[0]], strict=True):
        edges[f"p-{source}"] = Edge("PART_OF", source, target, f"p-{source}")
        edges[f"n-{source}"] = Edge(
            "HAS_TASK", "notice", source, f"n-{source}", {}, Evidence("notice", 0, 1, text, "ring")
        )
    nodes["notice"] = Node("Notice", "notice", {"title": "通知"})
    return Graph(nodes, edges)


def test_what_users_added_survives_rebuilds(neo4j_url: str, driver: Driver, sample_graph: Graph) -> None:
    store = open_store(neo4j_url)
    store.write_graph(sample_graph)
    driver.execute_query(
        "CREATE (:Agency {name: '我的机构'})-[:LEADS {note: '手工'}]->(:Task {title: '我的任务'})"
    )
    driver.execute_query("MATCH (a:Agency {name: '广东省卫生计生委'}) SET a.note = '重要', a:Watched")
    driver.execute_query(
        "MATCH (t:Task {title: '建设远程医疗平台'}) SET t.comment = '待办' "
        "CREATE (:Person {name: '小王'})-[:FOLLOWS]->(t)"
    )
    assert store.read_graph() == sample_graph
    kept = {id: node for id, node in sample_graph.nodes.items() if node.label in ("Agency", "Notice")}
    smaller = Graph(kept, {})
    store.write_graph(smaller, allow_shrink=True)
    assert store.read_graph() == smaller
    found, _, _ = driver.execute_query(
        """MATCH (:Agency {name: '我的机构'})-[r:LEADS]->(t:Task) MATCH (a:Watched)
        MATCH (:Person)-[:FOLLOWS]->(n)
        RETURN r.note AS note, t.title AS title, a.note AS mine, properties(n) AS left, labels(n) AS labels"""
    )
    assert found[0].data() == {
        "note": "手工",
        "title": "我的任务",
        "mine": "重要",
        "left": {"comment": "待办"},
        "labels": [],
    }
    store.write_graph(sample_graph)
    assert store.read_graph() == sample_graph
    store.close()


def test_a_property_that_a_user_changed_is_put_right(
    neo4j_url: str, driver: Driver, sample_graph: Graph
) -> None:
    store = open_store(neo4j_url)
    store.write_graph(sample_graph)
    driver.execute_query("MATCH (a:Agency) SET a.name = 'x'")
    driver.execute_query("MATCH ()-[r:LEADS]->() DELETE r")
    changes = store.write_graph(sample_graph)
    assert (len(changes.changed), len(changes.added), len(changes.removed)) == (4, 2, 0)
    assert store.read_graph() == sample_graph
    store.close()


def test_the_same_graph_again_commits_no_transaction(
    neo4j_url: str, driver: Driver, sample_graph: Graph
) -> None:
    def last_transaction() -> Any:
        return driver.execute_query("SHOW DATABASE neo4j YIELD lastCommittedTxn").records[0][0]

    open_store(neo4j_url).write_graph(sample_graph)
    before = last_transaction()
    open_store(neo4j_url).write_graph(sample_graph)
    assert last_transaction() == before


def test_only_the_differences_are_written(neo4j_url: str) -> None:
    store = open_store(neo4j_url)
    old, new = _ring(50, "旧"), _ring(50, "旧")
    new.nodes["t7"] = Node("Task", "t7", {"title": "新的"})
    del new.edges["p-t3"]
    store.write_graph(old)
    changes = store.write_graph(new)
    assert changes == compare_graphs(old, new).changes()
    assert (changes.added, changes.changed, changes.removed) == ((), ("t7",), ("p-t3",))
    assert store.read_graph() == new
    store.close()


@pytest.mark.slow
def test_a_reader_sees_whole_builds_only(neo4j_url: str) -> None:
    """Without the flag around the commit this reader meets half-applied ones within a few rounds."""
    query = "MATCH (:Notice)-[r:HAS_TASK]->(t:Task) RETURN r.quote AS quote, t.text AS text, count(*) AS n"
    seen: list[Any] = []
    stop = threading.Event()

    def read() -> None:
        store = open_store(neo4j_url)
        while not stop.is_set():
            seen.append(store.run(query).rows)
        store.close()

    writer = open_store(neo4j_url)
    writer.write_graph(_ring(2500, "甲"))
    readers = [threading.Thread(target=read) for _ in range(1)]
    for reader in readers:
        reader.start()
    for text in "乙丙":
        writer.write_graph(_ring(2500, text))
    stop.set()
    for reader in readers:
        reader.join()
    writer.close()
    assert {len(rows) for rows in seen} == {1}
    assert all(rows[0]["quote"] == rows[0]["text"] and rows[0]["n"] == 2500 for rows in seen)
    assert len({rows[0]["text"] for rows in seen}) > 1


@pytest.mark.slow
def test_the_build_that_browser_users_see_is_told_by_a_script(neo4j_url: str, driver: Driver) -> None:
    """Browser asks the server directly: the kit's script tells when it may meet a build being applied."""
    store = open_store(neo4j_url)
    store.write_graph(_ring(3, "甲"))
    state = [record.data() for record in driver.execute_query(BUILD).records]
    assert [(one["构建"], one["切换中"]) for one in state] == [(store.current_build(), False)]
    seen: list[bool] = []
    writing = threading.Thread(target=store.write_graph, args=(_ring(2500, "乙"),))
    writing.start()
    while writing.is_alive():
        seen += [record["切换中"] for record in driver.execute_query(BUILD).records]
    writing.join()
    store.close()
    assert True in seen


_BUILD = """
import sys
sys.path.insert(0, sys.argv[1])
from test_neo4j import _ring
from graph.stores import open_store
print("ready", flush=True)
open_store(sys.argv[2]).write_graph(_ring(4000, sys.argv[3]), allow_shrink=True)
"""


def _wait_for_no_builder(driver: Driver) -> None:
    """The server needs a moment to see that a builder is gone."""
    query = "SHOW TRANSACTIONS YIELD metaData WHERE metaData.doing = 'build'"
    until = time.monotonic() + 30
    while driver.execute_query(query).records and time.monotonic() < until:
        time.sleep(0.1)


@pytest.mark.slow
def test_a_killed_build_leaves_nothing_half(neo4j_url: str, driver: Driver) -> None:
    store = open_store(neo4j_url)
    former = _ring(300, "旧")
    store.write_graph(former)
    for delay in (0.3, 1.0, 2.0):
        command = [sys.executable, "-c", _BUILD, str(Path(__file__).parent), neo4j_url, "新"]
        builder = subprocess.Popen(command, stdout=subprocess.PIPE)
        assert builder.stdout is not None
        builder.stdout.readline()
        time.sleep(delay)
        os.kill(builder.pid, signal.SIGKILL)
        builder.communicate()
        _wait_for_no_builder(driver)
        assert store.read_graph() in (former, _ring(4000, "新"))
    last = _ring(350, "后")
    store.write_graph(last, allow_shrink=True)
    assert store.read_graph() == last
    store.close()


def test_the_second_of_two_builds_says_so_and_leaves(
    neo4j_url: str, driver: Driver, sample_graph: Graph
) -> None:
    open_store(neo4j_url).write_graph(sample_graph)
    with driver.session() as session:
        other = session.begin_transaction(metadata={"app": "zhengtu", "doing": "build"})
        other.run("CREATE (:Task {id: 'other'})")
        with pytest.raises(StoreError, match="另一个构建正在写这个库"):
            open_store(neo4j_url).write_graph(Graph(), allow_shrink=True)
        other.rollback()
    assert open_store(neo4j_url).read_graph() == sample_graph


@pytest.mark.slow
def test_a_server_that_dies_in_the_middle_of_a_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A build that loses its server says so; the next one gives the graph of a clean build."""
    home = own_home(tmp_path / "server")
    former, later = _ring(300, "旧"), _ring(3000, "新")
    with running(home) as server:
        monkeypatch.setenv("NEO4J_USERNAME", server.username)
        monkeypatch.setenv("NEO4J_PASSWORD", server.password)
        store = open_store(server.uri)
        store.write_graph(former)
        pid = server_state(home).pid
        assert pid is not None
        death = threading.Timer(0.5, os.kill, (pid, signal.SIGKILL))
        death.start()
        with pytest.raises(StoreError, match="连不上 Neo4j 服务器"):
            _build_in_turn(store, later, former)
        death.join()
        store.close()
    with running(home) as server:
        store = open_store(server.uri)
        assert store.read_graph() in (former, later)
        store.write_graph(later)
        assert store.read_graph() == later
        store.close()


def _build_in_turn(store: Store, *graphs: Graph) -> None:
    for graph in cycle(graphs):
        store.write_graph(graph, allow_shrink=True)
