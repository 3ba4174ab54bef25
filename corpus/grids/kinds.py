"""Tables known by the kinds of their cells: 地区 户数 金额 / 兰山区 1650 240 / 合计 2730 395.

The first figure shows where the header ends. Behind it stand rows with words and figures at the same places,
totals, captions of groups, the header once more, and rows that leave out names which the row above has told.
"""

import re
from collections.abc import Container, Iterator

import msgspec

from corpus.grids.cells import LINE, NONE, NUMBER, PIECE, SUM, WORD, Cells, closings_of, cut_cells
from corpus.notice import Span

# A class first, so that the search is fast; then what may not stand before it.
_FIGURES = re.compile(r"\d(?<![^\s\0\1≥≤]\d)[\d,，.]*(?:%|[万亿]?元)?(?=[\s\0\1]|$)")
_SERIAL = re.compile(r"[序编]号?|项次")
_HEAD = re.compile(
    r"[序编]号|[一-鿿]{0,6}(?:地区|[省市县区州乡镇]|市县|街道|单位|部门|指标|项目|类别|领域|企业|学校|机构|等级|级别|档次|对象|品种|姓名)"
    r"(?:名称|名)?(?:[（(].*[）)])?"
)
_TITLE = re.compile(r".*(?:表|方案|明细|名单|目录|附件)\d?")
_CAPTION = re.compile(r"[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]")
# The wide cell in a header of two lines.
_WIDE = re.compile(r".*(?:资金|金额|补助|奖励|补贴|经费|指标|投资)(?:[（(].*[）)])?")
# What stands below such a head: a figure, or none.
_YEAR = re.compile(r"(?:19|20)\d\d年(?:[一-鿿]{0,4})(?:[（(].*[）)])?")
_NO_FIGURE = re.compile(r"(?:指标|目标)?(?:属 *性|性 *质)|(?:计量)?单 *位|(?:主要|具体)?指标(?:名称)?")
# A column that may be empty in all rows.
_REMARK = re.compile(r"备 *注|说 *明")
# Two words of a header at least, and a name or a serial number.
_BEHIND_WORDS = re.compile(f"(?<=[{WORD}{SUM}]{{2}}){NUMBER}")
_COLUMNS = range(2, 11)
_MOST_NAMES = 4
_FEWEST_ROWS = 2
# Characters of a header or a row.
_REACH = 500
_ROWS_TO_TRY = 16


class _Shape(msgspec.Struct, frozen=True):
    """The lines of a header, and the kinds of cells that a full row below it has."""

    header: tuple[Span, ...]
    pattern: str

    @property
    def is_serial(self) -> bool:
        return self.pattern[0] == NUMBER

    @property
    def columns(self) -> int:
        return len(self.pattern)


def find_kinds(text: str, taken: Container[int]) -> Iterator[dict[int, str]]:
    """For each such table what closes each gap; cells are lines, or what stands between blanks."""
    for part in _parts(text):
        lines, pieces = cut_cells(text, LINE, part), cut_cells(text, PIECE, part)
        for cells in (lines, pieces) if lines.spans != pieces.spans else (lines,):
            for rows in _find_tables(cells, taken):
                yield closings_of(text, cells.spans, rows)


def _parts(text: str) -> Iterator[Span]:
    """From a header's reach before two figures or more that stand near each other to a row's behind them."""
    near: list[re.Match[str]] = []
    for figure in (*_FIGURES.finditer(text), None):
        if near and (figure is None or figure.start() - near[-1].end() > _REACH):
            if len(near) >= _FEWEST_ROWS:
                start = text.rfind("\n", 0, max(0, near[0].start() - _REACH)) + 1
                yield Span(start, min(len(text), near[-1].end() + _REACH))
            near = []
        near += [figure] if figure else []


def _find_tables(cells: Cells, taken: Container[int]) -> Iterator[list[Span]]:
    end = 0
    for figure in _BEHIND_WORDS.finditer(cells.kinds):
        at = figure.start()
        if at < end or cells.spans[at - 1].end in taken:
            continue
        tried = ((rows_of(cells, shape, _ROWS_TO_TRY), shape) for shape in _shapes(cells, at, end))
        sound = [shape for rows, shape in tried if len(_full(cells, rows, shape)) >= _FEWEST_ROWS]
        read = [(rows_of(cells, shape), shape) for shape in sound]
        if read:
            best, _ = max(read, key=lambda table: _likeness(cells, *table))
            yield best
            end = best[-1].end


