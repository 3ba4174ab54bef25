"""Headers of tables over two lines become one."""

import pytest

from corpus.notice import Cell, Span, Table
from extract.headers import with_whole_header


def table(*lines: str) -> Table:
    header, *rows = (tuple(Cell(text, Span(0, 0)) for text in line.split("|")) for line in lines)
    return Table(Span(0, 0), "安排表", None, header, tuple(rows), None)


@pytest.mark.parametrize(
    ("lines", "header"),
    [
        (
            ["州（市）|建设规模||补助资金|", "|硬化路|危桥|合计|中央", "总计|1|2|3|4", "甲市|1|2|3|4"],
            ["州（市）", "建设规模硬化路", "建设规模危桥", "补助资金合计", "补助资金中央"],
        ),
        (
            ["|2005年基数|下降幅度", "县区|（吨标准煤）|（%）", "甲县|4.86|25", "乙县|5.12|25"],
            ["县区", "2005年基数（吨标准煤）", "下降幅度（%）"],
        ),
        (
            ["市州|县区|金额|其中：||备注", "|||合作社|农场|", "甲市|小计|3|1|2|", "|乙县|3|1|2|"],
            ["市州", "县区", "金额", "其中：合作社", "其中：农场", "备注"],
        ),
        (["地区|资金|备注", "|3|", "甲市|3|"], ["地区", "资金", "备注"]),
        (["任务|牵头单位|配合单位", "供热|市住建局|", "供水|市水务局|"], ["任务", "牵头单位", "配合单位"]),
    ],
    ids=[
        "below empty cells",
        "above the first",
        "of which",
        "figures",
        "one line",
    ],
)
def test_with_whole_header(lines: list[str], header: list[str]) -> None:
    assert [cell.text for cell in with_whole_header(table(*lines)).header] == header
