import pytest

from corpus import parse_page
from corpus.notice import SourceFile

HEAD = "某某市财政局关于下达2020年专项资金的通知\n各区财政局：\n请执行。\n2020年资金安排表\n单位：万元\n"


def tables(text):
    (notice,) = parse_page(SourceFile("页", "页", "utf-8", "0"), HEAD + text).notices
    for table in notice.tables:
        for cell in (*table.header, *(cell for row in table.rows for cell in row)):
            assert cell.span.of(notice.text) == cell.text
    return [[[cell.text for cell in row] for row in (table.header, *table.rows)] for table in notice.tables]


@pytest.mark.parametrize(
    "text",
    [
        "序号    地区    金额\n1    甲市    300\n2    乙市    200\n合计        500",
        "序号\n地区\n金额\n1\n甲市\n300\n2\n乙市\n200\n合计\n500",
        "序号 地区 金额 1 甲市 300 2 乙市 200 合计 500",
        "| 序号 | 地区 | 金额 |\n|---|---|---|\n| 1 | 甲市 | 300 |\n| 2 | 乙市 | 200 |\n| 合计 | | 500 |",
        "序号 | 地区 | 金额\n--- | --- | ---\n1 | 甲市 | 300\n2 | 乙市 | 200\n合计 | | 500",
        "+---+---+\n| 序号 | 地区 | 金额 |\n+---+---+\n| 1 | 甲市 | 300 |\n| 2 | 乙市 | 200 |\n+---+---+",
        "┌──┬──┬──┐\n│序号│地区│金额│\n├──┼──┼──┤\n│1│甲市│300│\n│2│乙市│200│\n└──┴──┴──┘",
        "<table><tr><td>序号</td><td>地区</td><td>金额</td></tr><tr><td>1</td><td>甲市</td><td>300</td></tr>"
        "<tr><td>2</td><td>乙市</td><td>200</td></tr></table>",
    ],
    ids=["aligned", "one cell a line", "run together", "strokes", "inner strokes", "frame", "box", "html"],
)
def test_the_same_table_in_all_prints(text):
    (table,) = tables(text)
    assert table[:3] == [["序号", "地区", "金额"], ["1", "甲市", "300"], ["2", "乙市", "200"]]


def test_a_cell_over_several_rows_is_carried_down():
    (table,) = tables(
        "序号\n企业\n项目\n金额\n1\n甲公司\n环卫\n1709.58\n道路\n1204.5\n2\n乙公司\n铜线\n6247.5"
    )
    assert table[1:] == [
        ["1", "甲公司", "环卫", "1709.58"],
        ["1", "甲公司", "道路", "1204.5"],
        ["2", "乙公司", "铜线", "6247.5"],
    ]


def test_table_of_tasks_run_together():
    (table,) = tables("序号 任务 责任单位 1 集中供热 省住建厅 2 燃煤锅炉 省环保厅 3 工地扬尘 省住建厅")
    assert table[-1] == ["3", "工地扬尘", "省住建厅"]


@pytest.mark.parametrize(
    "text",
    [
        "序号按申报先后排列，由市财政局统一编制。",
        "联系人：甲    电话：1\n某某市财政局",
        "序号\n甲\n乙",
    ],
)
def test_what_is_no_table(text):
    assert tables(text) == []


def test_caption_and_unit():
    text = HEAD + "序号 地区 金额 1 甲市 300 2 乙市 200"
    (notice,) = parse_page(SourceFile("页", "页", "utf-8", "0"), text).notices
    assert (notice.tables[0].caption, notice.tables[0].unit) == ("2020年资金安排表", "万元")


INDICATORS = """序号\t指标\t单位\t2020年\t2025年
健康水平
1\t人均预期寿命\t岁\t77.6\t78.2
医疗资源
2\t每千人口医师数\t人\t2.8\t3.2
3\t设置老年医学科比例（%）\t\t30\t≥60
"""


def test_names_of_groups_and_empty_cells_do_not_end_a_table():
    (table,) = tables(INDICATORS)
    assert table[1:] == [
        ["1", "人均预期寿命", "岁", "77.6", "78.2"],
        ["2", "每千人口医师数", "人", "2.8", "3.2"],
        ["3", "设置老年医学科比例（%）", "", "30", "≥60"],
    ]


PERFORMANCE = """绩效指标\t一级指标\t二级指标\t三级指标\t指标值
\t产出指标\t数量指标\t新建高标准农田面积\t≥460万亩
\t\t\t新增高效节水灌溉面积\t≥25万亩
\t\t质量指标\t工程验收合格率\t100%
"""


