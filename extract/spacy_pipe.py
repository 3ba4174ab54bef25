"""The extractor as a spaCy component: `nlp.add_pipe("zhengtu")` on `spacy.blank("zh")`.

`doc.spans` gets the groups `agencies`, `roles`, `money`, `targets`, `citations`, laid over the doc's text;
`doc._.zhengtu_record` is the first notice's record (None if there is none), `doc._.zhengtu_records` are all.
"""

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens import Span as DocSpan

from corpus import parse_page
from corpus.notice import SourceFile, Span
from extract.extraction import extract_record
from extract.record import Record

GROUPS = ("agencies", "roles", "money", "targets", "citations")
_PAGE = SourceFile(name="doc", path="doc", encoding="utf-8", sha256="")

Mark = tuple[str, Span, str, str]


@Language.factory("zhengtu")
def create_zhengtu(nlp: Language, name: str) -> "ZhengtuPipe":
    """The component for a pipeline of any language whose tokens are characters or words of Chinese."""
    return ZhengtuPipe()


class ZhengtuPipe:
    """Reads the doc's text as a page and lays what was extracted over it."""

    def __init__(self) -> None:
        if not Doc.has_extension("zhengtu_record"):
            Doc.set_extension("zhengtu_record", default=None)
            Doc.set_extension("zhengtu_records", default=())

    def __call__(self, doc: Doc) -> Doc:
        records = tuple(extract_record(notice) for notice in parse_page(_PAGE, doc.text).notices)
        doc._.zhengtu_records = records
        doc._.zhengtu_record = records[0] if records else None
        groups: dict[str, list[DocSpan | None]] = {group: [] for group in GROUPS}
        for record in records:
            for group, span, label, key in find_marks(record):
                place = record.notice.source_span(span)
                groups[group].append(
                    doc.char_span(place.start, place.end, label, kb_id=key, alignment_mode="expand")
                )
        for group, spans in groups.items():
            doc.spans[group] = [span for span in spans if span is not None]
        return doc


def find_marks(record: Record) -> Iterator[Mark]:
    """(group, span, label, key) of each thing that the record proves with characters of the notice."""
    for task in record.tasks:
        for duty in task.assignments:
            yield "agencies", duty.span, duty.role, duty.agency.name
            yield "roles", duty.evidence, duty.role, duty.rule
    for line in record.funding:
        yield "money", line.span, line.kind, line.rule
    for target in record.targets:
        yield "targets", target.span, "target", target.rule
    for citation in record.citations:
        yield "citations", citation.span, citation.relation, citation.number or ""
