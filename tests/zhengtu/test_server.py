"""The bundled Neo4j server: fetching, starting, stopping, and each way to fail said in one line."""

import os
import signal
import socket
import stat
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import neo4j
import psutil
import pytest
from filelock import FileLock

from zhengtu.server import jars
from zhengtu.server.endings import unexpected_end
from zhengtu.server.errors import ServerError
from zhengtu.server.home import USER, Home, Ports, user_home, write_settings
from zhengtu.server.jars import Jar, fetch_jars, read_lock
from zhengtu.server.process import free_ports, server_state, start_server, stop_server


def test_lock_names_each_jar_once_with_a_checksum() -> None:
    names = [jar.name for jar in read_lock()]
    assert len(names) == len(set(names)) > 200
    assert all(len(jar.sha256) == 64 and jar.size > 0 for jar in read_lock())


@pytest.mark.parametrize(
    ("coordinate", "path"),
    [
        ("org.neo4j:neo4j:5.26.30", "org/neo4j/neo4j/5.26.30/neo4j-5.26.30.jar"),
        ("io.netty:netty-x:jar:linux-x86_64:4.1", "io/netty/netty-x/4.1/netty-x-4.1-linux-x86_64.jar"),
    ],
)
def test_coordinate_gives_the_repository_path(coordinate: str, path: str) -> None:
    assert Jar(coordinate, "", 1).path == path


