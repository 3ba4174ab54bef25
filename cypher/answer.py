"""What a saved query or a question gives: rows, and behind each row the sentences that prove it."""

from collections.abc import Mapping
from typing import Any

import msgspec

from graph.model import Store, paragraph_of


class Proof(msgspec.Struct, frozen=True):
    """A quote behind row number `row`; it equals the notice's text at [start:end]."""

    row: int
    quote: str
    notice: str
    number: str | None
    date: str | None
    start: int
    end: int
    paragraph: str


class Answer(msgspec.Struct, frozen=True):
    """Rows keyed by column, with their proofs.

    `sentence` answers in words, `notes` say what was assumed, `reading` how the question was cut;
    `further` are the answers to the other questions where one line asks several.
    """

    question: str | None
    query: str
    parameters: Mapping[str, object]
    columns: tuple[str, ...]
    rows: tuple[dict[str, object], ...]
    evidence: tuple[Proof, ...]
    sentence: str = ""
    notes: tuple[str, ...] = ()
    reading: tuple[tuple[str, str], ...] = ()
    further: tuple["Answer", ...] = ()

    def proofs_of(self, row: int) -> tuple[Proof, ...]:
        """The proofs behind one row."""
        return tuple(proof for proof in self.evidence if proof.row == row)


def publish_answer(answer: Answer) -> dict[str, object]:
    """The JSON object that `ask --json` and `query --json` print."""
    published: dict[str, object] = {
        "question": answer.question,
        "query": answer.query,
        "parameters": dict(answer.parameters),
        "columns": list(answer.columns),
        "rows": list(answer.rows),
        "evidence": msgspec.to_builtins(answer.evidence),
    }
    if answer.further:
        published["further"] = [publish_answer(other) for other in answer.further]
    return published


_NOTICES = """
MATCH (n:Notice) WHERE n.id IN $ids
RETURN n.id AS id, n.title AS title, n.number AS number, coalesce(n.issued, n.published) AS date,
       n.text AS text
"""


def find_proofs(store: Store, rows: tuple[dict[str, object], ...]) -> tuple[Proof, ...]:
    """Proofs from the hidden columns `_notice`, `_start`, `_end`, `_quote` (one value each, or lists)."""
    places = [(index, place) for index, row in enumerate(rows) for place in _places(row)]
    ids = sorted({place[0] for _, place in places})
    if not ids:
        return ()
    notices = {str(row["id"]): row for row in store.run(_NOTICES, {"ids": ids}).rows}
    return tuple(_proof(index, place, notices[place[0]]) for index, place in places if place[0] in notices)


Place = tuple[str, int, int, str]


def _places(row: dict[str, object]) -> list[Place]:
    notices, starts, ends, quotes = (row.get(key) for key in ("_notice", "_start", "_end", "_quote"))
    if notices is None:
        return []
    places = zip(_list(notices), _list(starts), _list(ends), _list(quotes), strict=True)
    return [*dict.fromkeys(places)]


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _proof(row: int, place: Place, notice: dict[str, object]) -> Proof:
    _, start, end, quote = place
    text = str(notice["text"] or "")
    left, right = paragraph_of(text, start, end) if text else (0, 0)
    return Proof(
        row=row,
        quote=quote,
        notice=str(notice["title"]),
        number=_text(notice["number"]),
        date=_text(notice["date"]),
        start=start,
        end=end,
        paragraph=text[left:right] or quote,
    )


def _text(value: object) -> str | None:
    return None if value is None else str(value)
