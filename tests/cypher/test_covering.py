"""Topics by their words, stories before questions, and words that their company settles."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cypher.ask import ask
from cypher.ask.covering import JOINING, cover
from cypher.ask.cut import cut_question
from cypher.ask.settling import settle_words
from cypher.ask.story import read_story
from cypher.ask.token import Token
from cypher.errors import QueryError
from graph.model import Store

TABLE = Path(__file__).parents[2] / "cypher" / "tables" / "synonyms.toml"
GROUPS = tomllib.loads(TABLE.read_text("utf-8"))["groups"]


@pytest.mark.parametrize(("said", "text"), [pair for group in GROUPS for pair in group["examples"]])
def test_words_that_mean_the_same(said: str, text: str) -> None:
    assert cover(said, text)


@pytest.mark.parametrize(("said", "text"), [pair for group in GROUPS for pair in group["counter_examples"]])
def test_words_that_do_not(said: str, text: str) -> None:
    assert not cover(said, text)


@pytest.mark.parametrize(
    ("said", "text", "pieces"),
    [
        ("农村电商普及率", "农村电子商务普及率", ("农村", "电子商务", "普及率")),
        ("服务医疗", "大力发展医疗服务", ("服务", "医疗")),
        ("数字经济的企业", "企业数字经济", ("数字经济", "企业")),
        ("投资5000万", "总投资15000万元", None),
        ("医了服务", "医疗服务", None),
        ("登月项目", "应用项目", None),
        ("", "应用项目", ()),
    ],
)
def test_cover(said: str, text: str, pieces: tuple[str, ...] | None) -> None:
    assert cover(said, text) == pieces


SYNONYMS = [set(group["words"].split()) for group in GROUPS]
WHOLE_WORDS = sorted({word for group in SYNONYMS for word in group if len(word) > 1})
SAID = st.lists(
    st.sampled_from([*sorted(word for group in SYNONYMS[:30] for word in group), "的", "和", "项目", "数字"]),
    min_size=1,
    max_size=3,
).map("".join)


def can_be_told(said: str, text: str) -> bool:
    """The slow way: try every end of the first piece."""
    return not said or any(
        _tells(said[:end], text) and can_be_told(said[end:], text) for end in range(1, len(said) + 1)
    )


def _tells(piece: str, text: str) -> bool:
    if len(piece) == 1:
        return piece in JOINING or (piece in "率数额费奖" and text.endswith(piece))
    alike = {piece}.union(*(group for group in SYNONYMS if piece in group))
    return any(word in text for word in alike)


@settings(max_examples=200, deadline=None)
@given(SAID, SAID)
def test_what_is_covered_can_be_told_piece_by_piece(said: str, text: str) -> None:
    assert cover(said, text) is None or can_be_told(said.casefold(), text.casefold())


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(WHOLE_WORDS), min_size=1, max_size=3))
def test_whole_words_in_any_order_are_covered(words: list[str]) -> None:
    said, text = "".join(words), "、".join(reversed(words))
    assert len(said) > 24 or len(words) > 6 or cover(said, text) is not None


@pytest.mark.parametrize(
    ("story", "topics"),
    [
        ("我们是做大数据的企业，想把总部迁到", ["大数据", "总部迁到"]),
        ("我在写报告，", []),
        ("听说有个文件，我朋友的公司准备申请，", []),
    ],
)
def test_what_a_story_leaves_to_be_found(story: str, topics: list[str]) -> None:
    assert [token.text for token in read_story(story, lambda _: ()) if token.kind == "主题"] == topics


@pytest.mark.parametrize(
    ("question", "word", "kind"),
    [
        ("根据丁文有哪些任务", "根据", "虚"),
        ("根据丁文印发了哪些文件", "根据", "引用"),
        ("甲局共牵头几项任务", "共", "合计"),
        ("文件要求甲局牵头哪些任务", "文件", "虚"),
        ("哪些文件要求甲局牵头任务", "文件", "通知"),
        ("丁文发多少钱", "发", "拨付"),
        ("涉及多少资金", "涉及", "虚"),
        ("甲局涉及哪些任务", "涉及", "角色"),
        ("远程医疗几家配合", "几家", "谁"),
    ],
)
def test_settle_words(question: str, word: str, kind: str) -> None:
    names = [Token("机构", "甲局", question.index("甲局"), ("甲局",))] if "甲局" in question else []
    notices = [Token("某通知", "丁文", question.index("丁文"), ("丁文",))] if "丁文" in question else []
    tokens = settle_words(cut_question(question, [*names, *notices]))
    assert [token.kind for token in tokens if token.text == word] == [kind]


@pytest.mark.parametrize(
    ("question", "amount"),
    [
        ("我们是做大数据的企业，想把总部迁到宜春，能拿多少奖励？", 5e6),
        ("我們是全國軟件百強企業，總部落戶安徽有什麼獎勵？", 2e6),
    ],
)
def test_a_story_before_the_question(store: Store, question: str, amount: float) -> None:
    assert [row["amount"] for row in ask(store, question).rows] == [amount]


@pytest.mark.parametrize(
    "question",
    [
        "我们是做网红直播的，宜春有什么奖励？",
        "我们公司没有上市，宜春有什么奖励？",
        "我们在深圳，工业APP有什么奖补？",
        "总部撤离宜春有什么奖励",
    ],
)
def test_a_story_whose_words_are_in_no_answer(store: Store, question: str) -> None:
    with pytest.raises(QueryError):
        ask(store, question)


def test_a_clause_that_leaves_out_what_was_said(store: Store) -> None:
    answer = ask(store, "粤经信信息〔2018〕165号安排了多少资金？印发机关是谁")
    (issuers,) = answer.further
    assert (answer.query, issuers.query) == ("funding", "issuers")
    assert any("接着" in note for note in answer.notes)


def test_tasks_below_a_heading(store: Store) -> None:
    answer = ask(store, "宜春市资金保障方面的任务有哪些")
    assert {row["task"] for row in answer.rows} == {"加强专项支持", "加大信贷支持", "扩大融资规模"}
    assert any("章节标题" in note for note in answer.notes)
