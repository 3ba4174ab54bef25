"""The parts of understanding: normal form, times, amounts, cutting, roles, shapes."""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cypher.ask.amounts import find_amounts
from cypher.ask.cut import cut_question
from cypher.ask.duties import ALL_ROLES, read_duties
from cypher.ask.features import read_features
from cypher.ask.limits import find_limits
from cypher.ask.normalise import normalise_question, simplify
from cypher.ask.places import split_pieces
from cypher.ask.shapes import find_shapes, parse_shape
from cypher.ask.times import find_months, find_periods
from cypher.ask.token import Token
from cypher.ask.topics import trim_topic
from cypher.ask.words import Word
from cypher.catalog import parse_query, read_catalog

BODIES = ("甲局", "乙局", "丙局")


def cut(text: str) -> tuple[Token, ...]:
    """Cut with three bodies and a notice that are called 甲局, 乙局, 丙局 and 丁文."""
    names = [Token("机构", name, text.index(name), (name,)) for name in BODIES if name in text]
    notices = [Token("某通知", "丁文", text.index("丁文"), ("丁文",))] if "丁文" in text else []
    return cut_question(text, [*names, *notices, *find_periods(text), *find_amounts(text)])


@pytest.mark.parametrize(
    ("question", "normal"),
    [
        ("　２０２０年 要达到 哪些目标？ ", "2020年要达到哪些目标?"),
        ('"互联网+"小镇', "“互联网+”小镇"),
        ("「互联网＋」小镇", "“互联网+”小镇"),
        ("<某某方案>有哪些任务", "《某某方案》有哪些任务"),
    ],
)
def test_normalise_question(question: str, normal: str) -> None:
    assert normalise_question(question) == normal


def test_simplify() -> None:
    assert simplify("省衛生計生委牽頭哪些任務") == "省卫生计生委牵头哪些任务"


@pytest.mark.parametrize(
    ("text", "kind", "years"),
    [
        ("2018年", "年份", (2018, 2018)),
        ("二〇一八年", "年份", (2018, 2018)),
        ("2018年度", "年份", (2018, 2018)),
        ("2018-2020年", "年份", (2018, 2020)),
        ("2018年至2020年", "年份", (2018, 2020)),
        ("2018年到2020年之间", "年份", (2018, 2020)),
        ("到2020年", "到年", (2020, 2020)),
        ("2020年底", "到年", (2020, 2020)),
        ("2019年以后", "年份", (2020, 9999)),
        ("2019年以来", "年份", (2019, 9999)),
        ("2019年以前", "年份", (0, 2018)),
        ("2019年底前", "到年", (0, 2019)),
    ],
)
def test_find_periods(text: str, kind: str, years: tuple[int, int]) -> None:
    (token,) = find_periods(text)
    assert (token.kind, token.text, token.numbers) == (kind, text, years)


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("2018年6月", ("2018-06-01", "2018-06-31")),
        ("2018年六月以来", ("2018-06-01", "9999")),
        ("2018年6月5日", ("2018-06-05", "2018-06-05")),
        ("2018年6月以前", ("", "2018-06-01")),
        ("2018年6月到2018年8月", ("2018-06-01", "2018-08-31")),
        ("2018年6月至8月", ("2018-06-01", "2018-08-31")),
    ],
)
def test_find_months(text: str, dates: tuple[str, str]) -> None:
    (token,) = find_months(text)
    assert token.values == dates


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("400万元以上", 4e6, 1e18),
        ("不少于1.2亿元", 1.2e8, 1e18),
        ("超过400万元", 4e6 + 0.01, 1e18),
        ("不到一百万元", None, None),
        ("不超过50万元", 0, 5e5),
        ("500元以下", 0, 500),
        ("三百万元", 3e6, 3e6),
    ],
)
def test_find_amounts(text: str, low: float | None, high: float | None) -> None:
    tokens = list(find_amounts(text))
    assert low is None or [(token.text, token.numbers) for token in tokens] == [(text, (low, high))]


@pytest.mark.parametrize(
    ("text", "limit"), [("前3名", 3), ("前十个", 10), ("最新的3份", 3), ("2020年前", None)]
)
def test_find_limits(text: str, limit: int | None) -> None:
    assert [token.numbers[0] for token in find_limits(text)] == ([limit] if limit else [])


@pytest.mark.parametrize(
    ("question", "topics"),
    [
        ("谁牵头远程医疗", ["远程医疗"]),
        ("自由贸易由谁负责", ["自由贸易"]),
        ("关于远程医疗的家庭医生任务有哪些", ["远程医疗的家庭医生"]),
        ("请问一下，甲局都牵头了哪些工作呢？", []),
        ("今天天气怎么样", ["今天天气"]),
    ],
)
def test_cut_question(question: str, topics: list[str]) -> None:
    assert [token.text for token in cut(question) if token.kind == "主题"] == topics


@settings(max_examples=50, deadline=None)
@given(st.text(alphabet="甲局乙牵头谁哪些任务的远程医疗2018年，？", max_size=30))
def test_a_cut_leaves_nothing_out(question: str) -> None:
    assert "".join(token.text for token in cut(question)) == question


CUT_WORDS = {
    "牵头": Word("动词", cost=6),
    "谁": Word("疑问", cost=4),
    "谁牵": Word("动词", cost=5),
    "的": Word("虚词"),
}
CUT_PIECES = ["谁", "牵头", "的", "，", "甲局", "荆门", "远程", "牵"]


