"""Indicator tables → targets: 指标 | 单位 | 2017年 | 2020年 | 属性."""

import re
from collections.abc import Iterator

import msgspec

from corpus.notice import Cell, Notice, Table
from extract.quantities import find_periods, find_quantities, parse_number
from extract.record import Comparator, Target

_NAME = re.compile("指标|项目|内容|名称|任务|领域")
_UNIT = re.compile("单位|计量")
_TARGET = re.compile("目标|规划|预期|计划")
_NUMBER = re.compile(r"^\s*(?P<bound>[≥>≤<])?=?\s*(?P<value>\d+(?:,\d{3})*(?:\.\d+)?)\s*$")
_UNIT_IN_NAME = re.compile(r"[（(](?:单位[：:])?([^（()）]{1,10})[）)]\s*$")
_BOUNDS: dict[str | None, Comparator] = {"≥": ">=", ">": ">=", ">=": ">=", "≤": "<=", "<": "<=", "<=": "<="}


class _Column(msgspec.Struct, frozen=True):
    index: int
    deadline: str | None


def find_row_targets(notice: Notice, year: int | None) -> Iterator[Target]:
    """One target for each row and each column of a year to come (or headed 目标值)."""
    for table in notice.tables:
        columns = list(_target_columns(table, year))
        name = _find_column(table, _NAME)
        if columns and name is not None:
            for row in table.rows:
                yield from _read_row(notice, table, row, name, columns)


def _target_columns(table: Table, year: int | None) -> Iterator[_Column]:
    for k, cell in enumerate(table.header):
        ahead = [p for p in find_periods(cell.text, None, year) if p.deadline and not p.past]
        if ahead and (_TARGET.search(cell.text) or ahead[-1].year != year):
            yield _Column(k, ahead[-1].deadline)
        elif not ahead and "目标" in cell.text and not _NAME.search(cell.text):
            yield _Column(k, None)


def _find_column(table: Table, form: re.Pattern[str]) -> int | None:
    return next((k for k, cell in enumerate(table.header) if form.search(cell.text)), None)


def _read_row(
    notice: Notice, table: Table, row: tuple[Cell, ...], name: int, columns: list[_Column]
) -> Iterator[Target]:
    if name >= len(row) or not row[name].text.strip():
        return
    unit_column = _find_column(table, _UNIT)
    unit = row[unit_column].text.strip() if unit_column is not None and unit_column < len(row) else None
    indicator, unit = _split_unit(row[name].text.strip(), unit or table.unit)
    for column in columns:
        if column.index < len(row):
            yield from _read_cell(table, row[column.index], indicator, unit, column.deadline)


def _split_unit(name: str, unit: str | None) -> tuple[str, str | None]:
    """全员劳动生产率（万元/人） → 全员劳动生产率, 万元/人."""
    match = _UNIT_IN_NAME.search(name)
    return (name[: match.start()], match[1]) if match and not unit else (name, unit)


def _read_cell(
    table: Table, cell: Cell, indicator: str, unit: str | None, deadline: str | None
) -> Iterator[Target]:
    printed = find_quantities(cell.text)
    number = _NUMBER.match(cell.text)
    if not (number or printed):
        return
    bound = number["bound"] if number else printed[0].bound
    yield Target(
        indicator=indicator,
        comparator=_BOUNDS.get(bound, "="),
        value=parse_number(number["value"]) if number else printed[0].value,
        value_max=None if number else printed[0].value_max,
        unit=unit if number else printed[0].unit or unit,
        deadline=deadline,
        span=cell.span,
        evidence=table.span,
        rule="indicator_table",
        clause=table.clause,
    )
