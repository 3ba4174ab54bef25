"""Answers as people read them: Chinese headings, 1.2亿元, ≥90%, 牵头. The JSON keeps the exact values."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from cypher.answer import Answer

_TABLE = Path(__file__).parent / "tables" / "wording.toml"
# Columns that are said in the cell of another one.
_PARTS = {"value": ("comparator", "value_max", "unit"), "amount": ("rate", "amount_max", "cap", "per")}
_UNITS = ((1e8, "亿元"), (1e4, "万元"))


@cache
def _wording() -> Mapping[str, Mapping[str, str]]:
    table: Mapping[str, Mapping[str, str]] = tomllib.loads(_TABLE.read_text("utf-8"))
    return table


def present_answer(answer: Answer) -> tuple[tuple[str, ...], tuple[dict[str, str], ...]]:
    """Headings and rows of text: an amount with its bounds, or a target's value, in one column.

    A column of yes and no in which nothing is yes is left out.
    """
    parts = {part for whole, parts in _PARTS.items() if whole in answer.columns for part in parts}
    columns = [column for column in answer.columns if column not in parts and not _all_no(column, answer)]
    rows = tuple({say_column(column): _say(column, row) for column in columns} for row in answer.rows)
    return tuple(map(say_column, columns)), rows


def _all_no(column: str, answer: Answer) -> bool:
    return all(row[column] is False for row in answer.rows)


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
    if column == "value":
        return _say_target(row)
    return _say_money(row) if column == "amount" else say_value(row[column])


def _say_money(row: Mapping[str, object]) -> str:
    """`30%，最高800万元/户`."""
    rate, low, high, cap, per = (row.get(name) for name in ("rate", "amount", "amount_max", "cap", "per"))
    amounts = [say_amount(float(str(amount))) for amount in (low, high) if amount is not None]
    shares = [f"{say_value(rate)}%"] if rate is not None else []
    bounded = ["最高" * bool(cap) + "至".join(amounts)] if amounts else []
    return "，".join(shares + bounded) + (f"/{per}" if per else "")


def _say_target(row: Mapping[str, object]) -> str:
    """`≥90%`, `3至5个`."""
    if row["value"] is None:
        return ""
    numbers = [say_value(number) for number in (row["value"], row.get("value_max")) if number is not None]
    comparator = _wording()["comparators"].get(str(row.get("comparator")), "")
    return comparator + "至".join(numbers) + say_value(row.get("unit"))
