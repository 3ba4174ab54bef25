"""Sentences of plans and measures, and the results that they set."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from corpus.notice import Clause, Header, Notice, Span, Table
from extract.record import Funding, Target
from extract.targets import find_targets
from extract.targets.scope import issued_year
from tests.extract.duty_notices import make_notice
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "任务：新建学校3所\n牵头：县教育局\n时限：10月底前\n任务：培训教师40名\n时限：12月底前",
            ["2023-10", "2023-12"],
        ),
        (
            "一、教育\n1.新建学校3所；\n2.培训教师40名。\n牵头单位：县教育局\n完成时限：2024年3月",
            ["2024-03", "2024-03"],
        ),
        (
            "1.新建学校3所。\n完成时限：2024年5月\n2.培训教师40名。\n完成时限：2024年3月",
            ["2024-05", "2024-03"],
        ),
    ],
)
def test_time_limits_below_hold_for_the_lines_above(text: str, expected: list[str]) -> None:
    assert [target.deadline for target in find_targets(make_notice(text), ()).items] == expected


def test_a_plan_of_five_years_in_words_ends_with_them() -> None:
    header = Header("关于印发某市国民经济和社会发展第十三个五年规划纲要的通知", issued="2016-04-08")
    text = "发展目标\n——创新成效显著。研发经费投入占GDP比重达到2.2%。"
    notice = structs.replace(build_notice(text), header=header)
    assert [target.deadline for target in find_targets(notice, ()).items] == ["2020"]


def test_years_below_the_name_of_a_plan_hold_as_in_its_title() -> None:
    text = "某县产业振兴三年行动方案\n（2020—2022年）\n一、任务\n（一）新建学校3所。"
    titled = structs.replace(build_notice(text), header=Header("关于印发行动方案的通知", issued="2020-03-01"))
    assert [target.deadline for target in find_targets(titled, ()).items] == ["2022"]


def test_a_sentence_about_all_tasks_gives_their_time() -> None:
    text = "一、任务\n（一）新建学校3所。\n（二）2023年培训教师40名。\n（上述任务完成时限均为2027年12月）"
    assert [target.deadline for target in find_targets(make_notice(text), ()).items] == ["2027-12", "2023"]


def test_year_of_the_covering_letter_holds_where_the_title_has_none() -> None:
    text = "现将《政府工作报告》提出的2020年主要目标任务分解如下：\n一、地区生产总值增长8%。"
    notice = build_notice(text)
    titled = structs.replace(notice, header=Header("关于印发主要目标任务分解的通知", issued="2020-03-01"))
    assert [target.deadline for target in find_targets(titled, ()).items] == ["2020"]
    assert [target.deadline for target in find_targets(notice, ()).items] == [None]


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


def test_the_works_of_a_year_below_a_line_without_a_number() -> None:
    notice = build_tree_notice("2021年全市重点水利项目", "秦溪工程。清淤3.2公里，年度完成投资3000万元。")
    parent, child = notice.clauses
    bare = structs.replace(parent, label="")
    project = structs.replace(child, heading=Span(child.own.start, child.own.start + 4))
    found = find_targets(structs.replace(notice, clauses=(bare, project)), ())
    assert [shown(target) for target in found.items] == [
        "清淤 | = | 3.2 | 公里 | 2021",
        "秦溪工程年度完成投资 | = | 3000 | 万元 | 2021",
    ]


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


TASKS_BY_PLACE = [
    ["序号", "县市区", "户厕任务数（座）", "其中：公厕（座）", "2017年现有（座）", "补助资金（万元）"],
    ["1", "浏阳市", "21,000", "6", "300", "654"],
    ["2", "宁乡市", "18000", "—", "280", "560"],
    ["合计", "39000", "6", "580", "1214"],
]


def test_a_table_gives_each_place_its_task() -> None:
    found = find_targets(build_table_notice(TASKS_BY_PLACE, caption="资金分配表"), ())
    assert [shown(target) for target in found.items] == [
        "浏阳市户厕任务数 | = | 21000 | 座 | ",
        "浏阳市公厕 | = | 6 | 座 | ",
        "宁乡市户厕任务数 | = | 18000 | 座 | ",
    ]


def test_tasks_side_by_side_below_their_caption() -> None:
    rows = [
        ["太康县2019年农村户厕改造任务分解表（单位：户）"],
        ["乡镇", "任务数", "乡镇", "任务数"],
        ["常营镇", "1850", "清集镇", "1170"],
        ["老冢镇", "2100", "高贤乡", "1340"],
    ]
    notice = build_table_notice(rows, unit="户")
    (table,) = notice.tables
    below = Table(Span(table.rows[0][0].span.start, table.span.end), "", "户", table.rows[0], table.rows[1:])
    found = find_targets(structs.replace(notice, tables=(below,)), ())
    assert [shown(target) for target in found.items] == [
        "常营镇农村户厕改造任务 | = | 1850 | 户 | 2019",
        "清集镇农村户厕改造任务 | = | 1170 | 户 | 2019",
        "老冢镇农村户厕改造任务 | = | 2100 | 户 | 2019",
        "高贤乡农村户厕改造任务 | = | 1340 | 户 | 2019",
    ]


def test_shares_that_places_are_to_reach() -> None:
    rows = [["市别", "绿色建筑占比目标（%）", "占比"], ["太原市", "90", "12"], ["大同市", "82", "9"]]
    found = find_targets(build_table_notice(rows, caption="2022年各市绿色建筑目标任务分解表"), ())
    assert [shown(target) for target in found.items] == [
        "太原市绿色建筑占比目标 | = | 90 | % | ",
        "大同市绿色建筑占比目标 | = | 82 | % | ",
    ]


def test_places_without_tasks_set_nothing() -> None:
    rows = [["县区", "户数（户）", "人口（人）"], ["费县", "20", "60"], ["沂南县", "30", "90"]]
    assert find_targets(build_table_notice(rows, caption="补助资金分配表"), ()).items == ()


def test_columns_of_one_time_each() -> None:
    rows = [
        ["工作任务", "责任单位", "6月底前", "12月底前"],
        ["老旧小区改造", "区住建局", "开工60%", "开工100%，完工60%以上"],
        ["加装电梯", "区住建局", "开工20部。完工5部", "完工40部"],
    ]
    found = find_targets(build_table_notice(rows, caption="任务分解表"), ())
    assert [shown(target) for target in found.items] == [
        "开工 | = | 60 | % | 2018-06",
        "开工 | = | 100 | % | 2018-12",
        "完工 | >= | 60 | % | 2018-12",
        "开工 | = | 20 | 部 | 2018-06",
        "完工 | = | 5 | 部 | 2018-06",
        "完工 | = | 40 | 部 | 2018-12",
    ]


@pytest.mark.parametrize(
    ("header", "deadlines"),
    [
        (["规划基期", "2020年"], ["2020"]),
        (["2018年", "2020年"], ["2020"]),
        (["2018年", "2019年", "2020年"], ["2018", "2019", "2020"]),
        (["2017年", "2018年", "2020年"], ["2018", "2020"]),
        (["2018年现状值", "2020年目标值"], ["2020"]),
    ],
)
def test_base_years_of_a_table(header: list[str], deadlines: list[str]) -> None:
    values = [str(number) for number in range(40, 40 + len(header))]
    rows = [["指标", "单位", *header], ["森林覆盖率", "%", *values], ["绿地率", "%", *values]]
    found = find_targets(build_table_notice(rows), ())
    assert [target.deadline for target in found.items] == 2 * deadlines


@pytest.mark.parametrize(
    ("title", "deadline"),
    [
        ("关于印发2020年市政府工作要点的通知", "2020"),
        ("关于印发城市更新三年行动计划（2020—2022年）的通知", "2022"),
        ("关于印发“十四五”养老服务规划的通知", "2025"),
        ("关于印发国土空间规划（2020—2035年）的通知", None),
        ("关于组织申报2020年省级计划项目的通知", None),
        ("关于加强城市管理的意见", None),
    ],
)
def test_the_year_of_a_plan(title: str, deadline: str | None) -> None:
    notice = build_notice("新建公厕10座；每年培训果农2万人次。")
    found = find_targets(structs.replace(notice, header=Header(title, issued="2020-03-01")), ())
    assert [target.deadline for target in found.items] == [deadline, None]


def test_a_report_tells_what_was_done() -> None:
    notice = build_notice("全市拆除违法建筑136.5万平方米，完成年度任务的68.3%。确保全年拆除200万平方米以上。")
    header = Header("关于“三改一拆”督查情况的通报", issued="2020-07-20")
    found = find_targets(structs.replace(notice, header=header), ())
    assert [(target.value, target.deadline) for target in found.items] == [(200, "2020")]


@pytest.mark.parametrize(("issued", "count"), [("2020-07-20", 0), ("2020-02-20", 1)])
def test_months_before_the_issue_are_past(issued: str, count: int) -> None:
    found = find_targets(build_notice("上半年新增建设用地指标1.86万亩。", issued=issued), ())
    assert len(found.items) == count


def test_lines_below_a_lead_in_line() -> None:
    lines = ["到2025年，实现以下目标：", "——产业规模达到800亿元。", "——百亿级企业达到3家。"]
    text, clauses, at = "\n".join(lines), [], 0
    for k, line in enumerate(lines):
        span = Span(at, at + len(line) + 1)
        clauses.append(Clause(k, None, 0, "", Span(at, at), span, span))
        at += len(line) + 1
    notice = Notice("test", text, Header("通知", issued="2020-03-01"), tuple(clauses), (), ())
    assert [target.deadline for target in find_targets(notice, ()).items] == ["2025", "2025"]


def test_what_projects_reach_by_a_time_told_in_words() -> None:
    notice = build_table_notice(
        [
            ["项目名称", "2020年工作目标", "责任单位"],
            ["物流园", "主体工程完工，开展招商", "甲县政府"],
            ["花卉中心", "投入试运营", "乙县政府"],
            ["产地仓", "将用地情况报市政府", "丙县政府"],
        ]
    )
    assert [shown(t).rstrip("| ") for t in find_targets(notice, ()).items] == [
        "物流园主体工程完工 |  |  |  | 2020",
        "物流园开展招商 |  |  |  | 2020",
        "花卉中心投入试运营 |  |  |  | 2020",
    ]


def test_what_a_project_costs_is_no_target() -> None:
    header = ["指标名称", "2020年目标", "2020年计划投资（万元）"]
    notice = build_table_notice([header, ["幼儿园", "6所", "4200"], ["停车位", "800个", "1800"]])
    assert [shown(t) for t in find_targets(notice, ()).items] == [
        "幼儿园 | = | 6 | 所 | 2020",
        "停车位 | = | 800 | 个 | 2020",
    ]


def test_what_an_amount_grows_by_each_year() -> None:
    notice = build_table_notice(
        [
            ["指标名称", "单位", "2015年", "2020年", "年均增长（%）"],
            ["地区生产总值", "亿元", "820", "1200", "7.5"],
            ["常住人口城镇化率", "%", "52.3", "58", "〔5.7〕"],
        ]
    )
    assert [shown(t) for t in find_targets(notice, ()).items] == [
        "地区生产总值 | = | 1200 | 亿元 | 2020",
        "地区生产总值年均增长 | = | 7.5 | % | 2020",
        "常住人口城镇化率 | = | 58 | % | 2020",
    ]
