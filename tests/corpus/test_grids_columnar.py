"""Tables printed in columns whose empty cells only the places of the figures show."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from corpus.grids.columnar import find_columnar

HEADS = ["合计", "国家储备林", "竹产业", "草原防治", "森林防火"]
NAMES = ["泸州市", "宜宾市", "乐山市", "阿坝藏族羌族自治州", "雅安市"]
TABLE = """
市（州）/单位      合计    国家储备林   竹产业   草原鼠虫害   森林防火
合  计            4440     1200      1800      580       860
泸州市            2860     1200      1300               360
一、省级单位
凉山彝族自治州     1100                 500      250       350
四川省林业和草原调查规划院    330                         330
卧龙特别行政区      150                                   150
"""


def width(text: str) -> int:
    return sum(1 + (sign > "\u2e7f") for sign in text)


def cells(text: str) -> list[list[str]]:
    """The rows of the one table in `text`, as its gaps are closed."""
    (closings,) = find_columnar(text)
    for gap in sorted(closings, reverse=True):
        rest = text[gap:].lstrip(" \n") if gap < len(text) else ""
        text = text[:gap] + closings[gap] + rest
    return [[cell.replace(" ", "") for cell in line.split("\t")] for line in text.strip("\n").split("\n")]


def test_figures_go_where_their_columns_are_and_add_up() -> None:
    """330 stands below 森林防火, as its name is too long; only 草原鼠虫害 lacks so much."""
    assert cells(TABLE)[1:] == [
        ["合计", "4440", "1200", "1800", "580", "860"],
        ["泸州市", "2860", "1200", "1300", "", "360"],
        ["一、省级单位"],
        ["凉山彝族自治州", "1100", "", "500", "250", "350"],
        ["四川省林业和草原调查规划院", "330", "", "", "330", ""],
        ["卧龙特别行政区", "150", "", "", "", "150"],
    ]


def test_heads_above_the_header() -> None:
    text = """降低指标计划表
                 2005年基数        “十一五”时期
县（市、区）     （吨标准煤/万元）  下降幅度（%）
武安市           4.86             25
涉  县           5.12             25
隆林各族自治县 1.0              12
"""
    assert cells(text)[1] == ["", "2005年基数", "“十一五”时期"]


def test_heads_that_go_on_below_and_names_set_apart() -> None:
    text = """分配表
序号   地  区      新开工公共租      中央补助资金
                   赁住房任务量      合  计      其中：建设补助    配套设施
     合  计           69200         102152         81392        20760
  1  河  北  省           36800         52256         41216        11040
  2  山西省              32400         49896         40176        9720
"""
    assert cells(text)[1:] == [
        ["序号", "地区", "新开工公共租", "中央补助资金"],
        ["", "", "赁住房任务量", "合计", "其中：建设补助", "配套设施"],
        ["合计", "", "69200", "102152", "81392", "20760"],
        ["1", "河北省", "36800", "52256", "41216", "11040"],
        ["2", "山西省", "32400", "49896", "40176", "9720"],
    ]


@pytest.mark.parametrize(
    "table",
    [
        TABLE.replace("4440     1200", "4440     1300"),  # the columns don't add up, and 330 may be either
        "\n地区      合计     造林     抚育\n甲县      100               100\n乙县      200     200",
        "\n地区      合计     造林     抚育\n甲县   100   60   40\n乙县   200   150   50\n丙县   9  4  5",
        "\n为推进造林   制定   如下\n第一   100\n第二   200\n第三   300",
    ],
    ids=["sums that don't match", "two rows", "no empty cell", "no table"],
)
def test_what_is_not_told_is_left_alone(table: str) -> None:
    assert list(find_columnar(table)) == []


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.lists(st.one_of(st.none(), st.integers(1, 9999)), min_size=4, max_size=4), min_size=3, max_size=5
    ),
    st.booleans(),
)
def test_what_was_printed_is_read(amounts: list[list[int | None]], by_right: bool) -> None:
    """Figures set by their left or right edge, with a row of totals and a column of sums."""
    assume(all(any(row) for row in amounts) and all(any(column) for column in zip(*amounts, strict=True)))
    assume(any(None in row for row in amounts))
    told = [[sum(filter(None, row)), *row] for row in amounts]
    totals = [sum(filter(None, column)) for column in zip(*told, strict=True)]
    rows = [["合计", *map(str, totals)]]
    rows += [[name, *(str(n) if n else "" for n in row)] for name, row in zip(NAMES, told, strict=False)]
    text = "\n" + "\n".join(_print(row, by_right) for row in [["地区", *HEADS], *rows])
    assert [row + [""] * (6 - len(row)) for row in cells(text)[1:]] == rows


def _print(row: list[str], by_right: bool) -> str:
    line = row[0] + " " * (22 - width(row[0]))
    for cell in row[1:]:
        blanks = " " * (14 - width(cell))
        line += blanks + cell if by_right else cell + blanks
    return line.rstrip()
