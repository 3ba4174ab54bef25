"""Numbers with units and limits, as notices print them."""

import re
from collections.abc import Iterator
from decimal import Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from corpus.notice import Span
from extract.quantities import Quantity, find_quantities, parse_number
from extract.quantities.grammar import amount_pattern, bound_pattern, may_end_bound, may_start_bound
from extract.quantities.lexer import _read_amount, _read_share
from extract.quantities.lexicon import BoundRow, Rule, Unit, bounds, skips, unitless, units
from extract.quantities.numerals import parse_numeral


def shown(text: str) -> list[tuple[float, float | None, str, str | None]]:
    return [(q.value, q.value_max, q.unit, q.bound) for q in find_quantities(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("网上可办率96%以上", [(96, None, "%", ">=")]),
        ("最高不超过500万元", [(500, None, "万元", "<=")]),
        ("担保费率不高于1.2%", [(1.2, None, "%", "<=")]),
        ("控制在3个工作日以内", [(3, None, "个工作日", "<=")]),
        ("年产值超100亿元", [(100, None, "亿元", ">=")]),
        ("约3万平方米", [(3, None, "万平方米", "~")]),
        ("1000亿元左右", [(1000, None, "亿元", "~")]),
        ("超过1—2家", [(1, 2, "家", ">=")]),
        ("80-150个托位", [(80, 150, "个", None)]),
        ("5至10万元", [(5, 10, "万元", None)]),
        ("20%~30%", [(20, 30, "%", None)]),
        ("3万元—5万元", [(3, 5, "万元", None)]),
        ("5000万元—1亿元", [(0.5, 1, "亿元", None)]),
        ("3至5个领域", [(3, 5, "个", None)]),
        ("三十家企业", [(30, None, "家", None)]),
        ("两千三百人", [(2300, None, "人", None)]),
        ("百分之五点五", [(5.5, None, "%", None)]),
        ("百分之2.5以上", [(2.5, None, "%", ">=")]),
        ("一亿二千万元", [(12_000, None, "万元", None)]),
        ("不超过1亿2000万元", [(12_000, None, "万元", "<=")]),
        ("3万5千元", [(35, None, "千元", None)]),
        ("每人1万5000元", [(15_000, None, "元", None)]),
        ("总人口3万，5个乡镇", [(3, None, "万", None), (5, None, "个", None)]),
        ("一亿零五十元", [(100_000_050, None, "元", None)]),
        ("百分之百", [(100, None, "%", None)]),
        ("200万、300万平方米", [(200, None, "万平方米", None), (300, None, "万平方米", None)]),
        ("两成以上", [(20, None, "%", ">=")]),
        ("三成至五成", [(30, 50, "%", None)]),
        ("三至五成", [(30, 50, "%", None)]),
        ("3—5成", [(30, 50, "%", None)]),
        ("一半以上", [(50, None, "%", ">=")]),
        ("三分之二", [(66.67, None, "%", None)]),
        ("千分之三", [(3, None, "‰", None)]),
        ("翻一番", [(1, None, "番", None)]),
        ("2个、3个工作日", [(2, None, "个工作日", None), (3, None, "个工作日", None)]),
        ("2个、3个企业", [(2, None, "个", None), (3, None, "个", None)]),
        ("50、30、20万元", [(50, None, "万元", None), (30, None, "万元", None), (20, None, "万元", None)]),
        ("30元/平方米·月", [(30, None, "元/平方米·月", None)]),
        ("20M/户以上", [(20, None, "M/户", ">=")]),
        ("35微克/立方米", [(35, None, "微克/立方米", None)]),
        ("100吨标准煤", [(100, None, "吨标准煤", None)]),
        ("30万人次", [(30, None, "万人次", None)]),
        ("2000标台", [(2000, None, "标台", None)]),
        ("提高2.3个百分点", [(2.3, None, "个百分点", None)]),
        ("3.5万亿元", [(3.5, None, "万亿元", None)]),
        ("1,200.5万元", [(1200.5, None, "万元", None)]),
        ("3000多个基站", [(3000, None, "个", ">=")]),
        ("10余家", [(10, None, "家", ">=")]),
        ("半小时交通圈", [(0.5, None, "小时", None)]),
        ("至少一个中心", [(1, None, "个", ">=")]),
        ("≥5项", [(5, None, "项", ">=")]),
        ("托位数达到4.5个", [(4.5, None, "个", None)]),
    ],
)
def test_reads(text: str, expected: list[tuple[float, float | None, str, str | None]]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "5G基站",
        "4K电视",
        "3D打印",
        "5A级景区",
        "PM2.5浓度",
        "10G-PON",
        "第三条",
        "第二名称",
        "三级医院",
        "一体化",
        "《关于3家企业的通知》",
        "“一带一路”建设",
        "“三农”工作",
        "“十三五”规划",
        "2018年6月5日",
        "2018-2020年",
        "9月30日前",
        "粤府办〔2018〕22号",
        "电话025-82288032",
        "拨打12345热线",
        "1.工作机制",
        "1+N",
        "打造一个平台",
        "一批项目",
        "2.13个先进制造业集群",
        "最后一公里",
        "3方面",
        "300平台",
    ],
)
def test_counts_nothing(text: str) -> None:
    assert find_quantities(text) == ()


