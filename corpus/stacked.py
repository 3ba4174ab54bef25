"""Headers of tables over two lines of which a converter lost what tells the columns of the second:

    序号 | 实事项目 | 责任分工 | 完成时限 ‖ 牵头单位 | 配合单位 ‖ 1 | 新建公园 | 市城管局 | 市财政局 | 9月底

The second line stands below the wide cell of the first.
"""

import re
from collections.abc import Sequence

from corpus.notice import Cell, Span

Cells = tuple[Cell, ...]

_BODIES = re.compile(r"(?:牵头|责任|配合|协办|主办|参与|承办|实施|协同)(?:单位|部门|处室|领导)?")
_YEARS = re.compile(r"20\d\d年?(?:目标值?|计划)?")
# What the wide cell over such heads says, and over all others: money.
_OVER = (
    (_BODIES, re.compile("分工|责任|职责|单位|部门")),
    (_YEARS, re.compile("目标|指标值|数值|年度|进度|计划")),
)
_OTHER = (re.compile("资金|补助|奖励|补贴|经费|金额|下达|安排|分配"), re.compile("投资|指标|任务|支出|收入"))
# The last column, of which all cells may be empty.
_REMARK = re.compile("备 *注|说 *明")
_FIGURE = re.compile(r"[≥≤]?-?\d[\d,.]*%?")
_FEWEST_ROWS = 2


def align_heads(header: Cells, rows: Sequence[Cells]) -> tuple[Cells, list[Cells]]:
    """The header, and the rows with the second line of heads in its columns; unchanged where it has none."""
    lower = tuple(cell for cell in rows[0] if cell.text.strip()) if len(rows) > _FEWEST_ROWS else ()
    width = max((len(row) for row in rows[1:]), default=0)
    if _REMARK.fullmatch(header[-1].text) and len(header) - 1 + len(lower) == width + 1:
        width += 1
    wide = _find_wide(header, rows[0], lower, width) if len(lower) > 1 else None
    if wide is None or any(_FIGURE.fullmatch(cell.text) for cell in lower):
        return header, list(rows)
    missing = width - len(header)
    upper = (*header[: wide + 1], *[_empty(header[wide])] * missing, *header[wide + 1 :])
    behind = width - wide - len(lower)
    below = (*[_empty(lower[0])] * wide, *lower, *[_empty(lower[-1])] * behind)
    return upper, [below, *rows[1:]]


def find_second_line(words: Sequence[str]) -> int | None:
    """Where the second line of heads begins in heads one behind the other; None where it is not told.

    序号 实事项目 责任分工 完成时限 | 牵头单位 配合单位
    """
    for own, over in _OVER:
        start = next((at for at in range(len(words)) if all(map(own.fullmatch, words[at:]))), len(words))
        if 1 < start < len(words) - 1 and any(map(over.search, words[:start])):
            return start
    return None


def _find_wide(header: Cells, second: Cells, lower: Cells, width: int) -> int | None:
    """Where the wide cell stands: before as many empty ones as are lacking, else by its words."""
    if len(header) == width > len(second):
        ends = "".join("1" if cell.text.strip() else "0" for cell in header)
        at = ends.find("1" + "0" * (len(lower) - 1))
        return at if at >= 0 and "0" not in ends.replace("0" * (len(lower) - 1), "", 1) else None
    if len(header) - 1 + len(lower) != width or not second[0].text.strip():
        return None
    told = next(((over,) for own, over in _OVER if all(own.fullmatch(cell.text) for cell in lower)), _OTHER)
    places = (at for over in told for at, cell in enumerate(header) if over.search(cell.text))
    return next(places, None)


def _empty(cell: Cell) -> Cell:
    return Cell("", Span(cell.span.end, cell.span.end))
