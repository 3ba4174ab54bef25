"""A sentence → items: each number with the words that belong to it on either side."""

import re
from collections.abc import Iterator
from itertools import pairwise

import msgspec

from corpus.notice import Span
from extract.quantities import Quantity
from extract.targets.lexicon import pattern
from extract.targets.scope import Sentence

# Commas in a bracket without numbers do not part: 县（市、区），but 面积2万亩（其中水利部门1.3万亩，林业…）.
_EDGE = re.compile(r"（[^（）0-9]*）|(?P<edge>[，；：。！？\n\t])")
_PART_EDGE = re.compile(r"(?P<edge>[；。！？\n\t])")
_MARK = re.compile(r"[、（）/]|以及|[和及与或](?!其)")
_LIST_ONLY = re.compile(r"(?:[、和及与或/]|以及)+")
_LIST_MARK = re.compile("[、和与及]")
_FROM = re.compile(r"[由从](?:[^，；。]{0,6}年?(?:底|末)?的)?$")
_TO = re.compile(
    r".{0,2}(?:提高|提升|增加|上升|扩大|增长|降低|下降|减少|压减|压缩|缩短|下调|上调|调整|精简|降|增|减|缩)[到至为]"
)
_OF = re.compile("的(?!时限|时间|目标)|[级档](?!.{0,2}网)|量级")
TIME_RIGHT = "[”]?(?:通达|直达|到达|可达|交通圈|经济圈|生活圈|服务圈|办结|完成[，。；）])"
_NAME_ONLY = re.compile("[^，；。、：（）\n]{1,16}")
_WHOLE_START = re.compile("(?:^|[，；。：、\n]|[全各][市省区县州国]|确保|力争)$")
_DONE = re.compile("的[^，；。]{1,24}(?:实现|达到|建成|完成|纳入|开展|建立|接入|配备|通过|覆盖|落实)")
_WHOLE_OF = re.compile("(?:实现|完成|推动|确保|覆盖|使)$")


# 三大数据库 counts a named set; the word is no unit of the result.
SET_UNITS = ("大",)


class Item(msgspec.Struct, frozen=True):
    """A number in its segment (between commas) and its part (between 。 and ；).

    `left` and `right` are the words that belong to it. `chain` is the place of the number in a bare list
    (10%、20%: 0, 1), `chain_length` the length of that list.
    """

    quantity: Quantity
    left: Span
    right: Span
    segment: Span
    part: Span
    chain: int = 0
    chain_length: int = 1

    @property
    def follows(self) -> bool:
        """Whether another number of the same segment stands before it."""
        return self.left.start != self.segment.start


def find_items(text: str, sentence: Sentence) -> Iterator[Item]:
    """The numbers of a sentence that count or measure on their own, each with its words."""
    if not sentence.quantities:
        return
    parts = list(find_segments(text, sentence.span, _PART_EDGE))
    segments = list(find_segments(text, sentence.span))
    numbers = list(_whole(text, sentence.quantities, segments))
    for segment in segments:
        inside = [q for q in numbers if segment.start <= q.number.start < segment.end]
        if inside:
            part = next(part for part in parts if segment.start < part.end)
            yield from _split(text, inside, segment, part)


def find_segments(text: str, span: Span, edge: re.Pattern[str] = _EDGE) -> Iterator[Span]:
    """What stands between the commas (or the `edge`s) of `span`."""
    start = span.start
    for match in edge.finditer(text, span.start, span.end):
        if match["edge"]:
            yield Span(start, match.start())
            start = match.end()
    if start < span.end:
        yield Span(start, span.end)


def _whole(text: str, quantities: tuple[Quantity, ...], segments: list[Span]) -> Iterator[Quantity]:
    """Those that are not part of a name: 110千伏变电站, 收入超10亿元的企业, 4000万元、1亿元的企业."""
    kept: list[Quantity] = []
    names, following = False, quantities[-1]
    for quantity in reversed(quantities):
        alike = names and quantity.kind == following.kind
        heads = _heads_name(text, quantity, following)
        listed = alike and _LIST_ONLY.fullmatch(text, quantity.span.end, following.span.start)
        names = bool(quantity.kind == "attribute" or _qualifies(text, quantity) or heads or listed)
        following = quantity
        idle = _sums_up(text, quantity, segments) or _is_start(text, quantity) or _is_duration(text, quantity)
        if not (names or idle):
            kept.append(quantity)
    yield from reversed(kept)


