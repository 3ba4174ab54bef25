"""The role words of `tables/roles.toml`: labels, verbs, manners and separators of duty phrases."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, Literal

import msgspec

from extract.record import Role

Kind = Literal[
    "label",
    "skip",
    "deadline",
    "first_listed",
    "all_below",
    "manner",
    "with",
    "verb",
    "remark",
    "remark_end",
    "mark",
    "sign",
    "date",
    "stop",
    "comma",
    "list",
    "filler",
]


class Word(msgspec.Struct, frozen=True):
    """One row of the table: a pattern, what kind of token it makes and, for labels and verbs, the role."""

    rule: str
    kind: Kind
    pattern: str
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]
    role: Role | None = None


@cache
def read_words() -> dict[str, Word]:
    """The rows by rule name, in the order in which they are tried."""
    return {row["rule"]: msgspec.convert(row, Word) for row in _read_table()["word"]}


@cache
def _read_table() -> dict[str, Any]:
    return _read_toml("roles.toml")


def _read_toml(name: str) -> dict[str, Any]:
    return tomllib.loads((files("extract.duties") / "tables" / name).read_text("utf-8"))


@cache
def duty_trigger() -> re.Pattern[str]:
    """A bracket without any of these words tells no duty by a role word."""
    return re.compile(_read_table()["trigger"])


@cache
def label_end() -> re.Pattern[str]:
    """The colon, or the 为, that may end a label."""
    return re.compile(_read_table()["label_end"])


@cache
def glued_label() -> re.Pattern[str]:
    """A label at the end of other text (支持创业责任单位：)."""
    return re.compile(_read_table()["glued"]["pattern"])


@cache
def collective_pattern() -> re.Pattern[str]:
    """Text in the place of a body that names many (有关高校)."""
    return re.compile(_read_table()["collective"]["pattern"])


@cache
def word_pattern() -> re.Pattern[str]:
    """All rows as one pattern; the name of the group that matched is the rule."""
    return re.compile("|".join(f"(?P<{word.rule}>{word.pattern})" for word in read_words().values()))


@cache
def prose_pattern(name: str) -> re.Pattern[str]:
    """A row of `tables/prose.toml`, which says how duties are told in sentences and headings."""
    row = _read_toml("prose.toml")[name]
    return re.compile(row if isinstance(row, str) else row["pattern"])
