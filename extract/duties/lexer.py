"""Duty phrase → tokens: bodies where agencies stand, role words between them, text that is neither."""

from collections.abc import Iterator, Sequence

import msgspec

from corpus.notice import Span
from extract.duties.words import Kind, collective_pattern, read_words, word_pattern
from extract.record import Agency, Role


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
    at = start
    words = read_words()
    for found in word_pattern().finditer(text, start, end):
        if found.start() == found.end():
            continue
        if found.start() > at:
            yield _text(text, Span(at, found.start()))
        word = words[found.lastgroup or ""]
        yield Token(word.kind, Span(found.start(), found.end()), word.rule, word.role)
        at = found.end()
    if at < end:
        yield _text(text, Span(at, end))


def _text(text: str, span: Span) -> Token:
    """Other text; where it names many bodies (有关高校) it carries them as one collective agency."""
    collective = collective_pattern().fullmatch(text, span.start, span.end)
    agency = Agency(collective.group(), collective=True, known=False) if collective else None
    return Token("text", span, agency=agency)
