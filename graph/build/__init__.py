"""Records → graph. One module a concern; `draft` checks everything that they add."""

from collections import Counter
from collections.abc import Iterable

from extract.record import Record
from graph.build.agencies import Bodies
from graph.build.contents import Contents
from graph.build.draft import Draft
from graph.build.notices import Library, add_citations, add_issuers
from graph.build.programmes import Programmes
from graph.build.reforms import add_successions
from graph.model import Graph, Ledger

__all__ = ["build_graph"]


def build_graph(records: Iterable[Record]) -> Graph:
    """The graph of all that `records` say, the same for the same records in any order.

    ValueError where a record's span lies outside its notice: a fault of the extractor.
    """
    ordered = sorted(
        {record.notice.id: record for record in records}.values(), key=lambda record: record.notice.id
    )
    draft = Draft()
    library, programmes, bodies = Library(draft), Programmes(draft), Bodies(draft, ordered)
    for record in ordered:
        library.add_notice(record)
        programmes.add_established(record)
    for record in ordered:
        add_issuers(draft, record, bodies)
        add_citations(draft, record, library)
        programmes.add_implemented(record, library)
        Contents(draft, record, bodies, programmes.sole_of(record.notice.id)).add()
    add_successions(draft, bodies)
    draft.graph.ledger = _sum_ledgers(ordered)
    return draft.graph


def _sum_ledgers(records: Iterable[Record]) -> Ledger:
    sums: dict[str, Counter[str]] = {}
    for record in records:
        for kind, outcomes in record.ledger.counts.items():
            sums.setdefault(kind, Counter()).update(outcomes)
    return {kind: dict(outcomes) for kind, outcomes in sums.items()}
