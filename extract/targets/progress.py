"""What projects reach by a time, in words: 项目名称 | 2024年工作目标 above 物流园 | 主体工程完工."""

import re
from collections.abc import Iterator

from corpus.notice import Cell, Span, Table
from extract.record import Target
from extract.targets.deadlines import find_time_columns
from extract.targets.indicator import LONGEST
from extract.targets.lexicon import form
from extract.targets.milestones import tells_result

_PARTS = re.compile(r"[^，；。\n]+")
_FIGURE = re.compile(r"\d")


def find_progress(table: Table, year: int | None) -> Iterator[Target]:
    """What the cells of the columns of one time say without a number; `year` of issue."""
    heads = [cell.text.strip() for cell in table.header]
    name = next((at for at, head in enumerate(heads) if form("project_column").search(head)), None)
    columns = list(find_time_columns(table, year)) if name is not None else []
    for row in table.rows if columns else ():
        for at, due in columns:
            if name is not None and max(name, at) < len(row) and name != at:
                yield from _read_cell(table, row, row[name], row[at], due)


def _read_cell(table: Table, row: tuple[Cell, ...], name: Cell, cell: Cell, due: str) -> Iterator[Target]:
    """Nothing of a cell with figures: its sentences are read as such."""
    if _FIGURE.search(cell.text):
        return
    for part in _PARTS.finditer(cell.text):
        words = part[0].strip()
        if tells_result(words):
            yield Target(
                indicator=(name.text.strip() + words)[:LONGEST],
                comparator="=",
                value=None,
                deadline=due,
                span=Span(cell.span.start + part.start(), cell.span.start + part.end()),
                evidence=Span(row[0].span.start, row[-1].span.end),
                rule="progress_table",
                clause=table.clause,
            )
