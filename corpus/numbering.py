"""Find the printed numbers that head a clause: 第一章, 一、, （一）, 问题一：, 1., （1）, ①, 一是."""

import re
from collections.abc import Iterator

import msgspec

_HAN = "一二三四五六七八九十百零〇"
# `问题一：散煤管控不严。`, `实事二：新建卫生室20所。`
_NAMED = rf"(?<=\n(?:问题|任务|实事|行动|工程|专项|项目|事项|措施|举措|目标)[{_HAN}\d])"
# The first character is asked for by itself, so that the search runs from one possible start to the next.
_LABEL = re.compile(
    rf"[第（一二三四五六七八九十\d①-⑳](?:"
    rf"(?<=第)[{_HAN}\d]{{1,4}}(?P<unit>[编章节条])"
    rf"|(?<=（)(?:(?P<paren>[一二三四五六七八九十]{{1,3}})|(?P<bracket>\d{{1,2}}))）(?![款条]|项(?:规定|[的、，至和或所。]))"
    rf"|{_NAMED}(?P<named>[{_HAN}\d]?[：、.．])"
    r"|(?<=\d)(?P<digit>\d?(?:[.．](?!\d)|[.．](?=(?:19|20)\d\d年)|、(?!\d)|、(?=(?:19|20)\d\d年)))"
    r"|(?<=\d)(?P<half>\d?）)"
    r"|(?<=\d)(?P<listed>\d?[.．](?=\d))"
    r"|(?<=[一二三四五六七八九十])(?P<han>[一二三四五六七八九十]{0,2}[、.])(?!(?!(?:19|20)\d\d年)\d|[一二三四五六七八九十]、|[一二三]等)"
    r"|(?<=[一二三四五六七八九])(?P<point>是)(?=[^\n]{4,400}?(?:负责|牵头|责任单位|配合单位)[^\n。；]{0,80}）)"
    r"|(?<=[①-⑳])(?P<circle>))"
)
_AROUND_FIGURE = "第编章节条（）.．、：是"
_RANKS = {
    "编": 0,
    "章": 1,
    "节": 2,
    "条": 3,
    "han": 4,
    "paren": 5,
    "named": 6,
    "digit": 7,
    "listed": 7,
    "bracket": 8,
    "circle": 9,
    "half": 9,
    "point": 10,
}
_DIGITS = {digit: value for value, digit in enumerate("〇一二三四五六七八九")}
# A heading that the converter ran into the next number: `（二）投资重点1.城市市政道路。`
_RUN_IN = 40
_NO_HEADING = re.compile(r"[第条款、和及或至\x00-\x7f]")
_SENTENCE = re.compile(r"[。；：\n]")
# `…责任单位：市水利局、赛岐镇3.污水处理厂。`: the line that closes an item, run into the next.
_CLOSED_ITEM = re.compile(r"(?:责任|牵头|配合|负责|主管|承办|实施)(?:单位|部门)：[^。；：\n]{2,80}\Z")
# `附件2016年…重点项目1.综合整治工程。`: the title of an attachment, run into its first item.
_ATTACHED_TITLE = re.compile(r"附件\d{0,2}：?(?:(?:19|20)\d\d年)?[一-龥（）]{6,50}\Z")
_CLOSE_BY = 100
# `2.13个集群` heads an item of a list only where it goes on with the list.
_DECIMAL = re.compile(r"[.．](?=\d)(?!(?:19|20)\d\d年)")

_HALF = re.compile(r"\d{1,2}）")

# `…招商引资办法第一条为规范招商引资，制定本办法。`: a regulation run together, not `本办法第一条规定`.
_REGULATION = re.compile(r"(?:办法|规定|条例|细则|规则|规程|章程|规划|纲要)(?:（[^（）]{1,30}）)?\Z")
_OPENS = re.compile(r"为|根据|依据|总则|目的|第一[节条]|发展(?:基础|环境|背景)|规划背景|指导思想|总体要求")


# `1总则` / `1.1编制目的` / `2.2.1职责`: a decimal outline, known by a first sub-heading below its heading.
_OUTLINE = re.compile(
    r"^(?P<figures>\d{1,2}(?:\.\d{1,2}){0,3})[ .．、]?(?=[一-鿿“《Ⅰ-Ⅻ][^\n。；：，]{1,30}(?:$|。))",
    re.MULTILINE,
)
_FEWEST_IN_OUTLINE = 4


class Number(msgspec.Struct, frozen=True, order=True):
    """A clause number: its range, its rank (0 for 编 … 9 for ①) and its value."""

    start: int
    end: int
    rank: int
    value: int


