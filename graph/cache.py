"""Records kept between builds: an unchanged notice under unchanged rules is not read again."""

import os
import shutil
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import msgspec
from platformdirs import user_cache_path

from corpus.notice import Notice
from extract.record import Record

_RULES = ("corpus", "extract", "graph")
_CODE = (".py", ".toml", ".tsv")


def cache_folder() -> Path:
    """Where this user's caches are, ZHENGTU_CACHE before the system's place."""
    given = os.environ.get("ZHENGTU_CACHE")
    return Path(given) if given else user_cache_path("zhengtu")


@cache
def rule_version() -> str:
    """Hash of all code and tables that decide what a page becomes."""
    digest = blake2b(digest_size=10)
    for package in _RULES:
        _add_folder(digest, files(package))
    return digest.hexdigest()


class RecordCache:
    """Records on disk by content of the notice, for one rule version; those of other versions are removed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "records" / rule_version()
        self.hits = 0

    def get(self, notice: Notice) -> Record | None:
        """The record of this notice; None where there is none that can be read."""
        try:
            record = msgspec.msgpack.decode(self._file(notice).read_bytes(), type=Record)
        except (OSError, msgspec.DecodeError):
            return None
        self.hits += 1
        return msgspec.structs.replace(record, notice=notice)

    def put(self, record: Record) -> None:
        """Keep the record; a cache that can't be written is done without."""
        file = self._file(record.notice)
        bare = msgspec.structs.replace(record.notice, text="", clauses=(), tables=(), occurrences=())
        try:
            self._make_folder()
            draft = file.with_suffix(f".{os.getpid()}")
            draft.write_bytes(msgspec.msgpack.encode(msgspec.structs.replace(record, notice=bare)))
            draft.replace(file)
        except OSError:
            return

    def _file(self, notice: Notice) -> Path:
        content = msgspec.msgpack.encode(msgspec.structs.replace(notice, occurrences=()))
        return self._folder / f"{blake2b(content, digest_size=16).hexdigest()}.msgpack"

    def _make_folder(self) -> None:
        if self._folder.is_dir():
            return
        for outdated in self._folder.parent.glob("*"):
            shutil.rmtree(outdated, ignore_errors=True)
        self._folder.mkdir(parents=True, exist_ok=True)


def _add_folder(digest: blake2b, folder: Traversable) -> None:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            _add_folder(digest, entry)
        elif entry.name.endswith(_CODE):
            digest.update(entry.name.encode())
            digest.update(entry.read_bytes())
