"""Headers of tables over two lines: 地区 | 分配资金 above 合计 | 中央 | 省级."""

import re
from itertools import zip_longest

import msgspec

from corpus.notice import Cell, Table

_NUMBER = re.compile(r"[≥≤＞＜><]?\d[\d,]*(?:\.\d+)?[^\d\s]{0,8}$")


def with_whole_header(table: Table) -> Table:
    """`table` with one header line: what stands below a wide cell has that one's words before it."""
    if len(table.rows) < 2 or any(_NUMBER.match(cell.text) for cell in table.rows[0]):
        return table
    header = _below_empty(table.header, table.rows[0])
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
