"""Questions that must be refused: what no notice says, and topics that the graph has only half of."""

from pathlib import Path

import pytest

from cypher.ask import ask
from cypher.errors import QueryError
from graph.model import Store

LINES = Path(__file__).with_name("refused.txt").read_text("utf-8").splitlines()


@pytest.mark.parametrize("question", [line for line in LINES if not line.startswith("#")])
def test_refused(store: Store, question: str) -> None:
    with pytest.raises(QueryError):
        ask(store, question)
