"""What can go wrong with a graph file, each as one line that says what to do."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.errors import StoreError

_MAGIC = b"LBUG"
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class DamagedFileError(StoreError):
    """A graph file that can't be read; the next build replaces it."""


def damaged(path: Path) -> DamagedFileError:
    """The file is broken, or of another version."""
    return DamagedFileError("图文件损坏，或由别的版本写成", where=str(path), todo="重新运行 zhengtu build")


def refuse_foreign(path: Path) -> None:
    """StoreError for a file that is no graph file at all: a build must not overwrite it."""
    if path.is_dir():
        raise StoreError("是文件夹，不是图文件", where=str(path), todo="给出文件路径")
    with path.open("rb") as file:
        start = file.read(len(_MAGIC))
    if start and start != _MAGIC:
        raise StoreError("不是图文件，不会覆盖", where=str(path), todo="换一个路径，或先移走这个文件")


@contextmanager
def query_said_clearly(path: Path) -> Iterator[None]:
    """The engine's complaints about a query as one line."""
    try:
        yield
    except UnicodeDecodeError as error:
        raise damaged(path) from error
    except RuntimeError as error:
        what, todo = _explain(" ".join(str(error).split()))
        raise StoreError(what, where=str(path), todo=todo) from error


@contextmanager
def writing_said_clearly(path: Path) -> Iterator[None]:
    """What keeps a new file from being written, as one line; the former file is untouched then."""
    try:
        yield
    except OSError as error:
        what = "磁盘满了" if error.errno in _FULL else f"写不了图文件（{error.strerror}）"
        raise StoreError(what, where=str(path), todo="原图未动；检查磁盘空间和权限后重试") from error
    except RuntimeError as error:
        what = f"写不了图文件（{' '.join(str(error).split())}）"
        raise StoreError(what, where=str(path), todo="原图未动；检查磁盘空间和权限后重试") from error


def _explain(complaint: str) -> tuple[str, str]:
    if "Interrupted" in complaint:
        return "查询超时", "缩小范围，或放宽时限"
    if "read-only" in complaint:
        return "只读查询，不能写入", "用 MATCH … RETURN …"
    return f"查询出错：{complaint}", "检查语句"
