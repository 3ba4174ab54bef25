"""The header of a notice: title, number, issuers, dates, addressees, region, genre, each with its place."""

import re

import msgspec

from corpus.dates import find_dates, parse_date
from corpus.governed import find_region_of
from corpus.issued_note import find_issued_note
from corpus.issuers import find_issuers, qualify
from corpus.marks import mark
from corpus.notice import Header, Span
from corpus.titles import find_named_title, find_title

_LINE = re.compile(r"[^\n]+")
_HEAD_LINES = 12
_TITLE_LINES = 4
_LONGEST_RUN_IN = 300
_BETWEEN_NAMES = re.compile(r"[、，；](?![^（]*）)")


class _Found(msgspec.Struct):
    """A value and its place, while the header is being read."""

    value: str | None = None
    span: Span | None = None


def parse_header(text: str, says: dict[str, str]) -> Header:
    """The header of a notice's text; `says` is what the site's frame said of it."""
    lines = [Span(*line.span()) for line in _LINE.finditer(text)]
    title = _find_title(text, lines, says)
    number = _find_number(text, lines, title.span, says)
    issued = _find_issued(text, lines, says)
    if note := find_issued_note(text, lines[:_HEAD_LINES]):
        issued = _Found(parse_date(note.date.of(text)), note.date)
        says = {"issuer": note.issuer.of(text), **says}
        if note.number and not number.value:
            number = _Found(re.sub(r"\s", "", note.number.of(text)), note.number)
    addressees = _find_addressees(text, lines)
    issuers, issuer_span = find_issuers(
        text, title.value or "", issued.span, says.get("issuer", ""), number.value or ""
    )
    answered = addressees.value if (title.value or "").endswith("批复") else None
    region = find_region_of(issuers, title.value or "", text, number.value or "", answered or "")
    spans = {
        "title": title.span,
        "number": number.span,
        "issued": issued.span,
        "addressees": addressees.span,
        "issuers": issuer_span or (title.span if issuers else None),
    }
    return Header(
        title=title.value or "",
        number=number.value,
        issuers=qualify(issuers, region or ""),
        issued=issued.value,
        published=parse_date(says.get("published", "")),
        addressees=tuple(_BETWEEN_NAMES.split(addressees.value)) if addressees.value else (),
        region=region,
        genre=_genre(title.value or ""),
        url=says.get("url"),
        spans={field: span for field, span in spans.items() if span is not None},
    )


def _find_title(text: str, lines: list[Span], says: dict[str, str]) -> _Found:
    head = [line for line in lines[:_HEAD_LINES] if not mark("letterhead").match(line.of(text))][
        :_TITLE_LINES
    ]
    for number, line in enumerate(head):
        if found := find_title(line.of(text)) or _bracketed_title(line.of(text)):
            line, found = _whole_title(text, line, found, head[number + 1 :])
            return _completed(text, Span(line.start + found.start, line.start + found.end), line.end)
    if run_in := mark("run_in_title").search(text, 0, 300):
        return _completed(text, Span(*run_in.span()), 0)
    if says.get("title"):
        return _Found(says["title"])
    for line in head[:2]:
        if found := find_named_title(line.of(text)):
            span = Span(line.start + found.start, line.start + found.end)
            return _Found(span.of(text), span)
    for way in ("issued_name", "issues_name"):
        if name := mark(way).search(text, 0, 3000):
            return _Found(name["title"], Span(*name.span("title")))
    return _Found()


def _bracketed_title(line: str) -> Span | None:
    """`海关总署公告2023年第54号` / `（关于公布商品目录的公告）`."""
    inside = find_title(line[1:-1]) if line.startswith("（关于") and line.endswith("）") else None
    return Span(inside.start + 1, inside.end + 1) if inside else None


def _whole_title(text: str, line: Span, title: Span, below: list[Span]) -> tuple[Span, Span]:
    """Line and title; where the site cut it (`…营商环境更好...`), the whole one in the lines below."""
    printed = line.of(text)
    if printed.endswith(("…", "..")):
        for other in below:
            whole = find_title(other.of(text))
            if whole and whole.of(other.of(text)).startswith(title.of(printed)):
                return other, whole
    return line, title


def _completed(text: str, title: Span, line_end: int) -> _Found:
    """A site's short title, completed by the one that the notice's first line runs into its addressees."""
    stop = line_end + _LONGEST_RUN_IN
    about = mark("about_run_in").search(text, line_end, stop)
    run_in = mark("run_in_title").search(text, line_end, stop) if about else None
    if run_in and (title.of(text) in run_in[0] or not line_end):
        number = mark("document_number").match(run_in[0])
        title = Span(run_in.start() + (number.end() if number else 0), run_in.end())
    return _Found(title.of(text), title)


def _find_number(text: str, lines: list[Span], title: Span | None, says: dict[str, str]) -> _Found:
    """At the start of a line, behind or below the title in brackets, or as the number of an order."""
    starts = [line.start for line in lines[:_HEAD_LINES]]
    found = next(filter(None, (mark("own_number").match(text, start) for start in starts)), None)
    if found is None and title:
        behind = title.end + text.startswith("\n", title.end)
        bracket = text.startswith("（", behind)
        found = mark("document_number" if bracket else "own_number").match(text, behind + bracket)
    if found:
        return _Found(re.sub(r"\s", "", found[0]), Span(*found.span()))
    for line in lines[:_HEAD_LINES]:
        if mark("order_number").match(line.of(text)):
            return _order_number(text, line)
        if mark("bare_serial").match(line.of(text)):
            return _Found(line.of(text), line)
    return _Found(re.sub(r"\s", "", says["number"]) if "number" in says else None)


def _order_number(text: str, line: Span) -> _Found:
    """`国务院令` / `第726号`, `工业和信息化部` / `公告` / `2021年第17号`, also `公告2020年第3号`."""
    start, first = line.start, line.of(text)[0]
    above = "order_name_above" if first in "第（〔12" else "order_body_above" if first in "令公通" else ""
    named = mark(above).search(text, 0, start) if above else None
    if named and find_title(named["name"].rstrip("\n")):
        named = None  # `…关于明确契税申报有关事项的公告` / `2021年第4号`
    span = Span(named.start("name") if named else start, line.end)
    return _Found(re.sub(r"[\s（）]", "", span.of(text)), span)


def _find_issued(text: str, lines: list[Span], says: dict[str, str]) -> _Found:
    for span, value in find_dates(text, lines):
        return _Found(value, span)
    return _Found(parse_date(says.get("issued", "")))


def _find_addressees(text: str, lines: list[Span]) -> _Found:
    """A line that ends in a colon, or the start of a line that a converter ran on."""
    for line in lines[:_HEAD_LINES]:
        number = mark("own_number").match(text, line.start, line.end)
        start = number.end() if number else line.start
        if mark("addressees").match(line.of(text)) and not find_title(line.of(text)):
            span = Span(start, line.end - 1)
            return _Found(span.of(text), span)
        if run_in := mark("addressees_run_in").match(text, start, line.end):
            return _Found(run_in["names"], Span(*run_in.span("names")))
    return _Found()


def _genre(title: str) -> str | None:
    found = mark("genres").findall(title)
    return found[-1] if found else None
