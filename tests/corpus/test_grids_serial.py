"""Tables that stand one cell a line, with captions of groups, repeated headers and empty cells."""

import pytest

from corpus import parse_page
from corpus.grids.cells import FIGURE
from corpus.notice import SourceFile

HEAD = "某某市人民政府关于印发促进就业方案的通知\n各区人民政府：\n请执行。\n附件\n重点任务分工表\n"
HEADER = ["序号", "任务", "牵头单位", "责任单位"]


def rows(text):
    (notice,) = parse_page(SourceFile("页", "页", "utf-8", "0"), HEAD + text).notices
    assert all(cell.span.of(notice.text) == cell.text for table in notice.tables for cell in table.header)
    return [[cell.text for cell in row] for table in notice.tables for row in (table.header, *table.rows)]


GROUPED = [*HEADER, "一、就业", "1", "创业", "甲局", "乙局", "2", "培训", "丙局", "丁局", "二、民生"]


@pytest.mark.parametrize("gap", ["\n", "\n\n", " "], ids=["one cell a line", "blank lines", "run together"])
def test_captions_between_the_rows_are_no_rows(gap):
    text = gap.join([*GROUPED, "3", "低保", "戊局", "己局", "4", "养老", "庚局", "辛局"])
    assert rows(text) == [
        HEADER,
        ["1", "创业", "甲局", "乙局"],
        ["2", "培训", "丙局", "丁局"],
        ["3", "低保", "戊局", "己局"],
        ["4", "养老", "庚局", "辛局"],
    ]


def test_numbers_may_begin_anew_and_headers_be_repeated():
    text = "\n".join([*GROUPED, "1", "低保", "戊局", "己局", *HEADER, "2", "养老", "庚局", "辛局"])
    assert rows(text)[3:] == [
        ["1", "低保", "戊局", "己局"],
        HEADER,
        ["2", "养老", "庚局", "辛局"],
    ]


def test_a_cell_over_several_lines_and_a_cell_left_out():
    text = "\n".join(
        [*HEADER, "1", "创业", "甲局、", "乙局", "丙局", "2", "培训", "丁局", "3", "低保", "戊局", "己局"]
    )
    assert rows(text)[1:3] == [["1", "创业", "甲局、乙局", "丙局"], ["2", "培训", "丁局"]]


def test_a_row_without_a_cell_between_tabs():
    text = "序号\t任务\t牵头单位\t责任单位\n1\t创业\t\t乙局\n\t\t丙局\t丁局\n2\t培训\t戊局\t\n某某市人民政府"
    assert rows(text)[1:] == [
        ["1", "创业", "", "乙局"],
        ["", "", "丙局", "丁局"],
        ["2", "培训", "戊局", ""],
    ]


def test_a_list_of_bodies_over_two_lines_at_the_end_of_a_row():
    first = ["1", "发放创业补贴1亿元。", "副市长", "市教育局", "市财政局", "市税务局"]
    second = ["2", "培训农民工300人。", "副市长", "市司法局", "市商务局"]
    third = ["3", "提高低保标准10%。", "副市长", "市民政局", "市审计局"]
    header = ["序号", "工作任务", "责任领导", "牵头单位", "责任单位"]
    text = "\n".join([*header, *first, *second, *third])
    assert rows(text)[1:] == [[*first[:4], "市财政局市税务局"], second, third]


@pytest.mark.parametrize(
    ("torn", "mended"),
    [
        ("2\t培训\n市司法局\n市商务局", ["2", "培训", "市司法局", "市商务局"]),
        ("2\t培训\t市司法局\t市商务局，\n西城镇", ["2", "培训", "市司法局", "市商务局，西城镇"]),
        ("2\t培训\t市司法局\t市商务局\n、市审计局", ["2", "培训", "市司法局", "市商务局、市审计局"]),
    ],
)
def test_torn_rows_between_tabs(torn, mended):
    header = "\t".join(HEADER)
    text = f"{header}\n1\t创业\t市教育局\t市财政局\n{torn}\n3\t低保\t市民政局\t市审计局\n某某市人民政府"
    assert rows(text)[1:] == [
        ["1", "创业", "市教育局", "市财政局"],
        mended,
        ["3", "低保", "市民政局", "市审计局"],
    ]


