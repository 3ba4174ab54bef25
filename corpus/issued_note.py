"""The note below a title: （2019年5月14日市攻坚战领导小组印发 平环攻坚〔2019〕38号）."""

import re
from collections.abc import Sequence

import msgspec

from corpus.marks import mark
from corpus.notice import Span


class IssuedNote(msgspec.Struct, frozen=True):
    """Where the note says when the notice was issued, by whom and under which number."""

    date: Span
    issuer: Span
    number: Span | None


def find_issued_note(text: str, lines: Sequence[Span]) -> IssuedNote | None:
    """The note in the first of `lines` that holds one."""
    found = next(
        filter(None, (mark("issued_note").match(text, line.start, line.end) for line in lines)), None
    )
    if found is None:
        return None
    date, issuer = _span(found, "date", "day"), _span(found, "behind", "before")
    return IssuedNote(date, issuer, _span(found, "number", "serial")) if date and issuer else None


def _span(found: re.Match[str], *names: str) -> Span | None:
    return next((Span(*found.span(name)) for name in names if found[name]), None)
