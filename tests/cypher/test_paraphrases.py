"""One question asked in many ways gives the same rows."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cypher.ask import ask
from graph.model import Store

TABLE = Path(__file__).with_name("paraphrases.txt")


def read_paraphrases() -> Iterator[tuple[str, str]]:
    """Each indented line with the question above it."""
    question = ""
    for line in TABLE.read_text("utf-8").splitlines():
        if line.startswith(" "):
            yield question, line.strip()
        elif not line.startswith("#"):
            question = line


@pytest.mark.parametrize(("question", "paraphrase"), list(read_paraphrases()))
def test_a_paraphrase_gives_the_same_rows(store: Store, question: str, paraphrase: str) -> None:
    first, second = ask(store, question), ask(store, paraphrase)
    assert second.rows == first.rows
    assert first.rows or second.query == first.query
