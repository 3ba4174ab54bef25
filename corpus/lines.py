"""Find what a site put around its notices: whole lines, first and last pieces of run-together lines."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

import msgspec

from corpus.line_rules import Decoration, PageRules, find_pairs
from corpus.marks import mark
from corpus.notice import Span

_PRINTED = re.compile(r"[^\s\0](?:[^\n]*[^\s\0])?")
_BLANKS = re.compile(r"[ \t\r\0\x1f•|丨]*")
_TITLE_PIECE = re.compile(
    r"[^\s。；]{6,90}(?:通知|意见|方案|办法|措施|计划|规划|细则|决定|公告|公示|通告|批复|函)(?=\s)"
)
# Signs of lists, and those of Markdown: `## 一、总体要求`, `- 项目`, `**（一）加强领导。**`; not `- 12 -`.
_BULLET = re.compile(
    r"^[ \t]*([•●◆■▪►▶◇□★☆※◎▲➢\ue000-\uf8ff]+|#{1,6}(?= )|[-*+](?= +[^\s\d-]))", re.MULTILINE
)
_BOLD = re.compile(r"(\*\*)[^*\n]{1,200}(\*\*)(?!\*)")
# Between known labels of a site's card stand others: `索引号：…  分类：综合政务 / 通知  文号：…`.
_LABELLED = re.compile(r"[\u4e00-\u9fff]{2,8}[：:][ \t]*[^\s。；，]{0,24}(?: / [^\s。；，]{1,12})?(?=[\s\0])")
_PASSED = re.compile(f"(?:{_TITLE_PIECE.pattern})|{_LABELLED.pattern}")
_FIGURE_LINE = re.compile(r"\n[ \t\0]*(\d{1,3})[ \t\r\0]*(?=\n)")
_EMPTY = " \t\r\n\0"
_AFTER = re.compile(r"[ \t\r\0]*\n(?:[ \t\r\0]*\n)*")
# What stands before and behind on the site, named in the line below: `上一篇：` / `关于…的公告`.
_NEIGHBOUR = re.compile(
    r"^[ \t\0]*(?:上|下)一[条篇页个][：:][ \t\r\0]*\n[ \t\0]*(?!(?:上|下)一[条篇页个])[^\n。；]{2,90}$",
    re.MULTILINE,
)
_LONG = 120
_PAGE = 300
_HEAD = 300
_LONGEST_CRUMB = 30
_TEXT = re.compile(r"[。；]|[^\n]{200}")
_BARE_DATE = re.compile(r"(?:19|20)\d\d[-/.年] ?\d\d?[-/.月] ?\d\d?日?[ \t\0]*")
_LAST_PIECE = re.compile(r"[^\s\0]+(?=[\s\0]*\Z)")


def find_bullets(text: str) -> Iterator[Span]:
    """Signs of lists at the start of lines, and around what is set in bold."""
    signs = [Span(*bullet.span(1)) for bullet in _BULLET.finditer(text)]
    if "**" in text:
        signs += [Span(*bold.span(side)) for bold in _BOLD.finditer(text) for side in (1, 2)]
    return iter(sorted(signs))


def find_page_numbers(text: str) -> list[Span]:
    """Bare figures that count up by one through a page: `12` … `13` … `14`."""
    figures = list(_FIGURE_LINE.finditer(text))
    counts = [int(figure[1]) for figure in figures]
    counts_up = len(counts) > 1 and all(b - a == 1 for a, b in pairwise(counts))
    far_apart = counts_up and figures[-1].start() - figures[0].start() > _PAGE * (len(counts) - 1)
    return [Span(*figure.span(1)) for figure in figures] if far_apart else []


def lines_of(text: str, feet: Iterable[Span]) -> Iterator[Span]:
    """The lines of pages' feet with the empty ones around them, so that the lines above and below adjoin."""
    at = 0
    for foot in feet:
        above = foot.start
        while above > at and text[above - 1] in _EMPTY:
            above -= 1
        start = text.find("\n", above, foot.start) + 1
        below = _AFTER.match(text, foot.end)
        line = Span(start, below.end()) if start and below else foot
        yield Span(max(at, line.start), line.end)
        at = line.end