def test_heads_that_go_on_in_the_next_line():
    text = (
        "序号\t乡镇\t新增就业\t就业困难\n人员就业\t备注\n合  计\t900\t300\t\n"
        "1\t甲镇\t500\t200\t含园区\n2\t乙镇\t400\t100\t\n某某县人民政府"
    )
    assert rows(text)[0] == ["序号", "乡镇", "新增就业", "就业困难人员就业", "备注"]
    assert rows(text)[2:] == [["1", "甲镇", "500", "200", "含园区"], ["2", "乙镇", "400", "100", ""]]


def test_empty_cells_between_tabs_below_a_head_that_is_wide():
    text = (
        "市州\t县市区\t金额\t其中：\t\t备注\n\t\t\t合作社\t家庭农场\t\n合计\t\t300\t200\t100\t\n"
        "长沙市\t小计\t300\t200\t100\t\n\t望城区\t180\t180\t\t已下达\n\t浏阳市\t120\t20\t100\t\n"
    )
    assert rows(text) == [
        ["市州", "县市区", "金额", "其中：", "", "备注"],
        ["", "", "", "合作社", "家庭农场", ""],
        ["合计", "", "300", "200", "100", ""],
        ["长沙市", "小计", "300", "200", "100", ""],
        ["", "望城区", "180", "180", "", "已下达"],
        ["", "浏阳市", "120", "20", "100"],
    ]


def test_bodies_a_line_each_with_their_deadline_and_numbers_with_marks():
    lines = ["序号", "目标内容", "责任单位", "1", "生产总值增长9%", "县发改委", "县统计局"]
    lines += ["2*", "打好脱贫攻坚战。", "县扶贫办", "县财政局", "各有关乡镇", "12月底前"]
    assert rows("\n".join([*lines, "3", "推进建设。", "县住建局"])) == [
        ["序号", "目标内容", "责任单位"],
        ["1", "生产总值增长9%", "县发改委县统计局"],
        ["2*", "打好脱贫攻坚战。", "县扶贫办县财政局各有关乡镇12月底前"],
        ["3", "推进建设。", "县住建局"],
    ]


def test_a_row_between_strokes_over_two_lines():
    text = (
        "序号 | 任务 | 牵头单位 | 责任单位\n1 | 土壤污染防治 | 市农业局 | 市环保局\n2 | 建设示范点\n"
        "120个。 | 市农业局 | 市海洋局\n3 | 水产品质量 | 市海洋局 | 市商务局\n"
    )
    assert ["2", "建设示范点120个。", "市农业局", "市海洋局"] in rows(text)


def test_units_in_lines_of_their_own_and_a_cell_over_two_rows():
    lines = ["序号", "镇街", "企业名称", "投资额", "（万元）", "扶持金额", "（万元）"]
    lines += ["1", "大良", "甲公司", "1286.40", "128.64", "2", "乙公司", "3950.77", "300.00"]
    text = "\n".join([*lines, "3", "容桂", "丙公司", "742.15", "74.22"])
    assert rows(text) == [
        ["序号", "镇街", "企业名称", "投资额（万元）", "扶持金额（万元）"],
        ["1", "大良", "甲公司", "1286.40", "128.64"],
        ["2", "大良", "乙公司", "3950.77", "300.00"],
        ["3", "容桂", "丙公司", "742.15", "74.22"],
    ]


def test_a_line_below_a_whole_row_is_no_cell():
    text = "\t".join(HEADER) + "\n1\t创业\t市教育局\t市财政局\n以下略去若干\n2\t培训\t市司法局\t市商务局"
    assert ["1", "创业", "市教育局", "市财政局"] in rows(text)


@pytest.mark.parametrize("text", ["序号\n任务\n单位\n说明", "序号\n1\n2\n3", "序号\n任务\n单位\n1\n创业"])
def test_what_is_no_stack(text):
    assert rows(text) == []


def test_figures_with_bounds():
    assert all(
        map(FIGURE.fullmatch, ["1000（含）-3000", "500至1000（不含）", "5000（含）以上", "5000以上", "3.5%"])
    )
    assert not any(map(FIGURE.fullmatch, ["（含）", "2021年", "1000美元至", "3-2号楼"]))
