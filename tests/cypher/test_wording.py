"""Answers as people read them."""

from itertools import pairwise

import pytest

from cypher.answer import Answer
from cypher.catalog import read_catalog
from cypher.wording import present_answer, say_amount, say_column, say_value


@pytest.mark.parametrize(
    ("yuan", "said"),
    [
        (1.2e8, "1.2亿元"),
        (4e6, "400万元"),
        (12345, "12345元"),
        (30, "30元"),
        (1.7e8, "1.7亿元"),
        (5e11, "5000亿元"),
        (0.5, "0.5元"),
        (123456789, "123456789元"),
    ],
)
def test_say_amount(yuan: float, said: str) -> None:
    assert say_amount(yuan) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [("LEADS", "牵头"), (True, "是"), (None, ""), (["甲", "乙", "甲"], "甲、乙"), (90.0, "90"), (3, "3")],
)
def test_say_value(value: object, said: str) -> None:
    assert say_value(value) == said


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"comparator": ">=", "value": 90.0, "value_max": None, "unit": "%"}, "≥90%"),
        ({"comparator": "=", "value": 3.0, "value_max": 5.0, "unit": "个"}, "3至5个"),
        ({"comparator": "=", "value": None, "value_max": None, "unit": None}, ""),
    ],
)
def test_a_target_is_one_cell(row: dict[str, object], said: str) -> None:
    answer = Answer(None, "targets", {}, tuple(row), (row,), ())
    assert present_answer(answer) == (("目标值",), ({"目标值": said},))


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"amount": 3e5, "amount_max": 1e6}, "30万元至100万元"),
        ({"amount": 8e6, "amount_max": None, "cap": True, "rate": 30.0, "per": None}, "30%，最高800万元"),
        ({"amount": 1200.0, "amount_max": None, "cap": False, "rate": None, "per": "户"}, "1200元/户"),
        ({"amount": None, "amount_max": None, "cap": False, "rate": 50.0, "per": None}, "50%"),
        ({"amount": None, "amount_max": None, "cap": False, "rate": None, "per": None}, ""),
    ],
)
def test_an_amount_with_its_bounds_is_one_cell(row: dict[str, object], said: str) -> None:
    answer = Answer(None, "incentives", {}, tuple(row), (row,), ())
    assert present_answer(answer) == (("金额",), ({"金额": said},))


def test_a_column_without_a_yes_is_left_out() -> None:
    rows: tuple[dict[str, object], ...] = ({"part": False, "known": True}, {"part": False, "known": False})
    answer = Answer(None, "funding", {}, ("part", "known"), rows, ())
    assert present_answer(answer)[1] == ({"词表收录": "是"}, {"词表收录": "否"})


def test_every_column_has_a_heading() -> None:
    asked = (query for query in read_catalog().values() if query.shapes)
    columns = {column for query in asked for column in _columns(query.statement)}
    missing = {column for column in columns if say_column(column) == column}
    assert missing <= {"comparator", "value_max", "unit", "amount_max"}


def _columns(statement: str) -> set[str]:
    words = statement[statement.rindex("RETURN") :].replace(",", " ").split()
    return {word for before, word in pairwise(words) if before == "AS" and word[0] != "_"}
