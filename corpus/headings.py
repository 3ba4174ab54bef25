"""Headings and lead-in phrases of clauses."""

import re

from corpus.marks import mark
from corpus.notice import Span

_PHRASE = re.compile(r"[^。！？；：\n]{1,60}(?=[。：\n]|$)")
_MERE_PHRASE = 20
_ARTICLE_HEADING = 10


def find_article_heading(text: str, at: int, end: int) -> Span:
    """`第二条 适用范围。本办法…`: articles begin with their sentence, seldom with a heading."""
    heading = find_heading(text, at, end, has_children=False)
    printed = heading.of(text)
    return heading if len(printed) <= _ARTICLE_HEADING and "，" not in printed else Span(at, at)


def find_heading(text: str, at: int, end: int, has_children: bool) -> Span:
    """`heading。text`, a heading on a line of its own, or one run into its text or into the next number.

    A clause of one sentence has no heading, unless the sentence is a mere phrase or heads other clauses.
    """
    while text[at : at + 1] == " ":
        at += 1
    phrase = _PHRASE.match(text, at, end)
    known = mark("headings").match(text, at, end)
    if known and (phrase is None or _runs_on(phrase[0][known.end() - at :])):
        return Span(at, known.end())
    if phrase is None:
        return Span(at, at)
    if phrase.end() + 1 >= end and not has_children:
        if known and phrase.end() - known.end() > 4:
            return Span(at, known.end())
        if phrase.end() - at > _MERE_PHRASE or "，" in phrase[0]:
            return Span(at, at)
    names = mark("named_bodies").search(phrase[0])
    return Span(at, phrase.start() + names.start() if names else phrase.end())


def _runs_on(rest: str) -> bool:
    """What stands behind a known heading is a text of its own: `目标任务` | `全年力争完成投资92亿元，比…`."""
    return len(rest) > _MERE_PHRASE or (len(rest) > 4 and "，" in rest)


def find_lead_ins(text: str) -> dict[int, Span]:
    """Paragraphs that begin with a short phrase and a full stop (`互联网+创业。依托各县…`), two or more."""
    found = {match.start(): Span(*match.span("heading")) for match in mark("lead_in").finditer(text)}
    return found if len(found) > 1 else {}
