"""Words of questions by class (`cypher/tables/words.toml`)."""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import msgspec

_TABLE = Path(__file__).parent.parent / "tables" / "words.toml"
_COST, _SINGLE, _TOLD = 4, 3, 2
_SHORTEST = 3
# 多少, 哪些 are never part of a name, so they are cut out of whatever they stand in.
_ASKING, _NEVER_MISSED = frozenset(("哪些", "多少", "谁", "是否")), -24


class Word(msgspec.Struct, frozen=True):
    """A word: its class, what it fixes, and what cutting it out of a question costs (see cut.py)."""

    kind: str
    values: tuple[str, ...] = ()
    cost: int = _COST


@cache
def _read_table() -> dict[str, Any]:
    return tomllib.loads(_TABLE.read_text("utf-8"))


@cache
def read_verbs() -> dict[str, str]:
    """Verbs that are words of their own only right before 多少, with their classes."""
    verbs = _read_table()["before_how_many"]
    return {form: kind for kind, forms in verbs.items() for form in forms.split()}


@cache
def read_words() -> dict[str, Word]:
    """Every form of every word."""
    words: dict[str, Word] = {}
    table = _read_table()
    stands = {mark: said.split() for mark, said in table["stands"].items()}
    for entry in table["words"]:
        kind, values = entry["class"], tuple(entry.get("values", ()))
        longer = _NEVER_MISSED if kind in _ASKING else entry.get("cost", _COST)
        single, several = Word(kind, values, entry.get("cost", _SINGLE)), Word(kind, values, longer)
        for form in entry["forms"].split():
            for spelt in _spell(form, stands):
                words.setdefault(spelt, single if len(spelt) == 1 else several)
    return words


def _spell(form: str, stands: Mapping[str, Sequence[str]]) -> Iterable[str]:
    """`哪*` with each measure word that `*` stands for."""
    if form.isalpha():
        return (form,)
    return map("".join, product(*(stands.get(sign, sign) for sign in form)))


@cache
def read_story_words() -> dict[str, Word]:
    """Words that a story before a question is told with; of those of questions only what negates."""
    told = {form: Word("虚", cost=_TOLD) for form in _read_table()["story"]["forms"].split()}
    kept = {form: word for form, word in read_words().items() if word.kind in ("虚", "否定")}
    return kept | told


@cache
def longest_word() -> int:
    """Characters of the longest form."""
    return max(map(len, read_words()))


def is_empty(text: str) -> bool:
    """Whether `text` is a word that counts for nothing."""
    word = read_words().get(text)
    return word is not None and word.kind == "虚"


@cache
def _read_generic() -> tuple[str, ...]:
    return tuple(sorted(_read_table()["generic"]["forms"].split(), key=len, reverse=True))


def strip_generic(text: str) -> str:
    """宽带接入能力 → 宽带接入: without a noun at its end that says no more than what stands before it."""
    tail = next((tail for tail in _read_generic() if text.endswith(tail)), "")
    return text.removesuffix(tail) if len(text) - len(tail) > _SHORTEST else text
