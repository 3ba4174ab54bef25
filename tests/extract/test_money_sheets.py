"""Money in tables: which columns count, totals, units of cells, scales of grades."""

import pytest

from corpus.notice import Cell, Header, Notice, Span, Table
from extract.money import find_funding
from extract.record import Funding
from tests.extract.test_money import fujian, funding


def funding_of(unit: str | None, rows: list[str], before: str = "", caption: str = "资金安排表") -> list[str]:
    """What a table of `rows` gives: kind, recipient, yuan, @rate."""
    return list(map(told, find_funding(sheet(unit, rows, before, caption), fujian()).items))


def sheet(unit: str | None, rows: list[str], before: str = "", caption: str = "资金安排表") -> Notice:
    """A notice that is a table of `rows`, cells set apart by |."""
    text, cells = before, []
    for line in rows:
        row = []
        for word in line.split("|"):
            row.append(Cell(word, Span(len(text), len(text) + len(word))))
            text += word + "\t"
        cells.append(tuple(row))
        text += "\n"
    table = Table(Span(len(before), len(text)), caption, unit, cells[0], tuple(cells[1:]))
    return Notice("n", text, Header("关于下达资金的通知"), (), (table,), ())


def told(item: Funding) -> str:
    amount = "" if item.amount is None else f" {item.amount:.12g}"
    rate = "" if item.rate is None else f" @{item.rate:.12g}%"
    return f"{item.kind} {item.recipient}{amount}{rate}"


def test_a_subtotal_of_a_region_is_what_its_places_get() -> None:
    rows = ["市州|县区|金额|其中：造林|其中：抚育", "福州市|小计|300|200|100", "|永泰县|300|200|100"]
    items = find_funding(sheet("万元", rows), fujian()).items
    assert [told(item) for item in items if item.rule == "sheet_part"] == [
        "allocation 福州市 3000000",
        "allocation 福州市 2000000",
        "allocation 福州市 1000000",
    ]
    assert {told(item) for item in items if item.rule != "sheet_part"} == {
        "allocation 永泰县 3000000",
        "allocation 永泰县 2000000",
        "allocation 永泰县 1000000",
    }


def test_a_row_that_heads_a_group_is_the_sum_of_it() -> None:
    rows = [
        "序号|单位|金额",
        "一|市本级|50",
        "1|福州市林业局|50",
        "二|县（市、区）|24",
        "1|闽侯县|24",
        "三|厦门市|9",
    ]
    assert funding_of("万元", rows) == [
        "total None 500000",
        "allocation 福州市林业局 500000",
        "total None 240000",
        "allocation 闽侯县 240000",
        "allocation 厦门市 90000",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "下达金额（万元）：福州市320、闽侯县1,210.5。",
        "2023年补助资金分配表\n（单位：万元）\n福州市 320\n闽侯县 1210.5\n",
        "2023年补助资金分配表\n福州市：320万元\n闽侯县：1210.5万元\n",
        "分配额度（单位：万元）：\n福州市：320\n闽侯县：1210.5\n",
        "2023年林业专项资金安排表\n福州市320万元、闽侯县1210.5万元。\n",
    ],
    ids=[
        "unit in the head",
        "unit below the caption",
        "unit in the items",
        "head in its line",
        "one sentence",
    ],
)
def test_lists_of_payees(text: str) -> None:
    assert list(map(told, funding(text).items)) == ["allocation 福州市 3200000", "allocation 闽侯县 12105000"]


@pytest.mark.parametrize(
    "text",
    [
        "实际利用外资（万元）：福州市320、闽侯县210。",
        "工业投资任务（亿元）：福州市320、闽侯县210。",
        "资金缺口（万元）：教育320、卫生210。",
        "2023年任务分解表\n福州市 320\n闽侯县 210\n",
    ],
)
def test_lists_of_something_else(text: str) -> None:
    assert funding(text).items == ()


@pytest.mark.parametrize(
    ("header", "row", "expected"),
    [
        ("地区|企业数|分配金额", "福州市|38|100", "allocation 福州市 1000000"),
        ("地区|合计|中央资金|省级资金", "福州市|100|60|50", "allocation 福州市 1000000"),
        ("地区|应补助金额|已提前下达|本次下达", "福州市|100|60|40", "allocation 福州市 400000"),
        ("县区|乡镇|户数|补助资金", "永泰县|嵩口镇|12|24", "allocation 嵩口镇 240000"),
        ("设区市|县（市、区）|补助资金", "福州市|永泰县|100", "allocation 永泰县 1000000"),
        ("设区市|项目单位|补助金额", "福州市|厦门大学|1,000.5", "allocation 厦门大学 10005000"),
        (
            "序号|项目名称|承担单位|总投资|安排资金",
            "1|甲项目|厦门大学|900|100",
            "allocation 厦门大学 1000000",
        ),
        ("地区|任务面积|补助标准（元/亩）|补助资金", "福州市|1.2|1500|1800", "allocation 福州市 18000000"),
        ("地区|补助资金（元）", "一、福州市|1,000.50", "allocation 福州市 1000.5"),
    ],
)
def test_columns(header: str, row: str, expected: str) -> None:
    assert funding_of("万元", [header, row]) == [expected]


