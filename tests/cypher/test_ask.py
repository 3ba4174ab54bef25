"""Questions over the sample graph: answered with proof, or refused with a reason."""

from collections.abc import Callable

import pytest

from cypher.answer import publish_answer
from cypher.ask import ask, explain
from cypher.ask.answering import fill_parameters
from cypher.ask.features import Reading
from cypher.ask.shapes import parse_shape
from cypher.ask.topics import Topics
from cypher.catalog import read_catalog
from cypher.errors import NotUnderstood, QueryError, UnknownName
from graph.model import Store

PLAN = "广东省人民政府办公厅关于印发广东省促进“互联网+医疗健康”发展行动计划（2018-2020年）的通知"
SEVEN = 7


@pytest.mark.parametrize(
    "question",
    [
        "省卫生计生委牵头哪些任务",
        "省卫生计生委牵头哪些任务？",
        "请问省卫生计生委牵头的任务有哪些呢",
        "哪些任务由省卫生计生委牵头",
        "哪些任务是省卫生计生委牵头的?",
        "由省卫生计生委牵头的工作有哪些",
        "牵头单位是省卫生计生委的任务有哪些",
        "省卫计委牵头什么",
        "麻烦查一下省卫生和计划生育委员会牵头的事项",
        "省衛生計生委牽頭哪些任務",
        "卫生计生委牵头哪些任务",
        "广东省卫生计生委牵头几项任务",
        "2018年省卫生计生委牵头哪些任务",
        "省卫生计生委,2018年,牵头哪些任务?",
        "粤府办〔2018〕22号里省卫生计生委牵头哪些任务",
        "粤府办[２０１８]22号中，省卫生计生委牵头哪些任务",
        "互联网+医疗健康行动计划里省卫生计生委牵头哪些任务",
        "广东的省卫生计生委牵头哪些任务",
    ],
)
def test_the_seven_tasks_however_asked(store: Store, question: str) -> None:
    answer = ask(store, question)
    led = [
        index
        for index, row in enumerate(answer.rows)
        if row["agency"] == "广东省卫生计生委" and row["notice"] == PLAN
    ]
    assert len(led) == SEVEN
    assert all(answer.proofs_of(index) for index in led)
    assert {answer.rows[index]["role"] for index in led} == {"LEADS"}


def test_a_short_name_is_answered_for_each_body(store: Store) -> None:
    answer = ask(store, "省经济和信息化委参与哪些任务")
    assert {row["agency"] for row in answer.rows} == {"广东省经济和信息化委", "安徽省经济和信息化委"}
    assert any("可指" in note for note in answer.notes)


def test_a_region_says_which_body_is_meant(store: Store) -> None:
    answer = ask(store, "省卫生计生委牵头哪些任务", region="广东省")
    assert answer.parameters["agencies"] == ["广东省卫生计生委"]
    assert answer.sentence == "省卫生计生委牵头的任务共7项"


def test_several_questions_in_one_line(store: Store) -> None:
    answer = ask(store, "哪些城市得到“互联网+”小镇资金, 2020年要达到哪些目标")
    assert {row["payee"]: row["amount"] for row in answer.rows} == {
        "广州市": 4e6,
        "汕尾市": 2e6,
        "中山市": 2e6,
    }
    (targets,) = answer.further
    assert targets.query == "targets"
    assert {row["deadline"] for row in targets.rows} >= {"2020"}
    assert len(publish_answer(answer)["further"]) == 1  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("question", "query"),
    [
        ("省卫生计生委和省发展改革委共同负责哪些任务", "tasks_shared"),
        ("省发展改革委牵头、省卫生计生委配合的任务", "tasks_shared"),
        ("省发展改革委牵头的任务由哪些部门配合", "partners_of_agency"),
        ("广州市得到了多少钱", "payments"),
        ("各地市分别得到多少钱", "payments_by_payee"),
        ("得到资金最多的前3个城市", "payments_by_payee"),
        ("最近的3份文件", "notices"),
        ("2018年6月印发的通知有哪些", "notices"),
        ("国办发〔2018〕26号被哪些文件引用", "citing"),
        ("宜春市有没有补助", "incentives"),
        ("给广州市拨了多少钱", "payments"),
        ("广东省卫生计生委是哪些任务的牵头单位", "tasks_of_agency"),
        ("哪些文件以国办发〔2018〕26号为依据", "citing"),
        ("湖北省的数字政府通知引用了哪些文件", "cited"),
        ("粤府办〔2018〕22号落实了哪份文件", "implemented"),
        ("粤府办〔2018〕22号的依据一直追到最上面是哪些", "chain"),
        ("各单位各拿到多少钱", "payments_by_payee"),
        ("汕尾市是不是拿到了200万元", "payments"),
    ],
)
def test_the_query_that_answers(store: Store, question: str, query: str) -> None:
    answer = ask(store, question)
    assert answer.query == query
    assert answer.rows


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("省卫生计生委不牵头哪些任务", "不"),
        ("省卫生计生委为什么牵头这些任务", "为什么"),
        ("省卫生计生委主任是谁", "主任"),
        ("谁牵头登月", "登月"),
        ("今天天气怎么样", "怎么样"),
        ("广东省卫生计生委的任务紧急吗", "紧急吗"),
        ("广东省卫生计生委的任务合理吗", "合理吗"),
        ("到2020年家庭医生签约满意度要达到多少", "家庭医生签约满意度"),
    ],
)
def test_what_is_not_accounted_for_is_named(store: Store, question: str, word: str) -> None:
    with pytest.raises(NotUnderstood) as caught:
        ask(store, question)
    assert any(word in said for said in caught.value.words)
    assert caught.value.exit_code == 3


