import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus import parse_page, read_page
from corpus.accounting import source_runs
from corpus.notice import SourceFile, Span

MADE_UP = Path(__file__).parent / "pages"
PAGES = sorted((Path(__file__).parents[2] / "corpus" / "notices").glob("*.txt"))
SOURCE = SourceFile("页.txt", "页.txt", "utf-8", "0")
HTML = """<!DOCTYPE html><html><head><title>通知-站点</title><script>var a="关于<b>";</script></head><body>
<nav><a href="/">首页</a>&gt;<a>公开</a></nav>
<h1>广东省财政厅关于下达2020年<br/>资金的通知</h1><p>发布时间：2020-03-02&nbsp;&nbsp;来源：省财政厅</p>
<p align="center">粤财教〔2020〕12号</p><p>各市财政局：</p>
<p>　　现下达资金<b>500</b>万元，请<span>认真</span>执行。</p><p>　　一、资金使用</p>
<table><tr><td><p>序号</p></td><td>地区</td><td>金额（万元）</td></tr>
<tr><td>1</td><td>甲市</td><td>300</td></tr><tr><td>2</td><td></td><td>200</td></tr></table>
<p>广东省财政厅</p><p>2020年3月1日</p><footer>版权所有</footer></body></html>"""


def counted(page):
    """How often each character of the page is in a notice or dropped."""
    count = [0] * len(page.text)
    spans = [run for notice in page.notices for run in source_runs(notice)]
    for span in spans + [dropped.span for dropped in page.dropped]:
        for place in range(span.start, span.end):
            count[place] += 1
    return count


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_each_character_of_a_page_is_in_one_notice_or_dropped_once(path):
    page = read_page(path)
    assert set(counted(page)) == {1}
    blanks = {dropped.span.of(page.text).strip() for dropped in page.dropped if dropped.rule == "blank"}
    assert blanks <= {"", "\ufeff"}


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "某某市人民政府关于加快数据发展的通知",
                "首页>公开",
                "发布时间：2019-01-02",
                "来源：某某网",
                "各区人民政府：",
                "一、总体要求",
                "（一）加强领导。市工信局负责。",
                "2019年1月2日",
                "  ",
                "澳门葡京赌场官网下载",
                "• 要点",
                "附件：1.表",
                "序号  地区  金额",
                "<p>段</p>",
                "关于 2019 年 的 说明",
                "发文机关",
                "发文字号：",
                "某政发〔2019〕5号\t某市人民政府关于做好工作的通知",
                "2024-04-13     某政发〔2019〕5号\t某市关于工作的通知",
            ]
        ),
        max_size=12,
    )
)
def test_each_character_of_any_page_is_accounted_for(lines):
    assert set(counted(parse_page(SOURCE, "\n".join(lines)))) <= {1}


@pytest.mark.parametrize("table", sorted(MADE_UP.glob("*.toml")), ids=lambda table: table.stem)
def test_each_character_of_the_made_up_pages_is_accounted_for(table):
    for case in tomllib.loads(table.read_text(encoding="utf-8"))["page"]:
        assert set(counted(parse_page(SOURCE, case["text"]))) == {1}, case["name"]


def test_web_page_becomes_a_notice_with_its_table():
    page = parse_page(SOURCE, HTML)
    (notice,) = page.notices
    assert set(counted(page)) == {1}
    assert notice.header.title == "广东省财政厅关于下达2020年资金的通知"
    assert (notice.header.number, notice.header.published) == ("粤财教〔2020〕12号", "2020-03-02")
    (table,) = notice.tables
    assert [[cell.text for cell in row] for row in (table.header, *table.rows)] == [
        ["序号", "地区", "金额（万元）"],
        ["1", "甲市", "300"],
        ["2", "", "200"],
    ]
    assert table.unit == "万元"


@pytest.mark.parametrize("foot", ["— 2 —", "第 2 页 共 3 页\n", "— 2 —\n\n\n- 3 -"])
def test_a_paragraph_goes_on_behind_the_foot_of_a_page(foot):
    lines = [
        "某市人民政府关于加强防火工作的通知",
        *["各县要组织开展巡查，严格火源管理，落实包片责任，" * 2] * 9,
    ]
    text = "\n".join([*lines[:5], foot, *lines[5:]])
    (notice,) = parse_page(SOURCE, text).notices
    assert notice.text == lines[0] + "\n" + "".join(lines[1:])


def test_quote_stands_in_the_source():
    page = parse_page(SOURCE, HTML)
    start = page.notices[0].text.index("现下达资金500万元")
    place = page.notices[0].source_span(Span(start, start + 10))
    assert place.of(page.text) == "现下达资金<b>500</b>万元"


def test_vandalised_page_gets_its_word_back():
    page = read_page(next(path for path in PAGES if path.name.startswith("004")))
    (notice,) = page.notices
    assert notice.header.title == "关于贯彻落实省政府加快推进“互联网+”行动的实施细则"
    assert "必威" not in notice.text
    assert "《江西省人民政府印发关于加快推进“互联网+”行动实施方案的通知》" in notice.text


def test_page_with_ten_notices_each_twice():
    page = read_page(next(path for path in PAGES if path.name.startswith("002")))
    assert len(page.notices) == 10
    assert [len(notice.occurrences) for notice in page.notices[:8]] == [2] * 8
    assert all("閱讀" not in notice.text and "中奖规则" not in notice.text for notice in page.notices)


def test_text_that_is_no_notice_gives_none():
    page = parse_page(SOURCE, "今天天气很好。\n我们去公园玩。")
    assert page.notices == ()
    assert {dropped.rule for dropped in page.dropped} == {"no_notice"}


@pytest.mark.parametrize(
    "text", ["。" * 50, "某局\n。\n。。", "《", "（一）", "1.", "\n", "序号 " * 50, "一是二是" * 20]
)
def test_odd_pages_are_read_too(text):
    assert set(counted(parse_page(SOURCE, text))) <= {1}
