"""Search ranks alike on every store and marks the words."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cypher.errors import UnknownName
from cypher.search import cut_words, mark_words, rank, search
from graph.model import Store


def test_search_finds_and_marks(store: Store) -> None:
    answer = search(store, "互联网医疗服务")
    assert "【医疗" in str(answer.rows[0]["text"])
    scores = [float(str(row["score"])) for row in answer.rows]
    assert scores == sorted(scores, reverse=True)
    assert answer.proofs_of(0)


def test_nothing_found_is_said(store: Store) -> None:
    with pytest.raises(UnknownName, match="登月"):
        search(store, "登月")


def test_names_of_bodies_are_words() -> None:
    assert "卫生计生委" in cut_words("省卫生计生委的任务")


def test_mark_words_marks_the_longest() -> None:
    assert mark_words("开展远程医疗", ["远程", "远程医疗"]) == "开展【远程医疗】"


def test_rank_prefers_rare_words_and_titles() -> None:
    rows = [
        {"id": "1", "title": "医疗", "text": "医疗"},
        {"id": "2", "title": "远程", "text": "医疗"},
        {"id": "3", "title": "医疗", "text": "远程"},
        {"id": "4", "title": "医疗", "text": ""},
    ]
    assert [hit.row["id"] for hit in rank(rows, ["远程"], 4, 10.0)][:2] == ["2", "3"]


TEXTS = st.lists(st.sampled_from(["远程", "医疗", "服务", "的"]), max_size=4).map("".join)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=5), st.integers(5, 50), st.floats(1, 30))
def test_rank_is_bm25_by_the_book(texts: list[tuple[str, str]], docs: int, average: float) -> None:
    """The formula, term by term, over words; the title is printed three times."""
    rows = [{"id": str(n), "title": title, "text": text} for n, (title, text) in enumerate(texts)]
    whole = [f"{title}\n{title}\n{title}\n{text}" for title, text in texts]
    scores = dict.fromkeys((row["id"] for row in rows), 0.0)
    for term in ("远程", "医疗"):
        holding = len([text for text in whole if term in text])
        rarity = math.log(1 + (docs - holding + 0.5) / (holding + 0.5))
        for n, text in enumerate(whole):
            count = len(text.split(term)) - 1
            scores[str(n)] += rarity * count * 2.2 / (count + 1.2 * (0.25 + 0.75 * len(text) / average))
    hits = rank(rows, ["远程", "医疗"], docs, average)
    assert [hit.score for hit in hits] == pytest.approx([scores[hit.row["id"]] for hit in hits])
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert {hit.row["id"] for hit in hits} == set(scores)
