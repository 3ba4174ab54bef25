"""Notice → Record: each finder once, in order, then the ledger over all of them."""

from corpus.notice import Notice
from extract.agencies import read_context
from extract.citations import find_citations
from extract.duties import find_tasks
from extract.glued import set_aside_glued
from extract.ledger import balance_ledger
from extract.money import find_funding
from extract.programmes import find_programmes
from extract.record import Record
from extract.targets import find_targets


def extract_record(notice: Notice) -> Record:
    """All that `notice` says, each item with its span and rule; what could not be read is in `unread`."""
    context = read_context(notice)
    programmes = find_programmes(notice)
    citations = find_citations(notice, programmes.items)
    legible, glued = set_aside_glued(notice)
    tasks = find_tasks(legible, context)
    funding = find_funding(legible, context)
    targets = find_targets(legible, funding.items)
    ledger, unread = balance_ledger(notice, tasks, funding, targets)
    return Record(
        notice=notice,
        issuers=context.issuers,
        programmes=programmes.items,
        citations=citations.items,
        tasks=tasks.items,
        funding=funding.items,
        targets=targets.items,
        unread=(*glued, *unread),
        ledger=ledger,
    )
