"""Split a page's text into notices: a new one starts at a title beside a site's frame, or above a number."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from corpus.lift import Lifted
from corpus.line_rules import Decoration
from corpus.marks import mark
from corpus.notice import Span
from corpus.titles import find_title, plain

_LINE = re.compile(r"[^\n]+")


class Part(msgspec.Struct, frozen=True):
    """What one notice is made of: its lines, those that repeat its title, what the site says of it."""

    lines: tuple[Span, ...]
    repeated: tuple[Span, ...]
    says: dict[str, str]

    @property
    def kept(self) -> list[Span]:
        """The lines with the breaks between them, in as few ranges as they make; the last goes without."""
        ranges: list[Span] = []
        for line in self.lines:
            start = ranges.pop().start if ranges and ranges[-1].end == line.start else line.start
            ranges.append(Span(start, line.end + 1))
        return [*ranges[:-1], *(Span(last.start, last.end - 1) for last in ranges[-1:])]


def split_notices(page: Lifted, decorations: Sequence[Decoration]) -> Iterator[Part]:
    """The notices of a page in order; one part for a page that holds one notice or none."""
    lines = [Span(*line.span()) for line in _LINE.finditer(page.text)]
    if not lines:
        return
    frames = {page.offset_of(decoration.start) for decoration in decorations}
    starts = _starts(page.text, lines, frames)
    bounds = [0, *(page.source(lines[index].start) for index in starts[1:]), page.source_end()]
    if len(starts) > 1 and not any(find_title(line.of(page.text)) for line in lines[: starts[1]]):
        bounds[1] = 0  # what a site puts above the first title is said of the first notice
    for number, (first, last) in enumerate(zip(starts, [*starts[1:], len(lines)], strict=True)):
        repeated = _repeated(page.text, lines[first:last])
        own = tuple(line for line in lines[first:last] if line not in repeated)
        yield Part(own, tuple(repeated), _said(decorations, bounds[number], bounds[number + 1]))


def _said(decorations: Sequence[Decoration], start: int, end: int) -> dict[str, str]:
    """What the decorations in this range of the source say; the first of a kind counts."""
    said: dict[str, str] = {}
    for decoration in decorations:
        if start <= decoration.start < end:
            said = decoration.says | said
    return said


def _starts(text: str, lines: list[Span], frames: set[int]) -> list[int]:
    """Indexes of the lines that start a notice; the first line always does."""
    starts, current, has_body = [0], "", False
    for index, line in enumerate(lines):
        title = find_title(line.of(text))
        if title is None:
            has_body = has_body or bool(current) or index > 3
            continue
        name = plain(title.of(line.of(text)))
        if not current and not has_body:
            current = name
        elif _begins(text, lines, index, frames) and (has_body or not _same(name, current)):
            starts.append(index)
            current, has_body = name, False
    return starts


def _begins(text: str, lines: list[Span], index: int, frames: set[int]) -> bool:
    after = lines[index + 1] if index + 1 < len(lines) else None
    if (
        lines[index].start in frames
        or (after and after.start in frames)
        or (not after and len(text) in frames)
    ):
        return True
    return bool(
        after
        and mark("number_line").match(after.of(text))
        and index + 2 < len(lines)
        and mark("addressees").match(lines[index + 2].of(text))
    )


def _repeated(text: str, lines: Sequence[Span]) -> list[Span]:
    """All but the last of the title lines at the head that say the same."""
    heads: list[tuple[Span, str]] = []
    for line in lines[:6]:
        title = find_title(line.of(text))
        if title is None:
            break
        heads.append((line, plain(title.of(line.of(text)))))
    return [line for line, name in heads[:-1] if _same(name, heads[-1][1])]


def _same(one: str, other: str) -> bool:
    return bool(one and other) and (
        one == other or (min(len(one), len(other)) > 8 and (one in other or other in one))
    )
