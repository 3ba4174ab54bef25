import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.characters import canonical
from corpus.line_rules import PageRules, find_pairs, line_rules
from corpus.lines import find_bullets, find_decoration, find_page_numbers

LONG = "为贯彻落实决策部署，充分发挥投资对稳增长的重要作用，经研究决定，提出以下意见。" * 4


def dropped(text):
    return [text[found.start : found.end] for found in find_decoration(text)]


@pytest.mark.parametrize(
    "line",
    [
        "来源：省财政厅 作者：张三 时间：2019-03-02 点击数：123",
        "发布时间： 2021-05-08 16:23:00 来源： 市发改委 浏览次数： 1024 次 【字体：大 中 小】 打印",
        "索引号:SM00100-0202-2019-00053 文号:明政〔2019〕5号",
        "发文单位：某市政府 | 成文时间：2019-01-02 | 有效性：有效",
        "上一篇：某通知",
        "主办：某市人民政府办公室 备案号：京ICP备05000000号",
    ],
)
def test_line_of_a_site_goes_whole(line):
    text = canonical(line)
    assert sum(map(len, dropped(text))) >= 0.8 * len(text.replace(" ", ""))


@pytest.mark.parametrize(
    "line",
    [
        "一、支持范围：在本市注册的企业",
        "时间安排：2019年1月1日至3月31日",
        "联系人：张三，电话：010-12345678",
        "责任单位：市财政局",
        "（二）打印设备产业。",
        "资金来源：省级财政",
        "有效期：本办法自发布之日起五年",
        "审核：各县审核后上报市局",
        "网址：http://www.a.gov.cn",
        "申报时间：2020年3月1日",
        "宽度>5米，高度>3米",
    ],
)
def test_line_of_a_notice_stays(line):
    assert dropped(canonical(line)) == []


def test_frame_at_both_ends_of_a_page_in_one_line():
    head = "当前位置： 首页政务公开文件 关于扩大投资的实施意见 时间：2015-07-02 09:40 微信 微博"
    text = f"{head} {LONG} 来源：中国平潭 附件下载"
    assert dropped(text) == [
        "当前位置： 首页政务公开文件",
        "时间：2015-07-02 09:40",
        "微信",
        "微博",
        "来源：中国平潭",
        "附件下载",
    ]


def test_the_middle_of_a_long_line_is_not_looked_at():
    assert dropped(f"{LONG} 来源：中央财政 {LONG}") == []


def test_what_the_site_says_is_kept():
    (found,) = find_decoration("2019-01-18工信部信管〔2018〕301号    阅读： {{ h1}}")
    assert found.says == {"published": "2019-01-18", "number": "工信部信管〔2018〕301号"}


def test_bullets():
    text = "  • 来源：甲\n● 乙\n丙 • 丁"
    assert [span.of(text) for span in find_bullets(text)] == ["•", "●"]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        (f"{LONG}\n 2 \n{LONG}{LONG}\n3\n{LONG}{LONG}\n4\n", ["2", "3", "4"]),
        ("序号\n1\n甲\n2\n乙\n", []),
        (f"{LONG}\n2\n{LONG}{LONG}\n7\n{LONG}", []),
    ],
)
def test_page_numbers(text, numbers):
    assert [span.of(text) for span in find_page_numbers(text)] == numbers


def test_signs_of_markdown_are_bullets():
    text = "## 一、总体要求\n- 项目\n**（一）加强领导。**由局负责。\n- 12 -\n张**\n"
    assert [text[sign.start : sign.end] for sign in find_bullets(text)] == ["##", "-", "**", "**"]


def test_links_to_related_pages_go_on_to_the_end():
    assert dropped("甲局\n请执行。\n相关链接：\n某市关于某事的通知\n一图读懂某计划\n")[-1].endswith("某计划")


def test_date_below_a_body_signs_the_notice():
    assert dropped("请执行。\n某市财政局\n2019-03-05\n") == []
    assert dropped("请执行。\n某市财政局\n2019-03-05 来源：某市\n") == ["来源：某市"]


PRINTED = [example for rule in line_rules() for example in (*rule.examples, *rule.counter_examples)]
PIECES = st.sampled_from([*map(canonical, PRINTED), LONG, *" \n\t\0：|", "2019-03-05", "某市财政局"])
PAGES = st.lists(PIECES, max_size=6).map("".join)


@settings(max_examples=150, deadline=None)
@given(PAGES, st.data())
def test_decoration_as_a_try_of_every_rule_finds_it(text, data):
    """The slow way: the first row of the table that matches here."""
    at = data.draw(st.integers(0, len(text)))
    end = data.draw(st.sampled_from([len(text), *(k for k in range(at, len(text)) if text[k] == "\n")]))
    tried = ((rule, rule.compiled().match(text, at, end)) for rule in line_rules() if rule.scope != "pair")
    slow = next(((rule.name, found.end()) for rule, found in tried if found and found.end() > at), None)
    fast = PageRules(text).match(at, end)
    assert (fast and (fast.rule, fast.end)) == slow


@settings(max_examples=150, deadline=None)
@given(PAGES)
def test_labels_above_their_values_as_a_try_of_every_rule_finds_them(text):
    """The slow way: at the first printed character of each line the first row that matches."""
    pairs = [rule for rule in line_rules() if rule.scope == "pair"]
    slow, low, at = [], 0, 0
    for line in text.split("\n"):
        start = at + len(line) - len(line.lstrip(" \t\r\0"))
        at += len(line) + 1
        found = next((found for rule in pairs if (found := rule.compiled().match(text, start))), None)
        if found and start >= low and start < 3000:
            low = found.end()
            slow.append((start, low))
    assert [(pair.start, pair.end) for pair in find_pairs(text)] == slow
