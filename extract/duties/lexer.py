"""Duty phrase → tokens: bodies where agencies stand, role words between them, text that is neither."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

import msgspec

from corpus.notice import Span
from extract.duties.words import Kind, collective_pattern, read_words, word_pattern
from extract.record import Agency, Role

_LOOKBEHIND = 2
"""Characters before a gap that a row of the table may look at (部门 before 和单位)."""


class Body(msgspec.Struct, frozen=True):
    """An agency where it stands in the notice."""

    span: Span
    agency: Agency


class Token(msgspec.Struct, frozen=True):
    """A body, a role word (`rule` names its row of the table) or a stretch of other text."""

    kind: Kind | str
    span: Span
    rule: str = ""
    role: Role | None = None
    agency: Agency | None = None


def read_tokens(text: str, span: Span, bodies: Sequence[Body]) -> tuple[Token, ...]:
    """The tokens of `text` within `span`; `bodies` are those found there, in order."""
    return tuple(_tokens(text, span, bodies))


def _tokens(text: str, span: Span, bodies: Sequence[Body]) -> Iterator[Token]:
    at = span.start
    for body in bodies:
        if body.agency.collective and text[body.span.end : body.span.end + 1] in ("：", ":"):
            continue  # 其他责任单位： is a label
        yield from _words(text, at, body.span.start)
        yield Token("body", body.span, agency=body.agency)
        at = body.span.end
    yield from _words(text, at, span.end)


def _words(text: str, start: int, end: int) -> Iterator[Token]:
    if start == end:
        return
    lead = max(0, start - _LOOKBEHIND)
    for rule, first, last in _cut(text[lead:end], start - lead):
        span = Span(lead + first, lead + last)
        word = read_words().get(rule)
        yield Token(word.kind, span, word.rule, word.role) if word else _text(text, span)


@lru_cache(maxsize=4096)
def _cut(text: str, start: int) -> tuple[tuple[str, int, int], ...]:
    """The role words of `text` from `start` on, by rule, and what is between them; most gaps recur (、，)."""
    pieces, at = [], start
    for found in word_pattern().finditer(text, start):
        if found.start() == found.end():
            continue
        if found.start() > at:
            pieces.append(("", at, found.start()))
        at = found.end()
        pieces.append((found.lastgroup or "", found.start(), at))
    return (*pieces, ("", at, len(text))) if at < len(text) else tuple(pieces)


def _text(text: str, span: Span) -> Token:
    """Other text; where it names many bodies (有关高校) it carries them as one collective agency."""
    collective = collective_pattern().fullmatch(text, span.start, span.end)
    agency = Agency(collective.group(), collective=True, known=False) if collective else None
    return Token("text", span, agency=agency)