def test_cells_that_one_above_spans_take_it_over():
    (table,) = tables(PERFORMANCE)
    assert [row[1:] for row in table[1:]] == [
        ["产出指标", "数量指标", "新建高标准农田面积", "≥460万亩"],
        ["产出指标", "数量指标", "新增高效节水灌溉面积", "≥25万亩"],
        ["产出指标", "质量指标", "工程验收合格率", "100%"],
    ]


def test_cells_of_html_over_several_rows_and_columns():
    (table,) = tables(
        "<table><tr><th>序号</th><th>任务</th><th>单位</th><th>时限</th></tr>"
        "<tr><td rowspan=2>1</td><td rowspan='2'>供热</td><td>市住建局</td><td>六月</td></tr>"
        "<tr><td>市发改委</td><td>七月</td></tr><tr><td colspan=2>合计</td><td>2</td><td>-</td></tr></table>"
    )
    assert table[1:] == [
        ["1", "供热", "市住建局", "六月"],
        ["", "", "市发改委", "七月"],
        ["合计", "", "2", "-"],
    ]


def test_a_header_cell_over_two_rows_at_the_end_of_its_row():
    (table,) = tables(
        "<table><tr><td rowspan=2>任务</td><td colspan=2>责任单位</td><td rowspan=2>时限</td></tr>"
        "<tr><td>牵头</td><td>配合</td></tr><tr><td>供热</td><td>市住建局</td><td>市发改委</td><td>六月</td></tr></table>"
    )
    assert table[1:] == [["", "牵头", "配合"], ["供热", "市住建局", "市发改委", "六月"]]


@pytest.mark.parametrize(
    ("figures", "row"),
    [
        (
            "指标\n单位\n2020年\n2025年\n人口\n万人\n120\n135\n绿化率\n%\n38.5\n42\n五、保障",
            ["绿化率", "%", "38.5", "42"],
        ),
        ("地区\n企业数\n金额\n甲区\n3\n300\n乙区\n2\n200", ["乙区", "2", "200"]),
    ],
)
def test_figures_one_cell_a_line_without_serial_numbers(figures, row):
    (table,) = tables(figures)
    assert table[2] == row


def test_lines_that_are_no_columns():
    assert tables("指标\n单位\n时间\n甲\n乙\n丙\n丁") == []


def test_a_group_in_the_first_column_that_stands_in_the_first_of_its_rows_only():
    (table,) = tables(
        "领域\n主要指标\n单位\n2020年\n2025年\n性质\n健康水平\n人均预期寿命\n岁\n76.4\n77.8\n预期性\n"
        "婴儿死亡率\n‰\n3.6\n≤5.0\n预期性\n5岁以下儿童死亡率\n‰\n5.2\n≤6.0\n预期性\n"
        "健康生活\n健康素养水平\n%\n22.1\n≥25\n预期性\n吸烟率\n%\n24.7\n<23.3\n预期性\n第三章 任务"
    )
    assert table[2:4] == [
        ["健康水平", "婴儿死亡率", "‰", "3.6", "≤5.0", "预期性"],
        ["健康水平", "5岁以下儿童死亡率", "‰", "5.2", "≤6.0", "预期性"],
    ]
    assert table[5][:2] == ["健康生活", "吸烟率"]


def test_a_header_that_is_torn_inside_its_cells():
    (table,) = tables(
        "序号\t乡镇\t新增就业\t就业困难\n人员就业\t劳动力\n转移就业\t备注\n"
        "\t合计\t520\t40\t600\t\n1\t甲镇\t320\t15\t250\t含园区\n2\t乙乡\t200\t25\t350\t"
    )
    assert table[0] == ["序号", "乡镇", "新增就业", "就业困难人员就业", "劳动力转移就业", "备注"]
    assert table[2] == ["1", "甲镇", "320", "15", "250", "含园区"]


def test_a_header_of_two_lines_is_not_torn():
    (table,) = tables(
        "地区\t补助资金\n合计\t中央\t省级\n甲县\t30\t20\t10\n乙县\t40\t25\t15\n丙县\t50\t30\t20"
    )
    assert not any("补助资金合计" in row for row in table)


def test_a_last_row_without_the_tabs_of_its_empty_cells():
    (table,) = tables(
        "编码\t单位\t金额\t备注\n3501\t福州市\t320\t含县\n3502\t厦门市\t210\t\n3503\t莆田市\t90\t"
    )
    assert table[-1][:3] == ["3503", "莆田市", "90"]


GROUPED = [
    ["类别", "序号", "任务", "责任单位", "配合单位"],
    ["一、开办", "1", "压缩时限", "市监局", "公安局"],
    ["", "2", "推行网办", "审批局", ""],
    ["二、许可", "3", "区域评估", "资源局", "水务局"],
    ["", "4", "联合验收", "住建局", "消防队"],
    ["", "5", "清理中介", "发改局", ""],
]


