"""Indicator tables → targets: 指标 | 单位 | 2017年 | 2020年 | 属性."""

import re
from collections.abc import Container, Iterator

import msgspec

from corpus.notice import Cell, Notice, Span, Table
from extract.quantities import find_periods, find_quantities, parse_number
from extract.record import Comparator, Target
from extract.targets.scope import TITLE_YEAR, is_ahead

_INDICATOR = re.compile("指标(?!值|类|属性|性质|单位|编号|解释|定义|来源)")
_NAME = re.compile("指标|项目|内容|名称|任务|领域|目标")
_UNIT = re.compile("单位$|计量")
_YEAR_ALONE = re.compile(r"^\s*(20\d\d)\s*(?=$|[（(目])")
_AIM = re.compile("目标|规划|预期|计划")
_VALUE = re.compile("目标值|目标$|指标值|绩效值|标准值")
_PART = re.compile(r"^(?:其中[：:]?|#|[—-]+|[（(]?\d{1,2}[）).、])\s*(?=[一-龥“])")
_NUMBER = re.compile(r"\s*(?P<bound>≥|≤|>|<)?=?\s*(?P<value>\d+(?:,\d{3})*(?:\.\d+)?)\s*(?P<unit>%)?\s*")
_UNIT_IN_NAME = re.compile(r"[（(](?:单位[：:])?(?P<unit>[^（()）]{1,10})[）)]\s*$")
_BOUNDS: dict[str | None, Comparator] = {"≥": ">=", ">": ">=", ">=": ">=", "≤": "<=", "<": "<=", "<=": "<="}


class _Row(msgspec.Struct, frozen=True):
    """A row's indicator with its unit, and where the row stands."""

    indicator: str
    unit: str | None
    span: Span
    clause: int | None


def find_row_targets(notice: Notice, year: int | None) -> list[Target]:
    """One target for each row and each column of a year to come (or headed 目标值); `year` of issue."""
    return [target for table in notice.tables for target in _read_table(table, year)]


def _read_table(table: Table, year: int | None) -> Iterator[Target]:
    deadlines = _target_columns(table, year)
    name = _find_name(table, deadlines)
    if not deadlines or name is None:
        return
    for cells in table.rows:
        if row := _read_row(table, cells, name):
            for column in deadlines.keys() & range(len(cells)):
                yield from _read_cell(cells[column], row, deadlines[column])


def _name_pattern(table: Table) -> re.Pattern[str]:
    """项目, 内容 head the indicators only in a table whose caption says so: 主要目标."""
    return _NAME if re.search("指标|目标", table.caption) else _INDICATOR


def _target_columns(table: Table, year: int | None) -> dict[int, str | None]:
    """The deadline of each column that holds values to be reached."""
    columns: dict[int, str | None] = {}
    for k, cell in enumerate(table.header):
        ahead = [p for p in find_periods(_YEAR_ALONE.sub(r"\1年", cell.text), None, year) if is_ahead(p)]
        if ahead and (_AIM.search(cell.text) or ahead[-1].year != year):
            columns[k] = ahead[-1].deadline
        elif not ahead and _VALUE.search(cell.text):
            columns[k] = _caption_year(table)
    return columns


def _caption_year(table: Table) -> str | None:
    """2019年度专项资金绩效目标表."""
    year = TITLE_YEAR.search(table.caption)
    return year[1] if year else None


def _find_column(table: Table, form: re.Pattern[str]) -> int | None:
    return next((k for k, cell in enumerate(table.header) if form.search(cell.text)), None)


def _find_name(table: Table, values: Container[int]) -> int | None:
    """The indicators: of 一级指标, 二级指标, 三级指标 the last, which is not a column of values itself."""
    names = _name_pattern(table)
    heads = [k for k, cell in enumerate(table.header) if names.search(cell.text) and k not in values]
    levels = [k for k in heads if table.header[k].text.endswith(("级指标", "指标名称"))]
    return levels[-1] if levels else next(iter(heads), None)


def _read_row(table: Table, cells: tuple[Cell, ...], name: int) -> _Row | None:
    if name >= len(cells) or not cells[name].text.strip():
        return None
    column = _find_column(table, _UNIT)
    unit = cells[column].text.strip() if column is not None and column < len(cells) else None
    indicator, unit = _split_unit(_PART.sub("", cells[name].text.strip()), unit or table.unit)
    return _Row(indicator, unit, Span(cells[0].span.start, cells[-1].span.end), table.clause)


def _split_unit(name: str, unit: str | None) -> tuple[str, str | None]:
    """全员劳动生产率（万元/人） → 全员劳动生产率, 万元/人."""
    match = _UNIT_IN_NAME.search(name)
    return (name[: match.start()], match["unit"]) if match and not unit else (name, unit)


def _read_cell(cell: Cell, row: _Row, deadline: str | None) -> Iterator[Target]:
    number = _NUMBER.fullmatch(cell.text)
    printed = find_quantities(cell.text)
    if not (number or printed):
        return
    yield Target(
        indicator=row.indicator,
        comparator=_BOUNDS.get(number["bound"] if number else printed[0].bound, "="),
        value=parse_number(number["value"]) if number else printed[0].value,
        value_max=None if number else printed[0].value_max,
        unit=number["unit"] or row.unit if number else printed[0].unit or row.unit,
        deadline=deadline,
        span=cell.span,
        evidence=row.span,
        rule="indicator_table",
        clause=row.clause,
    )
