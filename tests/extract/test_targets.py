"""Sentences of plans and measures, and the results that they set."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from corpus.notice import Header, Notice, Span
from extract.record import Funding, Target
from extract.targets import find_targets
from extract.targets.scope import issued_year
from tests.extract.target_notices import build_notice, build_table_notice, build_tree_notice

CASES = Path(__file__).with_name("target_cases.txt")


def shown(target: Target) -> str:
    value = "" if target.value is None else f"{target.value:g}"
    value += f"-{target.value_max:g}" if target.value_max is not None else ""
    comparator = target.comparator if value else ""
    return " | ".join((target.indicator, comparator, value, target.unit or "", target.deadline or ""))


def read_cases() -> list[tuple[str, list[str]]]:
    cases: list[tuple[str, list[str]]] = []
    for line in CASES.read_text(encoding="utf-8").splitlines():
        if line.startswith("    "):
            cases[-1][1].append(line.strip().rstrip("| ").rstrip())
        elif line and not line.startswith("#"):
            cases.append((line, []))
    return cases


@pytest.mark.parametrize(("text", "expected"), read_cases())
def test_sentences(text: str, expected: list[str]) -> None:
    found = find_targets(build_notice(text), ())
    assert [shown(target).rstrip("| ").rstrip() for target in found.items] == expected


EARLIER = [
    (
        "2012-05-24",
        "2012年，全国新建改造城镇污水管网1.6万公里，其中东部、中部、西部地区分别完成5500公里、6000公里和4500公里。",
        [
            "全国新建改造城镇污水管网 | = | 1.6 | 万公里 | 2012",
            "东部地区新建改造城镇污水管网 | = | 5500 | 公里 | 2012",
            "中部地区新建改造城镇污水管网 | = | 6000 | 公里 | 2012",
            "西部地区新建改造城镇污水管网 | = | 4500 | 公里 | 2012",
        ],
    ),
    (
        "2014-04-08",
        "2014年重点人群签约率达到45%，2015年重点人群签约率达到60%以上，其中65岁以上老年人、孕产妇签约率分别达到80%和90%。",
        [
            "重点人群签约率 | = | 45 | % | 2014",
            "重点人群签约率 | >= | 60 | % | 2015",
            "65岁以上老年人签约率 | = | 80 | % | 2015",
            "孕产妇签约率 | = | 90 | % | 2015",
        ],
    ),
    (
        "2018-07-13",
        "全年完成投资447.94亿元。其中，邮轮游艇9.99亿元，渔港5亿元。分地区完成投资目标任务为：福州市76.03亿元，高等院校0.6亿元。",
        [
            "完成投资 | = | 447.94 | 亿元 | 2018",
            "邮轮游艇完成投资 | = | 9.99 | 亿元 | 2018",
            "渔港完成投资 | = | 5 | 亿元 | 2018",
            "福州市完成投资 | = | 76.03 | 亿元 | 2018",
            "高等院校完成投资 | = | 0.6 | 亿元 | 2018",
        ],
    ),
]


@pytest.mark.parametrize(("issued", "text", "expected"), EARLIER)
def test_parts_of_a_whole(issued: str, text: str, expected: list[str]) -> None:
    found = find_targets(build_notice(text, issued=issued), ())
    assert [shown(target) for target in found.items] == expected


def test_goal_and_task_stand_once_and_with_the_deadline() -> None:
    text = "力争实现28个以上项目建成。全年超过28个项目建成。"
    (target,) = find_targets(build_notice(text), ()).items
    assert (target.value, target.deadline) == (28, "2020")


def test_an_article_sets_what_it_dates() -> None:
    notice = build_tree_notice("总则。", "到2022年，护理型床位占比不低于50%。占比达到60%的受奖。")
    article = structs.replace(notice.clauses[1], label="第十四条")
    found = find_targets(structs.replace(notice, clauses=(notice.clauses[0], article)), ())
    assert [shown(target) for target in found.items] == ["护理型床位占比 | >= | 50 | % | 2022"]


def test_proof_is_in_the_text() -> None:
    notice = build_notice("到2022年，网购普及率达到73%以上，建成基地3个。")
    first, second = find_targets(notice, ()).items
    assert (notice.quote(first.span), notice.quote(second.span)) == ("73%以上", "3个")
    assert notice.quote(first.evidence) == notice.text


def test_goal_heading_passes_its_deadline_on() -> None:
    text = "到2022年，实现以下目标：产业规模明显扩大。电子商务交易额达到100亿元。"
    (target,) = [t for t in find_targets(build_notice(text, "发展目标"), ()).items if t.value]
    assert (target.indicator, target.deadline) == ("电子商务交易额", "2022")


def test_time_limit_of_the_clause_is_the_deadline() -> None:
    text = "实现95%税费服务事项“网上办”。\n完成时限：2020年12月30日"
    (target,) = find_targets(build_notice(text), ()).items
    assert (target.value, target.deadline) == (95, "2020-12")


def test_lead_in_passes_its_deadline_on() -> None:
    notice = build_tree_notice("加快发展。到2022年，实现以下目标：", "产业规模达到100亿元。")
    (target,) = find_targets(notice, ()).items
    assert (target.indicator, target.deadline) == ("产业规模", "2022")


def test_year_of_the_heading_is_the_deadline() -> None:
    notice = build_tree_notice("抓好落实。", "新建农贸市场5个。", heading="2021年工作任务")
    (target,) = find_targets(notice, ()).items
    assert (target.indicator, target.deadline) == ("新建农贸市场", "2021")


def test_conditions_behind_a_lead_in_are_no_targets() -> None:
    notice = build_tree_notice("申报企业应具备以下条件：", "研发投入占比达到3%，建成平台2个。")
    found = find_targets(notice, ())
    assert found.items == ()
    assert [item.rule for item in found.ignored] == ["describing_clause"]


@pytest.mark.parametrize("heading", ["申报条件", "发展现状", "支持标准"])
def test_nothing_under_headings_that_describe(heading: str) -> None:
    assert find_targets(build_notice("高新技术企业达到30家，占比达到50%。", heading), ()).items == ()


def test_bare_investment_takes_the_subject_of_its_heading() -> None:
    (target,) = find_targets(build_notice("全年力争完成投资92亿元。", "加快水利工程建设"), ()).items
    assert target.indicator == "水利工程完成投资"


def test_money_given_is_no_target() -> None:
    notice = build_notice("到2022年，投入规模达到3亿元。")
    start = notice.text.index("3亿元")
    given = Funding("total", 3e8, Span(start, start + 3), Span(0, len(notice.text)), "test")
    assert find_targets(notice, (given,)).items == ()
    assert len(find_targets(notice, ()).items) == 1


def test_each_result_once() -> None:
    sentence = "到2022年，网购普及率达到73%。"
    assert len(find_targets(build_notice(sentence + sentence), ()).items) == 1


def test_percent_without_indicator_is_listed() -> None:
    found = find_targets(build_notice("（一）80%。", "主要目标"), ())
    assert found.items == ()
    assert [(item.kind, item.span.of("主要目标。（一）80%。")) for item in found.unread] == [
        ("percent", "80%")
    ]


def test_every_percent_is_used_ignored_or_listed() -> None:
    text = "按投资额的10%给予补助。网上可办率达到90%。首次缴纳比例不低于50%。"
    found = find_targets(build_notice(text), ())
    places = [item.span.start for item in (*found.items, *found.ignored, *found.unread)]
    assert len(places) == 3


INDICATORS = [
    ["序号", "指标", "单位", "2017年", "2020年", "2025年目标", "属性"],
    ["1", "网上可办率", "%", "60", "≥90", "95以上", "约束性"],
    ["2", "高新技术企业（家）", "", "100", "200", "300—350家", "预期性"],
]


def test_indicator_table() -> None:
    found = find_targets(build_table_notice(INDICATORS), ())
    assert [shown(target) for target in found.items] == [
        "网上可办率 | >= | 90 | % | 2020",
        "网上可办率 | >= | 95 | % | 2025",
        "高新技术企业 | = | 200 | 家 | 2020",
        "高新技术企业 | = | 300-350 | 家 | 2025",
    ]


PERFORMANCE = [
    ["一级指标", "二级指标", "三级指标", "指标值"],
    ["产出指标", "数量指标", "新建高标准农田面积", "≥460万亩"],
    ["产出指标", "质量指标", "工程验收合格率", "100%"],
    ["效益指标", "生态效益指标", "灌溉水有效利用系数", "≥0.55"],
]


def test_performance_table() -> None:
    found = find_targets(build_table_notice(PERFORMANCE), ())
    assert [shown(target) for target in found.items] == [
        "新建高标准农田面积 | >= | 460 | 万亩 | ",
        "工程验收合格率 | = | 100 | % | ",
        "灌溉水有效利用系数 | >= | 0.55 |  | ",
    ]


def test_the_year_in_the_caption_of_a_performance_table() -> None:
    found = find_targets(build_table_notice(PERFORMANCE, caption="2019年度专项资金绩效目标表"), ())
    assert {target.deadline for target in found.items} == {"2019"}


DUE_ROWS = [
    ["序号", "主要内容", "牵头单位", "完成时限"],
    ["1", "农村5G网络覆盖率达到70%", "省通信管理局", "2018年12月底"],
    ["2", "培育数字农业示范户100户", "省农业厅", "长期"],
]


def test_a_column_says_until_when() -> None:
    found = find_targets(build_table_notice(DUE_ROWS, caption="任务分解表"), ())
    assert [shown(target) for target in found.items] == [
        "农村5G网络覆盖率 | = | 70 | % | 2018-12",
        "培育数字农业示范户 | = | 100 | 户 | ",
    ]


@pytest.mark.parametrize(
    ("above", "deadline"),
    [
        ("以下各项任务均须于2020年底前全面完成。", "2020"),
        ("下列重点工作，要在2021年6月底前完成。", "2021-06"),
        ("各项目标任务力争到2020年全部实现。", "2020"),
        ("各项任务完成情况于2020年底前报送。", None),
    ],
)
def test_a_sentence_about_all_tasks_below(above: str, deadline: str | None) -> None:
    found = find_targets(build_tree_notice(above, "新建农贸市场5个。", heading="任务分工"), ())
    assert [target.deadline for target in found.items if target.value] == [deadline]


BARE_YEARS = [
    ["指标类别", "指标名称", "单位", "2017", "2020", "属性"],
    ["健康水平", "其中：公立医院床位数", "张", "2.0", "2.3", "预期性"],
    ["健康水平", "人均预期寿命", "岁", "77.6", "—", "预期性"],
]


def test_bare_years_and_parts_in_a_table() -> None:
    found = find_targets(build_table_notice(BARE_YEARS), ())
    assert [shown(target) for target in found.items] == ["公立医院床位数 | = | 2.3 | 张 | 2020"]


def test_a_table_without_a_year_to_come_sets_nothing() -> None:
    assert find_targets(build_table_notice([["指标", "2016年"], ["覆盖率", "90%"]]), ()).items == ()


def test_a_ratio_is_listed() -> None:
    found = find_targets(build_notice("到2025年，城乡居民收入比缩小到2:1以内。"), ())
    assert [item.message for item in found.unread] == ["目标为两数之比：比缩小到2:1"]


@pytest.mark.parametrize(
    ("header", "year"),
    [
        (Header("关于印发2023年工作要点的通知"), 2023),
        (Header("关于印发方案的通知", number="发改能源〔2022〕17号"), 2022),
        (Header("行动计划（2021—2025年）"), None),
        (Header("关于2019年工作的通知", issued="2020-01-05"), 2020),
    ],
)
def test_year_of_issue(header: Header, year: int | None) -> None:
    assert issued_year(Notice("test", "", header, (), (), ())) == year


def test_a_number_lost_on_the_way_is_listed() -> None:
    found = find_targets(build_notice("到2022年底前，建成个低碳生态试点城市。"), ())
    assert [item.message for item in found.unread] == ["目标缺少数值：建成个"]


WORDS = [
    "到2022年",
    "2018年",
    "力争",
    "，",
    "、",
    "。",
    "（",
    "）",
    "覆盖率",
    "达到",
    "30%",
    "5家",
    "建成",
    "企业",
    "分别",
    "和",
    "的",
    "比2015年",
    "由",
    "提高到",
    "亿元",
    "3",
    "每年",
]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=14).map("".join))
def test_any_text_gives_targets_inside_it(text: str) -> None:
    for target in find_targets(build_notice(text), ()).items:
        assert (
            target.evidence.start <= target.span.start < target.span.end <= target.evidence.end <= len(text)
        )
        assert target.indicator
        assert target.value is not None or target.deadline is not None
