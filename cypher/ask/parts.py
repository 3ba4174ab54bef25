"""One line that asks several questions: clauses that each ask, or topics joined by 和."""

import re
from collections.abc import Iterator

from cypher.ask.features import Reading

_STOPS = re.compile(r"[，,；;。？?！!]+")
_AND = re.compile(r"(?:以及|[和与及、])")


def split_question(text: str, reading: Reading) -> Iterator[tuple[str, ...]]:
    """Ways to take `text` as several questions: 哪些城市得到资金，2020年要达到哪些目标; 甲和乙由谁牵头."""
    clauses = tuple(clause for clause in _STOPS.split(text) if clause)
    if len(clauses) > 1:
        yield clauses
    for token in reading.of("主题"):
        topics = [topic for topic in _AND.split(token.text) if topic]
        if len(topics) > 1:
            yield tuple(text[: token.start] + topic + text[token.end :] for topic in topics)
