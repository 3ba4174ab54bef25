"""Heads of saved queries: readable, complete, and true to their statements."""

import re

import pytest

from cypher.ask.shapes import read_shapes
from cypher.catalog import SavedQuery, parse_parameter, parse_query, read_catalog
from cypher.errors import QueryError

QUERIES = list(read_catalog().values())


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
def test_each_head_says_what_the_query_is_for(query: SavedQuery) -> None:
    assert query.title
    assert query.purpose
    assert not query.shapes or (query.examples and query.counter_examples and query.sentence)


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
def test_head_declares_the_parameters_that_the_statement_uses(query: SavedQuery) -> None:
    body = "\n".join(line for line in query.statement.splitlines() if not line.startswith("//"))
    assert {parameter.name for parameter in query.parameters} == set(re.findall(r"\$(\w+)", body))


def test_titles_are_unique() -> None:
    assert len({query.title for query in QUERIES}) == len(QUERIES)


def test_shapes_name_only_parameters_of_their_query() -> None:
    for shape in read_shapes():
        declared = {parameter.name for parameter in read_catalog()[shape.query].parameters}
        assert {name for name, _ in shape.fixed} <= declared


@pytest.mark.parametrize(
    ("line", "required", "default"),
    [
        ("agencies: strings  机构名称", True, None),
        ('topics: strings = [""]  主题词', False, [""]),
        ("top: integer = 10  最多几行", False, 10),
    ],
)
def test_parse_parameter(line: str, required: bool, default: object) -> None:
    parameter = parse_parameter(line)
    assert (parameter.required, parameter.default) == (required, default)


@pytest.mark.parametrize("line", ["agencies 机构", "top: whole  行数"])
def test_parse_parameter_refuses(line: str) -> None:
    with pytest.raises(QueryError, match="参数写法不对"):
        parse_parameter(line)


def test_parse_query_refuses_an_unknown_line() -> None:
    with pytest.raises(QueryError, match="不认识的一行"):
        parse_query("x", "y", "// 标题\n// 作者: 某人\nRETURN 1 AS one")


FILLED_BY = {
    "机构": "agencies",
    "机构角色": "roles",
    "另机构": "partners",
    "另机构角色": "partner_roles",
    "谁角色": "roles",
    "角色": "roles",
    "年月": "since",
    "前几": "top",
    "最多": "direction",
    "收款方": "payees",
}


def test_a_shape_names_nothing_that_its_query_would_drop() -> None:
    for shape in read_shapes():
        query = read_catalog()[shape.query]
        for feature in shape.allowed & FILLED_BY.keys():
            assert query.takes(FILLED_BY[feature]), (shape.query, shape.line, feature)