def test_parts_of_a_quantity() -> None:
    text = "给予不超过30元/平方米的补助"
    (quantity,) = find_quantities(text)
    assert quantity.number.of(text) == "30"
    assert quantity.unit_span.of(text) == "元/平方米"
    assert quantity.span.of(text) == "不超过30元/平方米"


@pytest.mark.parametrize(
    ("text", "yuan"),
    [("400万元", 4e6), ("1.2万亿元", 1.2e12), ("300元", 300), ("5000万美元", None), ("3家", None)],
)
def test_money_in_yuan(text: str, yuan: float | None) -> None:
    (quantity,) = find_quantities(text)
    assert quantity.yuan == yuan


def test_only_what_lies_in_the_span() -> None:
    text = "培育3家企业，建成5个平台"
    assert [q.unit for q in find_quantities(text, Span(6, len(text)))] == ["个"]


@pytest.mark.parametrize(
    "unit", [row for row in units().values() if row.kind != "per"], ids=lambda row: row.name
)
def test_units_read_their_examples(unit: Unit) -> None:
    printed = "%" if unit.kind == "share" else unit.name
    assert any(printed in q.unit for q in find_quantities(unit.example)) or unit.name == "折"
    assert not any(q.unit == unit.name for q in find_quantities(unit.counter))


@pytest.mark.parametrize("rule", [*skips(), *unitless()], ids=lambda rule: rule.name)
def test_skips_read_their_examples(rule: Rule) -> None:
    for example in rule.examples:
        assert re.search(rule.pattern, example), example
    for example in rule.counter_examples:
        assert not re.search(rule.pattern, example), example


@pytest.mark.parametrize("row", bounds(), ids=lambda row: f"{row.bound}-{row.side}")
def test_bounds_read_their_examples(row: BoundRow) -> None:
    for example in row.examples:
        assert [q.bound for q in find_quantities(example)] == [row.bound], example
    for example in row.counter_examples:
        assert row.bound not in [q.bound for q in find_quantities(example)], example


CHINESE = "零一二三四五六七八九"


