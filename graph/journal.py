"""What the last build of each store was made from, and the lock that keeps two rebuilds of it apart."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from hashlib import blake2b
from pathlib import Path

import msgspec
from filelock import FileLock, Timeout

from corpus.files import find_files
from graph.cache import cache_folder, rule_version
from graph.errors import StoreError


class Built(msgspec.Struct, frozen=True):
    """Hash of pages and rules, and the build that they gave."""

    inputs: str
    build: str | None


def hash_inputs(paths: Iterable[str | Path]) -> str:
    """Hash of the names and contents of all pages below `paths`, and of the rules."""
    digest = blake2b(rule_version().encode(), digest_size=16)
    for file in find_files(paths):
        digest.update(f"\n{file}\n".encode("utf-8", "surrogateescape"))
        try:
            digest.update(file.read_bytes())
        except OSError as error:
            digest.update(type(error).__name__.encode())
    return digest.hexdigest()


def last_built(store_url: str) -> Built | None:
    """What was noted of this store's last build; None where nothing was."""
    try:
        return msgspec.json.decode(_file(store_url, "json").read_bytes(), type=Built)
    except (OSError, msgspec.DecodeError):
        return None


def note_built(store_url: str, built: Built) -> None:
    """Note it for the next build; without a place to write the next build just reads all again."""
    with suppress(OSError):
        _file(store_url, "json").write_bytes(msgspec.json.encode(built))


@contextmanager
def sole_rebuild(store_url: str) -> Iterator[None]:
    """Keep other rebuilds of this store on this machine away; StoreError if one is at work."""
    try:
        with FileLock(_file(store_url, "lock"), timeout=0):
            yield
    except Timeout:
        raise StoreError("另一个构建正在进行", where=store_url, todo="等它结束后再试") from None
    except OSError as error:
        todo = "检查权限和磁盘空间，或用 ZHENGTU_CACHE 指定缓存文件夹"
        raise StoreError(f"写不了缓存（{error.strerror}）", where=str(cache_folder()), todo=todo) from error


def _file(store_url: str, suffix: str) -> Path:
    place = store_url if "://" in store_url else str(Path(store_url).absolute())
    folder = cache_folder() / "builds"
    folder.mkdir(parents=True, exist_ok=True)
    return (
        folder / f"{blake2b(place.encode('utf-8', 'surrogateescape'), digest_size=10).hexdigest()}.{suffix}"
    )
