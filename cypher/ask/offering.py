"""Refusals that offer the question that the rest is: without the words that nothing accounts for."""

from collections.abc import Callable

from cypher.answer import Answer
from cypher.ask.words import read_words
from cypher.errors import NotUnderstood, QueryError

_SHORTEST = 2


def offer_rest(refusal: QueryError, text: str, answer: Callable[[str], Answer]) -> QueryError:
    """The refusal; where `text` without its words has an answer, that question is offered first."""
    if not isinstance(refusal, NotUnderstood) or not _may_go(refusal.words, text):
        return refusal
    rest = text
    for word in refusal.words:
        rest = rest.replace(word, "", 1)
    if 2 * len(rest) <= len(text):
        return refusal
    try:
        has_rows = bool(answer(rest).rows)
    except QueryError:
        return refusal
    return _offer(refusal, rest) if has_rows else refusal


def _may_go(words: tuple[str, ...], text: str) -> bool:
    """What denies turns a question round, so it is never left out; a single character is part of a word."""
    known = [read_words().get(word) for word in words]
    denies = any(word is not None and word.kind == "否定" for word in known)
    return bool(words) and not denies and all(len(word) >= _SHORTEST and word in text for word in words)


def _offer(refusal: NotUnderstood, rest: str) -> NotUnderstood:
    quoted = "、".join(f"“{word}”" for word in refusal.words)
    todo = f"不计{quoted}，能答的是：{rest}；{refusal.todo}"
    nearest = (rest, *refusal.nearest)
    return NotUnderstood(refusal.what, words=refusal.words, nearest=nearest, offered=rest, todo=todo)
