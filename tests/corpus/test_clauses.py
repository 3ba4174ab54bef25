import pytest

from corpus.clauses import parse_clauses
from corpus.header import parse_header
from corpus.notice import Header, Span
from corpus.numbering import find_numbers


def outline(text, header=None):
    """Each clause as its level, label and heading."""
    clauses = parse_clauses(text, header or Header(title=""))
    return [(clause.level, clause.label, clause.heading.of(text)) for clause in clauses]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("一、总体要求\n（一）思想。\n1.加强。\n（1）甲；\n①乙", ["一、", "（一）", "1.", "（1）", "①"]),
        ("第一章总则\n第一节目的\n第一条为了规范。", ["第一章", "第一节", "第一条"]),
        ("1．甲。\n2、乙。", ["1．", "2、"]),
        (
            "1总则\n1.1编制目的\n做好工作，1.5小时到达。\n2组织体系\n2.1职责\n2.1.1指挥部",
            ["1", "1.1", "2", "2.1", "2.1.1"],
        ),
        ("1个中心\n2.5亿元投资\n3.1公里道路\n4座桥", []),
        ("1.2018年度指南\n2.13个集群", ["1.", "2."]),
        ("增长2.5个百分点，1.2亿元，建成1-2家。", []),
        ("平均降低1.5个、2.3个。3.加强管理。", []),
        ("…制定本方案。一、目标要求\n（一）甲。（二）乙。", ["一、", "（一）", "（二）"]),
        (
            "意见：一、加快建设（一）目标任务全年完成92亿元。（二）投资重点1.道路。",
            ["一、", "（一）", "（二）", "1."],
        ),
        ("坚持第一、第二位，一、二等奖各10名", []),
        ("计划。\n一、2018年执行情况\n增长。\n二、2019年主要目标\n增长。", ["一、", "二、"]),
        ("一.总体要求\n1）加强领导。\n2）加强考核。", ["一.", "1）", "2）"]),
        ("建设3）号楼和第一.二期。", []),
        (
            "（四）加强宣传。营造氛围。附件2016年全市重点项目1.秦溪工程。清淤3公里。责任单位：市住建局2.堤防。加固。",
            ["（四）", "1.", "2."],
        ),
        ("1.堤防。加固4公里。责任单位：市水利局。投资5亿元2.道路。", ["1."]),
        ("第二条推进“多审合一、多证合一”改革。", ["第二条"]),
        ("根据（一）项规定，按照第三条执行。", []),
        (
            "整改如下。\n问题一：散煤管控不严。\n1.加强检查。\n问题二：污水直排。",
            ["问题一：", "1.", "问题二："],
        ),
        ("\n实事1：新建卫生室20所。\n实事2：改造道路。", ["实事1：", "实事2："]),
        ("落实民生实事一：做法如下", []),
    ],
)
def test_find_numbers(text, labels):
    assert [text[number.start : number.end] for number in find_numbers(text)] == labels


@pytest.mark.parametrize(
    ("figure", "value"),
    [
        ("一", 1),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("二十一", 21),
        ("一百零三", 103),
        ("一百一十", 110),
        ("7", 7),
    ],
)
def test_value_of_a_number(figure, value):
    (number,) = find_numbers(f"第{figure}条为了规范。")
    assert number.value == value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "一、目标要求\n围绕部署。\n（一）创业创新。\n互联网+创业。依托产业优势，建设示范县。\n互联网+创新。运用互联网，建设平台。\n二、措施",
            [
                (1, "一", "目标要求"),
                (2, "（一）", "创业创新"),
                (3, "", "互联网+创业"),
                (3, "", "互联网+创新"),
                (1, "二", "措施"),
            ],
        ),
        ("一、支持平台。对平台给予奖励。\n二、资金", [(1, "一", "支持平台"), (1, "二", "资金")]),
        ("一、按规定对符合条件的企业给予奖励，由财政承担。", [(1, "一", "")]),
        ("一、建设（一）目标任务全年完成92亿元。", [(1, "一", "建设"), (2, "（一）", "目标任务")]),
        ("1.推进建设（市民政局、市教育局）。", [(1, "1", "推进建设")]),
        (
            "1.鼓励发行投资信托基金（REITs）。对成功发行的给予奖励。",
            [(1, "1", "鼓励发行投资信托基金（REITs）")],
        ),
        (
            "第一章总则\n第一条为了规范管理，制定本办法。\n第二条适用范围。本市适用。",
            [(1, "第一章", "总则"), (2, "第一条", ""), (2, "第二条", "适用范围")],
        ),
        (
            "一、奖励\n1.甲类奖励。给予奖励。（责任单位：市工信局）\n对乙类企业给予补助。（市财政局负责）\n本办法自发布之日起施行。",
            [(1, "一", "奖励"), (2, "1", "甲类奖励"), (2, "", ""), (1, "", "")],
        ),
        (
            "（一）规范采购。加强管理。\n牵头单位：市财政局\n完成时限：2023年12月30日\n（二）便利登记。",
            [(1, "（一）", "规范采购"), (1, "（二）", "便利登记")],
        ),
        (
            "一、甲\n1.子。\n二、乙\n2.丑。",
            [(1, "一", "甲"), (2, "1", "子"), (1, "二", "乙"), (2, "2", "丑")],
        ),
        (
            "一、保障措施。加强宣传。附件：2016年重点水利建设项目1.秦溪工程。清淤。责任单位：市住建局2.堤防工程。加固。",
            [(1, "一", "保障措施"), (1, "", ""), (2, "1", "秦溪工程"), (2, "2", "堤防工程")],
        ),
    ],
)
def test_outline(text, expected):
    assert outline(text) == expected


