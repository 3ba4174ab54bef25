"""A server short of memory, then of disk, then read-only: each said in one line, and nothing lost."""

import os
import re
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from graph.errors import StoreError
from graph.model import Graph, Node
from graph.stores import open_store
from graph.stores.bolt import store as bolt_store
from tests.servers import Neo4j, own_home, running
from zhengtu.server.home import Home
from zhengtu.server.process import server_state, stop_server

pytestmark = [pytest.mark.neo4j, pytest.mark.slow]


class Disk(NamedTuple):
    """Where the server lives; `small` where it is a disk of its own that can be filled."""

    folder: Path
    small: bool

    @property
    def _filler(self) -> Path:
        return self.folder / "filler"

    def fill(self, leave: int) -> None:
        """Leave room for so many bytes."""
        free = os.statvfs(self.folder)
        self._filler.write_bytes(b"x" * (free.f_bavail * free.f_frsize - leave))

    def clear(self) -> None:
        """Give the room back."""
        self._filler.unlink()


def _tasks(count: int, text: str) -> Graph:
    return Graph({f"t{i}": Node("Task", f"t{i}", {"title": f"{i}", "text": text}) for i in range(count)})


FORMER, LARGE = _tasks(100, "旧"), _tasks(6000, "大" * 300)


@pytest.fixture(scope="module")
def disk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Disk]:
    """120 MB in memory where this process may mount them, else just a folder."""
    folder = tmp_path_factory.mktemp("disk")
    mount = ["mount", "-t", "tmpfs", "-o", "size=120m", "tmpfs", folder]
    small = shutil.which("mount") is not None and not subprocess.run(mount, capture_output=True).returncode
    yield Disk(folder, small)
    if small:
        subprocess.run(["umount", folder], check=True)


@pytest.fixture(scope="module")
def home(disk: Disk) -> Home:
    """Settings that leave little memory for transactions."""
    home = own_home(disk.folder / "政图")
    home.root.mkdir()
    home.own_settings.write_text("dbms.memory.transaction.total.max=16m\n", encoding="utf-8")
    return home


@pytest.fixture(scope="module")
def strained(home: Home) -> Iterator[Neo4j]:
    """The server, started for the first time."""
    with running(home) as server:
        yield server


@pytest.fixture
def url(strained: Neo4j, monkeypatch: pytest.MonkeyPatch) -> str:
    """Its address, with the credentials in the environment."""
    monkeypatch.setenv("NEO4J_USERNAME", strained.username)
    monkeypatch.setenv("NEO4J_PASSWORD", strained.password)
    return strained.uri


def _fail_to_write(url: str, *graphs: Graph, says: str) -> None:
    """Write one after the other until one fails."""
    with pytest.raises(StoreError, match=says) as failure:
        _write(url, *graphs)
    assert "\n" not in str(failure.value)
    assert os.environ["NEO4J_PASSWORD"] not in str(failure.value)


def _write(url: str, *graphs: Graph) -> None:
    store = open_store(url)
    try:
        for graph in graphs:
            store.write_graph(graph, allow_shrink=True)
    finally:
        store.close()


def _read(url: str) -> Graph:
    store = open_store(url)
    graph = store.read_graph()
    store.close()
    return graph


def test_too_little_memory(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(bolt_store._PATIENCE, "max_transaction_retry_time", 0)
    _write(url, FORMER)
    _fail_to_write(url, LARGE, says="服务器内存不够 → 加大 dbms.memory.transaction.total.max")
    assert _read(url) == FORMER


def test_a_full_disk(url: str, home: Home, disk: Disk) -> None:
    if not disk.small:
        pytest.skip("这里不能挂载小磁盘，没有试磁盘满 (mounting is refused here)")
    _write(url, FORMER)
    builds = [_tasks(1000, text * 300) for text in "甲乙丙丁戊己庚辛壬癸"]
    disk.fill(leave=300_000)
    _fail_to_write(url, *builds, says="多半是磁盘满了.* → 腾出磁盘空间，重启服务器")
    disk.clear()
    pid = server_state(home).pid
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    while server_state(home).pid is not None:
        time.sleep(0.05)
    with running(home) as server:
        assert _read(server.uri) in (FORMER, *builds)
        _write(server.uri, FORMER)
        assert _read(server.uri) == FORMER


READ_ONLY_WITH_TLS = """
server.databases.default_to_read_only=true
dbms.ssl.policy.bolt.enabled=true
dbms.ssl.policy.bolt.base_directory={certificates}
server.bolt.tls_level=OPTIONAL
"""


def _certify(folder: Path) -> None:
    """A key and a certificate that nobody has signed."""
    folder.mkdir()
    new = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=localhost", "-days", "2"]
    files = ["-keyout", folder / "private.key", "-out", folder / "public.crt"]
    subprocess.run([*new, *files], check=True, capture_output=True)


@pytest.mark.skipif(shutil.which("openssl") is None, reason="没有 openssl，做不了证书 (no openssl here)")
def test_a_read_only_server_with_a_certificate_of_its_own(url: str, home: Home, tmp_path: Path) -> None:
    stop_server(home)
    _certify(tmp_path / "certificates")
    settings = READ_ONLY_WITH_TLS.format(certificates=tmp_path / "certificates")
    home.own_settings.write_text(settings, encoding="utf-8")
    with running(home) as server:
        _fail_to_write(server.uri, _tasks(3, "x"), says="数据库是只读的")
        secure = server.uri.replace("neo4j:", "neo4j+ssc:")
        assert _read(secure) == _read(server.uri)
        for scheme in ("neo4j+s", "bolt+s"):
            _fail_to_write(re.sub(r"^\w+", scheme, server.uri), FORMER, says="不信任服务器的证书 → ")
