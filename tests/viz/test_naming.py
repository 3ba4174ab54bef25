"""Names as people write them, and the words and signs that every kind and relation must have."""

from typing import get_args

import pytest

from corpus.regions import Level
from extract.agencies.tables import read_rows
from extract.record import Basis, Relation
from graph.model import Evidence, Node
from graph.ontology import read_ontology
from tests.viz.sample import TEXT, proof
from viz.naming import format_yuan, label_of, name_of, shorten, wrap
from viz.palette import read_styles, read_words
from viz.passages import AROUND, find_passage

OKABE_ITO = {"#E69F00", "#56B4E9", "#009E73", "#F0E442", "#0072B2", "#D55E00", "#CC79A7", "#999999"}


@pytest.mark.parametrize(
    ("amount", "written"),
    [
        (4_000_000, "400万元"),
        (2_400_000_000, "24亿元"),
        (123_456_789, "1.2346亿元"),
        (32_000_000, "3,200万元"),
        (9_999, "9,999元"),
        (0.5, "0.50元"),
        (30_000, "3万元"),
        (100_000_000, "1亿元"),
    ],
)
def test_money_as_people_write_it(amount: float, written: str) -> None:
    assert format_yuan(amount) == written


@pytest.mark.parametrize(
    ("label", "given", "name"),
    [
        ("FundingLine", {"kind": "allocation", "amount": 4e6, "purpose": "小镇"}, "下达 400万元 小镇"),
        ("FundingLine", {"kind": "incentive", "amount": 2e6, "cap": True, "rate": 30.0}, "奖补 30%≤200万元"),
        (
            "FundingLine",
            {"kind": "incentive", "amount": 1e4, "amount_max": 5e4, "per": "家"},
            "奖补 1万元–5万元/家",
        ),
        ("FundingLine", {"kind": "incentive", "rate": 12.5}, "奖补 12.5%"),
        ("Target", {"indicator": "预约率", "comparator": ">=", "value": 50.0, "unit": "%"}, "预约率 ≥50%"),
        ("Target", {"indicator": "平台", "comparator": "=", "value": None}, "平台"),
        (
            "Target",
            {"indicator": "人数", "comparator": "=", "value": 3.0, "value_max": 5.0, "unit": "人"},
            "人数 3–5人",
        ),
        ("Notice", {"title": None, "number": "粤府〔2016〕86号"}, "粤府〔2016〕86号"),
        ("Issue", {"message": "金额无主"}, "金额无主"),
    ],
)
def test_names_of_nodes(label: str, given: dict[str, object], name: str) -> None:
    assert name_of(Node(label, "x", given)) == name  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ("国务院关于印发《新一代人工智能发展规划》的通知", "新一代人工智能发展规\n划"),
        ("关于下达2018年专项资金的通知", "2018年专项资金"),
        ("安徽省人民政府关于印发支持数字经济发展若干政策的通知", "支持数字经济发展若干\n政策"),
        ("健康中国2030规划纲要", "健康中国2030规划\n纲要"),
        ("加快推进政务服务事项“互联网+”工作", "加快推进政务服务事项\n“互联网+”工作"),
        ("指标达到2018年56家", "指标达到2018年\n56家"),
        ("省有关部门和单位要“一窗受理”", "省有关部门和单位要\n“一窗受理”"),
    ],
)
def test_notices_go_by_what_they_are_about(title: str, label: str) -> None:
    assert label_of(Node("Notice", "n", {"title": title})) == label


def test_long_names_end_in_an_ellipsis() -> None:
    assert shorten("一二三四五", 4) == "一二三…"
    assert wrap("一二三四五六七", 3, 2) == "一二三\n四五…"


def test_every_kind_relation_and_property_has_its_word_and_sign() -> None:
    ontology, words, styles = read_ontology(), read_words(), read_styles()
    assert set(styles["nodes"]) == set(ontology.nodes)
    assert set(styles["edges"]) == set(ontology.relations)
    properties = {
        name for kind in (*ontology.nodes.values(), *ontology.relations.values()) for name in kind.properties
    }
    assert properties <= set(words["properties"])
    assert all(len(pair) == 2 for section in words.values() for pair in section.values())


def test_every_code_has_its_word() -> None:
    tables = [read_rows(name) for name in ("branches", "functions", "national")]
    kinds = {row["kind"] for rows in tables for row in rows}
    codes = [*get_args(Level), *get_args(Basis), *get_args(Relation), *kinds]
    assert set(codes) - set(read_words()["values"]) == set()


def test_colours_are_told_apart_by_all_and_roles_without_colour() -> None:
    styles = read_styles()
    assert {style["fill"] for style in styles["nodes"].values()} <= OKABE_ITO
    signs = [(style["shape"], style["size"]) for style in styles["nodes"].values()]
    assert len(set(signs)) == len(signs)
    roles = [styles["edges"][role] for role in ("LEADS", "SUPPORTS", "RESPONSIBLE_FOR")]
    assert len({tuple(role["dash"]) for role in roles}) == 3
    assert roles[0]["width"] > 1.5 * max(role["width"] for role in roles[1:])


def test_passage_is_the_quote_in_its_paragraph() -> None:
    notice = Node("Notice", "n1", {"text": TEXT})
    passage = find_passage(proof("省卫生计生委牵头", "r"), notice)
    assert passage.text[passage.start : passage.end] == "省卫生计生委牵头"
    assert passage.text == TEXT.split("\n")[1]


def test_passage_of_a_long_paragraph_is_cut_around_the_quote() -> None:
    text = "前" * 500 + "引句" + "后" * 500
    passage = find_passage(Evidence("n", 500, 502, "引句", "r"), Node("Notice", "n", {"text": text}))
    assert passage.text[passage.start : passage.end] == "引句"
    assert len(passage.text) == 2 * (AROUND + 1) + 2
    assert passage.text[0] == passage.text[-1] == "…"


@pytest.mark.parametrize("notice", [None, Node("Notice", "n", {"text": "别的文字"})])
def test_passage_without_its_text_is_the_quote(notice: Node | None) -> None:
    passage = find_passage(Evidence("n", 3, 5, "引句", "r"), notice)
    assert (passage.text, passage.start, passage.end) == ("引句", 0, 2)
