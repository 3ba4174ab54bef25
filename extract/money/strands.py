"""Sentences with amounts, cut into strands: the running text, and each bracket for itself.

All offsets of a strand are those of the notice: a strand's text is the sentence with everything that is
not the strand's own blanked out.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import groupby

import msgspec

from corpus.notice import Span
from extract.edges import bound_edges
from extract.money.amounts import find_amounts
from extract.money.cells import NO_CELLS, ToldCell, ToldCells
from extract.money.leads import find_lead
from extract.money.lexicon import Token, find_tokens, speaks_of_giving
from extract.money.ranges import join_ranges
from extract.quantities import Quantity

BLANK = "\0"
# A line that ends with a comma goes on in the next one; 总投资11.4亿元。其中申请中央补助5.3亿元 goes on, too.
_GOES_ON = "，、"
_END = re.compile(rf"[。\t\n](?<![{_GOES_ON}]\n)(?!(?<=。)其中)")
_BRACKET = re.compile(r"[（(][^（()）]*[)）]")
# 专项资金3000万元（其中：永春县1200万元、德化县1000万元）
_PARTS = re.compile(
    r"[（(](?:其中|分别为|包括|首期|一期|总额|总规模|共计?\d)|[（(][一-鿿]{2,12}\d[\d.,]*[十百千]?[万亿]?元"
    r"(?:[、，；][一-鿿]{2,12}\d[\d.,]*[十百千]?[万亿]?元)+[)）]"
)
# 继续沿用2016年奖补标准（20万元/蒸吨）
_STANDARD_TOLD = re.compile(
    r"(?:按照?|沿用|执行|依照|参照)[^，；：（）]{0,20}(?:奖励|奖补|补助|补贴|资助|补偿)标准[（(][^（()）]*[)）](?!的|\d|[×*])"
)
# 按设备投资额的10%（最高500万元）给予补助, 给予补助（单个项目不超过500万元）
_CAP = re.compile(
    r"[（(](?:原则上|但|且|单[个户家项笔站台座套]|每[个户家项年人站台座套]|同一|企业|项目|年度|累计|补助|奖励|总额|金额)*"
    r"(?:最高|不超过|不得超过|上限为?|封顶)+(?:人民币)?\d[\d.,]*[十百千]?[万亿]?元(?:封顶)?[)）]"
)
_NEAR = 80
_NO_MARK = re.compile(r"[^；;]")
_GIVEN = re.compile(r"(?:[%元\0]|奖励|奖补|补助|补贴|资助|贴息|补偿|支持|标准|比例)$")
# 补助总投资的30%（山区县40%）
_VARIANT = re.compile(
    r"[（(](?:其中)?[一-鿿]{0,8}(?:地区|山区|县|市|区|级|类|企业|项目|户|人员|学生)(?:为|每[一-鿿])?[\d.]+(?:万?元|%)[)）]"
    r"|[（(](?:新|改|扩|续)建(?:的|为)?[\d.]+(?:万?元|%)[)）]"
)
# 1亿元奖励10万元，5亿元奖励30万元: 5亿元 is in no list with 10万元
_STEP = re.compile(
    rf"{BLANK}*(?:的|，|则|可|一次性|给予)*(?:奖励|奖补|补助|补贴|资助|奖|补|给予)(?:最高|不超过)?\d"
)
_LIST_GAP = re.compile(r"[、，]?(?:和|及|与|或|以及|、|/)*(?:分别)?")


class Group(msgspec.Struct, frozen=True):
    """Amounts in one list: 50万元、30万元、20万元. All are money, or all are percent."""

    quantities: tuple[Quantity, ...]

    @property
    def start(self) -> int:
        """Where the first amount starts, bound words with it."""
        return self.quantities[0].span.start

    @property
    def end(self) -> int:
        """Where the last amount ends, bound words with it."""
        return self.quantities[-1].span.end

    @property
    def is_percent(self) -> bool:
        """Whether these are rates."""
        return self.quantities[0].is_percent


class Strand(msgspec.Struct, frozen=True):
    """One strand of a sentence: `text` begins at `span.start` of the notice.

    `lead` promises for it; `caps`: it is a bracket that caps what stands before it; `cell`: the cell of a
    table that it stands in.
    """

    span: Span
    text: str
    groups: tuple[Group, ...]
    tokens: tuple[Token, ...]
    lead: str = ""
    caps: bool = False
    cell: ToldCell | None = None

    def slice(self, start: int, end: int) -> str:
        """The strand's text from `start` to `end` of the notice."""
        return self.text[start - self.span.start : end - self.span.start]

    def clause(self, start: int, end: int, marks: str = "，；;。") -> Span:
        """The part between punctuation that holds [start, end)."""
        low, high = start - self.span.start, end - self.span.start
        left = max([self.text.rfind(mark, 0, low) for mark in marks]) + 1
        rights = [at for mark in marks if (at := self.text.find(mark, high)) >= 0]
        return Span(self.span.start + left, self.span.start + min(rights, default=len(self.text)))


