"""Headers of tables over two lines: 地区 | 分配资金 above 合计 | 中央 | 省级."""

import re
from itertools import zip_longest

import msgspec

from corpus.notice import Cell, Table

_WIDE = re.compile(r"资金|补助|奖励|补贴|经费|金额|指标")
_NUMBER = re.compile(r"[≥≤＞＜><]?\d[\d,]*(?:\.\d+)?[^\d\s]{0,8}$")


def with_whole_header(table: Table) -> Table:
    """`table` with one header line: what stands below a wide cell has that one's words before it."""
    if len(table.rows) < 2 or any(_NUMBER.match(cell.text) for cell in table.rows[0]):
        return table
    header = _below_empty(table.header, table.rows[0]) or _in_place(table)
    if not header:
        return table
    printed = [[cell.text for cell in line] for line in (table.header, table.rows[0])]
    # Where a page of the table begins they are printed again.
    rows = tuple(row for row in table.rows if [cell.text for cell in row] not in printed)
    return msgspec.structs.replace(table, header=header, rows=rows)


def _below_empty(upper: tuple[Cell, ...], lower: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """州 | 补助资金 | (none) above (none) | 中央 | 省级; (none) | 2005年基数 above 县区 | （吨标准煤）."""
    words, over_words = ([cell.text.strip() for cell in line] for line in (lower, upper))
    is_open = len(upper) < len(lower) or not all(over_words)
    is_whole = all(words) or all(below or above for below, above in zip_longest(words, over_words))
    is_torn = over_words[0] + words[0] in ("序号", "编号")
    is_apart = is_open and bool(over_words[0]) != bool(words[0])
    if not (is_whole and (is_apart or is_torn)) or sum(map(bool, words)) < 2:
        return ()
    header: list[Cell] = []
    over = ""
    for below, above in zip_longest(lower, upper):
        over = above.text if above and above.text else over
        alone = above is not None and not (below and below.text)
        header.append(above if alone else msgspec.structs.replace(below, text=over + below.text))
    return tuple(header)


def _in_place(table: Table) -> tuple[Cell, ...]:
    """地区 | 分配资金 above 合计 | 中央 | 省级: the second line stands in place of the wide cell."""
    second = tuple(cell for cell in table.rows[0] if cell.text.strip())
    wide = next((at for at, cell in enumerate(table.header) if _WIDE.search(cell.text)), None)
    missing = max(map(len, table.rows[1:])) - len(table.header) + 1
    if wide is None or len(second) < 2 or len(second) != missing:
        return ()
    over = table.header[wide].text
    parts = (msgspec.structs.replace(cell, text=over + cell.text) for cell in second)
    return (*table.header[:wide], *parts, *table.header[wide + 1 :])
