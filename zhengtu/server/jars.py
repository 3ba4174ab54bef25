"""The server's jars: Maven coordinates with checksums in a lock file, fetched once, resumed, checked."""

import hashlib
import shutil
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

import requests
from maven_artifact import Artifact
from maven_artifact.resolver import Resolver

from zhengtu.server.errors import ServerError

LOCK = Path(__file__).with_name("jars.lock")
CHUNK = 1 << 16
CONNECTIONS = 4
TIMEOUT = (10, 60)  # seconds to connect, to receive the next chunk

Progress = Callable[[int], None]


class Jar(NamedTuple):
    """One line of the lock file; `size` in bytes."""

    coordinate: str
    sha256: str
    size: int

    @property
    def path(self) -> str:
        """Path in a Maven repository."""
        return str(Artifact.parse(self.coordinate).uri("")).lstrip("/")

    @property
    def name(self) -> str:
        """File name."""
        return self.path.rsplit("/", 1)[1]


def read_lock(path: Path = LOCK) -> tuple[Jar, ...]:
    """The jars that the lock file names."""
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return tuple(Jar(coordinate, sha256, int(size)) for coordinate, sha256, size in rows)


def fetch_jars(folder: Path, *, repository: str | None = None, progress: Progress = lambda _: None) -> Path:
    """Have every jar of the lock file in `folder`, checked; calls `progress(bytes)` as they arrive.

    `repository` is a folder or the address of a Maven repository (default: the local Maven cache where it
    has the jar, else Maven Central). Raises ServerError without network, on a wrong checksum,
    and where the folder can't be written.
    """
    jars = read_lock()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _fetch_all(jars, folder, repository, progress)
        for stranger in set(folder.glob("*.jar")) - {folder / jar.name for jar in jars}:
            stranger.unlink()
    except OSError as error:
        todo = "检查磁盘空间与权限后重试"
        raise ServerError(f"写不了：{error.strerror}", where=str(folder), todo=todo) from error
    return folder


def _fetch_all(jars: Iterable[Jar], folder: Path, repository: str | None, progress: Progress) -> None:
    with ThreadPoolExecutor(CONNECTIONS) as pool:
        waiting = [pool.submit(_fetch_jar, jar, folder, repository, progress) for jar in jars]
        try:
            for job in waiting:
                job.result()
        finally:
            pool.shutdown(cancel_futures=True)


def _fetch_jar(jar: Jar, folder: Path, repository: str | None, progress: Progress) -> None:
    target = folder / jar.name
    # A jar gets its final name only after its checksum held, so the size is enough on later starts.
    if not (target.is_file() and target.stat().st_size == jar.size):
        part = target.with_name(target.name + ".part")
        local = next((path for path in _local_copies(jar, repository) if path.is_file()), None)
        if local is not None:
            shutil.copyfile(local, part)
        elif repository and "://" not in repository:
            raise ServerError(
                f"没有 {jar.path}", where=repository, todo="补全该目录，或把 ZHENGTU_JARS 设为镜像地址"
            )
        else:
            _download(jar, part, repository or str(Resolver.default().base))
        _check(jar, part)
        part.replace(target)
    progress(jar.size)


def _local_copies(jar: Jar, repository: str | None) -> Iterator[Path]:
    if repository and "://" not in repository:
        yield Path(repository, jar.path)
        yield Path(repository, jar.name)
    elif not repository:
        yield Path.home() / ".m2" / "repository" / jar.path


def _download(jar: Jar, part: Path, base: str) -> None:
    have = part.stat().st_size if part.exists() else 0
    if have >= jar.size:
        part.unlink()
        have = 0
    headers = {"Range": f"bytes={have}-"} if have else {}
    try:
        with requests.get(
            f"{base.rstrip('/')}/{jar.path}", headers=headers, stream=True, timeout=TIMEOUT
        ) as answer:
            answer.raise_for_status()
            with part.open("ab" if answer.status_code == requests.codes.partial_content else "wb") as file:
                for chunk in answer.iter_content(CHUNK):
                    file.write(chunk)
    except requests.RequestException as error:
        raise ServerError(
            f"下载不到 {jar.coordinate}({type(error).__name__})",
            todo="检查网络后重试（已下载的会接着用），或把 ZHENGTU_JARS 设为镜像地址或本地目录",
        ) from None


def _check(jar: Jar, part: Path) -> None:
    with part.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != jar.sha256:
        part.unlink()
        raise ServerError(
            f"校验和不符：{jar.coordinate}（应为 {jar.sha256[:12]}…，得到 {found[:12]}…）",
            todo="已删除该文件；重试，或换一个 ZHENGTU_JARS 镜像",
        )