@pytest.mark.parametrize(
    "question", ["", "？", "谁", "任务", "资金", "2018年", "省卫生计生委", "哪些", "的的的"]
)
def test_half_a_question_is_refused(store: Store, question: str) -> None:
    with pytest.raises(QueryError):
        ask(store, question)


def test_a_slip_in_a_name_is_offered_not_used(store: Store) -> None:
    with pytest.raises(NotUnderstood) as caught:
        ask(store, "省卫生计生季牵头哪些任务")
    assert "广东省卫生计生委" in caught.value.nearest


def test_a_slip_at_the_end_of_a_topic_is_offered_not_cut_off(store: Store) -> None:
    with pytest.raises(NotUnderstood) as caught:
        ask(store, "“互联网+”智慧旅有由谁牵头")
    assert caught.value.nearest[0] == "“互联网+”智慧旅游"


def test_a_whole_topic_before_an_empty_word_is_no_slip(store: Store) -> None:
    assert ask(store, "“互联网+”智慧旅游有由谁牵头").rows


def test_a_prize_is_that_of_the_amount_itself(store: Store) -> None:
    assert [row["amount"] for row in ask(store, "创新创业大赛三等奖奖多少钱").rows] == [1e5]
    with pytest.raises(NotUnderstood, match="特等奖"):
        ask(store, "创新创业大赛特等奖奖多少钱")


def test_a_no_about_an_amount_says_that_lines_are_not_added_up(store: Store) -> None:
    answer = ask(store, "汕尾市是不是拿到了300万元")
    assert answer.sentence.startswith("否，")
    assert any("没有合计" in note for note in answer.notes)


def test_a_body_that_the_graph_lacks_is_unknown(store: Store) -> None:
    with pytest.raises(UnknownName, match="国家文物局"):
        ask(store, "国家文物局牵头哪些任务")


@pytest.mark.parametrize(
    ("question", "word"), [("粤府办〔2018〕22号有没有任务", "是，"), ("梅州市有没有远程医疗任务", "否，")]
)
def test_yes_or_no(store: Store, question: str, word: str) -> None:
    assert ask(store, question).sentence.startswith(word)


def test_explain_can_be_pasted_into_browser(store: Store) -> None:
    text = explain(ask(store, "省卫生计生委牵头哪些任务", region="广东省"))
    assert "省卫生计生委[机构] 牵头[角色] 哪些[哪些] 任务[任务]" in text
    assert ':param agencies => ["广东省卫生计生委"];' in text
    assert "MATCH (a:Agency)" in text


@pytest.mark.parametrize(
    ("most", "least"),
    [("各城市得到的资金最多", "各城市得到的资金最少"), ("各部门牵头最多", "各部门牵头最少")],
)
def test_from_the_other_end(store: Store, most: str, least: str) -> None:
    ranked, reversed_ = ask(store, most), ask(store, least)
    number = ranked.columns[1]
    assert [row[number] for row in reversed_.rows] == [row[number] for row in ranked.rows][::-1]
    assert "最少的是" in reversed_.sentence
    assert any("没有的不在其中" in note for note in reversed_.notes)


def test_one_that_leads_is_told_without_the_others(store: Store) -> None:
    first, ranked = ask(store, "牵头任务最多的部门是哪个"), ask(store, "哪些部门牵头最多")
    assert first.rows == ranked.rows[:1]


