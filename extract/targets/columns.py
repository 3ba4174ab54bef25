"""Which columns of an indicator table hold values to be reached, and until when."""

import re

from corpus.notice import Table
from extract.quantities import Period, find_periods
from extract.targets.scope import TITLE_YEAR, is_ahead

_YEAR_ALONE = re.compile(r"^\s*(20\d\d)\s*(?=$|[（(目])")
_AIM = re.compile("目标|规划|预期|计划")
_VALUE = re.compile("目标值|目标$|指标值|绩效值|标准值")
# 规划基期（2020年）, 2022年现状值: where it starts from.
_BASE = re.compile("基期|基数|基准|基础值|现状|实际|完成|上年|当前")
# 2022年计划投资（万元）: what the row costs.
_COST = re.compile("^(?!.*目标).*(?:投资|资金|经费|预算|补助|造价)")


def find_value_columns(table: Table, year: int | None) -> dict[int, str | None]:
    """The deadline of each column that holds values to be reached; `year` of issue."""
    heads = {k: cell.text for k, cell in enumerate(table.header) if not _is_beside(cell.text)}
    periods = {k: _period(cell.text, year) for k, cell in enumerate(table.header)}
    named = [period.year for period in periods.values() if period and period.year]
    columns: dict[int, str | None] = {}
    for k, head in heads.items():
        period = periods[k]
        if period is None and _VALUE.search(head):
            columns[k] = caption_year(table.caption)
        elif period and is_ahead(period) and (_AIM.search(head) or _is_later(period, named, year)):
            columns[k] = period.deadline
    return columns


def _is_beside(head: str) -> bool:
    return bool(_BASE.search(head) or _COST.match(head))


def _period(head: str, year: int | None) -> Period | None:
    return next(reversed(find_periods(_YEAR_ALONE.sub(r"\1年", head), None, year)), None)


def _is_later(period: Period, named: list[int], year: int | None) -> bool:
    """Later than the year of issue, or that year itself behind an earlier one or before the very next.

    Without the year of issue the first column is where the others start from.
    """
    at = period.year or 0
    if year is None:
        return len(named) == 1 or at > min(named)
    return at != year or min(named) < year or year + 1 in named


def caption_year(caption: str) -> str | None:
    """2019年度专项资金绩效目标表."""
    year = TITLE_YEAR.search(caption)
    return year[1] if year else None
