"""Citations: forms of naming a document, what is left out, and the rows of the tables."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.notice import Header, Notice, Span
from extract.citations import find_citations
from extract.citations.bare import NameForm, find_laws, law_table, name_forms
from extract.citations.brackets import find_titles
from extract.citations.cues import cue_table, find_relation, front_of, is_unwritten
from extract.citations.names import document_type, document_types, is_generic, same_document
from extract.citations.numbers import find_number_behind, find_numbers
from extract.programmes import find_programmes
from extract.record import Citation, Programme


def notice(text: str, title: str = "关于某事的通知", number: str | None = None) -> Notice:
    return Notice("n", text, Header(title, number), (), (), ())


def cited(text: str, **header: str) -> list[tuple[str | None, str | None]]:
    return [(c.title, c.number) for c in find_citations(notice(text, **header), ()).items]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("根据《管理试行办法》（粤府〔2016〕86号）等有关部署，", [("管理试行办法", "粤府〔2016〕86号")]),
        ("根据《专项资金管理办法》（苏财规[2014]38号），", [("专项资金管理办法", "苏财规[2014]38号")]),
        ("根据《专项资金管理办法》（苏财规（2014）38号），", [("专项资金管理办法", "苏财规（2014）38号")]),
        ("按照《财政部公告》2019年第39号要求", [("财政部公告", "2019年第39号")]),
        ("依据《住房公积金管理条例》（国务院令第350号）", [("住房公积金管理条例", "国务院令第350号")]),
        (
            "《关于印发〈资金管理办法〉的通知》（粤财工〔2017〕176号）",
            [("关于印发〈资金管理办法〉的通知", "粤财工〔2017〕176号")],
        ),
        (
            "根据《关于印发《资金管理办法》的通知》（闽财预〔2015〕198号）",
            [("关于印发《资金管理办法》的通知", "闽财预〔2015〕198号")],
        ),
        ("依照《中华人民共和国外商投资法》，", [("中华人民共和国外商投资法", None)]),
        ("5100万元（闽财教指〔2019〕4号已下达11900万元）", [(None, "闽财教指〔2019〕4号")]),
        ("请严格按照审定的项目和闽财预〔2015〕198号文要求", [(None, "闽财预〔2015〕198号")]),
        ("广东省要严格落实预算法有关规定。", [("预算法", None)]),
        ("利用“海河英才”行动计划，大力集聚", [("“海河英才”行动计划", None)]),
        (
            "深化落实内地与香港、澳门关于建立更紧密经贸关系的安排（CEPA）",
            [("内地与香港、澳门关于建立更紧密经贸关系的安排", None)],
        ),
        ("推动落实RCEP协定，", [("RCEP协定", None)]),
        ("落实PPP协议约定的内容", []),
        ("根据我省缓解猪肉市场价格周期波动调控预案，", [("缓解猪肉市场价格周期波动调控预案", None)]),
        ("参照金融企业呆账核销管理办法有关规定执行", [("金融企业呆账核销管理办法", None)]),
        ("落实党中央、国务院关于打赢脱贫攻坚战的决定，", [("国务院关于打赢脱贫攻坚战的决定", None)]),
        ("依据民法典有关规定，", [("民法典", None)]),
        ("按照财政部令第69号执行", [(None, "财政部令第69号")]),
        (
            "根据国务院令第713号公布的《重大行政决策程序暂行条例》，",
            [("重大行政决策程序暂行条例", "国务院令第713号")],
        ),
        ("编制《某市国土空间总体规划》和《某市水资源综合规划》，年内报批。", []),
        ("参照《企业会计准则第16号——政府补助》进行核算", [("企业会计准则第16号——政府补助", None)]),
        ("贯彻国家“十四五”新型城镇化实施方案要求，", [("“十四五”新型城镇化实施方案", None)]),
        (
            "根据国家税务总局公告2018年第28号和财税〔2018〕54号规定，",
            [(None, "国家税务总局公告2018年第28号"), (None, "财税〔2018〕54号")],
        ),
        (
            "款列“2299901-其他支出-其他”，请严格按照审定的项目和闽财预〔2015〕198号文要求",
            [(None, "闽财预〔2015〕198号")],
        ),
        (
            "按照中办发〔2017〕30号和本省鲁办发〔2018〕2号要求，",
            [(None, "中办发〔2017〕30号"), (None, "鲁办发〔2018〕2号")],
        ),
        (
            "对《某省实施〈中华人民共和国工会法〉办法》作如下修改",
            [("某省实施〈中华人民共和国工会法〉办法", None)],
        ),
        ("根据《优化营商环境条例》（国务院令第722号）", [("优化营商环境条例", "国务院令第722号")]),
        ("按照《公告》（财政部税务总局公告2021年第12号）", [("公告", "财政部税务总局公告2021年第12号")]),
        ("根据《总体方案》（国发〔2019〕3号文件）", [("总体方案", "国发〔2019〕3号")]),
        ("按照国发〔2014〕64号文件精神，", [(None, "国发〔2014〕64号")]),
        ("依据《国家危险废物名录》管理。", [("国家危险废物名录", None)]),
        ("签订《合作框架协议》。", []),
        ("根据《预算法》《就业条例》，", [("预算法", None), ("就业条例", None)]),
        (
            "依据〈科技计划项目管理办法〉（闽科计〔2018〕5号）",
            [("科技计划项目管理办法", "闽科计〔2018〕5号")],
        ),
        ("按照<安徽省科技进步条例>要求", [("安徽省科技进步条例", None)]),
        ("根据“专项资金管理办法”（闽财〔2019〕1号）", [("专项资金管理办法", "闽财〔2019〕1号")]),
        ("按照“公平竞争审查实施细则”有关规定", [("公平竞争审查实施细则", None)]),
        ("按照“谁审批、谁监管”的规定和“放管服”改革要求", []),
        ("落实“十四五”规划，推进“互联网+政务服务”工作", []),
        ("按照《平台评价方法》（GB/T 36073-2018）开展", [("平台评价方法", "GB/T 36073-2018")]),
        ("核发《中标通知书》。", []),
        ("落实内地与香港、澳门CEPA系列协议，", []),
        ("研究起草《福建省优化营商环境条例》。", []),
        ("填写《项目申报书》，一式三份。", []),
        ("精读《伤寒论》、《炮炙大法》等典籍。", []),
        ("依据《奖补工作指引》（附件4）开展工作", []),
        ("《实施方案》结合实际，提出一系列新目标。", []),
    ],
)
def test_forms(text: str, expected: list[tuple[str | None, str | None]]) -> None:
    assert cited(text) == expected


@pytest.mark.parametrize(
    "head",
    [
        "闽政〔2015〕37号\n关于某事的通知\n各市：",
        "2024-04-13     发改能源〔2023〕1721号\t关于某事的通知\n各市：",
        "索引号：0001 发文字号：国发〔2020〕5号 主题：农业\n关于某事的通知",
        "文 号：闽政〔2015〕37号\n关于某事的通知",
        "关于某事的通知  闽政〔2015〕37号\n各市：",
    ],
)
def test_the_number_at_the_head_is_the_own_one(head: str) -> None:
    assert cited(f"{head}\n根据国发〔2019〕1号文件") == [(None, "国发〔2019〕1号")]


def test_short_name_is_the_same_document() -> None:
    text = (
        "根据《关于印发工作指引的通知》（粤工信函〔2019〕283号，以下简称《工作指引》），按《工作指引》报送。"
    )
    assert cited(text) == [("关于印发工作指引的通知", "粤工信函〔2019〕283号")]


def test_document_named_twice_is_cited_once() -> None:
    text = "见《关于印发〈资金管理办法〉的通知》（闽财〔2015〕1号）。按闽财〔2015〕1号文。"
    assert cited(text) == [("关于印发〈资金管理办法〉的通知", "闽财〔2015〕1号")]


def test_law_and_its_regulation_are_two_documents() -> None:
    text = "按照《中华人民共和国外商投资法》和《中华人民共和国外商投资法实施条例》规定"
    assert len(cited(text)) == 2


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("关于贯彻落实《国务院关于促进就业的意见》的通知", ["国务院关于促进就业的意见"]),
        ("关于转发《国务院关于促进就业的意见》的通知", ["国务院关于促进就业的意见"]),
        ("关于印发《促进就业工作方案》的通知", []),
    ],
)
def test_document_in_the_own_title(title: str, expected: list[str]) -> None:
    page = notice(f"{title}\n各市：请认真执行。", title)
    found = find_citations(page, find_programmes(page).items)
    assert [item.title for item in found.items] == expected


def test_own_programme_and_own_number_are_not_cited() -> None:
    text = "闽政办〔2019〕43号\n现将《生猪生产十条措施》印发给你们。"
    own = Programme("生猪生产十条措施", "policy", Span(0, 1), "t")
    found = find_citations(notice(text, number="闽政办〔2019〕43号"), (own,))
    assert found.items == ()
    assert [ignored.rule for ignored in found.ignored] == ["own_document"]


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("根据《甲办法》，", "basis"),
        ("为贯彻落实《甲意见》精神，", "implements"),
        ("现将《甲通知》转发给你们", "forwards"),
        ("《甲办法》（财建〔2015〕1号）同时废止。", "repeals"),
        ("对《甲办法》作如下修改：", "amends"),
        ("《甲办法》明确，", "reference"),
        ("对下列文件予以废止：\n一、《甲办法》（某政〔2008〕12号）", "repeals"),
    ],
)
def test_relation(text: str, relation: str) -> None:
    (citation,) = find_citations(notice(text), ()).items
    assert citation.relation == relation


def test_own_attachments_are_not_cited() -> None:
    text = "按《奖补工作指引》和《科技经费使用办法》执行。\n附件：1.安排计划表\n2.奖补工作指引\n某厅"
    assert cited(text) == [("科技经费使用办法", None)]


def test_list_shares_its_cue() -> None:
    text = "根据《甲办法》（国发〔2018〕1号）、《乙实施细则》（国发〔2018〕2号）和《丙意见》，"
    items: tuple[Citation, ...] = find_citations(notice(text), ()).items
    assert [item.relation for item in items] == ["basis"] * 3


def test_spans_hold_the_titles() -> None:
    text = "前言。根据《甲办法》（国发〔2018〕1号），"
    (item,) = find_citations(notice(text), ()).items
    assert item.span.of(text) == item.title


@pytest.mark.parametrize("row", document_types(), ids=lambda row: row.kind)
def test_type_rows(row: object) -> None:
    for name in row.examples:  # type: ignore[attr-defined]
        assert document_type(name) is row, name
    for name in row.counter_examples:  # type: ignore[attr-defined]
        assert document_type(name) is not row, name


@pytest.mark.parametrize("row", cue_table().relations, ids=lambda row: row.relation)
def test_cue_rows(row: object) -> None:
    def relations(text: str) -> set[str | None]:
        return {find_relation(text, span) for span in find_titles(text)}

    assert all(row.relation in relations(text) for text in row.examples)  # type: ignore[attr-defined]
    assert not any(row.relation in relations(text) for text in row.counter_examples)  # type: ignore[attr-defined]


def test_unwritten_row() -> None:
    def unwritten(text: str) -> bool:
        return any(is_unwritten(text, span) for span in find_titles(text))

    assert all(map(unwritten, cue_table().unwritten.examples))
    assert not any(map(unwritten, cue_table().unwritten.counter_examples))


def test_law_row() -> None:
    assert all(list(find_laws(text)) for text in law_table().examples)
    assert not any(list(find_laws(text)) for text in law_table().counter_examples)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("预算法", "中华人民共和国预算法", True),
        ("关于促进就业的意见", "国务院关于促进就业的意见", True),
        ("资金管理办法", "关于印发〈资金管理办法〉的通知", True),
        ("市场准入负面清单", "市场准入负面清单（2022年版）", True),
        ("优化营商环境条例", "福建省优化营商环境条例", False),
        ("外商投资法", "外商投资法实施条例", False),
        ("行动计划（2015-2020年）", "行动计划（2021-2025年）", False),
    ],
)
def test_same_document(one: str, other: str, same: bool) -> None:
    assert same_document(one, other) is same
    assert same_document(other, one) is same


def test_generic_names() -> None:
    assert is_generic("实施方案")
    assert is_generic("管理办法（试行）")
    assert not is_generic("预算法")


def test_unclosed_title_is_passed_over() -> None:
    text = "《甲办法没有完\n根据《乙办法》"
    assert [span.of(text) for span in find_titles(text)] == ["乙办法"]


def test_number_far_behind_is_not_the_titles() -> None:
    text = "《甲办法》要求，省政府令第12号另行规定"
    assert find_number_behind(text, text.index("》")) is None
    assert [number.text for number in find_numbers("经研究以闽政办〔2016〕18号文印发")] == [
        "闽政办〔2016〕18号"
    ]


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet="《》〈〉甲乙法\n，", max_size=40))
def test_titles_as_a_plain_stack_finds_them(text: str) -> None:
    """The oracle: from each 《 on, count brackets character by character."""
    expected, at = [], 0
    while at < len(text):
        depth = end = 0
        for index in range(at, len(text) if text[at] == "《" else at):
            if text[index] == "\n":
                break
            depth += (text[index] == "《") - (text[index] == "》")
            if depth == 0:
                end = index
                break
        if end:
            expected.append(Span(at + 1, end))
        at = end if end else at + 1
    assert list(find_titles(text)) == expected


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from([*law_table().names[:40], "按照", "办法", "依法", "，", "。", "实施"]), max_size=8
    )
)
def test_laws_as_a_search_for_each_name_finds_them(words: list[str]) -> None:
    """The oracle: every name at every place, the longest at an end, behind a cue in its sentence."""
    text = "".join(words)
    expected = set()
    for end in range(1, len(text) + 1):
        names = [name for name in law_table().names if text[:end].endswith(name)]
        if names:
            start = end - max(map(len, names))
            if any(cue in front_of(text, start) for cue in law_table().before):
                expected.add(Span(start, end))
    assert set(find_laws(text)) == expected


@pytest.mark.parametrize("form", name_forms(), ids=lambda form: form.name)
def test_forms_of_names_without_brackets(form: NameForm) -> None:
    assert [example for example in form.examples if not list(form.find(example))] == []
    assert [example for example in form.counter_examples if list(form.find(example))] == []


SUFFIXES = sorted({suffix for row in document_types() for suffix in row.suffixes})


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.sampled_from([*SUFFIXES, "科技", "（试行）", "（2018—2020年）"]), min_size=1, max_size=4).map(
        "".join
    )
)
def test_the_type_of_a_document_is_that_of_its_longest_ending(name: str) -> None:
    """The slow way: of all endings that fit, the longest."""
    bare = name.replace("（试行）", "·").replace("（2018—2020年）", "·").rstrip("·")
    fit = [(len(end), row) for row in document_types() for end in row.suffixes if bare.endswith(end)]
    assert document_type(name) is max(fit, key=lambda one: one[0], default=(0, None))[1]
