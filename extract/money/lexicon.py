"""The word classes of the money grammar, read once from `tables/words.toml`."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec
from ahocorasick_rs import AhoCorasick, MatchKind

from corpus.notice import Span

_TABLE = Path(__file__).parent / "tables" / "words.toml"


class WordClass(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that play one part around an amount, with phrases for and against."""

    name: str
    words: tuple[str, ...]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


class Token(msgspec.Struct, frozen=True):
    """A word of the lexicon in a text."""

    kind: str
    word: str
    span: Span


class _Table(msgspec.Struct, frozen=True):
    classes: tuple[WordClass, ...]


@cache
def word_classes() -> tuple[WordClass, ...]:
    """The classes in the order of the table."""
    return msgspec.toml.decode(_TABLE.read_bytes(), type=_Table).classes


@cache
def _kinds() -> dict[str, str]:
    return {word: row.name for row in word_classes() for word in row.words}


@cache
def _automaton() -> AhoCorasick:
    """Automaton over all words; of overlapping ones the first and longest."""
    return AhoCorasick(sorted(_kinds()), matchkind=MatchKind.LeftmostLongest)


def alternatives(*names: str) -> str:
    """A pattern for the words of the classes, longer words first."""
    words = [word for row in word_classes() if row.name in names for word in row.words]
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


@cache
def _giving() -> re.Pattern[str]:
    return re.compile(alternatives("give", "grant", "support"))


def speaks_of_giving(text: str) -> bool:
    """Whether a word of giving stands in `text`."""
    return _giving().search(text) is not None


def find_tokens(text: str) -> Iterator[Token]:
    """The lexicon's words in `text`, left to right."""
    kinds = _kinds()
    for _, start, end in _automaton().find_matches_as_indexes(text):
        word = text[start:end]
        yield Token(kinds[word], word, Span(start, end))
