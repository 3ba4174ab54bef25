"""Evidence as a reader wants it: the quote in its paragraph, and which notice that stands in."""

from collections.abc import Mapping
from typing import Any

import msgspec

from graph.model import Evidence, Node, paragraph_of

AROUND = 160


class Passage(msgspec.Struct, frozen=True):
    """Part of a paragraph; characters [start, end) of `text` are the quote. `notice` is a node id."""

    notice: str
    text: str
    start: int
    end: int
    rule: str


def find_passage(evidence: Evidence, notice: Node | None) -> Passage:
    """The quote with at most `AROUND` characters of its paragraph on each side."""
    text = str(notice.properties.get("text") or "") if notice else ""
    if text[evidence.start : evidence.end] != evidence.quote:
        return Passage(evidence.notice, evidence.quote, 0, len(evidence.quote), evidence.rule)
    left, right = paragraph_of(text, evidence.start, evidence.end)
    before = _cut_left(text[left : evidence.start])
    after = _cut_right(text[evidence.end : right])
    quoted = before + evidence.quote
    return Passage(evidence.notice, quoted + after, len(before), len(quoted), evidence.rule)


def describe_notice(notice: Node | None) -> dict[str, Any]:
    """Title, number and date of the notice that a quote stands in."""
    given: Mapping[str, Any] = notice.properties if notice else {}
    return {key: given.get(key) or "" for key in ("title", "number", "issued", "url")}


def _cut_left(text: str) -> str:
    return text if len(text) <= AROUND else "…" + text[-AROUND:]


def _cut_right(text: str) -> str:
    return text if len(text) <= AROUND else text[:AROUND] + "…"
