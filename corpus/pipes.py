"""Tables drawn with upright strokes: `| 序号 | 地区 | 金额 |`."""

import re
from collections.abc import Iterator

from corpus.notice import Dropped
from corpus.sheet import CELL, Sheet, drop

_ROW = re.compile(r"^[ \t]*\|[^\n]*\|[^\n]*$", re.MULTILINE)
_OPENED_ROW = re.compile(r"^[ \t]*\0[^\n]*\0[ \t]*$", re.MULTILINE)
_RULE = re.compile(r"[\s|:：+=-]+")


def without_pipes(sheet: Sheet) -> Sheet:
    """The sheet with ends of cells for the strokes between them; those around the table and its rules go."""
    if "|" not in sheet.text:
        return sheet
    drops = list(_drops(sheet.text))
    ruled = sheet.without(drops)
    return (
        ruled.with_text(_OPENED_ROW.sub(lambda row: row[0].replace("|", CELL), ruled.text))
        if drops
        else sheet
    )


def _drops(text: str) -> Iterator[Dropped]:
    for row in _ROW.finditer(text):
        if _RULE.fullmatch(row[0]):
            yield drop(row.start(), row.end(), "table_rule")
        elif row[0].rstrip().endswith("|"):
            first, last = text.index("|", row.start()), text.rindex("|", row.start(), row.end())
            yield drop(first, first + 1, "table_rule")
            yield drop(last, last + 1, "table_rule")