def _qualifies(text: str, quantity: Quantity) -> bool:
    if not _OF.match(text, quantity.span.end):
        return False
    before = text[max(0, quantity.span.start - 4) : quantity.span.start]
    begins = _WHOLE_START.search(before) and _DONE.match(text, quantity.span.end)
    return not (quantity.is_percent and (begins or _WHOLE_OF.search(before)))


def _heads_name(text: str, quantity: Quantity, following: Quantity) -> bool:
    """投资10亿元以上|项目不少于10个: a limit that a name follows and then the number that counts it."""
    limited = quantity.bound is not None and quantity.span.end > quantity.unit_span.end
    between = text[quantity.span.end : following.span.start]
    return limited and not quantity.is_percent and _NAME_ONLY.fullmatch(between) is not None


def _is_duration(text: str, quantity: Quantity) -> bool:
    """三年新增耕地5万亩, 5岁以下儿童死亡率: a time that no noun measures."""
    if quantity.kind != "time":
        return False
    before = text[max(0, quantity.span.start - 16) : quantity.span.start]
    age = quantity.unit == "岁" and "一" <= text[quantity.span.end : quantity.span.end + 1] <= "龥"
    return age or not (
        pattern("<time_noun>").search(before) or pattern(TIME_RIGHT).match(text, quantity.span.end)
    )


def _is_start(text: str, quantity: Quantity) -> bool:
    """由20%提高到40%: the first number is where it starts from."""
    before = text[max(0, quantity.span.start - 12) : quantity.span.start]
    return bool(_FROM.search(before) and _TO.match(text, quantity.span.end))


def _sums_up(text: str, quantity: Quantity, segments: list[Span]) -> bool:
    """湛江、云浮、河源三个地市: the number only counts the names before it."""
    if quantity.number.of(text)[0].isdigit() or quantity.kind != "count" or quantity.unit in SET_UNITS:
        return False
    start = next(segment.start for segment in segments if quantity.number.start < segment.end)
    return len(_LIST_MARK.findall(text, start, quantity.number.start)) >= quantity.value - 1


def _split(text: str, numbers: list[Quantity], segment: Span, part: Span) -> Iterator[Item]:
    cuts = [_cut(text, one, other) for one, other in pairwise(numbers)]
    lefts = [segment.start, *(after for _, after in cuts)]
    rights = [*(before for before, _ in cuts), segment.end]
    chains = _chains(text, numbers)
    for quantity, left, right, chain in zip(numbers, lefts, rights, chains, strict=True):
        words = (
            Span(left, max(left, quantity.span.start)),
            Span(quantity.span.end, max(quantity.span.end, right)),
        )
        yield Item(quantity, *words, segment, part, *chain)


def _cut(text: str, one: Quantity, other: Quantity) -> tuple[int, int]:
    """Where the words of `one` end and those of `other` start.

    新建商贸中心10个、物流中心10个: the words stand before the number. 建成3家工厂、8家车间: behind it.
    """
    start, end = one.span.end, max(one.span.end, other.span.start)
    if mark := _MARK.match(text, start, end):
        return start, mark.end()
    if marks := list(_MARK.finditer(text, start, end)):
        return marks[-1].start(), marks[-1].end()
    if pattern("(?:<reach>|<action>)$").search(text, start, end):
        return start, start
    return end, end


def _chains(text: str, numbers: list[Quantity]) -> list[tuple[int, int]]:
    """Place and length of each number in a bare list."""
    places: list[int] = []
    for k, quantity in enumerate(numbers):
        bare = k and _LIST_ONLY.fullmatch(text, numbers[k - 1].span.end, quantity.span.start)
        places.append(places[-1] + 1 if bare else 0)
    lengths = [1] * len(places)
    for k in range(len(places) - 1, -1, -1):
        last = k + 1 == len(places) or places[k + 1] == 0
        lengths[k] = places[k] + 1 if last else lengths[k + 1]
    return list(zip(places, lengths, strict=True))
