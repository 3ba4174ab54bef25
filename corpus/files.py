"""Paths → files → bytes, with a bound on their size and one clear error for each that can't be read."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from corpus.errors import CorpusError

MAX_BYTES = 64 * 1024 * 1024
# fmt: off
_SUFFIXES = frozenset([
    ".txt", ".text", ".md", ".html", ".htm", ".xhtml", ".shtml", ".mht", ".mhtml", ".pdf",
    ".docx", ".docm", ".doc", ".wps", ".rtf", "",
])
# fmt: on
# What lies beside pages and is none.
_NOT_PAGES = frozenset({"README", "README.md", "SOURCES.md", "LICENSE", "Makefile"})


def find_files(paths: Iterable[str | Path]) -> Iterator[Path]:
    """The files to read, in a fixed order, each once: a file as it was named, a folder with all under it.

    Below a folder hidden files, links and files of other kinds are passed over; a file that is named
    is always read. Paths that don't exist are yielded too: reading them says what is wrong.
    """
    seen: set[Path] = set()
    for path in map(Path, paths):
        for file in _files_below(path) if path.is_dir() else (path,):
            place = file.absolute()
            if place not in seen:
                seen.add(place)
                yield file


def read_bytes(path: Path) -> bytes:
    """The bytes of a regular file of at most 64 MB. Raises CorpusError."""
    try:
        if path.exists() and not path.is_file():
            raise CorpusError("不是普通文件", where=str(path), todo="请给出网页、PDF、Word 或文本文件")
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise CorpusError(_reason(error), where=str(path), todo="请检查路径和权限") from error
    except ValueError as error:
        raise CorpusError("路径无效", where=ascii(str(path)), todo="请检查路径") from error
    if len(data) > MAX_BYTES:
        raise CorpusError(f"文件超过 {MAX_BYTES >> 20} MB", where=str(path), todo="请拆分后重试")
    if not data.strip():
        raise CorpusError("文件是空的", where=str(path), todo="请删除或补上内容")
    return data


def _files_below(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            file = Path(parent, name)
            if _is_page(file) and not file.is_symlink():
                yield file


def _is_page(file: Path) -> bool:
    known = file.suffix.lower() in _SUFFIXES and file.name not in _NOT_PAGES
    return known and not file.name.startswith(".")


def _reason(error: OSError) -> str:
    reasons = {
        FileNotFoundError: "文件不存在",
        PermissionError: "没有读取权限",
        IsADirectoryError: "是文件夹",
    }
    return reasons.get(type(error), f"读取失败({error.strerror})")
