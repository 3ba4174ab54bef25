"""The clause tree: numbered clauses by the rank of their numbers, lead-ins and bare paragraphs without one."""

import re
from collections.abc import Iterator
from typing import Literal

import msgspec

from corpus.notice import Clause, Header, Span
from corpus.numbering import find_numbers
from corpus.marks import CLOSING, KNOWN_HEADINGS, ADDRESSEES, NUMBER_LINE, REMARK_LINE

Part = Literal["front", "body", "attachment"]
_LINE = re.compile(r"[^\n]+")
_HEADING = re.compile(r"[^。！？；：\n]{1,60}(?=[。：\n]|$)")
_LEAD_IN = re.compile(r"(?=[^。\n]{2,25}。[^\n]{10})(?P<heading>[^。，；：（\n]{2,25})。")
_ATTACHED = re.compile(r"附件[：:]|附件\d{0,2}$|附件\d{1,2}[：: ]?[^。\n]{0,80}$|附[：:]|附表\d{0,2}[：:]?$")
_RUN_IN_HEADING = re.compile(KNOWN_HEADINGS)
_BARE_RANK = 10


class _Node(msgspec.Struct):
    """A clause before its end is known."""

    start: int
    rank: int
    label: str
    heading: Span
    part: Part


def parse_clauses(text: str, header: Header) -> tuple[Clause, ...]:
    """The clauses in text order; `level` counts from 1 for a clause without a parent."""
    nodes = sorted(_nodes(text, header), key=lambda node: node.start)
    clauses: list[Clause] = []
    stack: list[int] = []
    ends = _ends(nodes, len(text))
    for index, node in enumerate(nodes):
        while stack and (nodes[stack[-1]].rank >= node.rank or nodes[stack[-1]].part != node.part):
            stack.pop()
        until = nodes[index + 1].start if index + 1 < len(nodes) else len(text)
        parent = stack[-1] if stack else None
        own = Span(node.start, _trimmed(text, node.start, min(until, ends[index])))
        span = Span(node.start, _trimmed(text, node.start, ends[index]))
        heading = node.heading
        if node.label:
            heading = _heading(text, heading.start, own.end, has_children=ends[index] > until)
        clauses.append(Clause(index, parent, len(stack) + 1, node.label, heading, own, span, node.part))
        stack.append(index)
    return tuple(clauses)


def _ends(nodes: list[_Node], length: int) -> list[int]:
    """Where each node ends: at the next one of the same or a higher rank, or of another part."""
    ends = [length] * len(nodes)
    open_: list[int] = []
    for index, node in enumerate(nodes):
        while open_ and (nodes[open_[-1]].rank >= node.rank or nodes[open_[-1]].part != node.part):
            ends[open_.pop()] = node.start
        open_.append(index)
    return ends


def _nodes(text: str, header: Header) -> Iterator[_Node]:
    numbers = find_numbers(text)
    starts = {number.start for number in numbers}
    parts = _parts(text, header)
    for number in numbers:
        label = text[number.start : number.end].rstrip(".．、")
        yield _Node(number.start, number.rank, label, Span(number.end, number.end), _part_at(parts, number.start))
    numbered = sorted(starts)
    leads = _lead_ins(text, starts)
    for line in _LINE.finditer(text):
        if line.start() in starts:
            continue
        part = _part_at(parts, line.start())
        if line.start() in leads:
            yield _Node(line.start(), _BARE_RANK, "", leads[line.start()], part)
        elif _stands_alone(line[0], line.start(), numbered, parts):
            yield _Node(line.start(), -1, "", Span(line.start(), line.start()), part)


def _stands_alone(line: str, start: int, numbered: list[int], parts: list[tuple[int, Part]]) -> bool:
    """A paragraph outside all numbered clauses: before the first, after the last, or in another part."""
    opens = max((begin for begin, _ in parts if begin <= start), default=0)
    inside = any(opens <= number < start for number in numbered)
    return not inside or bool(CLOSING.match(line))


def _lead_ins(text: str, starts: set[int]) -> dict[int, Span]:
    """Unnumbered paragraphs that begin with a short phrase and a full stop, two or more in the notice."""
    found = {
        line.start(): Span(*match.span("heading"))
        for line in _LINE.finditer(text)
        if line.start() not in starts and (match := _LEAD_IN.match(text, line.start()))
    }
    return found if len(found) > 1 else {}


def _heading(text: str, at: int, end: int, has_children: bool) -> Span:
    """`heading。text`, `heading` on a line of its own, or a heading run into its text or the next number.

    A clause of one sentence has no heading, unless the sentence is a mere phrase or heads other clauses.
    """
    while text[at : at + 1] == " ":
        at += 1
    found = _HEADING.match(text, at, end)
    if found is None:
        known = _RUN_IN_HEADING.match(text, at, end)
        return Span(at, known.end() if known else at)
    whole = found.end() + 1 >= end
    if whole and not has_children:
        known = _RUN_IN_HEADING.match(text, at, end)
        if known and len(found[0]) - len(known[0]) > 4:
            return Span(at, known.end())
        if len(found[0]) > 20 or "，" in found[0]:
            return Span(at, at)
    return Span(at, found.end())


def _parts(text: str, header: Header) -> list[tuple[int, Part]]:
    """Where front, body and attachments begin."""
    parts: list[tuple[int, Part]] = [(0, "front")]
    head_end = max((span.end for field, span in header.spans.items() if field in ("title", "number", "addressees")), default=0)
    signed = header.spans.get("issued")
    letter = signed is not None and len(text) - signed.end > 200
    if not letter:
        parts.append((head_end + 1 if head_end else 0, "body"))
    for line in _LINE.finditer(text):
        if signed and line.start() <= signed.start < line.end():
            parts.append((max(line.start(), signed.start - 60), "front"))
            parts.append((line.end() + 1, "body"))
        elif line.start() > head_end and _ATTACHED.match(line[0]) and len(line[0]) < 200:
            parts.append((line.start(), "attachment"))
        elif letter and signed and head_end < line.start() < signed.start and parts[-1][1] == "front" and re.match(r"[一（1]", line[0]):
            parts.append((line.start(), "body"))
    return parts


def _part_at(parts: list[tuple[int, Part]], offset: int) -> Part:
    return [part for begin, part in parts if begin <= offset][-1]


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] == "\n":
        end -= 1
    return end
