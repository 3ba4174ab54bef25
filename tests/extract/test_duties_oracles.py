"""The slow, obvious reading of tokens, spans and clauses, as the oracle of the fast one."""

import re
from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.notice import Clause, Header, Notice, Occurrence, SourceFile, Span
from extract.cover import Cover
from extract.duties.lexer import Token, read_tokens
from extract.duties.outline import Outline
from extract.duties.words import read_words

PIECES = [example for word in read_words().values() for example in word.examples]
PHRASES = st.lists(st.sampled_from([*PIECES, "某某局", "推进", "2023年", "A", "（筹）"]), max_size=8).map(
    "".join
)
SPANS = st.tuples(st.integers(0, 40), st.integers(1, 9)).map(lambda pair: Span(pair[0], sum(pair)))


def slow_tokens(text: str) -> Iterator[tuple[str, str]]:
    """At each place the first row of the table that matches there; what no row matches is text."""
    at = start = 0
    while at < len(text):
        kind, length = next(_rows_at(text, at), ("text", 0))
        if length and at > start:
            yield "text", text[start:at]
        if length:
            yield kind, text[at : at + length]
            start = at + length
        at += length or 1
    if start < len(text):
        yield "text", text[start:]


def _rows_at(text: str, at: int) -> Iterator[tuple[str, int]]:
    for word in read_words().values():
        found = re.compile(word.pattern).match(text, at)
        if found:
            yield word.kind, len(found.group())


@given(PHRASES)
@settings(max_examples=150, deadline=None)
def test_tokens(text: str) -> None:
    tokens: tuple[Token, ...] = read_tokens(text, Span(0, len(text)), ())
    assert [(token.kind, token.span.of(text)) for token in tokens] == list(slow_tokens(text))


@given(st.lists(SPANS, max_size=6), SPANS)
def test_cover(spans: list[Span], asked: Span) -> None:
    places = {place for span in spans for place in range(span.start, span.end)}
    cover = Cover(spans)
    assert cover.touches(asked) == any(place in places for place in range(asked.start, asked.end))
    assert cover.holds(asked.start) == (asked.start in places)


@given(st.lists(st.integers(1, 20), min_size=1, max_size=6), st.integers(0, 60))
def test_innermost_clause(lengths: list[int], offset: int) -> None:
    """Sections of `lengths`, each with one child that leaves its first and last character out."""
    clauses: list[Clause] = []
    at = 0
    for length in lengths:
        end, index = at + length + 2, len(clauses)
        for parent, span in ((None, Span(at, end)), (index, Span(at + 1, end - 1))):
            clauses.append(Clause(len(clauses), parent, 1, "一、", Span(at, at), span, span))
        at = end
    held = [clause for clause in clauses if clause.span.start <= offset < clause.span.end]
    outline = Outline(_notice(at, clauses))
    assert outline.at(offset) == (held[-1] if held else None)
    behind = [clause.span.start for clause in clauses if clause.span.start > offset]
    assert outline.next_numbered(offset) == min(behind, default=at)


def _notice(length: int, clauses: list[Clause]) -> Notice:
    place = Occurrence(SourceFile("x", "x", "utf-8", ""), Span(0, length))
    return Notice("x", "字" * length, Header("通知"), tuple(clauses), (), (place,))
