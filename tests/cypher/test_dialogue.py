"""Follow-ups are read only where they are clear."""

import pytest

from cypher.ask.dialogue import Dialogue, complete
from cypher.errors import NotUnderstood, QueryError
from graph.model import Store


@pytest.mark.parametrize(
    ("first", "follow_up", "full"),
    [
        ("省卫生计生委牵头哪些任务", "那配合的呢?", "省卫生计生委配合哪些任务"),
        ("2020年要达到哪些目标", "2022年呢", "2022年要达到哪些目标"),
        ("广东省有哪些任务", "那梅州市呢", "梅州市有哪些任务"),
        ("省卫生计生委牵头哪些任务", "2018年的呢", "2018年省卫生计生委牵头哪些任务"),
    ],
)
def test_follow_up(store: Store, first: str, follow_up: str, full: str) -> None:
    dialogue = Dialogue(store)
    dialogue.ask(first)
    answer = dialogue.ask(follow_up)
    assert answer.question == full
    assert full in answer.notes[0]


@pytest.mark.parametrize("follow_up", ["那为什么呢", "资金呢", "呢"])
def test_an_unclear_follow_up_is_refused(store: Store, follow_up: str) -> None:
    dialogue = Dialogue(store)
    dialogue.ask("省卫生计生委和省发展改革委共同负责哪些任务")
    with pytest.raises(QueryError):
        dialogue.ask(follow_up)


def test_a_follow_up_needs_something_before_it(store: Store) -> None:
    with pytest.raises(QueryError):
        Dialogue(store).ask("那配合的呢")


def test_a_refusal_offers_what_the_rest_asks(store: Store) -> None:
    dialogue = Dialogue(store)
    with pytest.raises(NotUnderstood, match="不计“养猪”") as refusal:
        dialogue.ask("省卫生计生委牵头养猪任务有哪些")
    assert refusal.value.offered == refusal.value.nearest[0] == dialogue.offered
    assert dialogue.ask("1").question == "省卫生计生委牵头任务有哪些"


@pytest.mark.parametrize(
    "question",
    [
        "不是省卫生计生委牵头的养猪任务有哪些",  # without 不 the opposite
        "养猪谁负责",  # hardly anything is left
        "宜春市法院牵头哪些任务",  # a body is no word to leave out
    ],
)
def test_what_is_not_offered(store: Store, question: str) -> None:
    dialogue = Dialogue(store)
    with pytest.raises(QueryError):
        dialogue.ask(question)
    assert not dialogue.offered
    with pytest.raises(QueryError):
        dialogue.ask("1")


def test_complete_names_and_questions(store: Store) -> None:
    assert ("广东省卫生计生委", -4) in list(complete("谁配合广东省卫", store))
    assert ("省卫生计生委牵头哪些任务", -3) in list(complete("省卫生", store))
