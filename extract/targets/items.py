"""A sentence → items: each number with the words that belong to it on either side."""

import re
from collections.abc import Iterator

import msgspec

from corpus.notice import Span
from extract.quantities import Quantity
from extract.targets.lexicon import pattern
from extract.targets.scope import Sentence

_EDGE = re.compile(r"[，；：。！？\n]")
_PART_EDGE = re.compile(r"[；。！？\n]")
_MARK = re.compile(r"[、（）/]|以及|[和及与或](?!其)")
_LIST_ONLY = re.compile(r"(?:[、和及与或/]|以及)+$")


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


def find_items(text: str, sentence: Sentence) -> list[Item]:
    """The numbers of a sentence that count or measure on their own, each with its words."""
    items: list[Item] = []
    numbers = [q for q in _whole(text, sentence.quantities)]
    for segment in _segments(text, sentence.span, _EDGE):
        inside = [q for q in numbers if segment.start <= q.number.start < segment.end]
        if inside:
            part = next(p for p in _segments(text, sentence.span, _PART_EDGE) if segment.start < p.end)
            items += _split(text, inside, segment, part)
    return items


def _segments(text: str, span: Span, edge: re.Pattern[str]) -> Iterator[Span]:
    start = span.start
    for match in edge.finditer(text, span.start, span.end):
        yield Span(start, match.start())
        start = match.end()
    if start < span.end:
        yield Span(start, span.end)


def _whole(text: str, quantities: tuple[Quantity, ...]) -> Iterator[Quantity]:
    """The quantities that are not part of a name: 110千伏变电站, 收入超10亿元的企业, 4000万元、1亿元的企业."""
    names = False
    for quantity in reversed(quantities):
        behind = text[quantity.span.end : quantity.span.end + 1]
        names = quantity.kind == "attribute" or _qualifies(text, quantity) or (names and behind in "、或和")
        if not names:
            yield quantity


def _qualifies(text: str, quantity: Quantity) -> bool:
    if not pattern("^(?:的(?!时限|时间|目标)|[级档](?!.{0,2}网)|量级)").match(text[quantity.span.end : quantity.span.end + 3]):
        return False
    before = text[max(0, quantity.span.start - 4) : quantity.span.start]
    return not (quantity.is_percent and pattern("(?:实现|完成|推动|确保|覆盖|使)$").search(before))


def _split(text: str, numbers: list[Quantity], segment: Span, part: Span) -> Iterator[Item]:
    numbers = sorted(numbers, key=lambda quantity: quantity.number.start)
    cuts = [_cut(text, one, other) for one, other in zip(numbers, numbers[1:], strict=False)]
    lefts = [segment.start, *(after for _, after in cuts)]
    rights = [*(before for before, _ in cuts), segment.end]
    chain = _chains(text, numbers)
    for k, quantity in enumerate(numbers):
        left = Span(lefts[k], max(lefts[k], quantity.span.start))
        right = Span(quantity.span.end, max(quantity.span.end, rights[k]))
        yield Item(quantity, left, right, segment, part, *chain[k])


def _cut(text: str, one: Quantity, other: Quantity) -> tuple[int, int]:
    """Where the words of `one` end and those of `other` start.

    新建商贸中心10个、物流中心10个: the words stand before the number. 建成3家工厂、8家车间: behind it.
    """
    start, end = one.span.end, max(one.span.end, other.span.start)
    mark = _MARK.match(text, start, end)
    if mark:
        return start, mark.end()
    marks = list(_MARK.finditer(text, start, end))
    return (marks[-1].start(), marks[-1].end()) if marks else (end, end)


def _chains(text: str, numbers: list[Quantity]) -> list[tuple[int, int]]:
    """Place and length of each number in a bare list."""
    places: list[tuple[int, int]] = []
    for k, quantity in enumerate(numbers):
        bare = k and _LIST_ONLY.match(text, numbers[k - 1].span.end, quantity.span.start)
        places.append((places[-1][0] + 1, 0) if bare else (0, 0))
    length = 1
    for k in range(len(places) - 1, -1, -1):
        place = places[k][0]
        length = max(length, place + 1)
        places[k] = (place, length)
        length = 1 if place == 0 else length
    return places
