"""Each failure of a server is one line that says what to do and shows no password."""

import os
import socket
import struct
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from neo4j import GraphDatabase
from neo4j.exceptions import Neo4jError

from graph.errors import StoreError
from graph.model import Graph
from graph.stores import open_store
from graph.stores.bolt.failures import said_clearly

pytestmark = pytest.mark.neo4j


def _failure(url: str) -> str:
    store = open_store(url)
    with pytest.raises(StoreError) as failure:
        store.run("RETURN 1 AS one")
    store.close()
    line = str(failure.value)
    assert "\n" not in line
    assert os.environ.get("NEO4J_PASSWORD", "?") not in line
    return line


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def test_server_down(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", "geheim-123")
    for scheme in ("bolt", "neo4j"):
        assert "连不上 Neo4j 服务器 → 确认服务器已启动" in _failure(f"{scheme}://127.0.0.1:{_free_port()}")


def test_wrong_password(neo4j_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", "geheim-123")
    assert "用户名或密码不对 → 检查环境变量 NEO4J_USERNAME 和 NEO4J_PASSWORD" in _failure(neo4j_url)


def test_no_password(neo4j_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEO4J_PASSWORD")
    assert "NEO4J_PASSWORD" in _failure(neo4j_url)


def test_wrong_database(neo4j_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_DATABASE", "nirgends")
    assert "没有这个数据库 → 检查环境变量 NEO4J_DATABASE" in _failure(neo4j_url)


def test_tls_asked_of_a_server_without(neo4j_url: str) -> None:
    port = neo4j_url.rsplit(":", 1)[1]
    assert "加密方式" in _failure(f"bolt+s://127.0.0.1:{port}")


def test_credentials_in_the_address() -> None:
    with pytest.raises(StoreError, match="地址里不要写用户名和密码") as failure:
        open_store("bolt://neo4j:geheim@127.0.0.1:1")
    assert "geheim" not in str(failure.value)


def test_a_clash_with_data_of_the_user(neo4j_url: str, sample_graph: Graph) -> None:
    auth = (os.environ["NEO4J_USERNAME"], os.environ["NEO4J_PASSWORD"])
    id = next(node.id for node in sample_graph.nodes.values() if node.label == "Task")
    with GraphDatabase.driver(neo4j_url, auth=auth) as driver:
        driver.execute_query("CREATE (:Task {id: $id, title: '我的'})", id=id)
        store = open_store(neo4j_url)
        with pytest.raises(StoreError, match="与唯一约束冲突 → 删去或改名"):
            store.write_graph(sample_graph)
        assert store.read_graph() == Graph()
        assert store.current_build() is None
        store.close()
        assert driver.execute_query("MATCH (t:Task) RETURN t.title").records[0][0] == "我的"


@pytest.mark.parametrize(
    ("code", "says"),
    [
        ("Neo.ClientError.Security.Forbidden", "没有写权限"),
        ("Neo.TransientError.General.MemoryPoolOutOfMemoryError", "dbms.memory.transaction.total.max"),
        ("Neo.DatabaseError.General.UnknownError", "服务器拒绝：.*看服务器日志"),
        ("Neo.ClientError.General.ForbiddenOnReadOnlyDatabase", "数据库是只读的"),
    ],
)
def test_what_no_community_server_can_be_made_to_say(code: str, says: str) -> None:
    """Read-only users are an Enterprise feature; a full disk would stop the other tests' server."""
    error = Neo4jError("the disk is\nfull")
    error._neo4j_code = code  # as the driver does
    with pytest.raises(StoreError, match=says) as failure, said_clearly("bolt://x"):
        raise error
    assert "\n" not in str(failure.value)


class _OldServer(threading.Thread):
    """Shakes hands in Bolt 4.4 and says that it is Neo4j 4.4.40."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = self._listening.getsockname()[1]

    def run(self) -> None:
        connection, _ = self._listening.accept()
        with self._listening, connection:
            connection.recv(20)
            connection.sendall(b"\x00\x00\x04\x04")
            connection.recv(4096)
            says = {"server": "Neo4j/4.4.40", "connection_id": "bolt-1"}
            packed = b"".join(
                bytes([0x80 + len(text)]) + text.encode() for pair in says.items() for text in pair
            )
            message = b"\xb1\x70" + bytes([0xA0 + len(says)]) + packed
            connection.sendall(struct.pack(">H", len(message)) + message + b"\x00\x00")
            connection.recv(4096)


@pytest.fixture
def old_server() -> Iterator[_OldServer]:
    server = _OldServer()
    server.start()
    yield server
    server.join(10)


def test_an_old_server(old_server: _OldServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", "geheim-123")
    assert "服务器版本太旧 → 升级到 Neo4j 5.7 以上" in _failure(f"bolt://127.0.0.1:{old_server.port}")


def test_something_that_is_no_neo4j(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", "geheim-123")
    listening = socket.create_server(("127.0.0.1", 0))

    def answer_as_web_server() -> None:
        connection, _ = listening.accept()
        with connection:
            connection.recv(20)
            connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")

    server = threading.Thread(target=answer_as_web_server, daemon=True)
    server.start()
    with listening:
        assert "→" in _failure(f"bolt://127.0.0.1:{listening.getsockname()[1]}")
    server.join(10)
