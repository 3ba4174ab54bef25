"""Tables that give each place its task (县市区 | 新建户厕（座） | 改造公厕（座）): a target a figure."""

import re
from collections.abc import Iterator

import msgspec

from corpus.notice import Cell, Notice, Span, Table
from extract.halves import side_by_side
from extract.quantities import find_periods, parse_number
from extract.record import Target
from extract.targets.lexicon import form
from extract.targets.rows import split_unit

_COUNTED = re.compile(r"(?P<unit>[户人家个座所])数$")
_DASH = re.compile(r"[—–－/-]+")
_PART = re.compile(r"^其中[：:]?")
_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_PERCENT = re.compile(r"(?P<value>\d+(?:\.\d+)?)%")
# Characters above a table that may say what it divides, and lines of them.
_REACH, _LINES = 200, 4
_FEWEST_ROWS = 2


class _Column(msgspec.Struct, frozen=True):
    """What the figures of a column measure."""

    at: int
    name: str
    unit: str | None


def find_regional_targets(notice: Notice, table: Table, year: int | None) -> list[Target]:
    """One target for each place and each column of tasks; sums over all places are left out."""
    above = _lines_above(notice.text, table)
    shared = any(form("tasks_told").search(told) for told in (above, notice.header.title))
    deadline = _find_deadline(above, year)
    parts = side_by_side(table)
    return [target for part in parts for target in _read_table(part, above, shared, deadline)]


def _lines_above(text: str, table: Table) -> str:
    """The lines above the table, down to the last that ends a sentence."""
    lines = text[max(0, table.span.start - _REACH) : table.span.start].rstrip("\n").split("\n")[-_LINES:]
    ends = [k for k, line in enumerate(lines) if line.endswith("。")]
    return "\n".join(lines[ends[-1] + 1 :] if ends else lines)


def _read_table(table: Table, above: str, shared: bool, deadline: str | None) -> Iterator[Target]:
    heads = [cell.text.strip() for cell in table.header]
    place = next((k for k, head in enumerate(heads) if form("place_column").search(head)), len(heads))
    columns = list(_find_columns(table, place, above, shared))
    for row in table.rows if columns else ():
        if place < len(row) and _is_place(row[place].text):
            yield from _read_row(table, row, row[place].text.strip(), columns, deadline)


def _is_place(name: str) -> bool:
    return bool(name.strip()) and form("sum_row").search(name.strip()) is None


def _find_columns(table: Table, place: int, above: str, shared: bool) -> Iterator[_Column]:
    """Columns of figures that are tasks by their head, by the head before or by the caption."""
    follows = False
    for at in range(place + 1, len(table.header)):
        head = table.header[at].text.strip()
        own = form("task_column").search(head) is not None
        follows = own or (follows and _PART.match(head) is not None)
        if (follows or shared) and not form("other_column").search(head) and _holds_figures(table, at):
            yield _name_column(table, at, head, above)


def _holds_figures(table: Table, at: int) -> bool:
    filled = [text for row in table.rows if at < len(row) and (text := _DASH.sub("", row[at].text.strip()))]
    figures = [text for text in filled if _NUMBER.fullmatch(text) or _PERCENT.fullmatch(text)]
    return len(figures) >= _FEWEST_ROWS and len(figures) * 4 >= len(filled) * 3


def _name_column(table: Table, at: int, head: str, above: str) -> _Column:
    """高标准农田建设任务（万亩）, or of a bare 任务数 what the caption says."""
    name, unit = split_unit(head)
    name = _PART.sub("", name)
    if form("bare_task").search(name):
        told = form("divided").search(above)
        name = told[1] if told else name
    return _Column(at, name, unit or _unit_counted(name) or _common_unit(table.unit))


def _unit_counted(name: str) -> str | None:
    """造福工程户数."""
    counted = _COUNTED.search(name)
    return counted["unit"] if counted else None


def _common_unit(unit: str | None) -> str | None:
    """Of 座、万元 the unit that is no money."""
    names = [name for name in re.split("[、，,]", unit or "") if name and not name.endswith("元")]
    return names[0] if len(names) == 1 else None


def _find_deadline(above: str, year: int | None) -> str | None:
    ahead = [p.deadline for p in find_periods(above, None, year) if p.deadline and not p.past]
    return ahead[-1] if ahead else None


def _read_row(
    table: Table, row: tuple[Cell, ...], place: str, columns: list[_Column], deadline: str | None
) -> Iterator[Target]:
    for column in columns:
        cell = row[column.at] if column.at < len(row) else None
        text = cell.text.strip() if cell else ""
        percent = _PERCENT.fullmatch(text)
        if cell and (percent or _NUMBER.fullmatch(text)):
            yield Target(
                indicator=place + column.name,
                comparator="=",
                value=parse_number(percent["value"] if percent else text),
                unit="%" if percent else column.unit,
                deadline=deadline,
                span=cell.span,
                evidence=Span(row[0].span.start, row[-1].span.end),
                rule="regional_table",
                clause=table.clause,
            )
