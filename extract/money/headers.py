"""Headers of tables over two lines: 地区 | 分配资金 above 合计 | 中央 | 省级."""

import re

import msgspec

from corpus.notice import Table

_WIDE = re.compile(r"资金|补助|奖励|补贴|经费|金额|指标")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?%?$")


def with_whole_header(table: Table) -> Table:
    """`table` with one header line: the second one stands in place of the wide cell above it."""
    if len(table.rows) < 2:
        return table
    second = tuple(cell for cell in table.rows[0] if cell.text.strip())
    wide = next((at for at, cell in enumerate(table.header) if _WIDE.search(cell.text)), None)
    missing = max(map(len, table.rows[1:])) - len(table.header) + 1
    if (
        wide is None
        or len(second) < 2
        or len(second) != missing
        or any(_NUMBER.match(c.text) for c in second)
    ):
        return table
    over = table.header[wide].text
    parts = (msgspec.structs.replace(cell, text=over + cell.text) for cell in second)
    header = (*table.header[:wide], *parts, *table.header[wide + 1 :])
    return msgspec.structs.replace(table, header=header, rows=table.rows[1:])
