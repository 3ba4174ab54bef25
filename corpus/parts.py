"""Front, body and attachments of a notice: letter head and signature around what it orders or sends out."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Literal

from corpus.marks import any_mark, mark
from corpus.notice import Header, Span
from corpus.titles import plain

Part = Literal["front", "body", "attachment"]
_LINE = re.compile(r"[^\n]+")
# A plan that is sent out behind the letter is longer than what else stands below a signature.
_SENT_OUT = 200


class Parts:
    """Where each part of a notice begins."""

    def __init__(self, text: str, header: Header) -> None:
        marks = sorted(
            [(0, "front"), *_letter(text, header), *_imprints(text), *_attachments(text, header)],
            key=lambda begin: begin[0],
        )
        self._starts = [start for start, _ in marks]
        self._parts: list[Part] = [part for _, part in marks]  # type: ignore[misc]

    def at(self, offset: int) -> tuple[int, Part]:
        """Number and kind of the part in which this character stands."""
        index = bisect_right(self._starts, offset) - 1
        return index, self._parts[index]

    def attached_within(self, start: int, end: int) -> int | None:
        """Where the attachment of `end` begins, if behind `start`: `…氛围。附件：2016年重点项目1.…`."""
        index = bisect_right(self._starts, end) - 1
        begins = self._starts[index]
        return begins if self._parts[index] == "attachment" and begins > start else None


def find_contents(text: str) -> Span:
    """The table of contents: from 目录 to where its first entry stands again; empty where there is none."""
    found = mark("contents").search(text)
    again = text.find(f"\n{found['first']}\n", found.end()) if found else -1
    return Span(found.start(), again) if found and again > 0 else Span(0, 0)


def _letter(text: str, header: Header) -> list[tuple[int, str]]:
    """Head, body and signature; the letter before a plan is front but for its numbered clauses."""
    head = [span.end for field, span in header.spans.items() if field in ("title", "number", "addressees")]
    head_end = max(head, default=0)
    signed = header.spans.get("issued")
    if signed is None or signed.start < head_end:
        return [(head_end, "body")]
    below = _remarks_end(text, signed.end)
    sends_out = len(text) - below > _SENT_OUT
    start = (
        re.compile(r"^(?:[一1]|（一)", re.MULTILINE).search(text, head_end, signed.start)
        if sends_out
        else None
    )
    marks = [(_signature_start(text, signed, header.issuers), "front"), (below, "body")]
    if not sends_out or start:
        marks.append((start.start() if start else head_end, "body"))
    return marks


def _imprints(text: str) -> Iterator[tuple[int, str]]:
    """`抄送：…` and `…办公室2023年3月2日印发`: lines of the letter, wherever they stand."""
    for line in _LINE.finditer(text):
        if mark("imprint").match(line[0]):
            yield line.start(), "front"
            yield line.end() + 1, "body"


def _attachments(text: str, header: Header) -> list[tuple[int, str]]:
    """Lines such as `附件1` and `附件：1.安排表`, and `…。附件：安排表` in a text run together.

    A plan that the notice is about is its body, also where it is printed as an attachment.
    """
    title = header.spans.get("title")
    found = mark("attached").finditer(text, title.end if title else 0)
    marks = [attached for attached in found if text[attached.start() - 1 : attached.start()] in "\n。）"]
    return [(attached.start(), _kind(text, attached, header.title)) for attached in marks]


def _kind(text: str, attached: re.Match[str], title: str) -> str:
    below = _LINE.match(text, attached.end() + 1)
    name = plain(below[0]) if below and "：" not in attached[0] else ""
    return "body" if len(name) > 5 and name in plain(title) else "attachment"


def _signature_start(text: str, signed: Span, issuers: tuple[str, ...]) -> int:
    """The first of the lines with the issuing bodies right above the date."""
    for issuer in issuers:
        if text.endswith(issuer, 0, signed.start):
            return signed.start - len(issuer)
    start = text.rfind("\n", 0, signed.start) + 1
    while start > 1:
        above = text.rfind("\n", 0, start - 1) + 1
        line = re.sub(r"（[^（）]*）$", "", text[above : start - 1])
        if not mark("body_line").match(line):
            break
        start = above
    return start if signed.start - start < 200 else signed.start


def _remarks_end(text: str, at: int) -> int:
    """Behind `（此件公开发布）`, `抄送：…` and the like that follow the date.

    In a page run together the plan begins right behind the date.
    """
    end = text.find("\n", at)
    if (end if end >= 0 else len(text)) - at > _SENT_OUT:
        return at
    while end >= 0:
        line = _LINE.match(text, end + 1)
        if line is None or not any_mark("remark_line", "imprint").match(line[0]):
            return end + 1
        end = text.find("\n", line.end())
    return len(text)
