"""The clause tree: clauses by the rank of their numbers, lead-ins and bare paragraphs without a number."""

import re
from bisect import bisect_left
from collections.abc import Iterator

import msgspec

from corpus.headings import find_article_heading, find_heading, find_lead_ins
from corpus.marks import mark
from corpus.notice import Clause, Header, Span
from corpus.numbering import find_numbers
from corpus.parts import Part, Parts, find_contents
from corpus.tabular import find_rows

_LINE = re.compile(r"[^\n]+")
_LEAD_IN_RANK = 11
_ALONE_RANK = -1


class _Node(msgspec.Struct):
    """A clause before its end is known; `text` is where its text begins behind the number."""

    start: int
    rank: int
    label: str
    text: int
    heading: Span | None
    part: Part
    region: int


def parse_clauses(text: str, header: Header) -> tuple[Clause, ...]:
    """The clauses in text order; `level` counts from 1 for a clause without a parent."""
    title = header.spans.get("title")
    nodes = list(_nodes(text, Parts(text, header), title.end if title else 0))
    ends = _ends(nodes, len(text))
    clauses: list[Clause] = []
    stack: list[int] = []
    for index, node in enumerate(nodes):
        while stack and ends[stack[-1]] <= node.start:
            stack.pop()
        first_child = nodes[index + 1].start if index + 1 < len(nodes) else len(text)
        own = Span(node.start, _trimmed(text, min(first_child, ends[index])))
        has_children = first_child < ends[index]
        heading = node.heading or _heading(text, node, own.end, has_children)
        parent = stack[-1] if stack else None
        span = Span(node.start, _trimmed(text, ends[index]))
        clauses.append(Clause(index, parent, len(stack) + 1, node.label, heading, own, span, node.part))
        stack.append(index)
    return tuple(clauses)


def _heading(text: str, node: _Node, end: int, has_children: bool) -> Span:
    if node.label.endswith("条"):
        return find_article_heading(text, node.text, end)
    return find_heading(text, node.text, end, has_children)


def _ends(nodes: list[_Node], length: int) -> list[int]:
    """Where each node ends: at the next one of the same or a higher rank, or of another part."""
    ends = [length] * len(nodes)
    unfinished: list[int] = []
    for index, node in enumerate(nodes):
        while unfinished and _ended_by(nodes[unfinished[-1]], node):
            ends[unfinished.pop()] = node.start
        unfinished.append(index)
    return ends


def _ended_by(node: _Node, following: _Node) -> bool:
    return node.rank >= following.rank or node.region != following.region


def _nodes(text: str, parts: Parts, title_end: int) -> Iterator[_Node]:
    contents = find_contents(text)
    below = (number for number in find_numbers(text) if number.start >= title_end)
    numbers = [number for number in below if not contents.start <= number.start < contents.end]
    starts = [number.start for number in numbers]
    leads = find_lead_ins(text)
    last: _Node | None = None
    further_rows = {row.start for block in find_rows(text) for row in block[1:]}
    closed = False
    for line in _LINE.finditer(text):
        if contents.start < line.start() < contents.end:
            continue
        inside = numbers[bisect_left(starts, line.start()) : bisect_left(starts, line.end())]
        if (not inside or inside[0].start > line.start()) and line.start() not in further_rows:
            bare = _bare_node(line, parts, leads, last, closed)
            if bare:
                yield (last := bare)
        for number in inside:
            region, part = parts.at(number.start)
            if last and region != last.region and (run_in := parts.attached_within(last.start, number.start)):
                yield _Node(run_in, _ALONE_RANK, "", run_in, Span(run_in, run_in), part, region)
            label = text[number.start : number.end].rstrip(".．、：")
            yield (last := _Node(number.start, number.rank, label, number.end, None, part, region))
        closed = _is_closed(line[0])


def _is_closed(line: str) -> bool:
    """A clause ends with who answers for it: `（责任单位：市工信局）`, or a line `责任单位：市商务局`."""
    if line.rstrip("。").endswith(("）", "〕", "]")):
        return bool(mark("duty_end").search(line, max(0, len(line) - 400)))
    return bool(mark("labelled").match(line))


def _bare_node(
    line: re.Match[str], parts: Parts, leads: dict[int, Span], last: _Node | None, closed: bool
) -> _Node | None:
    """A paragraph without a number as a clause of its own, or None where it belongs to the one before."""
    start = line.start()
    region, part = parts.at(start)
    empty = Span(start, start)
    if start in leads:
        return _Node(start, _LEAD_IN_RANK, "", start, leads[start], part, region)
    if last is None or last.region != region or last.rank == _ALONE_RANK or mark("closing").match(line[0]):
        return _Node(start, _ALONE_RANK, "", start, empty, part, region)
    if closed and line[0][0] not in "（〔" and not mark("labelled").match(line[0]):
        return _Node(start, last.rank, "", start, empty, part, region)
    return None


def _trimmed(text: str, end: int) -> int:
    while end and text[end - 1] == "\n":
        end -= 1
    return end
