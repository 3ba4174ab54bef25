"""What is written as a table is read as that table, however its cells are set; prose and lists are none."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus import parse_page
from corpus.grids import find_grids
from corpus.notice import SourceFile, Table

_HEAD = (
    "某某市财政局关于下达专项资金的通知\n某财指〔2022〕27号\n各区县财政局：\n"
    "为支持城镇保障性安居工程建设，经研究，现将有关资金下达给你们，请抓紧组织实施，加快资金支出进度。\n"
    "某某市财政局\n2022年6月14日\n附件\n"
)
_PLACES = (
    "费县", "和田地区", "兰山区", "罗庄区", "莒南县", "新疆生产建设兵团", "内蒙古自治区", "河北省", "三滩镇",
    "黄金岭街道", "临沂经济技术开发区", "市住房和城乡建设局", "甘孜藏族自治州", "省本级", "平邑县", "双河村",
)  # fmt: skip
_FIRST = ("地区", "县区", "市县", "单位名称", "县（市、区）", "项目单位")
_MORE = ("户数（户）", "任务数", "中央资金", "省级资金", "补助资金", "金额（万元）", "面积", "2021年", "人数")
_UNITS = ("单位：万元", "（单位：万元）", "金额单位：元")
_LINES = ("一、总体要求", "（一）加强领导。", "附件1")
_WORDS = ("新建", "改建", "购置设备", "产业发展", "基础设施", "试点示范")
_amounts = st.one_of(
    st.integers(0, 99_999).map(str),
    st.integers(1000, 999_999).map("{:,}".format),
    st.decimals(0, 9999, places=2).map(str),
)


def _remark(line: list[str], header: list[str]) -> list[str]:
    if len(line) == 1 or line[0] == "小计":
        return []
    return ["备注" if line == header else "已清算"]


@st.composite
def _grids(draw: st.DrawFn) -> list[list[str]]:
    """Lines of cells: the header, groups (alone in their lines), rows, sub-totals and a total."""
    serial, words, sums = draw(st.booleans()), draw(st.booleans()), draw(st.integers(1, 4))
    header = ["序号"] * serial + [draw(st.sampled_from(_FIRST))] + ["项目内容"] * words
    lines = [header + draw(st.permutations(_MORE))[:sums]]
    names = draw(st.lists(st.sampled_from(_PLACES), min_size=3, max_size=12, unique=True))
    grouped, subtotal = draw(st.booleans()), draw(st.booleans())
    figures = st.lists(_amounts, min_size=sums, max_size=sums)
    blank = st.lists(_amounts | st.sampled_from(["-", "—", "0", "35%"]), min_size=sums, max_size=sums)
    for number, name in enumerate(names, start=1):
        if number % 5 == 0 and draw(st.booleans()):
            lines.append(lines[0])
        if grouped and number % 4 == 1:
            lines.append([["一、市辖区", "二、各县", "三、其他"][number // 4]])
        lines.append([str(number)] * serial + [name] + [draw(st.sampled_from(_WORDS))] * words)
        lines[-1] += draw(figures if number < 3 else blank)
        if grouped and subtotal and number % 4 == 0:
            lines.append(["小计", *draw(figures)])
    total = ["合计", *draw(figures)]
    if draw(st.booleans()) and len(total) == len(lines[0]):
        lines = [line + _remark(line, lines[0]) for line in lines]
    return draw(st.sampled_from([lines, [*lines, total], [lines[0], total, *lines[1:]]]))


_SETTINGS = {
    "one cell a line": ("\n", "\n"),
    "blank lines": ("\n\n", "\n\n"),
    "one blank": (" ", "\n"),
    "wide blanks": ("　　", "\n"),
    "tabs": ("\t", "\n"),
    "all in one line": (" ", " "),
}


def _tables(text: str) -> tuple[Table, ...]:
    (notice,) = parse_page(SourceFile("页", "页", "utf-8", "0"), _HEAD + text).notices
    return notice.tables


def _words(table: Table) -> Iterator[list[str]]:
    for row in (table.header, *table.rows):
        yield [cell.text for cell in row]


@settings(max_examples=150, deadline=None)
@given(_grids(), st.sampled_from(sorted(_SETTINGS)), st.sampled_from(_UNITS))
def test_what_was_written_is_read(lines: list[list[str]], setting: str, unit: str) -> None:
    cell, row = _SETTINGS[setting]
    text = f"资金分配表\n{unit}{row}" + row.join(map(cell.join, lines)) + "\n联系人：某某。"
    (table,) = _tables(text)
    assert list(_words(table)) == [line for line in lines if len(line) > 1]
    assert table.unit == unit.strip("（）").partition("：")[2]


@settings(max_examples=60, deadline=None)
@given(_grids(), st.sampled_from(["one cell a line", "one blank"]))
def test_a_table_without_a_unit(lines: list[list[str]], setting: str) -> None:
    cell, row = _SETTINGS[setting]
    (table,) = _tables("资金分配表\n" + row.join(map(cell.join, lines)))
    assert list(_words(table)) == [line for line in lines if len(line) > 1]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([*_PLACES, *_WORDS, *_LINES]), max_size=12), st.sampled_from("\n 、，"))
def test_words_alone_are_no_table(words: list[str], gap: str) -> None:
    assert find_grids(gap.join(words)) == {}


@pytest.mark.parametrize(
    "text",
    [
        "一、补助标准。每人每月 500 元，每户 2000 元。\n二、资金来源。市级 60 % ，县级 40 % 。\n",
        "单位：万元\n福州市2021年安排资金1000万元，支持38家企业。\n厦门市\n",
        "2018 年 6 月 5 日\n某某 市\n2018 年 6 月 6 日\n",
        "电话 0591\n传真 0592\n",
        "序号 1 2 3 4 5 6",
        "1\n2\n3\n4\n甲\n",
    ],
)
def test_prose_is_no_table(text: str) -> None:
    assert find_grids(text) == {}


@given(st.text(alphabet="单位：万元序号 \n\t\0福州12合计", max_size=80))
def test_gaps_lie_in_the_text(text: str) -> None:
    assert all(0 <= gap <= len(text) for gap in find_grids(text))


def test_a_header_of_two_lines() -> None:
    (table,) = _tables("地区 补助资金\n合计 中央 省级\n福州市 10 6 4\n厦门市 20 12 8\n")
    header = [["地区", "补助资金", "", ""], ["", "合计", "中央", "省级"]]
    assert list(_words(table)) == [*header, ["福州市", "10", "6", "4"], ["厦门市", "20", "12", "8"]]


def test_a_word_set_apart_is_one_cell() -> None:
    (table,) = _tables("地  区    补助资金\n合  计    600\n福州市    300\n厦门市    300\n")
    assert list(_words(table)) == [
        ["地区", "补助资金"],
        ["合计", "600"],
        ["福州市", "300"],
        ["厦门市", "300"],
    ]


def test_figures_with_their_unit() -> None:
    (table,) = _tables("项目 国家级 省级\n企业技术中心 100万元 50万元\n工程研究中心 80万元 40万元\n")
    assert list(_words(table))[2] == ["工程研究中心", "80万元", "40万元"]


@pytest.mark.parametrize(
    ("page", "rows"),
    [
        ("地区\t合计\t林业\t水利\n合  计\t96\t50\t46\n南昌市\t12\t12\t\n赣州市\t84\t38\t46", 3),
        (
            "县（市、区） 小计 林业 水利 备注\n总计 25 20 5\n阿坝州小计 12 9 3\n马尔康市 4 3 1\n金川县 8 6 2",
            4,
        ),
        ("| 乡镇 | 户数 | 金额 | | 甲镇 | 3 | 62 | | 乙乡 | 4 | 93 | | 合计 | 7 | 155 | 四、要求", 3),
    ],
    ids=["blanks in 合计, a last cell empty", "a column of remarks without any", "rows run together"],
)
def test_rows_that_a_page_does_not_set_apart(page: str, rows: int) -> None:
    (table,) = _tables(page)
    assert len(table.rows) == rows
    assert {len(row) for row in table.rows} == {max(map(len, table.rows))}


def test_a_decimal_outline_is_no_table() -> None:
    text = (
        "某市人民政府办公室\n2021年5月20日\n应急预案\n1 总则\n1.1 编制目的\n做好工作。\n1.2 编制依据\n2 职责"
    )
    assert find_grids(text) == {}
