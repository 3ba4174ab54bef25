"""Years and months by which, from which and compared with which."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.notice import Span
from extract.quantities import find_periods
from extract.quantities.lexicon import Rule
from extract.quantities.periods import period_pattern, period_rules
from extract.quantities.roles import RoleRow, role_rows

YEAR = 2018


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("到2020年，", [("by", "2020")]),
        ("2019年底前完成", [("by", "2019")]),
        ("2019年12月底前完成", [("by", "2019-12")]),
        ("2019年6月30日前", [("by", "2019-06")]),
        ("到“十三五”末", [("by", "2020")]),
        ("“十四五”期间", [("by", "2025")]),
        ("十五五时期", [("by", "2030")]),
        ("2018—2020年，", [("in", "2020")]),
        ("2018年至2020年", [("in", "2020")]),
        ("年底前", [("in", "2018")]),
        ("力争年内", [("in", "2018")]),
        ("今年底", [("in", "2018")]),
        ("明年底前", [("by", "2019")]),
        ("9月底前", [("by", "2018-09")]),
        ("8月建成", [("by", "2018-08")]),
        ("下半年启动", [("by", "2018")]),
        ("2019年上半年", [("by", "2019-06")]),
        ("2019年一季度", [("by", "2019-03")]),
        ("三年内", [("by", "2021")]),
        ("用3—5年时间", [("by", "2023")]),
        ("2020年、2025年分别达到10%、20%", [("by", "2020"), ("by", "2025")]),
        ("2025、2030年", [("by", "2025"), ("by", "2030")]),
        ("每年评选10家", [("annual", None)]),
        ("比2015年下降16%", [("base", None)]),
        ("较2017年增长", [("base", None)]),
        ("在2017年基础上", [("base", None)]),
        ("与2014年相比", [("base", None)]),
        ("自2019年起", [("from", None)]),
        ("2015年以来", [("from", None)]),
        ("2019年开始", [("from", None)]),
    ],
)
def test_reads(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(p.role, p.deadline) for p in find_periods(text, None, YEAR)] == expected


@pytest.mark.parametrize(
    "text",
    ["《行动计划（2018—2020年）》", "实施方案（2018-2020年）", "三年行动计划", "第3年级", "年度", "每半年内"],
)
def test_names_no_time(text: str) -> None:
    assert find_periods(text, None, YEAR) == ()


def test_a_year_before_the_issue_is_past() -> None:
    assert [p.past for p in find_periods("2017年末达到20%，2020年达到40%", None, YEAR)] == [True, False]


def test_without_the_year_of_issue_nothing_relative_is_dated() -> None:
    assert [p.deadline for p in find_periods("年底前、三年内、9月底前")] == [None, None, None]


@pytest.mark.parametrize("rule", period_rules(), ids=lambda rule: rule.name)
def test_rules_read_their_examples(rule: Rule) -> None:
    for example in rule.examples:
        assert re.search(rule.pattern, example), example
    for example in rule.counter_examples:
        assert not re.search(rule.pattern, example), example


@pytest.mark.parametrize("row", [row for row, _, _ in role_rows()], ids=lambda row: row.role)
def test_roles_read_their_examples(row: RoleRow) -> None:
    assert all(role_of(example) == row.role for example in row.examples)
    assert all(role_of(example) != row.role for example in row.counter_examples)


def role_of(marked: str) -> str:
    """The role of the time that 〔〕 mark."""
    start = marked.index("〔")
    found = find_periods(marked.replace("〔", "").replace("〕", ""), None, YEAR)
    return next(period.role for period in found if period.span.start == start)


WORDS = [
    "2018年",
    "2020",
    "年底",
    "前",
    "“十三五”",
    "末",
    "十四五",
    "期间",
    "三年内",
    "每年",
    "6月",
    "底",
    "—",
    "、",
    "《",
    "》",
    "（",
    "）",
    "一季度",
    "上半年",
    "全年",
    "3个",
    "第",
]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=12).map("".join))
def test_the_trigger_misses_nothing(text: str) -> None:
    """The slow way: try the rules at every character."""
    slow, at = [], 0
    while at < len(text):
        match = period_pattern().match(text, at)
        at = match.end() if match else at + 1
        if match and not match["rule_0"] and not text[match.start() - 1 : match.start()].isdigit():
            slow.append(Span(*match.span()))
    assert [period.span for period in find_periods(text, None, YEAR)] == slow