def _full(cells: Cells, rows: list[Span], shape: _Shape) -> list[Span]:
    return [row for row in rows if cells.kinds[row.start : row.end] == shape.pattern]


def _likeness(cells: Cells, rows: list[Span], shape: _Shape) -> tuple[bool, bool, bool, int, bool, int]:
    """Of two readings that are shifted against each other: that whose rows begin lines and end in figures."""
    lined = all(cells.opens[row.start] for row in rows)
    full = _full(cells, rows, shape)
    captions = sum(bool(_CAPTION.match(cells.words[row.start])) for row in full)
    named = bool(_HEAD.fullmatch(cells.words[rows[0].start]))
    size = len(full) * shape.columns
    return lined, captions in (0, len(full)), named, size, shape.pattern[-1] == NUMBER, -rows[0].start


def _shapes(cells: Cells, figure: int, floor: int) -> Iterator[_Shape]:
    """What a table whose first figure is this one may look like; its header stands behind the last figure."""
    floor = max(floor, *(cells.kinds.rfind(kind, 0, figure) + 1 for kind in (NUMBER, NONE)))
    for top, first in _starts(cells, figure):
        for columns in range(_COLUMNS[0], min(_COLUMNS[-1], top - floor) + 1):
            pattern = cells.kinds[first : first + columns]
            if set(pattern) != {WORD, NUMBER} or len(pattern) < columns:
                continue
            for header in _headers(cells, top, columns):
                if header[0].start >= floor and _is_sound(cells, header, pattern):
                    yield _Shape(header, pattern)


def _starts(cells: Cells, figure: int) -> Iterator[tuple[int, int]]:
    """Where the header may end, and where the first full row may begin."""
    if cells.kinds[figure - 1] == SUM:
        for first in range(figure + 1, figure + 2 * _COLUMNS[-1]):
            # 总计 25600 / 阿坝州小计 12800 / 马尔康市 4300
            if cells.kinds[first : first + 1] == SUM:
                continue
            yield figure - 1, first
            if cells.kinds[first : first + 1] != NUMBER:
                yield figure - 1, first + 1
                break
    fewest = 0 if cells.words[figure] == "1" else 1
    for first in range(figure - fewest, max(0, figure - _MOST_NAMES - 1), -1):
        yield first, first
        if _CAPTION.match(cells.words[first - 1]):
            yield first - 1, first


def _headers(cells: Cells, end: int, columns: int) -> Iterator[tuple[Span, ...]]:
    """The words above the first row: a line of them, or two with a wide cell in the upper one."""
    start = end - columns
    if start >= 0 and _may_open(cells, start):
        yield (Span(start, end),)
    if start > 0 and _REMARK.fullmatch(cells.words[end - 1]) and _may_open(cells, start - 1):
        yield (Span(start - 1, end),)
    for first in range(start - 1, max(start - 3, -1), -1):
        if cells.opens[first]:
            for below in range(first + 2, end - 1):
                if _is_lower_line(cells, below, remarked=first < start - 1):
                    yield Span(first, below), Span(below, end)


def _is_lower_line(cells: Cells, at: int, *, remarked: bool) -> bool:
    """分配资金 / 合计 中央 省级, or 分配资金 备注 / 合计 …; one cell a line the sum alone shows it."""
    wide = at - 2 if remarked else at - 1
    is_line = cells.opens[at] and bool(_WIDE.fullmatch(cells.words[wide]))
    is_line = is_line and (not remarked or bool(_REMARK.fullmatch(cells.words[at - 1])))
    return is_line and (not cells.opens[at + 1] or cells.kinds[at] == SUM)


def _may_open(cells: Cells, at: int) -> bool:
    """A header begins a line, or stands behind the unit of the table, or begins with 序号."""
    return cells.opens[at] or (at > 0 and cells.kinds[at - 1] == NONE) or bool(_SERIAL.match(cells.words[at]))


