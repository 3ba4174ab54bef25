"""Saved queries by name with typed parameters."""

import pytest

from cypher.answer import publish_answer
from cypher.catalog import read_catalog
from cypher.errors import QueryError, UnknownName
from cypher.runner import check_parameters, find_query, run_query
from graph.model import Store

GIVEN = {"agencies": "广东省卫生计生委", "partners": "广东省发展改革委", "notices": "粤府办〔2018〕22号"}
GIVEN |= {"regions": "广东省", "topic": ".*医疗.*", "ids": "x"}


@pytest.mark.parametrize("name", list(read_catalog()))
def test_every_query_runs(store: Store, name: str) -> None:
    query = find_query(name)
    given = {p.name: GIVEN[p.name] for p in query.parameters if p.required}
    answer = run_query(store, name, given)
    assert not [column for column in answer.columns if column.startswith("_")]


def test_rows_come_with_their_proofs(store: Store) -> None:
    answer = run_query(store, "tasks_of_agency", {"agencies": "广东省卫生计生委", "roles": "LEADS"})
    assert len(answer.rows) == 7
    for index, row in enumerate(answer.rows):
        (proof,) = answer.proofs_of(index)
        assert proof.notice == row["notice"]
        assert proof.quote in proof.paragraph


def test_published_answer_has_the_promised_keys(store: Store) -> None:
    published = publish_answer(run_query(store, "issuers", {"notices": ["粤府办〔2018〕22号"]}))
    assert list(published) == ["question", "query", "parameters", "columns", "rows", "evidence"]


@pytest.mark.parametrize(
    ("name", "nearest"),
    [("task_of_agency", "tasks_of_agency"), ("机构任务", "机构的任务"), ("通知引用文件", "通知引用的文件")],
)
def test_nearest_names_are_offered(name: str, nearest: str) -> None:
    with pytest.raises(UnknownName) as caught:
        find_query(name)
    assert nearest in caught.value.nearest
    assert caught.value.exit_code == 3


def test_a_query_is_found_by_its_title_too() -> None:
    assert find_query("机构的任务").name == "tasks_of_agency"


@pytest.mark.parametrize(
    ("name", "given", "message"),
    [
        ("tasks_of_agency", {}, "还缺参数 agencies"),
        ("tasks_of_agency", {"agency": "x"}, "没有参数 agency"),
        ("payments", {"top": "many"}, "参数 top 应是 integer"),
        ("payments", {"amount_min": "much"}, "参数 amount_min 应是 float"),
        ("tasks", {"year_min": "early"}, "参数 year_min 应是 integer"),
    ],
)
def test_parameters_are_checked(name: str, given: dict[str, object], message: str) -> None:
    with pytest.raises(QueryError, match=message):
        check_parameters(find_query(name), given)


def test_parameters_get_their_types() -> None:
    given = {"amount_min": "100", "top": "3", "payees": "广州市，湛江市"}
    values = check_parameters(find_query("payments"), given)
    assert values["amount_min"] == 100.0
    assert values["top"] == 3
    assert values["payees"] == ["广州市", "湛江市"]
