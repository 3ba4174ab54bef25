"""The lexer's word lists, read once: units, bound words and numbers that count nothing."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, Literal

import msgspec

Bound = Literal["<=", ">=", "~"]
Kind = Literal["money", "percent", "size", "count", "time", "ratio", "attribute", "bare"]
UnitKind = Literal[Kind, "share", "per"]


class Unit(msgspec.Struct, frozen=True):
    """A unit as printed; `numeral`: a Chinese numeral may stand before it.

    The characters of `guard` may not follow it, unless they start a word of `yet`.
    """

    name: str
    kind: UnitKind
    numeral: bool
    guard: str
    yet: str
    example: str
    counter: str


class BoundRow(msgspec.Struct, frozen=True):
    """Words that make a number a limit; `guard` are characters that make them part of another word."""

    bound: Bound
    side: Literal["before", "after"]
    words: tuple[str, ...]
    guard: str
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


class Rule(msgspec.Struct, frozen=True):
    """A named pattern with phrases that it must and must not match."""

    name: str
    pattern: str
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


def read_table(name: str) -> dict[str, Any]:
    """The TOML table `name` of this package."""
    return tomllib.loads((files(__package__) / "tables" / name).read_text(encoding="utf-8"))


@cache
def units() -> dict[str, Unit]:
    """All units by name."""
    text = (files(__package__) / "tables" / "units.tsv").read_text(encoding="utf-8")
    head, *rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    cells = [dict(zip(head, row, strict=True)) for row in rows]
    read = (msgspec.convert({**row, "numeral": row["numeral"] == "yes"}, Unit) for row in cells)
    return {unit.name: unit for unit in read}


@cache
def bounds() -> tuple[BoundRow, ...]:
    """All bound words."""
    return msgspec.convert(read_table("bounds.toml")["bound"], tuple[BoundRow, ...])


@cache
def skips() -> tuple[Rule, ...]:
    """Numbers that count nothing."""
    return msgspec.convert(read_table("skips.toml")["skip"], tuple[Rule, ...])


@cache
def unitless() -> tuple[Rule, ...]:
    """What is counted without any unit."""
    return msgspec.convert(read_table("skips.toml")["unitless"], tuple[Rule, ...])