def numeral(value: int) -> str:
    """The numeral of a number below 10^12, the plain way."""
    for scale, name in ((10**8, "亿"), (10**4, "万")):
        if value >= scale:
            low = value % scale
            joint = "零" if 0 < low < scale // 10 else ""
            return numeral(value // scale) + name + joint + (numeral(low) if low else "")
    digits = [(value // step % 10, name) for step, name in ((1000, "千"), (100, "百"), (10, "十"), (1, ""))]
    text = (
        "".join(CHINESE[digit] + name if digit else "零" for digit, name in digits).lstrip("零").rstrip("零")
    )
    while "零零" in text:
        text = text.replace("零零", "零")
    return text


@settings(max_examples=150, deadline=None)
@given(st.integers(1, 10**12 - 1))
def test_numerals_round_trip(value: int) -> None:
    assert parse_numeral(numeral(value)) == value


@settings(max_examples=150, deadline=None)
@given(st.decimals(0, 10**9, places=2))
def test_digits_round_trip(value: Decimal) -> None:
    assert parse_number(f"{value:,}") == float(value)


@settings(max_examples=100, deadline=None)
@given(
    st.integers(2, 10**6),
    st.sampled_from(sorted(u.name for u in units().values() if u.kind in ("count", "money"))),
)
def test_a_printed_quantity_is_read_back(value: int, unit: str) -> None:
    (quantity,) = find_quantities(f"新增{value}{unit}。")
    assert (quantity.value, quantity.unit) == (value, unit)


def slow_quantities(text: str) -> Iterator[Quantity]:
    """The slow way: at every place try each number that counts nothing, then all that counts something."""
    at = 0
    while at < len(text):
        passed = next(
            (found for rule in skips() if (found := re.compile(rule.pattern).match(text, at))), None
        )
        quantity = None if passed else _read(text, at)
        if quantity:
            yield quantity
        step = re.compile(r"[0-9]+|.", re.DOTALL).match(text, at)
        at = (
            passed.end() if passed else quantity.unit_span.end if quantity else step.end() if step else at + 1
        )


def _read(text: str, at: int) -> Quantity | None:
    if not (text[at].isdigit() or text[at] in "一二三四五六七八九十两半百千"):
        return None
    return _read_amount(text, at) or _read_share(text, at)


NUMBER_WORDS = st.sampled_from(
    [
        *"一二三十百千万亿半两零个家年元%0123456789.,-—至到约超第《》“”的建成率多",
        *(
            "百分之",
            "三分之一",
            "2018年",
            "十三五",
            "万元",
            "个百分点",
            "第三",
            "12345热线",
            "PM2.5",
            "〔2018〕22号",
        ),
        *(example for rule in skips() for example in rule.examples),
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(NUMBER_WORDS, max_size=10).map("".join))
def test_numbers_as_a_look_at_every_character_finds_them(text: str) -> None:
    fast = [quantity.number for quantity in find_quantities(text)]
    slow = list(slow_quantities(text))
    assert {span.start for span in fast} <= {quantity.number.start for quantity in slow}
    told = [quantity.number for quantity in slow if quantity.unit or quantity.bound]
    assert all(any(whole.start <= span.start and span.end <= whole.end for whole in fast) for span in told)


def slow_unit(text: str) -> str:
    """The longest unit that the text begins with, if what stands behind makes it no part of another word."""
    for unit in sorted(units().values(), key=lambda unit: -len(unit.name)):
        rest = text[len(unit.name) :]
        goes_on = (
            unit.name[-1].isascii() and unit.name[-1].isalpha() and rest[:1].isascii() and rest[:1].isalpha()
        )
        spared = bool(unit.yet) and re.match(unit.yet, rest) is not None
        guarded = rest[:1] != "" and rest[:1] in unit.guard and not spared
        if unit.kind != "per" and text.startswith(unit.name) and not (goes_on or guarded):
            return unit.name
    return ""


UNIT_WORDS = [*units(), *(char for unit in units().values() for char in unit.guard), "企业", "的", "，"]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(UNIT_WORDS), min_size=1, max_size=3).map("".join))
def test_units_as_a_look_at_each_finds_them(text: str) -> None:
    found = amount_pattern(False).match("3" + text)
    assume(found is not None and not any(found[part] for part in ("multiplier", "low", "over", "over_too")))
    assert re.split("[/／]", found["unit"] or "")[0] == slow_unit(text).split("/")[0]


BOUND_WORDS = [*(word for row in bounds() for word in row.words), *"达为至到在人民币增长（）的", "人民币"]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(BOUND_WORDS), max_size=4).map("".join))
def test_the_characters_at_a_bounds_ends_miss_none(text: str) -> None:
    """The slow way: look for bound words at every number."""
    assert not bound_pattern("before").search(text) or text[-1] in may_end_bound()
    assert not bound_pattern("after").match(text) or text[0] in may_start_bound()


def test_a_page_of_numerals_is_read_in_one_pass() -> None:
    assert find_quantities("一" * 20_000) == ()
