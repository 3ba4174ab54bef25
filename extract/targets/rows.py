"""Indicator tables → targets: 指标 | 单位 | 2017年 | 2020年 | 属性."""

import re
from collections.abc import Container, Iterator

import msgspec

from corpus.notice import Cell, Span, Table
from extract.quantities import find_quantities, parse_number
from extract.record import Comparator, Target
from extract.targets.columns import find_value_columns

_INDICATOR = re.compile("指标(?!值|类|属性|性质|单位|编号|解释|定义|来源)")
_NAME = re.compile("指标|项目|内容|名称|任务|领域|目标")
_YEARLY = re.compile(r"^(?:“十[一-龥]五”)?年均增[长速幅](?:率)?(?:[（(]%[）)])?$")
_IN_ALL = ("〔", "[", "［", "（", "(")
_UNIT = re.compile("^(?:计量)?单位$|计量")
_MONEY = re.compile("资金|投资|预算|经费|补助|奖补|金额")
_PART = re.compile(r"^(?:其中[：:]?|#|[—-]+|[（(]?\d{1,2}[）).、])\s*(?=[一-龥“])")
_NUMBER = re.compile(
    r"\s*[〔（(\[]?\s*(?P<bound>≥|≤|>|<)?=?\s*(?P<value>\d+(?:,\d{3})*(?:\.\d+)?)\s*(?P<unit>%)?\s*[〕）)\]]?\s*"
)
_UNIT_IN_NAME = re.compile(r"[（(](?:单位[：:])?(?P<unit>[^（()）]{1,10})[）)]\s*$")
_BOUNDS: dict[str | None, Comparator] = {"≥": ">=", ">": ">=", ">=": ">=", "≤": "<=", "<": "<=", "<=": "<="}


class _Row(msgspec.Struct, frozen=True):
    """A row's indicator with its unit, and where the row stands; `mixed`: its table has several units."""

    indicator: str
    unit: str | None
    mixed: bool
    span: Span
    clause: int | None


def find_row_targets(table: Table, year: int | None) -> list[Target]:
    """One target for each row and each column of a year to come (or headed 目标值); `year` of issue."""
    deadlines = find_value_columns(table, year)
    name = _find_name(table, deadlines) if deadlines else None
    if name is None:
        return []
    yearly = _find_column(table, _YEARLY)
    targets: list[Target] = []
    for cells in table.rows:
        row = _read_row(table, cells, name)
        if row is None:
            continue
        for column in sorted(deadlines.keys() & range(len(cells))):
            targets += _read_cell(cells[column], row, deadlines[column])
        if yearly is not None and yearly not in deadlines and yearly < len(cells):
            targets += _read_growth(cells[yearly], row, max(filter(None, deadlines.values()), default=None))
    return targets


def _name_pattern(table: Table, values: Container[int]) -> re.Pattern[str]:
    """项目, 内容 head the indicators where caption or columns say so (主要目标, 2024年目标); not of money."""
    heads = "".join(cell.text for k, cell in enumerate(table.header) if k in values)
    if re.search("指标|目标", table.caption + heads):
        return _NAME
    several = sum(k in values for k in range(len(table.header))) > 1
    return _NAME if several and not _MONEY.search(table.caption + (table.unit or "")) else _INDICATOR


def _find_column(table: Table, form: re.Pattern[str]) -> int | None:
    return next((k for k, cell in enumerate(table.header) if form.search(cell.text)), None)


def _find_name(table: Table, values: Container[int]) -> int | None:
    """The indicators: of 一级指标, 二级指标, 三级指标 the last, which is not a column of values itself."""
    free = [k for k in range(len(table.header)) if k not in values]
    named = [k for k in free if _INDICATOR.search(table.header[k].text)]
    names = _name_pattern(table, values)
    heads = named or [k for k in free if names.search(table.header[k].text)]
    levels = [k for k in heads if table.header[k].text.endswith(("级指标", "指标名称"))]
    return levels[-1] if levels else next(iter(heads), None)


def _read_row(table: Table, cells: tuple[Cell, ...], name: int) -> _Row | None:
    if name >= len(cells) or not cells[name].text.strip():
        return None
    column = _find_column(table, _UNIT)
    unit = cells[column].text.strip() if column is not None and column < len(cells) else None
    mixed = "、" in (table.unit or "")
    indicator, unit = split_unit(_PART.sub("", cells[name].text.strip()), unit)
    span = Span(cells[0].span.start, cells[-1].span.end)
    return _Row(indicator, unit or (None if mixed else table.unit), mixed, span, table.clause)


def split_unit(name: str, unit: str | None = None) -> tuple[str, str | None]:
    """全员劳动生产率（万元/人） → 全员劳动生产率, 万元/人; 水泥（熟料及磨机） names no unit."""
    match = None if unit else _UNIT_IN_NAME.search(name)
    if match is None or not any(q.unit == match["unit"] for q in find_quantities("1" + match["unit"])):
        return name, unit
    return name[: match.start()], match["unit"]


def _read_growth(cell: Cell, row: _Row, deadline: str | None) -> Iterator[Target]:
    """年均增长（%）: of an amount; 〔5.7〕 is what a share grows by in all."""
    if row.unit != "%" and not cell.text.strip().startswith(_IN_ALL):
        growth = msgspec.structs.replace(row, indicator=row.indicator + "年均增长", unit="%")
        yield from _read_cell(cell, growth, deadline)


def _read_cell(cell: Cell, row: _Row, deadline: str | None) -> Iterator[Target]:
    number = _NUMBER.fullmatch(cell.text)
    printed = [q for q in find_quantities(cell.text) if q.span.of(cell.text) == cell.text.strip()]
    if not (number or printed):
        return
    unit = number["unit"] or row.unit if number else printed[0].unit or row.unit
    if unit is None and row.mixed:
        return
    yield Target(
        indicator=row.indicator,
        comparator=_BOUNDS.get(number["bound"] if number else printed[0].bound, "="),
        value=parse_number(number["value"]) if number else printed[0].value,
        value_max=None if number else printed[0].value_max,
        unit=unit,
        deadline=deadline,
        span=cell.span,
        evidence=row.span,
        rule="indicator_table",
        clause=row.clause,
    )
