"""One line that asks several questions: clauses that each ask, or topics joined by 和."""

import re
from collections.abc import Iterator

from cypher.ask.features import Reading
from cypher.ask.token import Token

_STOPS = re.compile(r"[，,；;。？?！!]+")
_AND = re.compile(r"(?:以及|[和与及、])")


_ASKING = frozenset(("哪些", "多少", "谁", "谁角色", "何时", "是否", "用途", "概况"))


def is_asking(token: Token) -> bool:
    """Whether it makes a clause a question: 哪些, 谁, 奖多少."""
    return (
        token.kind in _ASKING
        or any(mark in token.text for mark in "哪几啥谁")
        or "多少" in token.text
        or "什么" in token.text
    )


def _clause_of(text: str, at: int) -> int:
    return len([clause for clause in _STOPS.split(text[: at + 1]) if clause])


def split_clauses(text: str, reading: Reading) -> tuple[str, ...]:
    """The clauses of `text`, from the first that asks; 甲牵头什么 alone is one."""
    clauses = tuple(clause for clause in _STOPS.split(text) if clause)
    asked = [_clause_of(text, token.start) for token in reading.tokens if is_asking(token)]
    return clauses if asked and min(asked) == 1 else ()


def split_question(text: str, reading: Reading) -> Iterator[tuple[str, ...]]:
    """Ways to take `text` as several questions: 哪些城市得到资金，2020年要达到哪些目标; 甲和乙由谁牵头."""
    clauses = split_clauses(text, reading)
    asked = {_clause_of(text, token.start) for token in reading.tokens if is_asking(token)}
    if len(clauses) > 1 and len(asked) == len(clauses):
        yield clauses
    for token in reading.of("主题"):
        topics = [topic for topic in _AND.split(token.text) if topic]
        if len(topics) > 1:
            yield tuple(text[: token.start] + topic + text[token.end :] for topic in topics)