@pytest.mark.parametrize(
    "header",
    ["地区|补助人数", "企业名称|中标金额", "项目名称|总投资", "建设单位|年度计划投资", "机构数量|补助资金"],
)
def test_columns_of_something_else(header: str) -> None:
    assert funding_of("万元", [header, "甲公司|100"]) == []


@pytest.mark.parametrize(
    "total", ["合计|60|150", "合计|150", "|合计||150", "合计||150"], ids=["short", "alone", "second", "blank"]
)
def test_total_row(total: str) -> None:
    rows = ["序号|地区|企业数|分配金额", "1|福州市|38|100", "2|厦门市|22|50", total]
    assert funding_of("万元", rows)[-1] == "total None 1500000"


def test_total_that_the_text_has_told_is_not_told_again() -> None:
    rows = ["地区|分配金额", "福州市|100", "合计|100"]
    told_before = funding_of("万元", rows, before="现下达专项资金100万元。\n")
    assert told_before == ["total None 1000000", "allocation 福州市 1000000"]


@pytest.mark.parametrize(
    ("unit", "rows", "expected"),
    [
        (None, ["地区|分配金额", "福州市|100万元"], ["allocation 福州市 1000000"]),
        (None, ["地区|分配金额", "福州市|100"], []),
        (
            "万元",
            ["地区|金额|地区|金额", "福州市|10|厦门市|20"],
            ["allocation 福州市 100000", "allocation 厦门市 200000"],
        ),
        ("万元", ["地区|分配资金", "合计|中央", "福州市|10|6"], ["allocation 福州市 100000"]),
        (
            "万元",
            ["地区|资金", "省本级|10", "市县小计|20", "福州市|20"],
            ["allocation 省本级 100000", "total None 200000", "allocation 福州市 200000"],
        ),
    ],
    ids=["unit in the cell", "no unit", "side by side", "header of two lines", "parts"],
)
def test_shapes(unit: str | None, rows: list[str], expected: list[str]) -> None:
    assert funding_of(unit, rows) == expected


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (["等级|奖励标准", "国家级|100", "省级|50"], ["incentive 国家级 1000000", "incentive 省级 500000"]),
        (["机具名称|补贴额（元/台）", "拖拉机|5000"], ["incentive 拖拉机 5000"]),
        (["工艺要求|MPW补助比例", "≤55nm|80%"], ["incentive ≤55nm @80%"]),
        (["档次|补助比例|最高补助额", "一档|8%|80"], ["incentive 一档 800000 @8%"]),
        (
            ["人才类别|生活补贴|购房补贴", "A类|5000元/月|200万元"],
            ["incentive A类 5000", "incentive A类 2000000"],
        ),
        (["等级|申报条件", "国家级|100"], []),
        (["序号|认定项目|奖励标准（万元）", "1|示范企业|50"], ["incentive 示范企业 500000"]),
        (["项目名称|补助标准|备注", "新建冷库|200元/平方米|封顶"], ["incentive 新建冷库 200"]),
        (
            ["序号|奖励内容|国家级|省级", "1|质量奖|300|100"],
            ["incentive 质量奖 3000000", "incentive 质量奖 1000000"],
        ),
    ],
)
def test_scale(rows: list[str], expected: list[str]) -> None:
    assert funding_of("万元", rows, caption="奖励标准表") == expected


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            [
                "奖补对象|奖补标准",
                "单项冠军企业|一次性奖励200万元",
                "技改项目|按设备投资额的8%补助，最高500万元",
            ],
            ["incentive 单项冠军企业 2000000", "incentive 技改项目 5000000 @8%"],
        ),
        (
            [
                "政策名称|政策内容|申报条件",
                "落户奖励|给予奖励50万元；达标的再奖励20万元。|注册资本1000万元以上",
            ],
            ["incentive 注册资本1000万元以上 500000", "incentive 达标的 200000"],
        ),
        (
            ["项目|标准|最高限额", "圈舍|每平方米补助100元|50万元", "设施|按投资额的40%补助|20万元"],
            ["incentive None 100", "incentive None 500000", "incentive None 200000 @40%"],
        ),
        (["项目|补助标准|最高补助额（万元）", "温室|按投资额的40%补助|20"], ["incentive 温室 200000 @40%"]),
        (["工种|初级|高级", "焊工|180|260"], ["incentive 焊工 1800000", "incentive 焊工 2600000"]),
        (
            ["序号|目标任务|资金筹措", "1|修路2000公里|总投资20亿元，其中省级补助6亿元，市县自筹14亿元"],
            ["total None 2000000000", "total None 600000000", "total None 1400000000"],
        ),
        (
            ["8|对新增托位按每个5000元给予补助|县卫健委", "9|每部补贴25万元|县住建局"],
            ["incentive 新增托位 5000", "incentive None 250000"],
        ),
        (["项目名称|建设内容|总投资", "产业园|建设厂房|50亿元"], []),
        (["收费项目|收费标准", "身份证工本费|20元/证"], []),
        (["违法行为|处罚标准", "无证生产|处10万元以上20万元以下罚款"], []),
        (["三级指标|指标值", "单个项目补助|≤200万元", "带动收入|≥50亿元"], []),
    ],
)
def test_cells_in_words(rows: list[str], expected: list[str]) -> None:
    assert funding_of("万元", rows, caption="奖励补助标准表") == expected


