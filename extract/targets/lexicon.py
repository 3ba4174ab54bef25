"""The target grammar's words and vetoes, read once."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, Literal

import msgspec


class Words(msgspec.Struct, frozen=True):
    """One word list with phrases that hold such a word in its `place` and phrases that hold none.

    `guards`: characters behind a word that make it part of another one (能|源).
    """

    place: Literal["start", "end", "whole", "anywhere"]
    words: tuple[str, ...]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]
    guards: dict[str, str] = {}

    @property
    def pattern(self) -> str:
        """The words as alternatives, longest first."""
        return "|".join(self._guarded(word) for word in sorted(self.words, key=len, reverse=True))

    def _guarded(self, word: str) -> str:
        guard = self.guards.get(word)
        return re.escape(word) + (f"(?![{guard}])" if guard else "")


class Form(msgspec.Struct, frozen=True):
    """A form of the grammar, looked for before a number, after it or in a phrase."""

    side: Literal["before", "after", "in"]
    pattern: str
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


class Veto(msgspec.Struct, frozen=True):
    """A reason why a number is no result to be reached."""

    rule: str
    where: Literal["left", "right", "segment", "part", "before"]
    kinds: tuple[str, ...]
    pattern: str
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


def _read_table(name: str) -> dict[str, Any]:
    return tomllib.loads((files(__package__) / "tables" / name).read_text(encoding="utf-8"))


@cache
def word_lists() -> dict[str, Words]:
    """All word lists by name."""
    return msgspec.convert(_read_table("words.toml"), dict[str, Words])


@cache
def forms() -> dict[str, Form]:
    """All forms by name."""
    return msgspec.convert(_read_table("forms.toml"), dict[str, Form])


@cache
def form(name: str) -> re.Pattern[str]:
    """The compiled form `name`."""
    return pattern(forms()[name].pattern)


@cache
def vetoes() -> tuple[tuple[Veto, re.Pattern[str]], ...]:
    """The vetoes in order, with their compiled patterns."""
    rows = msgspec.convert(_read_table("vetoes.toml")["veto"], tuple[Veto, ...])
    return tuple((row, pattern(row.pattern)) for row in rows)


@cache
def pattern(form: str) -> re.Pattern[str]:
    """A regular expression in which `<name>` stands for the alternatives of a word list."""
    return re.compile(re.sub(r"<(\w+)>", lambda m: f"(?:{word_lists()[m[1]].pattern})", form))
