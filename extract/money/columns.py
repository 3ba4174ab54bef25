"""Which columns of a table say who gets money, and how much."""

import re
from collections.abc import Iterator
from math import isclose

import msgspec

from corpus.notice import Cell, Table
from extract.money.heads import columns_of, plays
from extract.quantities.numerals import parse_multiplier, parse_number

# The narrowest comes first: a body, a town, a county, a region.
_RECIPIENTS = ("body", "town", "county", "region")
_NUMBER_OR_NONE = re.compile(r"(?:\d[\d,]*(?:\.\d+)?|[-—–/]*)")
_OF_WHICH = re.compile(r"其中[：:]?")
_IN_BRACKETS = re.compile(r"[（(][^）)]*[）)]")
_UNIT = re.compile(r"([十百千]?[万亿]?|千)元")


class Column(msgspec.Struct, frozen=True):
    """A column of amounts, the factor of its unit, if it tells one, and the purpose that its head names."""

    at: int
    factor: float | None
    purpose: str = ""


class Columns(msgspec.Struct, frozen=True):
    """Where a table has its recipients and its amounts: one column, or one for each source of money.

    Where nobody is `named` as a recipient the column tells what the money is for.
    """

    recipient: int
    amounts: tuple[Column, ...]
    named: bool = True


def find_columns(table: Table) -> Columns | None:
    """The columns of a table of allotments; None for any other table."""
    if plays("goal", table.caption):
        return None
    heads = [cell.text for cell in table.header]
    recipient, amounts = _recipient_column(table), _amount_columns(heads, table.caption)
    named = recipient is not None
    if recipient is None and plays("allotment", table.caption):
        recipient = next(iter(columns_of("purpose", heads)), None)
    if recipient is None or recipient in amounts:
        return None
    columns = tuple(Column(at, find_factor(table, heads[at])) for at in amounts)
    if named:
        parts = (
            _part_columns(table, amounts)
            if columns_of("amount", heads)
            else _purpose_columns(table, recipient)
        )
        columns += tuple(parts)
    return Columns(recipient, columns, named) if columns else None


def find_factor(table: Table, head: str) -> float | None:
    """The factor of the unit that the column's head, the table or its caption tells."""
    units = (_UNIT.search(text) for text in (head, table.unit or "", table.caption))
    return next((parse_multiplier(unit[1]) for unit in units if unit), None)


def _purpose_columns(table: Table, recipient: int) -> Iterator[Column]:
    """地区 | 合计 | 贷款贴息 | 品牌培育 below 资金分配表, 单位：万元: each head but 合计 is a purpose."""
    if not plays("allotment", table.caption):
        return
    for at, cell in enumerate(table.header):
        factor = find_factor(table, cell.text)
        told = plays("money_for", cell.text) and not plays("sum", cell.text)
        if at > recipient and factor is not None and told and _is_of_sums(table, at):
            yield Column(at, factor, _IN_BRACKETS.sub("", cell.text).strip())


def _part_columns(table: Table, amounts: list[int]) -> Iterator[Column]:
    """补助资金合计 | 中央 | 省级: the columns behind a sum, or before it, that add up to it in each row."""
    if len(amounts) != 1:
        return
    (total,) = amounts
    of_which = total + 1 < len(table.header) and _OF_WHICH.match(table.header[total + 1].text)
    if not of_which and not plays("sum", table.header[total].text):
        return
    behind = (range(total + 1, end) for end in range(len(table.header), total + 2, -1))
    before = (range(start, total) for start in range(1, total - 1))
    rows = [row for row in table.rows if total < len(row) and _number(row[total].text)]
    columns = (at for at in (*behind, *before) if rows and all(_adds_up(row, total, at) for row in rows))
    for at in next(columns, ()):
        head = table.header[at].text
        yield Column(at, find_factor(table, head), _OF_WHICH.sub("", _IN_BRACKETS.sub("", head)).strip())


def _adds_up(row: tuple[Cell, ...], total: int, columns: range) -> bool:
    if len(row) <= max(total, *columns):
        return False
    parts = [_number(row[at].text) for at in columns]
    known = [part for part in parts if part is not None]
    return len(known) == len(parts) and isclose(sum(known), _number(row[total].text) or 0.0, abs_tol=0.011)


def _number(text: str) -> float | None:
    """None for words; 0 for an empty cell."""
    if not _NUMBER_OR_NONE.fullmatch(text.strip()):
        return None
    return parse_number(text) if re.search(r"\d", text) else 0.0


def _is_of_sums(table: Table, at: int) -> bool:
    told = [row[at].text.strip() for row in table.rows if at < len(row)]
    return any(told) and all(map(_NUMBER_OR_NONE.fullmatch, told))


def _recipient_column(table: Table) -> int | None:
    """No column of sums, though its head names payees: 龙头企业贷款贴息."""
    heads = [cell.text for cell in table.header]
    columns = (at for part in _RECIPIENTS for at in columns_of(part, heads))
    return next((at for at in columns if not _is_of_sums(table, at)), None)


def _amount_columns(heads: list[str], caption: str) -> list[int]:
    """本次下达 before 合计 before all that are not told as former (已提前下达): 中央资金 | 省级资金."""
    amounts, sums = columns_of("amount", heads), columns_of("sum", heads)
    if not amounts:
        return sums[:1] if plays("allotment", caption) else []
    now = [at for at in amounts if plays("now", heads[at])]
    current = [at for at in amounts if not plays("former", heads[at])]
    parts = [at for at in current if heads[at].startswith("其中")]
    return now[-1:] or sums[:1] or [at for at in current if not parts or at < parts[0]] or amounts[-1:]