@pytest.mark.parametrize(
    "write",
    [
        lambda rows: "\n".join(" ".join(filter(None, row)) for row in rows),
        lambda rows: "\n".join("\t".join(row[not row[0] :]) for row in rows),
        lambda rows: "\n".join("| ".join(row[not row[0] :]) for row in [rows[0], ["---"] * 5, *rows[1:]]),
        lambda rows: "\n".join("| " + " | ".join(row) + " |" for row in [rows[0], ["---"] * 5, *rows[1:]]),
        lambda rows: "\n".join("   " + "  ".join(f"{cell:<6}" for cell in row if cell) for row in rows),
    ],
    ids=["one blank", "tabs", "inner strokes", "strokes", "wide blanks"],
)
def test_rows_below_a_merged_cell_have_fewer_cells(write):
    (table,) = tables(write(GROUPED))
    filled = [[row[0] or "一、开办", *row[1:]] for row in GROUPED[:3]]
    filled += [[row[0] or "二、许可", *row[1:]] for row in GROUPED[3:]]
    assert [[*row, *[""] * (5 - len(row))] for row in table] == filled


def test_a_last_cell_that_is_empty_before_the_caption_of_the_next_group():
    (table,) = tables("\n".join(cell for row in GROUPED for cell in row if cell))
    assert [row for row in table if row[0] == "2"] == [["2", "推行网办", "审批局"]]


def test_attributes_that_change_below_a_merged_cell():
    heads = "领域| 指标| 2020年| 2025年| 性质\n---|---|---|---|---\n"
    (table,) = tables(heads + "健康| 寿命| 78| 79| 预期性\n床位| 6.5| 7.5| 约束性")
    assert table[-1] == ["健康", "床位", "6.5", "7.5", "约束性"]


def test_the_reader_that_reads_most_of_a_table_is_believed():
    (table,) = tables(
        "   序号 市县   合计  美丽乡村 集体经济\n      合计  1500 1000   500\n"
        "   1  广州市 800  500    300\n   2  韶关市 700  500    200\n"
    )
    assert [row[-3:] for row in table[1:]] == [
        ["1500", "1000", "500"],
        ["800", "500", "300"],
        ["700", "500", "200"],
    ]


STACKED = ["序号", "项目", "责任分工", "时限"], ["牵头单位", "配合单位"]
STACKED_ROWS = [
    ["1", "公园20个", "城管局", "资源局", "9月底"],
    ["2", "体检10万人", "卫健委", "民政局", "11月底"],
]


@pytest.mark.parametrize(
    "write",
    [
        lambda heads, rows: "\n".join(" ".join(line) for line in (*heads, *rows)),
        lambda heads, rows: "\n".join("\t".join(line) for line in (*heads, *rows)),
        lambda heads, rows: "\n".join("| ".join(line) for line in (heads[0], ["---"] * 4, heads[1], *rows)),
        lambda heads, rows: "\n".join(cell for line in (*heads, *rows) for cell in line),
    ],
    ids=["one blank", "tabs", "inner strokes", "one cell a line"],
)
def test_a_second_line_of_heads_stands_below_the_wide_cell(write):
    rows = [*STACKED_ROWS, ["3", "危房300户", "住建局", "财政局", "10月底"]]
    (table,) = tables(write(STACKED, rows))
    assert table == [
        ["序号", "项目", "责任分工", "", "时限"],
        ["", "", "牵头单位", "配合单位", ""],
        *rows,
    ]


def test_a_row_that_lacks_its_last_cell_is_not_shifted_to_the_right():
    heads = "地区\t资金\t备注\n甲市\t30\t含乙县5\n丙州\t20\t\n丁市\t10\t"
    (table,) = tables(heads)
    assert [row[:2] for row in table[1:]] == [["甲市", "30"], ["丙州", "20"], ["丁市", "10"]]


@pytest.mark.parametrize("gap", ["\n", " "], ids=["one cell a line", "one blank"])
def test_a_second_line_of_heads_before_remarks(gap):
    rows = [["合计", "90", "60", "30"], ["东市", "30", "20", "10"], ["南市", "60", "40", "20", "含乙县5"]]
    rows += [["西州", "30", "10", "20"], ["北市", "9", "6", "3"]]
    heads = [["地区", "补助资金", "备注"], ["小计", "中央资金", "省级资金"]]
    (table,) = tables("\n".join(gap.join(line) for line in (*heads, *rows)))
    assert table == [
        ["地区", "补助资金", "", "", "备注"],
        ["", "小计", "中央资金", "省级资金", ""],
        *rows,
    ]
