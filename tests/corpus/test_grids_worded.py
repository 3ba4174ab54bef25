"""Tables of duties one cell a line, known by their heads and by what must stand below them."""

import pytest

from corpus import parse_page
from corpus.notice import SourceFile

HEAD = "某某市人民政府办公室关于印发工作要点分工的通知\n各区人民政府：\n请执行。\n附件：分工表\n"
HEADS = ["事项", "主办单位", "协办单位", "办结时限"]
ROWS = [
    ["编制公开目录", "市政务服务局", "市直各部门", "6月30日前"],
    ["建设文件库", "市政府办公室", "市司法局、市大数据中心", "9月底"],
    ["开展开放日活动", "市文化广电旅游局", "市教育局等有关部门", "12月"],
]


def tables(*rows):
    text = HEAD + "\n".join(cell for row in rows for cell in row)
    (notice,) = parse_page(SourceFile("页", "页", "utf-8", "0"), text).notices
    return [[[cell.text for cell in row] for row in (table.header, *table.rows)] for table in notice.tables]


def test_cells_below_heads_that_they_fit():
    assert tables(HEADS, *ROWS, ["联系人：某某。"]) == [[HEADS, *ROWS]]


def test_the_table_ends_where_a_cell_does_not_fit():
    torn = ["推进集成改革", "市审批局", "12月", "开展评估"]
    assert tables(HEADS, *ROWS, torn) == [[HEADS, *ROWS]]


@pytest.mark.parametrize(
    "rows",
    [
        [HEADS, *ROWS[:1]],
        [["事项", "主办单位"], ["编制目录", "市政务服务局"], ["建设文件库", "市政府办公室"]],
        [HEADS, *(row[::-1] for row in ROWS)],
        [["事项", "内容", "要求", "办结时限"], *ROWS],
    ],
    ids=["one row", "two columns", "nothing fits", "no head of bodies"],
)
def test_what_is_no_such_table(rows):
    assert tables(*rows) == []
