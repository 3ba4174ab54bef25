"""Search ranks alike on every store and marks the words."""

import pytest

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
