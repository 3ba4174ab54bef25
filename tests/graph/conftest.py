"""A small record, its graph, and the stores that every contract test runs on."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from corpus.notice import Header, Notice, Occurrence, SourceFile, Span
from extract.record import (
    Agency,
    Assignment,
    Citation,
    Funding,
    Programme,
    Record,
    Target,
    Task,
    Unread,
)
from graph.build import build_graph
from graph.model import Graph, Store
from graph.stores import open_store

TEXT = """广东省人民政府办公厅关于印发广东省促进“互联网+医疗健康”发展行动计划的通知
粤府办〔2018〕22号
根据《国务院办公厅关于促进“互联网+医疗健康”发展的意见》（国办发〔2018〕26号），制定本行动计划。
（一）发展“互联网+”医疗服务。到2020年，预约诊疗率达到60%以上。（省卫生计生委牵头，省发展改革委配合）
1．建设远程医疗平台。到2019年底前覆盖全部县。（省卫生计生委负责）
（二）下达资金。下达梅州市400万元，奖励每家不超过50万元。
"""
HEALTH = Agency(
    "广东省卫生计生委",
    "广东省卫生和计划生育委员会",
    "广东省",
    "440000",
    "province",
    "department",
    ("省卫计委",),
)
REFORM = Agency("广东省发展改革委", None, "广东省", "440000", "province", "department")
OFFICE = Agency("广东省人民政府办公厅", None, "广东省", "440000", "province", "government")


def span_of(words: str) -> Span:
    """Where the words stand in TEXT."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


def make_notice(id: str = "n1", **header: Any) -> Notice:
    """A notice with TEXT and a header of one's own."""
    fields: dict[str, Any] = {
        "title": TEXT.split("\n")[0],
        "number": "粤府办〔2018〕22号",
        "issuers": ("广东省人民政府办公厅",),
        "issued": "2018-05-01",
        "region": "广东省",
        **header,
    }
    source = SourceFile("a.txt", "pages/a.txt", "utf-8", "0" * 64)
    return Notice(id, TEXT, Header(**fields), (), (), (Occurrence(source, Span(0, len(TEXT))),))


def make_record(notice: Notice | None = None, **parts: Any) -> Record:
    """A record of everything that TEXT says, or with other parts."""
    first = (
        "（一）发展“互联网+”医疗服务。到2020年，预约诊疗率达到60%以上。（省卫生计生委牵头，省发展改革委配合）"
    )
    below = "1．建设远程医疗平台。到2019年底前覆盖全部县。（省卫生计生委负责）"
    duty = span_of("省卫生计生委牵头，省发展改革委配合")
    whole = Span(span_of(first).start, span_of(below).end)
    tasks = (
        Task(
            "发展“互联网+”医疗服务",
            whole,
            99,
            ("二、重点任务",),
            1,
            (
                Assignment(HEALTH, "lead", "explicit", duty, duty, "duty"),
                Assignment(REFORM, "support", "explicit", duty, duty, "duty"),
            ),
        ),
        Task(
            "建设远程医疗平台",
            span_of(below),
            99,
            ("二、重点任务", "发展“互联网+”医疗服务"),
            2,
            (Assignment(HEALTH, "lead", "sole", duty, span_of("省卫生计生委负责"), "duty"),),
            "2019",
        ),
    )
    fields: dict[str, Any] = {
        "issuers": (OFFICE,),
        "programmes": (
            Programme(
                "广东省促进“互联网+医疗健康”发展行动计划",
                "plan",
                span_of("广东省促进“互联网+医疗健康”发展行动计划"),
                "p",
            ),
        ),
        "citations": (
            Citation(
                "国务院办公厅关于促进“互联网+医疗健康”发展的意见",
                "国办发〔2018〕26号",
                span_of("《国务院办公厅关于促进“互联网+医疗健康”发展的意见》（国办发〔2018〕26号）"),
                "cite",
                "basis",
            ),
        ),
        "tasks": tasks,
        "funding": (
            Funding(
                "allocation",
                4e6,
                span_of("400万元"),
                span_of("下达梅州市400万元"),
                "money",
                recipient="梅州市",
                recipient_kind="region",
            ),
            Funding(
                "incentive",
                5e5,
                span_of("50万元"),
                span_of("奖励每家不超过50万元"),
                "money",
                cap=True,
                per="家",
            ),
        ),
        "targets": (
            Target(
                "预约诊疗率",
                ">=",
                60.0,
                span_of("60%以上"),
                span_of("预约诊疗率达到60%以上"),
                "target",
                unit="%",
                deadline="2020",
            ),
        ),
        "unread": (Unread("amount", "看不懂的金额", span_of("50万元")),),
        **parts,
    }
    return Record(notice or make_notice(), **fields)


@pytest.fixture
def records() -> Callable[..., Record]:
    """`make_record`, for tests that need other parts."""
    return make_record


@pytest.fixture
def notices() -> Callable[..., Notice]:
    """`make_notice`, for tests that need another header."""
    return make_notice


@pytest.fixture
def sample_graph() -> Graph:
    """The graph of one small record with everything in it."""
    return build_graph([make_record()])


@pytest.fixture
def neo4j_url(neo4j_server: Any, monkeypatch: pytest.MonkeyPatch) -> str:
    """An emptied server with its credentials in the environment."""
    from neo4j import GraphDatabase

    monkeypatch.setenv("NEO4J_USERNAME", neo4j_server.username)
    monkeypatch.setenv("NEO4J_PASSWORD", neo4j_server.password)
    auth = (neo4j_server.username, neo4j_server.password)
    with GraphDatabase.driver(neo4j_server.uri, auth=auth, notifications_min_severity="OFF") as driver:
        driver.execute_query("MATCH (n) DETACH DELETE n")
    return str(neo4j_server.uri)


@pytest.fixture(params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty store of each kind."""
    folder = tmp_path / "图 谱"
    folder.mkdir()
    url = request.getfixturevalue("neo4j_url") if request.param == "neo4j" else str(folder / "graph.lbug")
    store = open_store(url)
    yield store
    store.close()
