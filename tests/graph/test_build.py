"""Records → graph: ids, joins, evidence."""

from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from corpus.notice import Notice, Span
from extract.record import (
    Agency,
    Assignment,
    Citation,
    Funding,
    Ledger,
    Programme,
    Record,
    Task,
    Unread,
)
from graph.build import build_graph
from graph.build.identity import fold_name, hash_id
from graph.build.notices import year_of
from graph.model import Edge, Graph, Node
from graph.ontology import read_ontology

Make = Callable[..., Any]


def _named(graph: Graph, label: str, name: str) -> Node:
    found = [n for n in graph.nodes.values() if n.label == label and name in n.properties.values()]
    assert len(found) == 1, (name, found)
    return found[0]


def _edges(graph: Graph, type: str) -> list[Edge]:
    return [edge for edge in graph.edges.values() if edge.type == type]


def _said(graph: Graph, type: str) -> set[tuple[str, str, str]]:
    """(from, quote, to) in words."""

    def word(id: str) -> str:
        properties = graph.nodes[id].properties
        return str(
            next(properties[key] for key in ("name", "title", "indicator", "kind") if key in properties)
        )

    return {
        (word(e.source), e.evidence.quote if e.evidence else "", word(e.target)) for e in _edges(graph, type)
    }


def test_everything_in_the_record_is_in_the_graph(sample_graph: Graph) -> None:
    duty = "省卫生计生委牵头，省发展改革委配合"
    assert _said(sample_graph, "LEADS") == {
        ("广东省卫生计生委", duty, "发展“互联网+”医疗服务"),
        ("广东省卫生计生委", "省卫生计生委负责", "建设远程医疗平台"),
    }
    assert _said(sample_graph, "SUPPORTS") == {("广东省发展改革委", duty, "发展“互联网+”医疗服务")}
    assert _said(sample_graph, "PAID_TO") == {("allocation", "下达梅州市400万元", "梅州市")}
    assert _said(sample_graph, "PART_OF") >= {
        ("建设远程医疗平台", "", "发展“互联网+”医疗服务"),
        ("梅州市", "", "广东省"),
        ("广东省", "", "全国"),
    }
    assert {owner for owner, _, _ in _said(sample_graph, "HAS_TARGET")} == {
        "广东省促进“互联网+医疗健康”发展行动计划",
        "发展“互联网+”医疗服务",
        "广东省人民政府办公厅关于印发广东省促进“互联网+医疗健康”发展行动计划的通知",
    }
    assert _named(sample_graph, "Target", "预约诊疗率").properties["year"] == 2020
    assert _named(sample_graph, "Issue", "看不懂的金额").properties["quote"] == "50万元"


def test_every_stated_relation_quotes_its_notice(sample_graph: Graph) -> None:
    kinds = read_ontology().relations
    for edge in sample_graph.edges.values():
        assert kinds[edge.type].stated == (edge.evidence is not None)
        if edge.evidence:
            text = sample_graph.nodes[edge.evidence.notice].properties["text"]
            assert isinstance(text, str)
            assert text[edge.evidence.start : edge.evidence.end] == edge.evidence.quote != ""


def test_a_span_outside_the_text_is_a_fault(records: Make) -> None:
    with pytest.raises(ValueError, match="n1"):
        build_graph([records(unread=(Unread("duty", "?", Span(0, 10_000)),))])


def test_order_of_the_records_does_not_matter(records: Make, notices: Make) -> None:
    both = [records(), records(notices("n2", number="粤府办〔2019〕1号", title="另一个通知"))]
    assert build_graph(both) == build_graph(reversed(both))
    assert build_graph([*both, both[0]]) == build_graph(both)


def test_ids_hang_on_no_free_text_and_no_place(records: Make, notices: Make) -> None:
    """A line more at the top moves all offsets: every id stays."""
    notice: Notice = notices()
    graph = build_graph([records(notice)])
    moved = {id: edge.evidence for id, edge in graph.edges.items()}
    later = build_graph([records(notice, unread=())])
    assert later.nodes.keys() < graph.nodes.keys()
    assert later.edges.keys() < moved.keys()