@pytest.fixture
def one_jar(monkeypatch: pytest.MonkeyPatch) -> Jar:
    """A lock file of one jar that holds `abc`."""
    jar = Jar("a.b:c:1", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", 3)
    monkeypatch.setattr(jars, "read_lock", lambda: (jar,))
    return jar


def test_jars_come_from_a_local_folder_and_strangers_go(tmp_path: Path, one_jar: Jar) -> None:
    (tmp_path / "mirror").mkdir()
    (tmp_path / "mirror" / one_jar.name).write_bytes(b"abc")
    (tmp_path / "lib").mkdir()
    (tmp_path / "lib" / "old.jar").write_bytes(b"")
    sizes: list[int] = []
    fetch_jars(tmp_path / "lib", repository=str(tmp_path / "mirror"), progress=sizes.append)
    assert [path.name for path in (tmp_path / "lib").iterdir()] == ["c-1.jar"]
    assert sizes == [3]


def test_wrong_checksum_is_said_and_nothing_is_kept(tmp_path: Path, one_jar: Jar) -> None:
    (tmp_path / one_jar.name).write_bytes(b"abd")
    with pytest.raises(ServerError, match=r"校验和不符：a\.b:c:1"):
        fetch_jars(tmp_path / "lib", repository=str(tmp_path))
    assert list((tmp_path / "lib").iterdir()) == []


def test_missing_in_the_folder_is_said(tmp_path: Path, one_jar: Jar) -> None:
    with pytest.raises(ServerError, match=r"没有 a/b/c/1/c-1\.jar"):
        fetch_jars(tmp_path / "lib", repository=str(tmp_path))


def test_no_network_is_said(tmp_path: Path, one_jar: Jar) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{closed.getsockname()[1]}/maven"
        with pytest.raises(ServerError, match=r"下载不到 a\.b:c:1"):
            fetch_jars(tmp_path / "lib", repository=address)


class _Repository(BaseHTTPRequestHandler):
    """Breaks off after one byte, and goes on where it is asked to."""

    ranges: ClassVar[list[str | None]] = []

    def do_GET(self) -> None:
        asked = self.headers.get("Range")
        self.ranges.append(asked)
        start = int(asked.removeprefix("bytes=").removesuffix("-")) if asked else 0
        self.send_response(206 if asked else 200)
        self.send_header("Content-Length", str(3 - start))
        self.end_headers()
        self.wfile.write(b"abc"[start:] if asked else b"a")

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def repository() -> Iterator[str]:
    """The address of a repository on this machine."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _Repository) as server:
        serving = threading.Thread(target=server.serve_forever)
        serving.start()
        yield f"http://127.0.0.1:{server.server_port}/maven"
        server.shutdown()
        serving.join()


def test_a_broken_download_is_resumed(
    tmp_path: Path, one_jar: Jar, repository: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jars, "CHUNK", 1)
    with pytest.raises(ServerError, match=r"下载不到.*已下载的会接着用"):
        fetch_jars(tmp_path, repository=repository)
    fetch_jars(tmp_path, repository=repository)
    assert (tmp_path / one_jar.name).read_bytes() == b"abc"
    assert _Repository.ranges == [None, "bytes=1-"]


def test_a_folder_that_can_not_be_written_is_said(tmp_path: Path, one_jar: Jar) -> None:
    (tmp_path / one_jar.name).write_bytes(b"abc")
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(ServerError, match=r"写不了.*检查磁盘空间与权限"):
        fetch_jars(tmp_path / "file", repository=str(tmp_path))
    with pytest.raises(ServerError, match=r"写不了服务的文件夹.*ZHENGTU_SERVER_HOME"):
        start_server(Home(tmp_path / "file", tmp_path), free_ports())


def test_own_settings_come_in_place_of_ours(tmp_path: Path) -> None:
    home = Home(tmp_path, tmp_path)
    home.own_settings.write_text("server.memory.pagecache.size=1g\nx.y=z\n", encoding="utf-8")
    write_settings(home, Ports())
    lines = (home.conf / "neo4j.conf").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if "pagecache" in line] == ["server.memory.pagecache.size=1g"]
    assert "x.y=z" in lines


def test_how_a_server_ended_is_told(tmp_path: Path) -> None:
    home = Home(tmp_path, tmp_path)
    assert unexpected_end(home) is None
    home.pid.write_text("999999999")
    assert "没有正常停止" in str(unexpected_end(home))
    home.log.write_text("Terminating due to java.lang.OutOfMemoryError: Java heap space\n")
    assert "内存不足" in str(unexpected_end(home))


def test_two_starts_at_once(tmp_path: Path) -> None:
    with FileLock(tmp_path / "start.lock"), pytest.raises(ServerError, match="服务正在启动"):
        start_server(Home(tmp_path, tmp_path), free_ports())


def test_password_is_for_its_owner_only(tmp_path: Path) -> None:
    home = Home(tmp_path / "home", tmp_path)
    write_settings(home, Ports())
    assert stat.S_IMODE(home.password_file.stat().st_mode) == 0o600
    first = home.read_password()
    write_settings(home, Ports())
    assert home.read_password() == first
    assert len(first) > 16


def test_stale_and_foreign_pids_count_as_not_running(tmp_path: Path) -> None:
    home = Home(tmp_path, tmp_path)
    for text in ("999999999", str(os.getpid()), "rubbish"):
        home.pid.write_text(text)
        assert server_state(home).pid is None
    assert stop_server(home) is None
    assert not home.pid.exists()


def test_taken_port_is_said(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(ServerError, match=f"端口 {port} 已被占用"):
            start_server(Home(tmp_path, tmp_path), Ports(port, free_ports().http))


@pytest.mark.slow
@pytest.mark.neo4j
def test_start_twice_kill_and_restart(tmp_path: Path) -> None:
    home = Home(tmp_path / "政图 家", fetch_jars(user_home().jars, repository=os.environ.get("ZHENGTU_JARS")))
    try:
        state = start_server(home, free_ports())
        assert state.pid is not None
        assert home.read_password() not in " ".join(psutil.Process(state.pid).cmdline())
        listening = {
            c.laddr.ip for c in psutil.Process(state.pid).net_connections("inet") if c.status == "LISTEN"
        }
        assert {ip.removeprefix("::ffff:") for ip in listening} == {"127.0.0.1"}
        with pytest.raises(ServerError, match="服务已在运行"):
            start_server(home, free_ports())
        os.kill(state.pid, signal.SIGKILL)
        while server_state(home).pid is not None:
            time.sleep(0.05)
        assert "没有正常停止" in str(unexpected_end(home))
        state = start_server(home, free_ports())
        with neo4j.GraphDatabase.driver(state.bolt, auth=(USER, home.read_password())) as driver:
            assert driver.execute_query("RETURN 1 AS one").records[0]["one"] == 1
        assert stop_server(home) == state.pid
        assert server_state(home).pid is None
    finally:
        stop_server(home)


@pytest.mark.slow
@pytest.mark.neo4j
def test_too_little_memory_is_said(tmp_path: Path) -> None:
    home = Home(tmp_path, fetch_jars(user_home().jars, repository=os.environ.get("ZHENGTU_JARS")))
    with pytest.raises(ServerError, match="内存不足"):
        start_server(home, free_ports(), memory="900000g")
    assert server_state(home).pid is None
