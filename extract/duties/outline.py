"""The clause tree as the duty grammar asks it: which clause holds a place, and what is it called."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from corpus.notice import Clause, Notice, Span
from extract.duties.words import prose_pattern

_TITLE_LENGTH = 40
_SENTENCE_END = re.compile(r"[。；;！？!?\n]")
PRINTED_NUMBER = re.compile(
    r"(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）.．、]|[①-⑳]|第[\d一二三四五六七八九十百]+[章节条])\s*"
)
_ITEM_BEHIND = re.compile(r"[。；\n ]{1,3}")
_EDGES = " \n，。；：、,;:—-"
_OPEN_EDGES = _EDGES.replace("。", "")


class Outline:
    """Quick answers about the clauses of one notice."""

    def __init__(self, notice: Notice) -> None:
        self.text = notice.text
        self.order = sorted(
            notice.clauses, key=lambda clause: (clause.span.start, -clause.span.end, clause.index)
        )
        self.starts = [clause.span.start for clause in self.order]
        self.numbered = [clause.span.start for clause in self.order if clause.label]
        self.by_index = {clause.index: clause for clause in notice.clauses}
        self.below: dict[int | None, list[Clause]] = {}
        self.sections: dict[int, int] = {}
        for clause in self.order:
            siblings = self.below.setdefault(clause.parent, [])
            before = self.sections[siblings[-1].index] if siblings else clause.index
            self.sections[clause.index] = clause.index if clause.label or self.heading(clause) else before
            siblings.append(clause)

    def at(self, offset: int) -> Clause | None:
        """The innermost clause that holds `offset`."""
        place = bisect_right(self.starts, offset) - 1
        clause = self.order[place] if place >= 0 else None
        while clause and clause.span.end <= offset:
            clause = self.parent(clause)
        return clause

    def parent(self, clause: Clause) -> Clause | None:
        """The clause above, if any."""
        return None if clause.parent is None else self.by_index[clause.parent]

    def children(self, clause: Clause) -> tuple[Clause, ...]:
        """The clauses right below `clause`, in order."""
        return tuple(self.below.get(clause.index, ()))

    def section(self, clause: Clause) -> int:
        """The index of the clause whose heading stands above `clause`: a paragraph without one belongs to it.

        一、支持创业 ‖ …（责任单位：A） ‖ …（责任单位：B）: the tree may part the second from the first.
        """
        return self.sections[clause.index]

    def next_numbered(self, offset: int) -> int:
        """Where the next clause with a printed number starts behind `offset`; else the end of the text."""
        place = bisect_right(self.numbered, offset)
        return self.numbered[place] if place < len(self.numbered) else len(self.text)

    def item_behind(self, offset: int) -> Span | None:
        """What is named as the task right behind `offset`: 。任务：支持创业, up to the end of its line."""
        named = _ITEM_BEHIND.match(self.text, offset)
        found = prose_pattern("item").match(self.text, named.end()) if named else None
        return Span(found.end(), self._line_end(found.end())) if found else None

    def path(self, clause: Clause | None) -> tuple[str, ...]:
        """Headings above `clause`, outermost first."""
        above: list[str] = []
        while clause and (clause := self.parent(clause)):
            above.append(self.heading(clause))
        return tuple(heading for heading in reversed(above) if heading)

    def heading(self, clause: Clause) -> str:
        """The clause's printed heading without its number; empty where it has none."""
        return clause.heading.of(self.text).strip(_EDGES)

    def paragraphs(self, clause: Clause) -> tuple[Span, ...]:
        """The clause's own paragraphs, without a line that is nothing but its heading."""
        start = clause.own.start
        if clause.heading.end > clause.heading.start:
            line_end = self._line_end(clause.heading.end)
            # A heading that ends in a full stop goes on in the next line: a converter broke them apart.
            bare = not self.text[clause.heading.end : line_end].strip(_OPEN_EDGES)
            start = line_end if bare else start
        return tuple(_lines(self.text, Span(min(start, clause.own.end), clause.own.end)))

    def _line_end(self, offset: int) -> int:
        end = self.text.find("\n", offset)
        return end if end >= 0 else len(self.text)

    def first_sentence(self, span: Span) -> str:
        """The first sentence of `span` without a number before it, at most 40 characters."""
        text = _without_number(span.of(self.text).lstrip(_EDGES))
        return _SENTENCE_END.split(text, maxsplit=1)[0][:_TITLE_LENGTH].strip(_EDGES)


def _without_number(text: str) -> str:
    found = PRINTED_NUMBER.match(text)
    return text[found.end() :] if found else text


def _lines(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    for line in span.of(text).split("\n"):
        if line.strip(_EDGES):
            yield Span(start, start + len(line))
        start += len(line) + 1