def test_a_clause_holds_its_children_and_its_own_text_ends_before_them():
    text = "一、总则\n说明。\n（一）甲。\n（二）乙。\n二、附则"
    clauses = parse_clauses(text, Header(title=""))
    assert clauses[0].own.of(text) == "一、总则\n说明。"
    assert clauses[0].span.of(text) == "一、总则\n说明。\n（一）甲。\n（二）乙。"
    assert [clause.parent for clause in clauses] == [None, 0, 0, None]
    assert [clause.index for clause in clauses] == [0, 1, 2, 3]


def test_parts_of_a_letter_with_a_plan():
    text = (
        "某市人民政府关于印发某市数据方案的通知\n各区人民政府：\n现将《某市数据方案》印发给你们。\n某市人民政府\n2020年1月2日\n"
        "（此件公开发布）\n某市数据方案\n一、目标\n" + "加快建设。" * 50 + "\n附件：1.任务表\n2.名单"
    )
    clauses = parse_clauses(text, parse_header(text, {}))
    assert [(clause.part, clause.own.of(text)[:6]) for clause in clauses] == [
        ("front", "某市人民政府"),
        ("front", "各区人民政府"),
        ("front", "现将《某市数"),
        ("front", "某市人民政府"),
        ("front", "2020年1"),
        ("front", "（此件公开发"),
        ("body", "某市数据方案"),
        ("body", "一、目标\n加"),
        ("attachment", "附件："),
        ("attachment", "1.任务表"),
        ("attachment", "2.名单"),
    ]


def test_table_of_contents_is_no_clause():
    text = "目录\n前言\n第一章背景\n第二章要求\n前言\n本规划。\n第一章背景\n说明。\n第二章要求\n说明。"
    assert [heading for _, label, heading in outline(text) if label] == ["背景", "要求"]


def test_plan_printed_as_an_attachment_is_the_body():
    text = (
        "某省财政厅关于印发某省资金管理办法的通知\n各市：\n请执行。\n某省财政厅\n2021年3月5日\n附件\n某省资金管理办法\n"
        + ("第一条为规范管理，制定本办法。\n" * 12)
    )
    clauses = parse_clauses(text, parse_header(text, {}))
    assert {clause.part for clause in clauses if clause.label} == {"body"}


def test_empty_heading_stands_behind_the_number():
    text = "1.按规定对符合条件的企业给予奖励，由财政承担。"
    assert parse_clauses(text, Header(title=""))[0].heading == Span(2, 2)


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("1.甲。（一）报送方式。（二）项目申报方式。", ["1.", "（一）", "（二）"]),
        ("一、甲。（一）乙。违反第二条第（一）、（二）项规定的。", ["一、", "（一）"]),
        ("一、甲\n1.乙。\n二、强化担保2.提高代偿比例。", ["一、", "1.", "二、", "2."]),
        ("（一）甲。完成时限：2023年12月30日（二）乙。", ["（一）", "（二）"]),
        ("附件：1.2018年计划表2.2018年绩效表3.名单", ["1.", "2.", "3."]),
    ],
)
def test_numbers_that_a_converter_ran_into_a_line(text, labels):
    assert [text[number.start : number.end] for number in find_numbers(text)] == labels
