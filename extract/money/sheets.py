"""Tables of allotments: one allocation a row, the rows 合计 and 小计 totals."""

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import Literal

from corpus.notice import Cell, Notice, Span, Table
from corpus.regions import find_region
from extract.agencies import AgencyContext, find_agencies, resolve_agencies
from extract.found import Found
from extract.halves import side_by_side
from extract.headers import with_whole_header
from extract.money.audit import STATED, SUBTOTAL, audit_sums
from extract.money.columns import Column, Columns, find_columns
from extract.money.recipients import name_region
from extract.money.scales import find_scale
from extract.quantities.numerals import parse_multiplier, parse_number
from extract.record import Funding, Unread

_TOTAL = re.compile(r"合\s*计|总\s*计|总额|共计")
_SUBTOTAL = re.compile(r"小\s*计")
_PART = re.compile(r"^各?(?:设区市|市县|县区|市（州）)$")
_LABEL = re.compile(r"^[（(]?[一二三四五六七八九十\d]+[)）、.．]")
_GROUP = re.compile(r"[（(]?[一二三四五六七八九十]{1,3}[)）]?")
_CELL_OF_PURPOSE = "sheet_cell"
_Kind = Literal["region", "agency"]
_CELL = re.compile(r"(?P<number>\d[\d,]*(?:\.\d+)?)(?P<unit>[十百千]?[万亿]?元)?")


def find_sheet_funding(notice: Notice, context: AgencyContext) -> Found[Funding]:
    """The funding in the tables of `notice`; a stated total that its rows miss is unread."""
    items: list[Funding] = []
    unread: list[Unread] = []
    for table in notice.tables:
        whole = with_whole_header(table)
        rows = [row for part in side_by_side(whole) for row in _read_table(part, context)]
        items += rows
        unread += _audit(rows)
    return Found(tuple(items), tuple(unread))


def _audit(rows: list[Funding]) -> Iterator[Unread]:
    """The rows against their total; where columns tell purposes, each column by itself."""
    divided = any(row.rule == _CELL_OF_PURPOSE for row in rows)
    for purpose in dict.fromkeys(row.purpose for row in rows) if divided else (None,):
        told = [row for row in rows if purpose is None or row.purpose == purpose]
        yield from audit_sums(sorted(told, key=lambda row: row.rule in STATED))


def _read_table(table: Table, context: AgencyContext) -> Iterator[Funding]:
    columns = find_columns(table)
    if columns is None:
        yield from find_scale(table)
        return
    for row, below in zip_longest(table.rows, table.rows[1:], fillvalue=()):
        opening = "".join(cell.text for cell in row[:2])
        if _SUBTOTAL.search(opening) or _heads_group(row, below):
            yield from _read_subtotal(table, row, columns, context)
        elif _TOTAL.search(opening):
            yield from _read_total(table, row, columns, "sheet_total")
        elif columns.recipient < len(row):
            yield from _read_row(table, row, columns, context)


def _heads_group(row: tuple[Cell, ...], below: tuple[Cell, ...]) -> bool:
    """二 | 县（市、区） | 24 above 1 | 闽侯县 | 14."""
    return bool(row and below and _GROUP.fullmatch(row[0].text.strip()) and below[0].text.strip() == "1")


def _read_subtotal(
    table: Table, row: tuple[Cell, ...], columns: Columns, context: AgencyContext
) -> Iterator[Funding]:
    """长沙市 | 小计 | 1325: what the places of a region get in all; 小计 alone is a total."""
    names = [_SUBTOTAL.sub("", cell.text).strip() for cell in row[: columns.recipient + 1]]
    region = next((name for name in names if name and find_region(name)), "")
    if not region or len(row) <= max(column.at for column in columns.amounts):
        yield from _read_total(table, row, columns, SUBTOTAL)
        return
    for column, amount in _read_amounts(row, columns):
        purpose = column.purpose or table.caption or None
        yield _allocation(row, amount, purpose, SUBTOTAL, *_resolve(region, context))


def _read_total(table: Table, row: tuple[Cell, ...], columns: Columns, rule: str) -> Iterator[Funding]:
    """A row 合计 may lack the cells before it: its amounts are counted from the end of full rows."""
    numbers = [cell.text for cell in row if _CELL.fullmatch(cell.text.strip())]
    for column in columns.amounts:
        at = column.at - max(len(other) for other in table.rows)
        alone = len(numbers) == 1 and not column.purpose
        told = numbers[0] if alone else row[at].text if -at <= len(row) else ""
        if amount := _amount(told, column.factor):
            whole = _whole(row)
            yield Funding(
                "total", amount, whole, whole, rule, purpose=column.purpose or table.caption or None
            )


def _read_row(
    table: Table, row: tuple[Cell, ...], columns: Columns, context: AgencyContext
) -> Iterator[Funding]:
    name = _LABEL.sub("", row[columns.recipient].text.strip())
    if not name or _PART.search(name):
        return
    for column, amount in _read_amounts(row, columns):
        if columns.named:
            purpose = column.purpose or table.caption or None
            rule = _CELL_OF_PURPOSE if column.purpose else "sheet_row"
            yield _allocation(row, amount, purpose, rule, *_resolve(name, context))
        else:
            yield Funding("total", amount, _whole(row), _whole(row), "sheet_purpose", purpose=name)


def _read_amounts(row: tuple[Cell, ...], columns: Columns) -> list[tuple[Column, float]]:
    """The amounts of a row; a sum of one amount for one purpose says nothing more."""
    told = [
        (column, amount)
        for column in columns.amounts
        if column.at < len(row) and (amount := _amount(row[column.at].text, column.factor))
    ]
    return [*told[1:]] if len(told) == 2 and told[1][0].purpose and told[0][1] == told[1][1] else told


def _allocation(
    row: tuple[Cell, ...], amount: float, purpose: str | None, rule: str, recipient: str, kind: _Kind
) -> Funding:
    whole = _whole(row)
    return Funding(
        "allocation",
        amount,
        whole,
        whole,
        rule,
        recipient=recipient,
        recipient_kind=kind,
        purpose=purpose,
    )


def _whole(row: tuple[Cell, ...]) -> Span:
    return Span(row[0].span.start, row[-1].span.end)


def _amount(cell: str, factor: float | None) -> float | None:
    """In yuan; None for no amount, or one whose unit neither the cell nor the table tells."""
    found = _CELL.fullmatch(cell.strip())
    if found is None:
        return None
    own = parse_multiplier(found["unit"].removesuffix("元")) if found["unit"] else factor
    return None if own is None else round(parse_number(found["number"]) * own, 2)


def _resolve(name: str, context: AgencyContext) -> tuple[str, _Kind]:
    region = (find_region(name, within=context.region) if context.region else None) or find_region(name)
    if region is not None:
        return name_region(name, region), "region"
    mentions = find_agencies(name, Span(0, len(name)))
    if len(mentions) == 1 and mentions[0].span == Span(0, len(name)):
        return resolve_agencies(mentions, context)[0].name, "agency"
    return name, "agency"
