"""Columns that say until when (重点任务 | 完成时限), and those of one time each (6月底前 | 12月底前)."""

from bisect import bisect_right
from collections.abc import Iterator

from corpus.notice import Notice, Span, Table
from extract.quantities import find_periods
from extract.targets.lexicon import form


class CellDeadlines:
    """The deadline of each cell of a notice; `year` of issue."""

    def __init__(self, notice: Notice, year: int | None) -> None:
        cells = (pair for table in notice.tables for pair in _read_table(table, year))
        self.cells = sorted(cells, key=lambda pair: pair[0])
        self.starts = [span.start for span, _ in self.cells]

    def at(self, place: int) -> str | None:
        """The deadline of the cell that `place` stands in, if any."""
        k = bisect_right(self.starts, place) - 1
        if k < 0:
            return None
        span, due = self.cells[k]
        return due if place < span.end else None


def _read_table(table: Table, year: int | None) -> Iterator[tuple[Span, str]]:
    heads = [cell.text.strip() for cell in table.header]
    until = [at for at, head in enumerate(heads) if form("until_column").search(head)]
    by_time = dict(find_time_columns(table, year))
    for row in table.rows if until or by_time else ():
        told = _find_due(row[until[-1]].text, year) if until and until[-1] < len(row) else None
        for at, cell in enumerate(row):
            if due := told or by_time.get(at):
                yield cell.span, due


def find_time_columns(table: Table, year: int | None) -> Iterator[tuple[int, str]]:
    """6月底前, 2024年目标: columns of what is to be reached by then, and when that is."""
    for at, cell in enumerate(table.header):
        head = cell.text.strip()
        if form("time_column").search(head) and (due := _find_due(head, year)):
            yield at, due


def _find_due(text: str, year: int | None) -> str | None:
    ahead = (p.deadline for p in find_periods(text, None, year) if p.deadline and not p.past)
    return next(ahead, None)