def find_numbers(text: str) -> list[Number]:
    """The numbers that head clauses, in text order; numbers inside sentences are left out."""
    found: list[Number] = []
    last: dict[int, int] = {}
    outline = _outline(text)
    numbers = (number for number in _candidates(text) if number.start not in outline)
    for number in sorted((*numbers, *outline.values())) if outline else numbers:
        if _heads_clause(text, number, found[-1] if found else None, last):
            found.append(number)
            last = {rank: value for rank, value in last.items() if rank < number.rank} | _kept(last, number)
    return found


def _outline(text: str) -> dict[int, Number]:
    """By its start each number of a decimal outline; its rank is that of its depth, 章 for the first."""
    lines = list(_OUTLINE.finditer(text))
    figures = [line["figures"] for line in lines]
    below = (figure for at, figure in enumerate(figures) if figure.removesuffix(".1") in figures[:at])
    if len(lines) < _FEWEST_IN_OUTLINE or not any(figure.endswith(".1") for figure in below):
        return {}
    return {line.start(): _outline_number(line) for line in lines}


def _outline_number(line: re.Match[str]) -> Number:
    depth, _, last = line["figures"].rpartition(".")
    rank = _RANKS["章"] + (depth.count(".") + 1 if depth else 0)
    return Number(line.start(), line.end(), rank, int(last))


def _candidates(text: str) -> Iterator[Number]:
    for match in _LABEL.finditer(text):
        kind = match.lastgroup or ""
        yield Number(
            match.start() - (len("问题") if kind == "named" else 0),
            match.end(),
            _RANKS[match["unit"] or kind],
            _value(match[0].strip(_AROUND_FIGURE)),
        )


def _kept(last: dict[int, int], number: Number) -> dict[int, int]:
    """Numbers of lower rank may go on under the next heading: 1.–5. under （一）, 6.–9. under （二）."""
    lower = {rank: value for rank, value in last.items() if rank > number.rank}
    return {**lower, number.rank: number.value}


def _heads_clause(text: str, number: Number, former: Number | None, last: dict[int, int]) -> bool:
    before = text[number.start - 1] if number.start else "\n"
    goes_on = number.value == last.get(number.rank, -1) + 1
    if _DECIMAL.match(text, number.end - 1):
        return before == "\n" and goes_on
    if before == "\n":
        return True
    if (text[number.end - 1] == "." and not text[number.start].isascii()) or _HALF.match(text, number.start):
        return False
    if not (goes_on or number.value == 1):
        return False
    if (
        number.rank <= _RANKS["条"]
        and number.value == 1
        and former is None
        and _OPENS.match(text, number.end)
    ):
        return bool(_REGULATION.search(text, max(0, number.start - 20), number.start)) or before in "。："
    return before in "。；：！？）”】" or (former is not None and _runs_in(text, number, former, goes_on))


def _runs_in(text: str, number: Number, former: Number, goes_on: bool) -> bool:
    """A converter ran the number into what stands before it.

    That is the heading of the clause above (`（二）投资重点1.城市市政道路。`), the item before in a list of
    titles (`附件：1.计划表2.绩效目标表`), the end of an item or a title of an attachment, or any line for
    a sign that is hardly used otherwise
    (`…12月30日（二）优化管理`).
    """
    between = text[former.end : number.start]
    if number.rank > _RANKS["bracket"] or _NO_HEADING.search(between[-1:]):
        return False
    if former.rank >= number.rank and number.rank < _RANKS["digit"]:
        return goes_on and number.value > 1
    if former.rank > number.rank:
        return False
    if number.rank == _RANKS["digit"] and _behind_run_in_line(text, number, goes_on):
        return True
    # 004: `第二十一条全面推进规划用地“多审合一、多证合一…”`
    quoted = between.count("“") > between.count("”")
    return 2 <= len(between) <= _RUN_IN and not quoted and not _SENTENCE.search(between)


def _behind_run_in_line(text: str, number: Number, goes_on: bool) -> bool:
    line = _CLOSED_ITEM if goes_on and number.value > 1 else _ATTACHED_TITLE
    return line.search(text, max(0, number.start - _CLOSE_BY), number.start) is not None


def _value(figure: str) -> int:
    if figure.isdigit() and figure.isascii():
        return int(figure)
    if "①" <= figure <= "⑳":
        return ord(figure) - ord("①") + 1
    hundreds, hundred, rest = figure.rpartition("百")
    tens, ten, units = rest.rpartition("十")
    value = _DIGITS.get(units[-1:], 0)
    value += 10 * _DIGITS.get(tens[-1:], 1) if ten else 0
    return value + (100 * _DIGITS.get(hundreds, 1) if hundred else 0)
