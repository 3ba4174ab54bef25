"""Lists that are tables but for their lines: 下达金额（万元）：哈尔滨市320、齐齐哈尔市210。

Under the caption of an allotment names and amounts stand alike, one a line: 福州市：320万元.
"""

import re
from collections.abc import Iterator

from corpus.notice import Cell, Span, Table
from corpus.regions import find_region
from extract.money.heads import plays

_AMOUNT = r"\d[\d,]*(?:\.\d+)?(?:[十百千]?[万亿]?元)?"
_ITEM = rf"[一-鿿]{{2,15}}[：: 　]{{0,4}}{_AMOUNT}"
# Where the caption or the head of such a list ends.
_OPENING = re.compile(r"表[ 　]*\n|元[）)][：:]")
_LIST = re.compile(
    r"(?:(?P<caption>[^\n。；：\t]{4,40}表)[ 　]*\n"
    r"(?:[（(]?(?:金额)?单位[：:] ?(?P<above>[^\s）)]{0,2}元)[）)]?\n)?"
    r"|(?<![一-鿿])(?P<head>[一-鿿]{2,12})[（(](?:单位[：:])?(?P<beside>[^\s）)]{0,2}元)[）)][：:]\n?)"
    rf"(?P<items>{_ITEM}(?:[、，；\n]{_ITEM})+)(?=[。；\n]|$)",
    re.MULTILINE,
)
_LONGEST_HEAD = 24
_PARTS = re.compile(rf"(?P<name>[一-鿿]+)[：: 　]*(?P<amount>{_AMOUNT})")
_PAYEE = re.compile(
    r"(?:[省市县区州盟旗镇乡村局校]|街道|本级|兵团|学院|大学|[中小]学|医院|公司|中心|林场|[合总共]计)$"
)


def find_listings(text: str) -> Iterator[Table]:
    """Each such list as a table of payees and amounts; where a name is no payee, there is none."""
    for found in _find_lists(text):
        caption = found["caption"] or found["head"]
        rows = tuple(_rows(text, Span(*found.span("items"))))
        is_money = plays("allotment", caption) if found["caption"] else plays("amount", caption)
        if is_money and all(_is_payee(row[0].text) for row in rows):
            lead = Span(found.start(), found.start("items"))
            header = (Cell("地区", lead), Cell("金额", lead))
            yield Table(Span(*found.span()), caption, found["above"] or found["beside"], header, rows)


def _find_lists(text: str) -> Iterator[re.Match[str]]:
    for opening in _OPENING.finditer(text):
        line = text.rfind("\n", 0, opening.start()) + 1
        low = max(line, opening.start() - _LONGEST_HEAD)
        starts = (line,) if opening[0][0] == "表" else range(low, opening.start())
        found = next(filter(None, (_LIST.match(text, start) for start in starts)), None)
        if found:
            yield found


def _rows(text: str, items: Span) -> Iterator[tuple[Cell, Cell]]:
    for found in _PARTS.finditer(text, items.start, items.end):
        yield (
            Cell(found["name"], Span(*found.span("name"))),
            Cell(found["amount"], Span(*found.span("amount"))),
        )


def _is_payee(name: str) -> bool:
    return find_region(name) is not None or _PAYEE.search(name) is not None