@pytest.mark.parametrize(
    ("question", "query", "given"),
    [
        ("国办发〔2018〕26号 谁引用过", "citing", {"notices": ["国办发〔2018〕26号"]}),
        ("国办发〔2018〕26号是哪些文件的依据", "citing", {"notices": ["国办发〔2018〕26号"]}),
        ("粤府办〔2018〕22号以哪些文件为依据", "cited", {"notices": ["粤府办〔2018〕22号"]}),
        ("粤府办〔2018〕22号有没有引用国办发〔2018〕26号", "cited", {"cited": ["国办发〔2018〕26号"]}),
        ("国办发〔2018〕26号被粤府办〔2018〕22号引用了吗", "cited", {"cited": ["国办发〔2018〕26号"]}),
        ("配合广东省卫生计生委的有谁", "partners_of_agency", {"partner_roles": ["SUPPORTS"]}),
        ("宁夏在2022年以前要达成什么", "targets", {"year_max": 2022}),
        ("2016年以前的通知", "notices", {"year_max": 2015}),
    ],
)
def test_who_does_what_to_whom_and_by_when(
    store: Store, question: str, query: str, given: dict[str, object]
) -> None:
    answer = ask(store, question)
    assert answer.query == query
    assert given.items() <= answer.parameters.items()


def test_a_place_without_the_figure_that_is_compared(store: Store) -> None:
    with pytest.raises(NotUnderstood, match="广东省"):
        ask(store, "比较湖北省和广东省的网上可办率目标")


def test_a_condition_that_the_query_does_not_take() -> None:
    query, reading = read_catalog()["chain"], Reading((), frozenset(), {"notices": ["甲"], "year_min": 2018})
    with pytest.raises(NotUnderstood, match="year_min"):
        fill_parameters(query, parse_shape(query, query.shapes[0]), reading, Topics())


def test_oldest_and_newest(store: Store) -> None:
    oldest, newest = ask(store, "最早的通知是哪份"), ask(store, "最新的通知是哪份")
    dates = [row["date"] for row in ask(store, "有哪些通知").rows if row["date"]]
    assert (oldest.rows[0]["date"], newest.rows[0]["date"]) == (min(dates), max(dates))


@pytest.mark.parametrize(
    ("question", "holds"),
    [
        ("目标值在90%以上的指标有哪些", lambda value: value >= 90),
        ("超过90%的指标有哪些", lambda value: value > 90),
        ("不超过10%的目标有哪些", lambda value: value <= 10),
    ],
)
def test_targets_by_their_value(store: Store, question: str, holds: Callable[[float], bool]) -> None:
    rows = ask(store, question).rows
    assert rows
    assert all(row["unit"] == "%" and holds(row["value"]) for row in rows)


@pytest.mark.parametrize(
    ("question", "query"),
    [
        ("宜春市工信委牵头、又由宜春市财政局配合的任务", "tasks_shared"),
        ("省级远程医疗中心要建几个,什么时候截止", "targets"),
        ("对数字经济企业的担保费率上限定的是多少", "targets"),
        ("中共中央、国务院联合印发过什么", "notices"),
        ("江苏省财政厅发过通知没有", "notices"),
        ("广东省卫生计生委配不配合人才培养", "tasks_of_agency"),
        ("湖北省2019年6月底前要实现哪些目标", "targets"),
        ("湖北省的指导意见是什么时候印发的", "notices_named"),
        ("梅州市国土资源局如今的名称", "successors"),
        ("安徽省教育厅牵头哪些任务", "tasks_of_agency"),
    ],
)
def test_classes_of_questions_that_were_refused(store: Store, question: str, query: str) -> None:
    answer = ask(store, question)
    assert answer.query == query
    assert answer.rows


@pytest.mark.parametrize(
    "question",
    [
        "梅州市公安局负责的任务做完没有",
        "哈密市口岸委将来会不会合并",
        "安徽省人口有多少",
        "大力发展“互联网+”医了服务由谁牵头",
        "智慧旅有谁牵头",
        "广东省卫生计生委何时成立",
    ],
)
def test_what_no_notice_says_is_refused(store: Store, question: str) -> None:
    with pytest.raises(QueryError):
        ask(store, question)


def test_a_body_that_notices_only_name_as_a_section(store: Store) -> None:
    answer = ask(store, "安徽省教育厅牵头哪些任务")
    assert any("写作安徽省教育部门" in note for note in answer.notes)


def test_two_bodies_side_by_side_are_no_predecessors(store: Store) -> None:
    assert {row["agency"] for row in ask(store, "梅州海关负责哪些任务").rows} == {"梅州海关"}
