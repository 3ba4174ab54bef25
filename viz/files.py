"""Writing a page so that nobody ever opens half of it."""

import os
import tempfile
from pathlib import Path

from viz.errors import ViewError


def write_text(path: Path, text: str) -> None:
    """Write UTF-8 as `write_bytes` does."""
    write_bytes(path, text.encode())


def write_bytes(path: Path, content: bytes) -> None:
    """Write beside `path`, then rename. Raises ViewError; a former file stays as it was."""
    path = Path(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    except OSError as error:
        raise _unwritable(path, error) from error
    half = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        half.chmod(0o644)
        half.replace(path)
    except OSError as error:
        half.unlink(missing_ok=True)
        raise _unwritable(path, error) from error


def _unwritable(path: Path, error: OSError) -> ViewError:
    reason = error.strerror or str(error)
    return ViewError(
        f"无法写入图页：{reason}", where=str(path), todo="换一个可写的位置，或检查权限与磁盘空间"
    )
