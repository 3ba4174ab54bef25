"""Answers as people read them: Chinese headings, 1.2亿元, ≥90%, 牵头. The JSON keeps the exact values."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from cypher.answer import Answer

_TABLE = Path(__file__).parent / "tables" / "wording.toml"
_TARGET = ("comparator", "value", "value_max", "unit")
_UNITS = ((1e8, "亿元"), (1e4, "万元"))


@cache
def _wording() -> Mapping[str, Mapping[str, str]]:
    table: Mapping[str, Mapping[str, str]] = tomllib.loads(_TABLE.read_text("utf-8"))
    return table


def present_answer(answer: Answer) -> tuple[tuple[str, ...], tuple[dict[str, str], ...]]:
    """Headings and rows of text: an amount with its bounds, or a target's value, in one column."""
    columns = [column for column in answer.columns if column not in _TARGET[:1] + _TARGET[2:]]
    columns = ["target" if column == "value" else column for column in columns if column != "amount_max"]
    rows = tuple({say_column(column): _say(column, row) for column in columns} for row in answer.rows)
    return tuple(map(say_column, columns)), rows


def say_column(column: str) -> str:
    """The heading of a column."""
    return _wording()["columns"].get(column, column)


def say_value(value: object) -> str:
    """A code as a word, a list with 、, nothing for null."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, list | tuple):
        return "、".join(dict.fromkeys(map(say_value, value)))
    if isinstance(value, float):
        return say_number(value)
    return _wording()["values"].get(str(value), str(value))


def say_number(value: float) -> str:
    """`90.0` → 90, `0.05` → 0.05."""
    return f"{value:.10f}".rstrip("0").rstrip(".")


def say_amount(yuan: float) -> str:
    """`120000000` → 1.2亿元; an amount that a bigger unit would not keep short stays in a smaller one."""
    for size, unit in _UNITS:
        if abs(yuan) >= size and len(text := say_number(yuan / size)) <= len(say_number(yuan)):
            return text + unit
    return say_number(yuan) + "元"


def _say(column: str, row: Mapping[str, object]) -> str:
    if column == "target":
        return _say_target(row)
    if column == "amount":
        return _say_range(row.get("amount"), row.get("amount_max"))
    if column == "rate" and row["rate"] is not None:
        return f"{say_value(row['rate'])}%"
    return say_value(row[column])


def _say_range(low: object, high: object) -> str:
    amounts = [say_amount(float(str(amount))) for amount in (low, high) if amount is not None]
    return "至".join(amounts)


def _say_target(row: Mapping[str, object]) -> str:
    comparator, value, value_max, unit = (row.get(column) for column in _TARGET)
    if value is None:
        return ""
    numbers = "至".join(say_value(number) for number in (value, value_max) if number is not None)
    return _wording()["comparators"].get(str(comparator), "") + numbers + say_value(unit)
