"""Columns that say until when: 重点任务 | 牵头单位 | 完成时限."""

from collections.abc import Iterator

from corpus.notice import Notice
from extract.quantities import find_periods
from extract.targets.lexicon import form


def find_row_deadlines(notice: Notice, year: int | None) -> Iterator[tuple[int, str]]:
    """Where each cell of such a row starts, and the row's deadline; `year` of issue."""
    for table in notice.tables:
        columns = [
            at for at, cell in enumerate(table.header) if form("until_column").search(cell.text.strip())
        ]
        for row in table.rows if columns else ():
            last = row[columns[-1]].text if columns[-1] < len(row) else ""
            due = next(
                (p.deadline for p in find_periods(last, None, year) if p.deadline and not p.past), None
            )
            if due:
                yield from ((cell.span.start, due) for cell in row)