def test_a_cited_notice_joins_the_real_one_by_number(records: Make, notices: Make) -> None:
    cited = notices("gov", title="国务院办公厅关于促进发展的意见", number="国办发[2018]26 号", region="全国")
    apart, joined = (
        build_graph([records()]),
        build_graph([records(), records(cited, programmes=(), citations=())]),
    )
    stub = next(n for n in apart.nodes.values() if n.properties.get("seen") is False)
    assert (stub.properties["number"], stub.properties["year"]) == ("国办发〔2018〕26号", 2018)
    assert [edge.target for edge in _edges(joined, "CITES")] == ["gov"]
    assert stub.id not in joined.nodes


@pytest.mark.parametrize(
    ("title", "number", "region", "joins"),
    [
        ("广东省人民政府关于加强工作的意见", None, "安徽省", True),
        ("关于加强工作的意见", None, "广东省", True),
        ("关于加强工作的意见", None, "梅州市", True),
        ("关于加强工作的意见", None, "安徽省", False),
        ("广东省人民政府关于加强工作的意见", "粤府〔2017〕9号", "广东省", False),
        ("关于加强别的工作的意见", None, "广东省", False),
    ],
)
def test_a_title_joins_only_what_it_can_mean(
    records: Make, notices: Make, title: str, number: str | None, region: str, joins: bool
) -> None:
    meant = notices("meant", title="广东省人民政府关于加强工作的意见", number="粤府〔2018〕1号")
    citing = records(
        notices("citing", number="x〔2019〕3号", title="通知", region=region),
        programmes=(),
        citations=(Citation(title, number, Span(0, 5), "cite"),),
    )
    graph = build_graph([records(meant, programmes=(), citations=()), citing])
    assert ([edge.target for edge in _edges(graph, "CITES")] == ["meant"]) == joins


def test_a_plan_based_on_a_cited_plan_implements_it(records: Make, notices: Make) -> None:
    above = Programme("“互联网+”行动计划", "plan", Span(0, 5), "p")
    below = Programme("实施方案", "scheme", Span(0, 5), "p")
    upper = records(notices("u", number="粤府〔2015〕53号", title="上"), programmes=(above,), citations=())
    basis = Citation("“互联网+”行动计划", None, Span(0, 9), "cite", "basis")
    lower = records(
        notices("l", number="x〔2016〕1号", title="下", region="梅州市"),
        programmes=(below,),
        citations=(basis,),
    )
    assert {(a, c) for a, _, c in _said(build_graph([upper, lower]), "IMPLEMENTS")} == {
        ("实施方案", "“互联网+”行动计划")
    }
    law = Citation("预算法", None, Span(0, 9), "cite", "implements")
    assert not _edges(build_graph([records(citations=(law,))]), "IMPLEMENTS")
    named = Programme("实施方案", "scheme", Span(0, 5), "p", implements="健康中国2030规划纲要")
    assert {
        (a, c) for a, _, c in _said(build_graph([records(programmes=(named,), citations=())]), "IMPLEMENTS")
    } == {("实施方案", "健康中国2030规划纲要")}


def test_one_body_has_one_node_whatever_it_is_called(records: Make) -> None:
    forms = [
        Agency("广东省卫计委", "广东省卫生和计划生育委员会"),
        Agency("广东省卫生计生委", "广东省卫生和计划生育委员会"),
        Agency("广东省卫生计生委", "广东省卫生和计划生育委员会"),
    ]
    place = Span(0, 5)
    tasks = tuple(
        Task(f"任务{i}", place, 9, (), i, (Assignment(form, "lead", "sole", place, place, "d"),))
        for i, form in enumerate(forms)
    )
    node = _named(build_graph([records(tasks=tasks)]), "Agency", "广东省卫生和计划生育委员会")
    assert (node.properties["name"], node.properties["aliases"]) == ("广东省卫生计生委", ["广东省卫计委"])


def test_a_body_is_joined_to_those_that_took_over_from_it(sample_graph: Graph) -> None:
    assert ("广东省卫生计生委", "", "广东省卫生健康委员会") in _said(sample_graph, "SUCCEEDED_BY")
    (edge,) = [
        edge
        for edge in _edges(sample_graph, "SUCCEEDED_BY")
        if sample_graph.nodes[edge.source].properties["name"] == "广东省卫生计生委"
    ]
    assert str(edge.properties["on"]).startswith("2018")
    later = _named(sample_graph, "Agency", "广东省卫生健康委员会")
    assert (later.properties["region"], later.properties["known"]) == ("广东省", True)


