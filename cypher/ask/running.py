"""A saved query run with the topics of a question: by what names a fact, or by the sentence it stands in.

What money is for says little without its sentence; but what is for something else in the same sentence, or is
given before the topic is spoken of, is not asked for.
"""

import re

import msgspec

from cypher.answer import Answer
from cypher.ask.covering import cover
from cypher.ask.topics import Topics
from cypher.ask.words import read_words
from cypher.catalog import SavedQuery
from cypher.runner import run_query
from graph.model import Store

_ANY = "(?s).*"
_BY_TEXT = "money"
_NAMING = ("recipient", "purpose", "under")
_GIVEN = re.compile(r"\d(?:[\d.]*)(?:‰|%|[万亿]?元)")


def find_grades(topics: Topics) -> tuple[str, ...]:
    """一等奖, 三等奖 stand in one sentence: only what an amount itself is for tells whose it is."""
    words = read_words()
    return tuple(text for text in topics.texts if text in words and words[text].kind == "主题")


def run_with_topics(
    store: Store, query: SavedQuery, parameters: dict[str, object], topics: Topics, *, each: bool = False
) -> Answer:
    """Titles first: only where no title has the topic, or where what stands for one says little, the text."""
    if topics.named:
        return run_query(store, query.name, parameters)
    graded = bool(find_grades(topics))
    named = run_query(store, query.name, parameters)
    if query.theme != _BY_TEXT or "topic" not in parameters:
        return (
            named
            if named.rows or "topic" not in parameters or not query.takes("text")
            else _run_told(store, query, parameters)
        )
    told = None if graded else _run_told(store, query, parameters)
    if told is None or (not each and _says_all(named, told, topics)):
        return named
    return msgspec.structs.replace(told, rows=(), evidence=()) if _is_afterthought(told, topics) else told


def _run_told(store: Store, query: SavedQuery, parameters: dict[str, object]) -> Answer:
    return run_query(store, query.name, {**parameters, "topic": _ANY, "text": parameters["topic"]})


def _says_all(named: Answer, told: Answer, topics: Topics) -> bool:
    """Whether what the sentences have besides is for something else: 揭榜挂帅 beside 关键核心技术攻关."""
    besides = [row for row in told.rows if row not in named.rows]
    return _sentences(named) == _sentences(told) and not any(
        all(cover(text, "".join(str(row.get(name) or "") for name in _NAMING)) for text in topics.texts)
        for row in besides
    )


def _is_afterthought(told: Answer, topics: Topics) -> bool:
    """Whether the topic comes only when all is given: 每亩补助20元；支持黄标车淘汰."""
    spelt = re.compile("|".join(topics.patterns), re.IGNORECASE | re.DOTALL) if topics.patterns else None
    said = [(proof.quote, spelt.search(proof.quote)) for proof in told.evidence] if spelt else []
    return bool(said) and all(found and not _GIVEN.search(quote[found.start() :]) for quote, found in said)


def _sentences(answer: Answer) -> set[tuple[str, str]]:
    return {(proof.notice, proof.paragraph) for proof in answer.evidence}
