"""The second line of a header goes below the wide cell of the first."""

import pytest

from corpus.notice import Cell, Span
from corpus.stacked import align_heads, find_second_line


def cells(line):
    return tuple(Cell(text, Span(0, 0)) for text in line.split("|"))


@pytest.mark.parametrize(
    ("lines", "aligned"),
    [
        (
            ["地区|资金", "合计|中央", "甲市|3|1", "乙市|3|1"],
            ["地区|资金|", "|合计|中央"],
        ),
        (
            ["序号|项目|责任分工|时限", "牵头单位|配合单位", "1|甲|乙|丙|3月", "2|甲|乙|丙|3月"],
            ["序号|项目|责任分工||时限", "||牵头单位|配合单位|"],
        ),
        (
            ["地区|补助资金|||备注", "小计|中央|省级", "甲市|3|1|2|", "乙市|3|1|2|"],
            ["地区|补助资金|||备注", "|小计|中央|省级|"],
        ),
        (
            ["指标|目标值|属性", "2023年|2025年", "甲|3|5|预期性", "乙|3|5|预期性"],
            ["指标|目标值||属性", "|2023年|2025年|"],
        ),
        (
            ["项目|总投资|本次下达投资", "合计|中央", "甲|9|3|1", "乙|8|3|1"],
            ["项目|总投资|本次下达投资|", "||合计|中央"],
        ),
        (
            ["项目|总投资|本次下达投资", "||合计|中央", "甲|9|3|1", "乙|8|3|1"],
            ["项目|总投资|本次下达投资", "||合计|中央"],
        ),
        # Nothing tells below which cell they stand, or the second line is a row.
        (["地区|甲|乙", "丙|丁", "一|1|2|3", "二|1|2|3"], ["地区|甲|乙", "丙|丁"]),
        (["地区|资金", "合计|5", "甲市|3|1", "乙市|3|1"], ["地区|资金", "合计|5"]),
        (["地区|资金", "甲市|3", "乙市|1"], ["地区|资金", "甲市|3"]),
    ],
)
def test_align_heads(lines, aligned):
    header, *rows = map(cells, lines)
    upper, (second, *rest) = align_heads(header, rows)
    assert ["|".join(cell.text for cell in line) for line in (upper, second)] == aligned
    assert rest == rows[1:]


@pytest.mark.parametrize(
    ("words", "second"),
    [
        ("序号 项目 责任分工 时限 牵头单位 配合单位", 4),
        ("指标 目标 性质 2023年 2025年", 3),
        ("序号 任务 牵头单位 配合单位", None),
        ("序号 项目 责任分工 时限 牵头单位", None),
        ("序号 任务 时限", None),
    ],
)
def test_find_second_line(words, second):
    assert find_second_line(words.split()) == second
