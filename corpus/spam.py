"""Strings stuffed into a page by a vandal, and the word that such a string took the place of."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from corpus.marks import mark
from corpus.notice import Span

_TABLE = Path(__file__).parent / "tables" / "spam.toml"
_MAX_BEFORE = 40
_LOST_WORD = "关于"


def find_spam(text: str) -> Iterator[Span]:
    """The stuffed strings, in order: a brand with more words or joints around it."""
    end = 0
    for brand in _brand().finditer(text):
        if brand.start() < end:
            continue
        for found in _stuffed().finditer(text, max(end, brand.start() - _MAX_BEFORE)):
            if found.start() > brand.start():
                break
            if found.end() >= brand.end() and found[0] != brand[0]:
                end = found.end()
                yield Span(found.start(), end)


def restored_word(text: str, spam: Span, all_spam: list[Span]) -> str:
    """What stood where the string stands: 关于, or nothing that can be known.

    A vandal who replaces a word on a page replaces it everywhere: so it is 关于 where the string stands more
    than once, the page has no 关于 left, and the rest of a title (`…行动的实施细则》`) follows.
    """
    if len(all_spam) < 2 or _LOST_WORD in text:
        return ""
    return _LOST_WORD if mark("rest_of_title").match(text, spam.end) else ""


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(_TABLE.read_text(encoding="utf-8"))


@cache
def _brand() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, _longest_first(_table()["brands"]))))


@cache
def _stuffed() -> re.Pattern[str]:
    words = "|".join(map(re.escape, _longest_first([*_table()["brands"], *_table()["words"]])))
    return re.compile(rf"【?(?:{words})(?:{words}|[-_|·—【】\d])+")


def _longest_first(words: list[str]) -> list[str]:
    return sorted(words, key=len, reverse=True)
