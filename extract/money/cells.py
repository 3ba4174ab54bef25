"""Cells that tell in words what is given, as a sentence does: 扶持标准 | 按设备投资额的8%补助，最高50万元."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator

import msgspec

from corpus.notice import Cell, Span, Table
from extract.money.heads import columns_of, plays
from extract.money.lexicon import speaks_of_giving

_SUM = re.compile(r"\d[\d,.]*[十百千]?[万亿]?元\S{0,6}")


class ToldCell(msgspec.Struct, frozen=True):
    """A cell and what its table tells of it: `lead` promises for it, its row says for whom or for what.

    `caps_from`: where its row begins, if its column is that of the upper limits.
    """

    span: Span
    lead: str
    recipient: str | None = None
    purpose: str | None = None
    caps_from: int | None = None


class ToldCells(msgspec.Struct, frozen=True):
    """The cells in text order."""

    cells: tuple[ToldCell, ...] = ()

    def at(self, start: int) -> ToldCell | None:
        """The cell that holds `start`."""
        index = bisect_right(self.cells, start, key=lambda cell: cell.span.start) - 1
        return self.cells[index] if index >= 0 and start < self.cells[index].span.end else None


NO_CELLS = ToldCells()


def find_told_cells(tables: Iterable[Table], read: Collection[Span]) -> ToldCells:
    """The cells of all rows that are not in `read`."""
    told = {cell.span: cell for table in tables for cell in _of_table(table, read)}
    return ToldCells(tuple(sorted(told.values(), key=lambda cell: cell.span)))


def _of_table(table: Table, read: Collection[Span]) -> Iterator[ToldCell]:
    heads = [cell.text for cell in table.header]
    leads = [_lead(head, table.caption) for head in heads]
    classes, others = columns_of("class", heads)[:1], _named_columns(heads)
    # Where a page of the table began, a row stands in the header's place.
    yield from (ToldCell(cell.span, "") for cell in table.header)
    for row in table.rows:
        if Span(row[0].span.start, row[-1].span.end) in read:
            continue
        recipient, purpose = _text(row, classes), _text(row, others)
        for at, cell in enumerate(row[: len(heads)]):
            is_cap = plays("cap", heads[at]) and _SUM.fullmatch(cell.text.strip()) is not None
            lead = "".join(other.text for other in row[:at]) + heads[at] if is_cap else leads[at]
            yield ToldCell(cell.span, lead, recipient, purpose, row[0].span.start if is_cap else None)


def _lead(head: str, caption: str) -> str:
    """A head that promises; 标准 below a caption that does; nothing over conditions and recipients."""
    if plays("class", head):
        return ""
    return caption + head if plays("bare", head) and plays("scale", caption) else head


def _named_columns(heads: list[str]) -> list[int]:
    return [
        at for at, head in enumerate(heads) if not plays("no_class", head) and not speaks_of_giving(head)
    ][:1]


def _text(row: tuple[Cell, ...], columns: list[int]) -> str | None:
    return next((row[at].text.strip() or None for at in columns if at < len(row)), None)
