"""Tables of duties printed one cell a line without serial numbers, known by the words of their header:
事项 / 主办单位 / 办结时限 / 建设文件库 / 市政府办公室 / 9月底 / ….

Below the heads of bodies must stand bodies, below 时限 times; where they do not, the table ends.
"""

import re
from collections.abc import Iterator, Sequence

from corpus.grids.cells import LINE, Cells, closings_of, cut_cells
from corpus.heads import HEADS_BODIES, IS_HEAD
from corpus.notice import Span

_BODIES = re.compile(
    r"各[一-鿿（）、]{1,20}|(?:[一-鿿（）“”]{1,24}(?:[局委办厅部处社院会府镇乡区县市行校馆站所室署]|中心|公司|集团|街道|[支大总]队|部门|单位)"
    r"(?:等|等[有相]关?[部单][门位])?(?:[、，；]|牵头|负责|配合|$))+"
)
_TIME_HEAD = re.compile(r".*(?:时限|期限|时间)")
_TIME = re.compile(
    r"(?:20\d\d年)?(?:\d{1,2}月(?:\d{1,2}日|[上中下]旬|[底末])?|上半年|下半年|[一二三四]季度|年底|全年|20\d\d年)之?[底末前]{0,2}"
    r"|长期(?:坚持|推进)?|持续推进|常态化|按.{2,12}"
)
_LONGEST = 300
_FEWEST_HEADS, _MOST_HEADS, _FEWEST_ROWS = 3, 8, 2


def find_worded(text: str) -> Iterator[dict[int, str]]:
    """For each such table what closes each gap."""
    if not HEADS_BODIES.search(text):
        return
    cells = cut_cells(text, LINE, Span(0, len(text)))
    at = 0
    while at < len(cells.words):
        columns = _count_heads(cells, at)
        rows = list(_read_rows(cells, at, columns)) if columns else []
        if len(rows) > _FEWEST_ROWS:
            yield closings_of(text, cells.spans, rows)
        at = rows[-1].end if len(rows) > _FEWEST_ROWS else at + 1


def _count_heads(cells: Cells, at: int) -> int:
    """How many heads stand from here on, one of bodies among them; 0 where they are no header."""
    end = at
    while end < len(cells.words) and end - at <= _MOST_HEADS and _is_head(cells, end):
        end += 1
    heads = cells.words[at:end]
    named = any(map(HEADS_BODIES.fullmatch, heads))
    return len(heads) if named and _FEWEST_HEADS <= len(heads) <= _MOST_HEADS else 0


def _is_head(cells: Cells, at: int) -> bool:
    return cells.opens[at] and IS_HEAD.fullmatch(cells.words[at]) is not None


def _read_rows(cells: Cells, start: int, columns: int) -> Iterator[Span]:
    """The header and the rows below it."""
    heads = cells.words[start : start + columns]
    yield Span(start, start + columns)
    for at in range(start + columns, len(cells.words) - columns + 1, columns):
        if not _is_row(heads, cells.words[at : at + columns]):
            return
        yield Span(at, at + columns)


def _is_row(heads: Sequence[str], words: Sequence[str]) -> bool:
    return all(map(_fits, heads, words))


def _fits(head: str, word: str) -> bool:
    if HEADS_BODIES.fullmatch(head):
        return _BODIES.fullmatch(word) is not None
    if _TIME_HEAD.fullmatch(head):
        return _TIME.fullmatch(word) is not None
    return len(word) <= _LONGEST and not _BODIES.fullmatch(word)
