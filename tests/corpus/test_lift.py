import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.lift import lift
from corpus.notice import OffsetMap, Span

WRAPPED = "\n".join(
    [
        "为深入贯彻落实党的二十大精神和习近平总书记重要讲话精神，按照省委、",
        "省政府部署，进一步强化招商引资，优化投资环境，扩大有效投资，助推全",
        "省经济高质量发展，制定以下政策措施。",
        "一、加强组织领导",
        "（一）建立健全工作机制。由省商务厅牵头，省发展改革委、工业和信息化",
        "厅按职责分工负责，2023 年12 月底前建成3 个平台。各地级以上市政府要",
        "切实履行主体责任，抓好招商引资各项工作的落实，确保取得实实在在的成",
        "效。（省商务厅负责）",
        "（二）强化政策支持。加大对重大项目的支持力度，对符合条件的项目给予",
        "不超过1000 万元的奖励，由省、市财政按比例分担，具体办法由省商务厅另",
        "行制定。",
    ]
)


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("2023 年1 月20 日", "2023年1月20日"),
        ("5G 工业互联网", "5G工业互联网"),
        ("Big Data 平台", "Big Data平台"),
        ("第一章   规划背景", "第一章规划背景"),
        ("关于推进 政务新媒体健康有序发展的意见", "关于推进政务新媒体健康有序发展的意见"),
        ("一段。\n\n　　二段。", "一段。\n二段。"),
        (
            "某某市人民政府办公室\n关于印发某某市数据管理办法的通知",
            "某某市人民政府办公室关于印发某某市数据管理办法的通知",
        ),
        (
            "某某市人民政府关于加快推进\n数字经济发展的实施意见",
            "某某市人民政府关于加快推进数字经济发展的实施意见",
        ),
        ("某某市人民政府\n2018年8月20日", "某某市人民政府\n2018年8月20日"),
        ("甲\x1f\x1f乙\x1f\n\n丙\x1f", "甲\t\t乙\n丙"),
        ("前\x01\x01\x01\n后", "前\n后"),
    ],
)
def test_lift_closes_gaps(printed, read):
    assert lift(printed).text == read


def test_lift_joins_the_lines_of_a_page_of_fixed_width():
    lines = lift(WRAPPED).text.split("\n")
    assert [line[:8] for line in lines] == [
        "为深入贯彻落实党",
        "一、加强组织领导",
        "（一）建立健全工",
        "（二）强化政策支",
    ]
    assert "2023年12月底前建成3个平台。各地级以上市政府要切实履行" in lines[2]


@pytest.mark.parametrize(
    "printed",
    [
        "到 2020 年，遴选示范城市 30 个，示范城市新增和更新车辆中新能源汽车比例达到 60%以上，配送成本降低"
        " 10 %，新建改建网点 1200 个，培育企业 50 家，全县完成农村危房改造 9000 户，"
        "减少贫困人口 6 万人以上，具体见附件 4）。",
        "某市人民政府办公室印发的文件（某府办发〔2018〕31 号）和省级专项资金管理办法（某财农〔2017〕126 号）"
        "已经明确，现下达 2019 年省级专项资金 4500 万元，支出列 2130135 项，请于 30 日内分解到县，"
        "并于 6 月 15 日前报告。",
    ],
)
def test_blanks_round_figures_neither_end_a_paragraph_nor_make_a_table(printed):
    assert lift(printed).text == printed.replace(" ", "")


def test_lift_breaks_a_page_run_together_at_its_blanks():
    printed = (
        "现印发给你们，请认真组织实施。 某某省人民政府办公厅 2018年6月5日 某某省行动计划 为深入贯彻，"
        + ("加快推进健康建设，" * 14)
    )
    assert lift(printed).text.split("\n")[:4] == [
        "现印发给你们，请认真组织实施。",
        "某某省人民政府办公厅",
        "2018年6月5日",
        "某某省行动计划",
    ]


ALPHABET = "省市关于的通知a1，。（）一、 \n\t\x00\x01\x1f"


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=ALPHABET, max_size=120))
def test_each_lifted_character_stands_where_its_map_says(text):
    lifted = lift(text)
    offsets = lifted.offsets()
    places = [offsets.to_source(i) for i in range(len(lifted.text))]
    assert places == sorted(set(places))
    for char, place in zip(lifted.text, places, strict=True):
        assert text[place] == char or (char in " \t\n" and text[place] in " \t\n\x1f")
    left_out = set(range(len(text))) - set(places)
    assert all(text[place] in " \t\n\x00\x01\x1f" for place in left_out)


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet=ALPHABET, max_size=120), st.data())
def test_kept_ranges_keep_their_places(text, data):
    lifted = lift(text)
    cuts = sorted(data.draw(st.sets(st.integers(0, len(lifted.text)), max_size=6)))
    spans = [Span(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    kept = lifted.keep(spans)
    assert kept.text == "".join(span.of(lifted.text) for span in spans)
    expected = [lifted.source(i) for span in spans for i in range(span.start, span.end)]
    assert [kept.source(i) for i in range(len(kept.text))] == expected


def test_offset_map_gives_the_smallest_source_range():
    offsets = OffsetMap((0, 4), (10, 20), (False, False))
    assert offsets.span_to_source(Span(2, 6)) == Span(12, 22)
    assert offsets.span_to_source(Span(5, 5)) == Span(21, 21)


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet=ALPHABET, min_size=1, max_size=60), st.data())
def test_places_as_a_list_of_all_of_them_tells_them(text, data):
    lifted = lift(text)
    places = [lifted.source(at) for at in range(len(lifted.text))]
    source = data.draw(st.integers(0, 60))
    behind = [at for at, place in enumerate(places) if place >= source]
    assert not places or lifted.offset_of(source) == (behind[0] if behind else len(places))
    start = data.draw(st.integers(0, len(places)))
    end = data.draw(st.integers(start, len(places)))
    if start < end:
        assert lifted.offsets().span_to_source(Span(start, end)) == Span(places[start], places[end - 1] + 1)
