"""Tables of tasks (重点任务分工表): columns for the task, for who answers and for the deadline."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

import msgspec

from corpus.notice import Cell, Notice, Span, Table
from extract.duties.lexer import Token
from extract.duties.row_alignment import align
from extract.duties.words import read_words, word_pattern

_GOAL = re.compile(r"目标|要求|标准|成效|内容|要点|做法")
_TASK_HEADERS = (
    re.compile(r"(?!.*(?:单位|部门|企业|公司|机构|地区|领导)).*名称"),
    re.compile(r"(?:任务|事项|措施|举措)(?!.*(?:序号|类))"),
    re.compile(
        r"(?:内容|项目|要点|指标|目标(?!值)|工作)(?!.*(?:序号|业主|类|单位|负责|责任|进度|投资|资金))"
    ),
)
_FINER = re.compile(r"具体|工作措施|主要措施|主要举措")
_COARSER = re.compile(r"(?:任务|事项|工作|项目|内容)(?!.*(?:序号|类))")
_DETAIL = re.compile(r"内容|要点|要求|做法|目标|任务|措施|举措")
_DIVISION = re.compile(r"(?:主要|工作|部门|具体|任务|责任)*(?:职责|职能|分工)(?:分工|任务)?")
_ROLE_KINDS = ("label", "deadline")


class Row(msgspec.Struct, frozen=True):
    """One row: its task cell, and the cells that say who answers or until when, each under its label."""

    table: Table
    task: Cell
    cells: tuple[tuple[Token, Cell], ...]


class _Columns(msgspec.Struct, frozen=True):
    """What the columns are for: `labels` by their place, `detail` where the task is told at length."""

    header: tuple[Cell, ...]
    labels: dict[int, Token]
    task: int
    detail: int | None


def find_rows(notice: Notice) -> Iterator[Row]:
    """The rows of all tables that have a column for the task and one for who answers.

    Where a page of the table began the header may be missing: the columns are those of the table before.
    """
    columns: _Columns | None = None
    for table in notice.tables:
        header, rows = _read_header(table)
        own = _read_columns(header)
        goes_on = columns and table.header[0].text.isdigit() and len(table.header) == len(columns.header)
        columns = own or (columns if goes_on else None)
        if columns:
            found = _rows(table, rows if own else (table.header, *table.rows), columns)
            yield from (_joined([*same]) for _, same in groupby(found, key=lambda row: row.task.span))


def _joined(rows: Sequence[Row]) -> Row:
    """One task that several departments lead, each in a row of its own."""
    cells = tuple(cell for row in rows for cell in row.cells)
    return msgspec.structs.replace(rows[0], cells=cells)


def _read_header(table: Table) -> tuple[tuple[Cell, ...], Sequence[tuple[Cell, ...]]]:
    """The header and the rows below it; a second row of it tells apart what the first names together.

    任务 | 责任单位 | | 完成时限 ‖ | 牵头 | 配合 |
    """
    below = table.rows[0] if table.rows else ()
    told = [cell for cell in below if cell.text.strip()]
    if not told or not all(_label(cell, _plain(cell)) for cell in told):
        return table.header, table.rows
    finer = (*below, *table.header[len(below) :])
    header = (two if two.text.strip() else one for one, two in zip(table.header, finer, strict=False))
    return tuple(header), table.rows[1:]


def _read_columns(header: tuple[Cell, ...]) -> _Columns | None:
    labels = {at: label for at, cell in enumerate(header) if (label := _label(cell, _plain(cell)))}
    task = _task_column(header, labels)
    if task is None or not any(label.kind == "label" for label in labels.values()):
        return _read_division(header, labels)
    details = [at for at, cell in enumerate(header) if at > task and _DETAIL.search(cell.text)]
    detail = next((at for at in details if at not in labels), None)
    return _Columns(header, labels, task, detail)


def _read_division(header: tuple[Cell, ...], labels: Mapping[int, Token]) -> _Columns | None:
    """部门 | 主要职责: each department beside what it has to do."""
    tasks = [at for at, cell in enumerate(header) if _DIVISION.fullmatch(_plain(cell))]
    bare = {at: _label(cell, f"责任{_plain(cell).removesuffix('名称')}") for at, cell in enumerate(header)}
    named = {at: label for at, label in {**bare, **labels}.items() if label and at not in tasks}
    return _Columns(header, named, tasks[-1], None) if tasks and named else None


def _rows(table: Table, rows: Sequence[tuple[Cell, ...]], columns: _Columns) -> Iterator[Row]:
    """A row whose task cell is empty continues the task above it (merged cells)."""
    held = [*_with_task(rows, columns)]
    rows_of = Counter(task.text.strip() for task, _ in held)
    for task, row in held:
        cells = tuple(
            (columns.labels[at], cell)
            for at, cell in row.items()
            if at in columns.labels and cell.text.strip()
        )
        if cells:
            detail = _detail(row, columns) if rows_of[task.text.strip()] > 1 else None
            yield Row(table, detail or task, cells)


def _with_task(rows: Sequence[tuple[Cell, ...]], columns: _Columns) -> Iterator[tuple[Cell, dict[int, Cell]]]:
    header = [_plain(cell) for cell in columns.header]
    task: Cell | None = None
    for row in rows:
        if [_plain(cell) for cell in row] != header:
            cells = align(row, columns.header, columns.labels, columns.task)
            own = cells.get(columns.task)
            task = own if own and own.text.strip() else task
            if task and cells:
                yield task, cells


def _detail(row: Mapping[int, Cell], columns: _Columns) -> Cell | None:
    """What several rows of one task tell apart: 支持创业 | 发放补贴 / | 减免场租."""
    detail = row.get(columns.detail) if columns.detail is not None else None
    return detail if detail and detail.text.strip() else None


def _plain(cell: Cell) -> str:
    return re.sub(r"\s", "", cell.text)


def _label(cell: Cell, text: str) -> Token | None:
    """The header cell as the label that it would be in a phrase: 牵头单位 → 牵头单位：."""
    found = word_pattern().fullmatch(f"{text}：")
    word = read_words()[found.lastgroup or ""] if found else None
    return Token(word.kind, cell.span, word.rule, word.role) if word and word.kind in _ROLE_KINDS else None


def _task_column(header: tuple[Cell, ...], labels: Mapping[int, Token]) -> int | None:
    """The column that names the task.

    项目名称 names it beside 目标任务 or 建设内容, 重点工作 beside 具体任务, which tells rows of one apart.
    What is to be reached (目标任务, 工作要求) names the task only where nothing else does.
    """
    free = {at: _plain(cell) for at, cell in enumerate(header) if at not in labels}
    named = {at: text for at, text in free.items() if not _GOAL.search(text)}
    found = (
        [at for at, text in columns.items() if pattern.search(text)]
        for columns in (named, free)
        for pattern in _TASK_HEADERS
    )
    finest = next((columns[-1] for columns in found if columns), None)
    if finest is None or not _FINER.match(free[finest]):
        return finest
    return next((at for at, text in free.items() if at < finest and _COARSER.search(text)), finest)


def row_span(row: Row) -> Span:
    """From the task to the last cell that says who answers."""
    spans = [row.task.span, *(cell.span for _, cell in row.cells)]
    return Span(min(span.start for span in spans), max(span.end for span in spans))
