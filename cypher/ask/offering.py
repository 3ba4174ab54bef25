"""Refusals that offer the question that the rest is: without the words that nothing accounts for."""

from collections.abc import Callable, Iterator

from cypher.answer import Answer
from cypher.ask.words import read_words
from cypher.errors import NotUnderstood, QueryError

_TRIES = 3


def offer_rest(refusal: QueryError, text: str, answer: Callable[[str], Answer]) -> QueryError:
    """The refusal; where `text` without its words has an answer, that question is offered first."""
    dropped: list[str] = []
    for words, rest in _shorten(refusal, text, answer):
        dropped += words
        if rest is not None:
            return _offer(refusal, tuple(dropped), rest)
    return refusal


def _shorten(
    refusal: QueryError, text: str, answer: Callable[[str], Answer]
) -> Iterator[tuple[tuple[str, ...], str | None]]:
    """The words that are left out each time, and what is left once it has an answer."""
    rest = text
    for _ in range(_TRIES):
        if not isinstance(refusal, NotUnderstood) or not _may_go(refusal.words, rest):
            return
        words = refusal.words
        for word in words:
            rest = rest.replace(word, "", 1)
        if 2 * len(rest) <= len(text):
            return
        try:
            yield words, rest if answer(rest).rows else None
        except QueryError as further:
            refusal = further
            yield words, None
        else:
            return


def _may_go(words: tuple[str, ...], text: str) -> bool:
    """What denies turns a question round, so it is never left out."""
    known = [read_words().get(word) for word in words]
    denies = any(word is not None and word.kind == "否定" for word in known)
    return bool(words) and not denies and all(word in text for word in words)


def _offer(refusal: QueryError, dropped: tuple[str, ...], rest: str) -> NotUnderstood:
    nearest = refusal.nearest if isinstance(refusal, NotUnderstood) else ()
    quoted = "、".join(f"“{word}”" for word in dropped)
    todo = f"不计{quoted}，能答的是：{rest}；{refusal.todo}"
    return NotUnderstood(refusal.what, words=dropped, nearest=(rest, *nearest), offered=rest, todo=todo)
