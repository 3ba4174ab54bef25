"""Record → the published JSON shape of `records.schema.json`, with quotes and rules as extra fields."""

from typing import Any

from corpus.notice import Notice, Span
from extract.record import Assignment, Citation, Funding, Programme, Record, Target, Task, Unread

Json = dict[str, Any]


def render_record(record: Record) -> Json:
    """`record` as one JSON object; every fact carries `span`, `quote` and `rule` as its proof."""
    notice = record.notice
    return {
        "source": notice.source.name,
        "notice": _render_header(record),
        "programmes": [programme.name for programme in record.programmes],
        "citations": [_render_citation(notice, item) for item in record.citations],
        "tasks": [_render_task(notice, item) for item in record.tasks],
        "funding": [_render_funding(notice, item) for item in record.funding],
        "targets": [_render_target(notice, item) for item in record.targets],
        "programme_details": [_render_programme(notice, item) for item in record.programmes],
        "unread": [_render_unread(notice, item) for item in record.unread],
        "ledger": record.ledger.counts,
    }


def _render_header(record: Record) -> Json:
    header = record.notice.header
    return {
        "id": record.notice.id,
        "title": header.title,
        "number": header.number,
        "issuers": [agency.name for agency in record.issuers] or list(header.issuers),
        "issued": header.issued,
        "region": header.region,
        "published": header.published,
        "genre": header.genre,
        "url": header.url,
    }


def _proof(notice: Notice, span: Span, rule: str) -> Json:
    return {"span": [span.start, span.end], "quote": notice.quote(span), "rule": rule}


def _render_programme(notice: Notice, item: Programme) -> Json:
    return {
        "name": item.name,
        "kind": item.kind,
        "starts": item.starts,
        "ends": item.ends,
        "implements": item.implements,
        **_proof(notice, item.span, item.rule),
    }


def _render_citation(notice: Notice, item: Citation) -> Json:
    return {
        "title": item.title,
        "number": item.number,
        "relation": item.relation,
        **_proof(notice, item.span, item.rule),
    }


def _render_task(notice: Notice, item: Task) -> Json:
    return {
        "title": item.title,
        "assignments": [_render_assignment(notice, each) for each in item.assignments],
        "deadline": item.deadline,
        "path": list(item.path),
        "span": [item.span.start, item.span.end],
    }


def _render_assignment(notice: Notice, item: Assignment) -> Json:
    marks = {"collective": item.agency.collective, "optional": item.optional}
    return {
        "agency": item.agency.name,
        "role": item.role,
        **{name: True for name, marked in marks.items() if marked},
        "basis": item.basis,
        **_proof(notice, item.evidence, item.rule),
    }


def _render_funding(notice: Notice, item: Funding) -> Json:
    return {
        "kind": item.kind,
        "amount": item.amount,
        "amount_max": item.amount_max,
        "cap": item.cap,
        "rate": item.rate,
        "per": item.per,
        "recipient": item.recipient,
        "purpose": item.purpose,
        "year": item.year,
        **_proof(notice, item.evidence, item.rule),
    }


def _render_target(notice: Notice, item: Target) -> Json:
    return {
        "indicator": item.indicator,
        "comparator": item.comparator,
        "value": item.value,
        "value_max": item.value_max,
        "unit": item.unit,
        "deadline": item.deadline,
        **_proof(notice, item.evidence, item.rule),
    }


def _render_unread(notice: Notice, item: Unread) -> Json:
    return {
        "kind": item.kind,
        "message": item.message,
        "span": [item.span.start, item.span.end],
        "quote": notice.quote(item.span),
    }
