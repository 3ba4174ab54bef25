"""Tables that are printed side by side to save room: 地区、金额、地区、金额."""

from collections.abc import Iterator

import msgspec

from corpus.notice import Table


def side_by_side(table: Table) -> Iterator[Table]:
    """The left table and the right one; a table with one header is given as it is."""
    half, odd = divmod(len(table.header), 2)
    heads = [cell.text for cell in table.header]
    if odd or half < 2 or heads[:half] != heads[half:]:
        yield table
        return
    for columns in (slice(0, half), slice(half, None)):
        rows = tuple(row[columns] for row in table.rows if row[columns])
        yield msgspec.structs.replace(table, header=table.header[columns], rows=rows)
