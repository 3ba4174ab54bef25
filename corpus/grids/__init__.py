"""Tables without ruling: `find_grids(text)` tells what closes each gap between their cells.

Such a table is known by columns that are set apart (`aligned.py`; with empty cells `columnar.py`), by tabs
(`tabbed.py`), by lines of as many words (`lined.py`), by its rows' serial numbers (`serial.py`), by kinds of
cells that come again in each row (`kinds.py`), or by its heads and what must stand below them (`worded.py`).
Cells may stand one a line or one behind the other. Rows with tabs may be torn (`torn.py`).
"""

import re

from corpus.grids.aligned import find_aligned
from corpus.grids.columnar import find_columnar
from corpus.grids.kinds import find_kinds
from corpus.grids.lined import find_lined
from corpus.grids.outline import find_outline
from corpus.grids.serial import find_serial
from corpus.grids.tabbed import find_tabbed
from corpus.grids.torn import find_torn
from corpus.grids.worded import find_worded
from corpus.sheet import CELL

__all__ = ["find_grids"]

# Columns that are set apart are a table's though other readers see a little more of it.
_SET_APART = 1.5
# Between two cells of a table that is ruled, as of HTML or drawn with strokes (`sheet.CELL`).
_RULED = re.compile(r"[ \t\r\0]*\x1f")


def find_grids(text: str) -> dict[int, str]:
    """By its start, what closes each gap inside a table: a tab between cells, a line break between rows.

    The cells of a ruled table are known. Where two readers see a table, the one that reads more of it is
    believed; columns set apart count for more. What the rows of a table lack is looked for last.
    """
    ruled = {gap.start(): "\t" for gap in _RULED.finditer(text)} if CELL in text else {}
    read = [(len(table) * _SET_APART, table) for table in find_aligned(text)]
    tabbed = list(find_tabbed(text))
    read += [(len(table) * _SET_APART, table) for table in tabbed]
    told = (*find_lined(text), *find_worded(text), *find_kinds(text, ruled), *find_serial(text, ruled))
    outline = find_outline(text)
    told = tuple(table for table in told if outline.isdisjoint(table))
    closings = ruled
    for _, table in sorted([*read, *((len(table), table) for table in told)], key=_size, reverse=True):
        if closings.keys().isdisjoint(table):
            closings |= table
    torn = (rows for rows in find_torn(text) if all(map(rows.keys().isdisjoint, tabbed)))
    for rows in (*find_columnar(text), *torn):
        closings |= rows
    return closings


def _size(read: tuple[float, dict[int, str]]) -> float:
    return read[0]
