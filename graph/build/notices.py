"""Notices: those of the corpus, and those that they cite."""

from corpus.notice import Header, Notice, Span
from extract.record import Citation, Record
from graph.build.agencies import Bodies
from graph.build.draft import Draft, prove
from graph.build.identity import fold_name, hash_id
from graph.build.places import add_region, codes_above, governed_code


class Library:
    """Finds the notice that a citation means, among those of the corpus and those cited before."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._by_number: dict[str, str] = {}
        self._by_title: dict[str, set[str]] = {}
        self._by_short_title: dict[str, set[str]] = {}
        self._numbers: dict[str, str] = {}
        self._regions: dict[str, str | None] = {}

    def add_notice(self, record: Record) -> str:
        """Node of a notice of the corpus, with its region."""
        notice, header = record.notice, record.notice.header
        id = self._draft.add_node("Notice", notice.id, _properties(notice))
        code = governed_code(notice)
        self._index(id, header.title, header.number, code)
        for programme in record.programmes:
            self._by_short_title.setdefault(fold_name(programme.name), set()).add(id)
        if code and (region := add_region(self._draft, code)):
            self._draft.add_edge("IN_REGION", id, region)
        return id

    def resolve(self, citation: Citation, citing: str) -> str | None:
        """Node of the cited notice; a document that is not in the corpus gets one with `seen` false."""
        found = self.find(citation, citing)
        if found or not (citation.title or citation.number):
            return found
        year = year_of(citation.number)
        properties = {"title": citation.title, "number": citation.number, "year": year, "seen": False}
        id = hash_id("Notice", fold_name(citation.number or citation.title or ""))
        self._draft.add_node("Notice", id, properties)
        self._index(id, citation.title, citation.number, None)
        return id

    def find(self, citation: Citation, citing: str) -> str | None:
        """Node of the cited notice if it is known by this number or title."""
        number = fold_name(citation.number or "")
        if number in self._by_number:
            return self._by_number[number]
        title = fold_name(citation.title or "")
        for candidates in (self._by_title.get(title, set()), self._near(title, citing)):
            fitting = {id for id in candidates if not number or self._numbers.get(id, number) == number}
            if len(fitting) == 1:
                return fitting.pop()
        return None

    def _near(self, title: str, citing: str) -> set[str]:
        """A title without its issuer is meant as of the citing notice's own region or one above it."""
        above = codes_above(self._regions.get(citing))
        candidates = self._by_short_title.get(title, set())
        return {id for id in candidates if (self._regions[id] or "") in above}

    def _index(self, id: str, title: str | None, number: str | None, code: str | None) -> None:
        self._regions[id] = code
        if number:
            self._by_number.setdefault(fold_name(number), id)
            self._numbers[id] = fold_name(number)
        if title:
            self._by_title.setdefault(fold_name(title), set()).add(id)
            self._by_short_title.setdefault(fold_name(title[title.find("关于") :]), set()).add(id)


def add_issuers(draft: Draft, record: Record, bodies: Bodies) -> None:
    """Who issued the notice, proven by the header, else by its first line."""
    notice = record.notice
    evidence = prove(notice, _header_span(notice, "issuers", "title"), "header")
    for agency in record.issuers:
        draft.add_edge("ISSUED", bodies.id_of(agency, record), notice.id, evidence)


def add_citations(draft: Draft, record: Record, library: Library) -> None:
    """What the notice cites, in whatever sense."""
    notice = record.notice
    for citation in record.citations:
        cited = library.resolve(citation, notice.id)
        if cited and cited != notice.id:
            evidence = prove(notice, citation.span, citation.rule)
            draft.add_edge("CITES", notice.id, cited, evidence, relation=citation.relation)


def year_of(text: str | None) -> int | None:
    """First year in a date or document number: 2018-05-01, 粤府办〔2018〕22号."""
    digits = "".join(character if character.isdigit() else " " for character in text or "").split()
    return next((int(run) for run in digits if len(run) == 4 and run[:2] in ("19", "20")), None)


def _properties(notice: Notice) -> dict[str, object]:
    header: Header = notice.header
    return {
        "title": header.title,
        "number": header.number,
        "issued": header.issued,
        "year": year_of(header.issued) or year_of(header.number) or year_of(header.published),
        "published": header.published,
        "kind": header.genre,
        "region": header.region,
        "addressees": header.addressees,
        "url": header.url,
        "seen": True,
        "sources": sorted({occurrence.source.name for occurrence in notice.occurrences}),
        "occurrences": len(notice.occurrences),
        "text": notice.text,
    }


def _header_span(notice: Notice, *fields: str) -> Span:
    spans = (notice.header.spans.get(field) for field in fields)
    first_line = Span(0, len(notice.text.split("\n", 1)[0]))
    return next((span for span in spans if span and span.start < span.end), first_line)