@pytest.mark.parametrize(
    ("header", "row", "expected"),
    [
        (
            "地区|合计|天然林保护|森林抚育",
            "福州市|1200|700|500",
            ["allocation 福州市 12000000", "allocation 福州市 7000000", "allocation 福州市 5000000"],
        ),
        ("地区|合计|天然林保护|森林抚育", "福州市|700|700|", ["allocation 福州市 7000000"]),
        (
            "地区|合计|中央资金|省级资金",
            "福州市|100|60|40",
            ["allocation 福州市 1000000", "allocation 福州市 600000", "allocation 福州市 400000"],
        ),
        (
            "地区|户数|中央资金|省级资金|小计",
            "福州市|3|60|40|100",
            ["allocation 福州市 1000000", "allocation 福州市 600000", "allocation 福州市 400000"],
        ),
        ("地区|中央资金|省级资金", "福州市|60|40", ["allocation 福州市 600000", "allocation 福州市 400000"]),
        ("单位|补助经费|其中：培训经费", "厦门大学|60|40", ["allocation 厦门大学 600000"]),
        ("预算单位编码|预算单位名称|金额", "101001|厦门大学|60", ["allocation 厦门大学 600000"]),
        ("地区|批复经费|拨付经费", "福州市|60|40", ["allocation 福州市 400000"]),
    ],
)
def test_columns_of_amounts(header: str, row: str, expected: list[str]) -> None:
    assert funding_of("万元", [header, row], caption="林业改革发展资金安排表") == expected


_PURPOSES = "地区|龙头企业贷款贴息|农产品品牌培育|备注"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            [_PURPOSES, "福州市|1350|400|含所辖区", "厦门市|0|320|"],
            [
                "allocation 福州市 龙头企业贷款贴息 13500000",
                "allocation 福州市 农产品品牌培育 4000000",
                "allocation 厦门市 农产品品牌培育 3200000",
            ],
        ),
        (
            ["序号|县（市、区）|高标准农田建设（万元）|耕地轮作|农业生产社会化服务", "1|永泰县|60|—|40"],
            ["allocation 永泰县 高标准农田建设 600000", "allocation 永泰县 农业生产社会化服务 400000"],
        ),
        (
            ["地区|企业户数|绩效得分|冷链建设|2018年执行率", "福州市|38|92|100|61"],
            ["allocation 福州市 冷链建设 1000000"],
        ),
        (["地区|任务面积（亩）|受益农户|单位", "福州市|38|92|户"], []),
        (["地区|冷链建设|品牌培育", "福州市|新建12座|推介8次"], []),
    ],
    ids=["payees in a head", "serials, units", "counts beside", "counts alone", "works"],
)
def test_columns_of_purposes(rows: list[str], expected: list[str]) -> None:
    assert purposes_of("万元", rows, "2019年乡村振兴专项资金分配表") == expected


def test_columns_of_purposes_need_unit_and_caption() -> None:
    rows = [_PURPOSES, "福州市|1350|400|"]
    assert purposes_of(None, rows, "专项资金分配表") == []
    assert purposes_of("万元", rows, "区域绩效目标表") == []


def test_each_column_of_a_purpose_has_its_total() -> None:
    rows = [_PURPOSES, "合计|150|60|", "福州市|100|40|", "厦门市|50|30|"]
    found = find_funding(sheet("万元", rows, caption="专项资金分配表"), fujian())
    assert [item.purpose for item in found.items if item.kind == "total"] == [
        "龙头企业贷款贴息",
        "农产品品牌培育",
    ]
    assert [unread.message for unread in found.unread] == ["分项合计70万元，与所列总数60万元不符"]


def purposes_of(unit: str | None, rows: list[str], caption: str) -> list[str]:
    items = find_funding(sheet(unit, rows, caption=caption), fujian()).items
    return [f"{item.kind} {item.recipient} {item.purpose} {item.amount or 0:.12g}" for item in items]
