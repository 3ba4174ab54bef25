"""What the heads of columns and the captions of tables tell of money, read from `tables/heads.toml`."""

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import msgspec

_TABLE = Path(__file__).parent / "tables" / "heads.toml"


class HeadRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A part, what is found in each head that plays it, and what is not."""

    part: str
    has: str
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]
    lacks: str | None = None


class _Table(msgspec.Struct, frozen=True):
    heads: tuple[HeadRow, ...]


@cache
def head_rows() -> dict[str, HeadRow]:
    """The rows by part."""
    return {row.part: row for row in msgspec.toml.decode(_TABLE.read_bytes(), type=_Table).heads}


@cache
def _patterns(part: str) -> tuple[re.Pattern[str], re.Pattern[str] | None]:
    row = head_rows()[part]
    return re.compile(row.has), re.compile(row.lacks) if row.lacks else None


def plays(part: str, head: str) -> bool:
    """Whether a column with this head, or a table with this caption, plays the part."""
    has, lacks = _patterns(part)
    return has.search(head) is not None and (lacks is None or lacks.search(head) is None)


def columns_of(part: str, heads: Sequence[str]) -> list[int]:
    """The columns whose heads play the part."""
    return [at for at, head in enumerate(heads) if plays(part, head)]