def least_cost(text: str, mentions: list[Token]) -> int:
    """What the cheapest of all ways to cut a question costs: the slow way, one after another."""
    if not text:
        return 0
    costs = []
    for length in range(1, len(text) + 1):
        piece, rest = text[:length], [msgspec.structs.replace(m, start=m.start - length) for m in mentions]
        behind = least_cost(text[length:], [m for m in rest if m.start >= 0])
        swallowed = any(m.start > 0 and m.end <= length and m.kind == "地区" for m in mentions)
        costs += [2 + behind for m in mentions if (m.start, m.text) == (0, piece)]
        costs += [CUT_WORDS[piece].cost + behind] if piece in CUT_WORDS else []
        costs += [28 + 4 * length + 24 * swallowed + behind] if length == 1 or "，" not in piece else []
    return min(costs)


def cost_of(token: Token, mentions: list[Token]) -> int:
    """What one piece of a cut costs."""
    if token in mentions:
        return 2
    if token.kind != "主题":
        return CUT_WORDS[token.text].cost
    swallowed = any(m.start > token.start and m.end <= token.end and m.kind == "地区" for m in mentions)
    return 28 + 4 * len(token.text) + 24 * swallowed


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.sampled_from(["谁", "牵头", "的", "，", "甲局", "荆门", "远程", "牵"]), max_size=5).map(
        "".join
    )
)
def test_a_cut_is_the_cheapest_of_all_ways(question: str) -> None:
    mentions = [
        Token(kind, name, at)
        for kind, name in (("机构", "甲局"), ("地区", "荆门"))
        for at in range(len(question))
        if question.startswith(name, at)
    ]
    tokens = cut_question(question, mentions, words=CUT_WORDS)
    assert sum(cost_of(token, mentions) for token in tokens) == least_cost(question, mentions)


@pytest.mark.parametrize(
    ("question", "duties"),
    [
        ("甲局牵头哪些任务", [("甲局", False, "LEADS")]),
        ("由甲局牵头的任务", [("甲局", False, "LEADS")]),
        ("牵头单位是甲局的任务", [("甲局", False, "LEADS")]),
        ("谁牵头", [("", True, "LEADS")]),
        ("牵头的是哪个部门", [("", True, "LEADS")]),
        ("牵头单位是谁", [("", True, "LEADS")]),
        ("谁配合甲局", [("", True, "SUPPORTS"), ("甲局", False, "")]),
        ("甲局配合谁", [("甲局", False, "SUPPORTS"), ("", True, "")]),
        ("甲局的任务由哪些部门配合", [("甲局", False, ""), ("", True, "SUPPORTS")]),
        ("甲局牵头、乙局配合的任务", [("甲局", False, "LEADS"), ("乙局", False, "SUPPORTS")]),
        ("甲局和乙局牵头的任务", [("甲局乙局", False, "LEADS")]),
        ("甲局牵头或配合的任务", [("甲局", False, "LEADS SUPPORTS")]),
        ("甲局牵头做哪几件事", [("甲局", False, "LEADS")]),
        ("甲局牵头和承担的任务", [("甲局", False, "LEADS SUPPORTS RESPONSIBLE_FOR")]),
        ("任务谁牵头、谁配合", [("", True, "LEADS"), ("", True, "SUPPORTS")]),
    ],
)
def test_read_duties(question: str, duties: list[tuple[str, bool, str]]) -> None:
    found = [
        ("".join(token.text for token in duty.agencies), duty.asked, " ".join(duty.roles))
        for duty in read_duties(cut(question))
    ]
    assert found == duties


@pytest.mark.parametrize(
    ("question", "features"),
    [
        ("丁文引用了哪些文件", {"某通知", "引用", "问通知"}),
        ("哪些文件引用了丁文", {"某通知", "被引用", "问通知"}),
        ("丁文被哪些文件引用", {"某通知", "被引用", "问通知"}),
        ("哪些文件被丁文引用", {"某通知", "引用", "问通知"}),
        ("甲局和乙局共同负责的任务", {"两机构角色", "共同", "问任务"}),
        ("甲局、乙局、丙局共同负责的任务", {"机构角色", "共同", "问任务"}),
    ],
)
def test_read_features(question: str, features: set[str]) -> None:
    assert read_features(cut(question)).features == features


def test_to_share_is_to_have_any_part() -> None:
    parameters = read_features(cut("甲局和乙局共同负责的任务")).parameters
    assert parameters["roles"] == list(ALL_ROLES)


@pytest.mark.parametrize(
    ("features", "fits"),
    [
        ({"机构角色"}, True),
        ({"机构角色", "问任务", "年份"}, True),
        ({"机构角色", "否定"}, False),
        ({"任务"}, False),
    ],
)
def test_shape_fits(features: set[str], fits: bool) -> None:
    query = parse_query("q", "duties", "// q\n// 参数 year_min: integer = 0  不早于\n")
    assert parse_shape(query, "机构角色 [任务]").fits(frozenset(features)) is fits


def test_no_two_queries_claim_one_question() -> None:
    for query in read_catalog().values():
        for line in query.shapes:
            shape = parse_shape(query, line)
            extra = {"主题"} if shape.scoped else set()
            found = [other.query for other in find_shapes(shape.required | extra)]
            assert found == [query.name] or (query.name in found and "主题" in shape.required), line


def test_topics_lose_empty_words_at_their_ends() -> None:
    assert "远程医疗" in list(trim_topic("在远程医疗中"))


def test_pieces_of_a_topic_do_without_quotation_marks() -> None:
    assert split_pieces("“互联网+”小镇") == split_pieces("互联网+小镇") == ["互联网+小镇"]