def find_strands(text: str, cells: ToldCells = NO_CELLS) -> Iterator[Strand]:
    """The strands of all sentences that hold an amount of money, or a percentage and a word of giving."""
    edges = bound_edges({-1, *(end.start() for end in _END.finditer(text)), len(text)})
    for k, quantities in groupby(
        find_amounts(text), key=lambda quantity: bisect_right(edges, quantity.number.start)
    ):
        span = Span(edges[k - 1] + 1, edges[k])
        cell = cells.at(span.start)
        found, lead = tuple(quantities), find_lead(text, span.start, cell)
        if any(quantity.is_money for quantity in found) or speaks_of_giving(lead + span.of(text)):
            strands = _split(text, span, found, lead)
            yield from (msgspec.structs.replace(strand, cell=cell) for strand in strands) if cell else strands


def _split(text: str, span: Span, quantities: tuple[Quantity, ...], lead: str) -> Iterator[Strand]:
    rest = span.of(text).replace("\n", BLANK)
    caps: list[tuple[str, str]] = []
    while found := _BRACKET.search(rest):
        inner = _blank(rest[: found.start() + 1]) + found.group()[1:-1] + _blank(rest[found.end() - 1 :])
        if _CAP.fullmatch(rest, found.start(), found.end()) and _GIVEN.search(
            rest, max(0, found.start() - 2), found.start()
        ):
            caps.append((inner, rest[max(0, found.start() - _NEAR) : found.end() + _NEAR]))
            rest = rest[: found.start()] + BLANK * len(found.group()) + rest[found.end() :]
            continue
        over = rest if _continues(rest, found) else ""
        yield from _strand(span, inner, quantities, over)
        rest = rest[: found.start()] + BLANK * len(found.group()) + rest[found.end() :]
    yield from _strand(span, rest, quantities, lead)
    for cap, around in caps:
        yield from _strand(span, cap, quantities, around, caps=True)


def _blank(text: str) -> str:
    """Blanks for `text`; what parts a sentence stays."""
    return _NO_MARK.sub(BLANK, text)


def _continues(text: str, bracket: re.Match[str]) -> bool:
    """Whether what the sentence promises holds for the bracket's amounts."""
    is_given = _GIVEN.search(text, max(0, bracket.start() - 2), bracket.start())
    is_variant = is_given and _VARIANT.fullmatch(bracket.group())
    return bool(_PARTS.match(bracket.group()) or is_variant) or _tells_standard(text, bracket)


def _tells_standard(text: str, bracket: re.Match[str]) -> bool:
    start = max(text.rfind(mark, 0, bracket.start()) for mark in "，；：") + 1
    told = _STANDARD_TOLD.search(text, start)
    return told is not None and told.end() == bracket.end()


def _strand(
    span: Span, text: str, quantities: tuple[Quantity, ...], lead: str, caps: bool = False
) -> Iterator[Strand]:
    own = [q for q in quantities if text[q.number.start - span.start] != BLANK]
    if own:
        tokens = tuple(_moved(token, span.start) for token in find_tokens(text) if token.kind != "name")
        joined = list(join_ranges(text, span.start, own))
        yield Strand(span, text, tuple(_group(span, text, joined)), tokens, lead, caps)


def _moved(token: Token, by: int) -> Token:
    return Token(token.kind, token.word, Span(token.span.start + by, token.span.end + by))


def _group(span: Span, text: str, quantities: list[Quantity]) -> Iterator[Group]:
    group = [quantities[0]]
    for quantity in quantities[1:]:
        gap = text[group[-1].span.end - span.start : quantity.span.start - span.start]
        if (
            quantity.kind == group[-1].kind
            and _LIST_GAP.fullmatch(gap)
            and not _starts_condition(group[-1], quantity)
            and not _STEP.match(text, quantity.span.end - span.start)
        ):
            group.append(quantity)
        else:
            yield Group(tuple(group))
            group = [quantity]
    yield Group(tuple(group))


def _starts_condition(before: Quantity, quantity: Quantity) -> bool:
    """达5000万元以上奖2万元、1亿元以上奖5万元: 1亿元以上 is in no list with 2万元.

    Nor is 上限100万元 in one with 100元: 每平方米100元、上限100万元.
    """
    return quantity.bound in (">=", "<=") and before.bound != quantity.bound
