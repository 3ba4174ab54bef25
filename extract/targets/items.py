"""A sentence → items: each number with the words that belong to it on either side."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise

import msgspec

from corpus.notice import Span
from extract.quantities import Bound, Quantity
from extract.targets.lexicon import form, pattern
from extract.targets.names import find_counts, is_listed
from extract.targets.scope import Sentence

# Commas in a bracket without numbers do not part: 县（市、区），but 面积2万亩（其中水利部门1.3万亩，林业…）.
# A class first, so that the search is fast; the empty group tells what parts from what is passed over.
_EDGE = re.compile(r"[（，；：。！？\n\t](?:(?<=（)[^（）0-9]*）|(?<!（)(?P<edge>))")
_PART_EDGE = re.compile(r"[；。！？\n\t](?P<edge>)")
_MARK = re.compile(r"[、（）/]|以及|[和及与或](?!其)")


class Item(msgspec.Struct, frozen=True):
    """A number in its segment (between commas) and its part (between 。 and ；).

    `left` and `right` are the words that belong to it. `bound` limits it, also where the word stands at
    either end of its list (达到90%、70%以上). `chain` is the place of the number in a bare list
    (10%、20%: 0, 1), `chain_length` the length of that list.
    """

    quantity: Quantity
    left: Span
    right: Span
    segment: Span
    part: Span
    bound: Bound | None
    chain: int
    chain_length: int

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
    numbers = find_counts(text, sentence.quantities, segments)
    places, ends = [q.number.start for q in numbers], [part.end for part in parts]
    for segment in segments:
        first = bisect_left(places, segment.start)
        if inside := numbers[first : bisect_left(places, segment.end, lo=first)]:
            yield from _split(text, inside, segment, parts[bisect_right(ends, segment.start)])


def find_segments(text: str, span: Span, edge: re.Pattern[str] = _EDGE) -> Iterator[Span]:
    """What stands between the commas (or the `edge`s) of `span`."""
    start = span.start
    for match in edge.finditer(text, span.start, span.end):
        if match.lastgroup:
            yield Span(start, match.start())
            start = match.end()
    if start < span.end:
        yield Span(start, span.end)


def _split(text: str, numbers: list[Quantity], segment: Span, part: Span) -> Iterator[Item]:
    cuts = [_cut(text, one, other) for one, other in pairwise(numbers)]
    lefts = [segment.start, *(after for _, after in cuts)]
    rights = [*(before for before, _ in cuts), segment.end]
    chains = _chains(text, numbers)
    for k, (quantity, (place, length)) in enumerate(zip(numbers, chains, strict=True)):
        left = Span(lefts[k], max(lefts[k], quantity.span.start))
        right = Span(quantity.span.end, max(quantity.span.end, rights[k]))
        listed = numbers[k - place : k - place + length]
        bound = quantity.bound or _bound_of_list(listed) or _bound_before_verb(text, left)
        yield Item(quantity, left, right, segment, part, bound, place, length)


def _bound_of_list(numbers: list[Quantity]) -> Bound | None:
    """90%、70%|以上, 不高于|5、10、30毫克/立方米."""
    first = numbers[0]
    return numbers[-1].bound or (first.bound if first.span.start < first.number.start else None)


def _bound_before_verb(text: str, left: Span) -> Bound | None:
    """每个县至少建成|1个, 收费不高于承担风险责任的|0.5%."""
    if any(form(name).search(text, left.start, left.end) for name in ("at_least", "floor_of_base")):
        return ">="
    return "<=" if form("limit_of_base").search(text, left.start, left.end) else None


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
        listed = k > 0 and is_listed(text, numbers[k - 1], quantity)
        places.append(places[-1] + 1 if listed else 0)
    lengths = [1] * len(places)
    for k in range(len(places) - 1, -1, -1):
        last = k + 1 == len(places) or places[k + 1] == 0
        lengths[k] = places[k] + 1 if last else lengths[k + 1]
    return list(zip(places, lengths, strict=True))
