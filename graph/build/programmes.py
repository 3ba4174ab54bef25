"""Programmes: what a notice establishes, and which one carries out which."""

import re
from collections.abc import Iterator

from corpus.notice import Span
from extract.record import Citation, Programme, Record
from graph.build.draft import Draft, prove
from graph.build.identity import fold_name, hash_id
from graph.build.notices import Library
from graph.build.places import codes_above, region_code

# A cited document that is itself a programme: 《“健康中国2030”规划纲要》, 《…行动计划（2018-2020年）》.
_NAMES_PROGRAMME = re.compile(r"(?:规划|计划|方案|纲要|工程|行动)(?:[（(][^（()）]*[)）])?$")


class Programmes:
    """The programmes of all records, by name and region."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._by_name: dict[str, dict[str | None, str]] = {}
        self._of_notice: dict[str, list[str]] = {}

    def add_established(self, record: Record) -> None:
        """The programmes that the notice issues or pays out, with the place that says so."""
        notice, region = record.notice, record.notice.header.region
        for programme in record.programmes:
            details = {"kind": programme.kind, "starts": programme.starts, "ends": programme.ends}
            id = self._add(programme.name, region, {**details, "region": region, "seen": True})
            self._of_notice.setdefault(notice.id, []).append(id)
            evidence = prove(notice, programme.span, programme.rule)
            self._draft.add_edge("ESTABLISHES", notice.id, id, evidence)

    def sole_of(self, notice: str) -> str | None:
        """The programme of a notice that establishes exactly one."""
        own = self._of_notice.get(notice, [])
        return own[0] if len(set(own)) == 1 else None

    def add_implemented(self, record: Record, library: Library) -> None:
        """Join the notice's programmes to those that it says they carry out, or that it is based on."""
        notice, region = record.notice, record.notice.header.region
        own = self._of_notice.get(notice.id, [])
        for programme, id in zip(record.programmes, own, strict=True):
            if programme.implements:
                above = self._named(programme.implements, region)
                span, rule = _saying(record, programme)
                self._join(record, id, above, span, rule)
        for citation in record.citations:
            for above in self._above(citation, record, library):
                for id in own:
                    self._join(record, id, above, citation.span, citation.rule)

    def _above(self, citation: Citation, record: Record, library: Library) -> Iterator[str]:
        if citation.relation not in ("implements", "basis"):
            return
        cited = library.find(citation, record.notice.id)
        if cited in self._of_notice:
            yield from self._of_notice[cited]
        elif citation.relation == "implements" and _NAMES_PROGRAMME.search(citation.title or ""):
            yield self._named(citation.title or "", record.notice.header.region)

    def _join(self, record: Record, below: str, above: str, span: Span, rule: str) -> None:
        if below != above:
            self._draft.add_edge("IMPLEMENTS", below, above, prove(record.notice, span, rule))

    def _named(self, name: str, region: str | None) -> str:
        known = self._by_name.get(fold_name(name), {})
        above = codes_above(region_code(region))
        fitting = [id for code, id in known.items() if code is None or code in above]
        return fitting[0] if len(fitting) == 1 else self._add(name, None, {"seen": False})

    def _add(self, name: str, region: str | None, properties: dict[str, object]) -> str:
        id = hash_id("Programme", fold_name(name), region)
        self._by_name.setdefault(fold_name(name), {})[region_code(region)] = id
        return self._draft.add_node("Programme", id, {"name": name, **properties})


def _saying(record: Record, programme: Programme) -> tuple[Span, str]:
    """Where the one above is cited; else the programme's own name, 梅州市贯彻落实广东省…行动计划实施方案."""
    above = fold_name(programme.implements or "")
    for citation in record.citations:
        if fold_name(citation.title or "") == above:
            return citation.span, citation.rule
    return programme.span, programme.rule
