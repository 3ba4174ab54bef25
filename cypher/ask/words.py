"""Words of questions by class (`cypher/tables/words.toml`)."""

import tomllib
from functools import cache
from pathlib import Path

import msgspec

_TABLE = Path(__file__).parent.parent / "tables" / "words.toml"
_COST, _SINGLE = 4, 3
# 多少, 哪些 are never part of a name, so they are cut out of whatever they stand in.
_ASKING, _NEVER_MISSED = frozenset(("哪些", "多少", "谁", "是否")), -24


class Word(msgspec.Struct, frozen=True):
    """A word: its class, what it fixes, and what cutting it out of a question costs (see cut.py)."""

    kind: str
    values: tuple[str, ...] = ()
    cost: int = _COST


@cache
def read_words() -> dict[str, Word]:
    """Every form of every word."""
    words: dict[str, Word] = {}
    for entry in tomllib.loads(_TABLE.read_text("utf-8"))["words"]:
        for form in entry["forms"].split():
            cost = entry.get("cost", _SINGLE if len(form) == 1 else _COST)
            if entry["class"] in _ASKING and len(form) > 1:
                cost = _NEVER_MISSED
            words.setdefault(form, Word(entry["class"], tuple(entry.get("values", ())), cost))
    return words


@cache
def longest_word() -> int:
    """Characters of the longest form."""
    return max(map(len, read_words()))


def is_empty(text: str) -> bool:
    """Whether `text` is a word that counts for nothing."""
    word = read_words().get(text)
    return word is not None and word.kind == "虚"
