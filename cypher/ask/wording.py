"""The sentence that answers."""

import msgspec

from cypher.answer import Answer
from cypher.ask.features import Reading
from cypher.ask.topics import Topics
from cypher.catalog import SavedQuery


def say_answer(answer: Answer, query: SavedQuery, reading: Reading, topics: Topics) -> Answer:
    """The answer with its sentence, its notes and how the question was read."""
    read = tuple((token.kind, token.text) for token in reading.tokens)
    return msgspec.structs.replace(
        answer, sentence=f"共{len(answer.rows)}项", notes=topics.notes, reading=read
    )
