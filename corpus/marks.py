"""The printed marks of a document (numbers, dates, titles, addressees …): rows of `tables/marks.toml`."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec

_TABLE = Path(__file__).parent / "tables" / "marks.toml"
_NAMED_GROUP = re.compile(r"\(\?P<\w+>")
_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")


class Mark(msgspec.Struct, frozen=True):
    """A row of the table."""

    name: str
    at: Literal["start", "anywhere"]
    pattern: str
    examples: list[str]
    counter_examples: list[str]


class _Table(msgspec.Struct, frozen=True):
    words: dict[str, list[str]]
    mark: list[Mark]


@cache
def mark(name: str) -> re.Pattern[str]:
    """The pattern of a mark; `^` and `$` are ends of lines."""
    return re.compile(_expanded(_patterns()[name]), re.MULTILINE)


@cache
def any_mark(*names: str) -> re.Pattern[str]:
    """One pattern for whichever of these marks stands at a place."""
    return re.compile("|".join(_NAMED_GROUP.sub("(?:", mark(name).pattern) for name in names), re.MULTILINE)


def marks() -> list[Mark]:
    """All rows of the table."""
    return _table().mark


def _expanded(pattern: str) -> str:
    """The pattern with the words and marks that it names in place."""
    return _PLACEHOLDER.sub(lambda name: f"(?:{_expanded(_patterns()[name[1]])})", pattern)


@cache
def _patterns() -> dict[str, str]:
    words = {name: "|".join(listed) for name, listed in _table().words.items()}
    return words | {row.name: row.pattern for row in _table().mark}


@cache
def _table() -> _Table:
    return msgspec.convert(tomllib.loads(_TABLE.read_text(encoding="utf-8")), _Table)