def find_decoration(text: str) -> Iterator[Decoration]:
    """All decoration of the page, in order, without overlaps; links to related pages go on to the end."""
    title = ""
    for found in _all_decoration(text):
        title = found.says.get("title", title)
        found = _up_to(title, text, found)
        if found.rule == "related" and not _TEXT.search(text, found.end):
            yield msgspec.structs.replace(found, end=len(text.rstrip(" \t\r\n\0")))
            return
        rest = _behind_signature(text, found) if found.rule == "published" else found
        if rest.start < rest.end:
            yield rest


def _up_to(title: str, text: str, found: Decoration) -> Decoration:
    """A path that runs into the title: `… > 政策文件 > 市政府办公室文件某市人民政府关于…`."""
    if not title or found.rule != "navigation":
        return found
    start = text.find(title, found.end, found.end + len(title) + _LONGEST_CRUMB)
    crumb = text[found.end : max(start, found.end)]
    return msgspec.structs.replace(found, end=start) if crumb and "\n" not in crumb else found


def _behind_signature(text: str, found: Decoration) -> Decoration:
    """Without its date where that signs the notice: `…局` / `2019-03-05`, `…局 2016年4月11日 来源：…`."""
    date = _BARE_DATE.match(text, found.start, found.end)
    if date is None or "。" not in text[: found.start]:
        return found
    signer = _LAST_PIECE.search(text, max(0, found.start - _LONG), found.start)
    if signer is None or not mark("body_line").match(mark("stand_in").sub("", signer[0])):
        return found
    return Decoration(date.end(), found.end, found.rule)


def _all_decoration(text: str) -> Iterator[Decoration]:
    pairs, rules = [*find_pairs(text), *_neighbours(text)], PageRules(text)
    at = 0
    for pair in pairs:
        yield from _in_lines(text, at, pair.start, rules)
        yield pair
        at = pair.end
    yield from _in_lines(text, at, len(text), rules)


def _neighbours(text: str) -> Iterator[Decoration]:
    for named in _NEIGHBOUR.finditer(text, _HEAD):
        yield Decoration(named.start(), named.end(), "navigation")


def _in_lines(text: str, start: int, stop: int, rules: PageRules) -> Iterator[Decoration]:
    for line in _PRINTED.finditer(text, start, stop):
        start, end = line.span()
        chain, at = _chain(text, start, end, rules)
        if at >= end:
            yield from chain
        elif end - start > _LONG:
            yield from chain
            yield from _at_tail(text, at, end, rules)
        elif chain and chain[0].first:
            yield chain[0]


def _chain(text: str, start: int, end: int, rules: PageRules) -> tuple[list[Decoration], int]:
    """Decorations that follow each other from `start`; a title or a label between them is passed over."""
    chain: list[Decoration] = []
    at = after_title = start
    while at < end:
        if found := rules.match(at, end):
            chain.append(found)
            after_title = at = _skip_blanks(text, found.end)
        elif at == after_title and chain and (passed := _PASSED.match(text, at, end)):
            at = _skip_blanks(text, passed.end())
        else:
            break
    return chain, after_title


def _at_tail(text: str, start: int, end: int, rules: PageRules) -> Iterator[Decoration]:
    """`… 来源：中国平潭 附件下载` at the end of a page in one line."""
    tail = max(start, end - 400)
    for piece in re.finditer(r"(?<=[ \t\0])[^\s\0]+", text[tail:end]):
        chain, at = _chain(text, tail + piece.start(), end, rules)
        if at >= end:
            yield from chain
            return


def _skip_blanks(text: str, at: int) -> int:
    blanks = _BLANKS.match(text, at)
    return blanks.end() if blanks else at