def _is_sound(cells: Cells, header: tuple[Span, ...], pattern: str) -> bool:
    """A header has words only and no caption; that of rows with serial numbers begins with 序号."""
    start, end = header[0].start, header[-1].end
    if not set(cells.kinds[start:end]) <= {WORD, SUM}:
        return False
    serials = [at for at in range(max(0, start - 1), end) if _SERIAL.fullmatch(cells.words[at])]
    titled = any(map(_TITLE.fullmatch, cells.words[start:end]))
    fits = len(header) > 1 or all(map(_may_head, cells.words[start:end], pattern))
    return fits and not titled and serials == [start] * (pattern[0] == NUMBER)


def _may_head(word: str, kind: str) -> bool:
    """2020年 stands over figures, 性质 and 单位 over words."""
    return not (_YEAR.fullmatch(word) if kind == WORD else _NO_FIGURE.fullmatch(word))


def rows_of(cells: Cells, shape: _Shape, most: int = 100_000) -> list[Span]:
    """The rows of the table from its header on."""
    rows, at, serial = list(shape.header), shape.header[-1].end, 0
    while len(rows) < most and (end := _row_end(cells, shape, at, serial)):
        if end - at == 1 and _is_remark(cells, shape, rows[len(shape.header) :], at):
            rows[-1] = Span(rows[-1].start, end)
        else:
            rows.append(Span(at, end))
        if shape.is_serial and end - at == shape.columns and cells.words[at].isdecimal():
            serial = int(cells.words[at])
        at = end
    return rows


def _is_remark(cells: Cells, shape: _Shape, rows: list[Span], at: int) -> bool:
    """宜昌市 | 3300 | 2200 | 含秭归县500: a word behind a full row, below a head that no row needs."""
    heads = sum(line.end - line.start for line in shape.header) - len(shape.header) + 1
    remarked = _REMARK.fullmatch(cells.words[shape.header[0].end - 1]) and heads > shape.columns
    full = bool(rows) and rows[-1].end - rows[-1].start == shape.columns
    return bool(remarked) and full and not _CAPTION.match(cells.words[at])


def _row_end(cells: Cells, shape: _Shape, at: int, serial: int) -> int:
    """Where the row that begins at `at` ends; 0 where there is none."""
    if _is_header(cells, shape, at) or _is_full(cells, shape, at, serial):
        return at + shape.columns
    if cells.kinds[at : at + 1] == SUM:
        return _total_end(cells, shape, at, serial)
    if cells.kinds[at : at + 1] == WORD and _is_full(cells, shape, at + 1, serial):
        return at + 1
    return _short_end(cells, shape, at, serial)


def _is_header(cells: Cells, shape: _Shape, at: int) -> bool:
    words = cells.words[shape.header[-1].start : shape.header[-1].end]
    return len(shape.header) == 1 and cells.words[at : at + shape.columns] == words


def _is_full(cells: Cells, shape: _Shape, at: int, serial: int) -> bool:
    if cells.kinds[at : at + shape.columns] != shape.pattern:
        return False
    return not shape.is_serial or cells.words[at] in (str(serial + 1), "1")


def _total_end(cells: Cells, shape: _Shape, at: int, serial: int) -> int:
    """合计 | 60 | 1560, of no more figures than columns; behind them the next row begins, or none."""
    most = at + 1
    while most < at + shape.columns and cells.kinds[most : most + 1] == NUMBER:
        most += 1
    ends = range(most, at + 1, -1)
    return next((end for end in ends if _follows(cells, shape, end, serial)), ends[0] if ends else 0)


def _follows(cells: Cells, shape: _Shape, at: int, serial: int) -> bool:
    kind = cells.kinds[at : at + 1]
    return kind == SUM or _is_full(cells, shape, at, serial) or _is_full(cells, shape, at + 1, serial)


def _short_end(cells: Cells, shape: _Shape, at: int, serial: int) -> int:
    """闽清县 | 200 below 福州市 | 永泰县 | 100: the row above tells the names; of 13500 alone all."""
    for missing in range(1, shape.columns):
        tail = shape.pattern[missing:]
        end = at + len(tail)
        if NUMBER not in tail or cells.kinds[at:end] != tail or _may_count(cells, shape, at, serial):
            continue
        if cells.kinds[end : end + 1] != NUMBER or shape.is_serial:
            return end
    return 0


def _may_count(cells: Cells, shape: _Shape, at: int, serial: int) -> bool:
    """A figure that opens a row is the next serial number, or nothing is known of it."""
    counts = not shape.is_serial or cells.words[at] in (str(serial + 1), "1")
    return counts and cells.kinds[at] == NUMBER