def test_collective_bodies_of_two_regions_are_two(records: Make, notices: Make) -> None:
    all_cities = Agency("各市人民政府", collective=True)
    place = Span(0, 5)
    task = Task(
        "任务", place, 9, (), 1, (Assignment(all_cities, "responsible", "listed", place, place, "d"),)
    )

    def record(id: str, region: str) -> Record:
        notice = notices(id, region=region, number=id, title=id)
        made: Record = records(notice, tasks=(task,), issuers=())
        return made

    graph = build_graph([record("a", "广东省"), record("b", "安徽省")])
    assert sum(node.label == "Agency" for node in graph.nodes.values()) == 2


def test_money_that_agrees_in_all_stable_fields_is_told_apart(records: Make) -> None:
    line = Funding("incentive", 1e6, Span(0, 5), Span(0, 9), "money")
    other = Funding("incentive", 1e6, Span(10, 15), Span(10, 19), "money")
    graph = build_graph([records(funding=(line, other))])
    assert sum(node.label == "FundingLine" for node in graph.nodes.values()) == 2


def test_money_paid_to_a_body_no_record_resolves(records: Make) -> None:
    line = Funding(
        "allocation", 1e6, Span(0, 5), Span(0, 9), "money", recipient="省教育厅", recipient_kind="agency"
    )
    graph = build_graph([records(funding=(line,))])
    assert _named(graph, "Agency", "广东省教育厅").properties["region"] == "广东省"


@pytest.mark.parametrize(
    ("text", "year"),
    [("2018-05-01", 2018), ("粤府办〔2018〕22号", 2018), ("12345号", None), ("", None), (None, None)],
)
def test_year_of(text: str | None, year: int | None) -> None:
    assert year_of(text) == year


def test_names_are_folded_by_what_writers_vary() -> None:
    assert fold_name("国办发[2018]26 号") == fold_name("国办发〔2018〕26号") == "国办发201826号"
    assert fold_name("《“互联网＋”行动》") == fold_name("互联网行动")


def test_ids_tell_fields_apart() -> None:
    assert hash_id("a", "bc") != hash_id("ab", "c")
    assert hash_id(("a", "b")) != hash_id("a", "b")
    assert hash_id("a", None) == hash_id("a", "")


@pytest.mark.parametrize(
    ("header", "year"),
    [
        ({}, 2018),
        ({"issued": None, "published": "2020-01-02"}, 2018),
        ({"issued": None, "number": None, "published": "2020-01-02"}, 2020),
    ],
)
def test_year_of_a_notice_is_that_of_the_best_date_known(
    records: Make, notices: Make, header: dict[str, Any], year: int
) -> None:
    notice = build_graph([records(notices(**header))]).nodes["n1"]
    assert notice.properties["year"] == year


def test_a_notice_printed_twice_in_one_page_counts_twice(records: Make, notices: Make) -> None:
    once = notices()
    twice = msgspec.structs.replace(once, occurrences=once.occurrences * 2)
    node = build_graph([records(twice)]).nodes["n1"]
    assert (node.properties["occurrences"], node.properties["sources"]) == (2, ["a.txt"])


def test_ledgers_of_all_records_are_summed(records: Make, notices: Make) -> None:
    first = Ledger({"amount": {"used": 2, "unread": 1}})
    second = Ledger({"amount": {"used": 1}, "duty": {"used": 4}})
    other = notices("n2", number="粤府办〔2019〕1号", title="另一个通知")
    graph = build_graph([records(ledger=first), records(other, ledger=second)])
    assert graph.ledger == {"amount": {"used": 3, "unread": 1}, "duty": {"used": 4}}


def test_a_zone_lies_in_its_city(records: Make, notices: Make) -> None:
    title = "赣州经济技术开发区管委会关于做好工作的通知"
    zone = notices("z", number="x〔2023〕1号", title=title, region="赣州经济技术开发区")
    graph = build_graph([records(zone, programmes=(), citations=())])
    assert ("赣州经济技术开发区", "", "赣州市") in _said(graph, "PART_OF")
