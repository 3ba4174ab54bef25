"""Tables of tasks (重点任务分工表): columns for the task, for who answers and for the deadline."""

import re
from collections.abc import Iterator, Mapping

import msgspec

from corpus.notice import Cell, Notice, Span, Table
from extract.duties.lexer import Token
from extract.duties.words import read_words, word_pattern

_TASK_HEADERS = (
    re.compile(r"(?:任务|事项|措施|举措)(?!.*序号)"),
    re.compile(r"(?:内容|项目|要点|目标|工作)(?!.*序号)"),
)
_ROLE_KINDS = ("label", "deadline")


class Row(msgspec.Struct, frozen=True):
    """One row: its task cell, and the cells that say who answers or until when, each under its label."""

    table: Table
    task: Cell
    cells: tuple[tuple[Token, Cell], ...]


def find_rows(notice: Notice) -> Iterator[Row]:
    """The rows of all tables that have a column for the task and one for who answers."""
    for table in notice.tables:
        labels = {at: label for at, cell in enumerate(table.header) if (label := _label(cell))}
        task = _task_column(table, labels)
        if task is not None and any(label.kind == "label" for label in labels.values()):
            yield from _rows(table, task, labels)


def _rows(table: Table, task: int, labels: dict[int, Token]) -> Iterator[Row]:
    """A row whose task cell is empty continues the task above it (merged cells)."""
    held: Cell | None = None
    for row in table.rows:
        held = row[task] if task < len(row) and row[task].text.strip() else held
        cells = tuple((labels[at], cell) for at, cell in enumerate(row) if at in labels and cell.text.strip())
        if held and cells:
            yield Row(table, held, cells)


def _label(cell: Cell) -> Token | None:
    """The header cell as the label that it would be in a phrase: 牵头单位 → 牵头单位：."""
    found = word_pattern().fullmatch(re.sub(r"\s", "", cell.text) + "：")
    word = read_words()[found.lastgroup or ""] if found else None
    return Token(word.kind, cell.span, word.rule, word.role) if word and word.kind in _ROLE_KINDS else None


def _task_column(table: Table, labels: Mapping[int, Token]) -> int | None:
    """The column that names the task; of 重点任务 | 具体措施 the finer one, further right."""
    for header in _TASK_HEADERS:
        columns = [i for i, cell in enumerate(table.header) if i not in labels and header.search(cell.text)]
        if columns:
            return columns[-1]
    return None


def row_span(row: Row) -> Span:
    """From the task to the last cell that says who answers."""
    ends = [cell.span for _, cell in row.cells]
    return Span(min(row.task.span.start, ends[0].start), max(row.task.span.end, ends[-1].end))
