"""What a notice contains: tasks with those answerable, money, targets, and what could not be read."""

from collections.abc import Mapping

from corpus.notice import Notice, Span
from extract.record import Funding, Record, Role, Target, Task
from graph.build.agencies import Bodies
from graph.build.draft import Draft, prove
from graph.build.identity import hash_id
from graph.build.notices import year_of
from graph.build.parts import find_parts
from graph.build.places import add_region, governed_code, region_code
from graph.model import Evidence

_RELATION: dict[Role, str] = {"lead": "LEADS", "support": "SUPPORTS", "responsible": "RESPONSIBLE_FOR"}


class Contents:
    """Adds the parts of one notice; `programme` is the one that they belong to besides, if there is one."""

    def __init__(self, draft: Draft, record: Record, bodies: Bodies, programme: str | None) -> None:
        self._draft, self._record, self._bodies = draft, record, bodies
        self._notice = record.notice
        self._owners = (self._notice.id, *([programme] if programme else []))
        self._tasks: list[tuple[Span, str]] = []

    def add(self) -> None:
        """All parts, in the order in which they refer to each other."""
        for task in self._record.tasks:
            self._add_task(task)
        self._nest_tasks()
        parts = find_parts(self._record.funding, self._notice.text)
        for funding in self._record.funding:
            self._add_funding(funding, part=funding in parts)
        for target in self._record.targets:
            self._add_target(target)
        self._add_issues()

    def _add_task(self, task: Task) -> None:
        properties = {
            "title": task.title,
            "path": task.path,
            "ordinal": task.ordinal,
            "text": self._notice.quote(task.span),
            "deadline": task.deadline,
            "year": year_of(task.deadline),
        }
        id = self._add_part("Task", (task.path, task.title), properties)
        self._tasks.append((task.span, id))
        self._own("HAS_TASK", id, prove(self._notice, _lead_in(self._notice, task), "clause"))
        for assignment in task.assignments:
            evidence = prove(self._notice, assignment.evidence, assignment.rule)
            agency = self._bodies.id_of(assignment.agency, self._record)
            self._draft.add_edge(_RELATION[assignment.role], agency, id, evidence, basis=assignment.basis)

    def _nest_tasks(self) -> None:
        for span, id in self._tasks:
            if (above := self._task_around(span, id)) is not None:
                self._draft.add_edge("PART_OF", id, above)

    def _add_funding(self, funding: Funding, *, part: bool) -> None:
        properties = {
            "kind": funding.kind,
            "amount": funding.amount,
            "amount_max": funding.amount_max,
            "cap": funding.cap,
            "rate": funding.rate,
            "per": funding.per,
            "recipient": funding.recipient,
            "recipient_kind": funding.recipient_kind,
            "purpose": funding.purpose,
            "year": funding.year,
            "part": part,
            "text": self._notice.quote(funding.evidence),
        }
        key = (funding.kind, funding.amount, funding.recipient)
        id = self._add_part("FundingLine", key, properties)
        evidence = prove(self._notice, funding.evidence, funding.rule)
        self._own("FUNDS", id, evidence, self._task_around(funding.span))
        if (payee := self._payee(funding)) is not None:
            self._draft.add_edge("PAID_TO", id, payee, evidence)

    def _payee(self, funding: Funding) -> str | None:
        if not funding.recipient or funding.recipient_kind not in ("region", "agency"):
            return None
        if funding.recipient_kind == "agency":
            return self._bodies.named(funding.recipient, self._record)
        code = region_code(funding.recipient, around=governed_code(self._notice))
        return add_region(self._draft, code) if code else None

    def _add_target(self, target: Target) -> None:
        properties = {
            "indicator": target.indicator,
            "comparator": target.comparator,
            "value": target.value,
            "value_max": target.value_max,
            "unit": target.unit,
            "deadline": target.deadline,
            "year": year_of(target.deadline),
            "text": self._notice.quote(target.evidence),
        }
        id = self._add_part("Target", (target.indicator, target.deadline), properties)
        evidence = prove(self._notice, target.evidence, target.rule)
        self._own("HAS_TARGET", id, evidence, self._task_around(target.span))

    def _add_issues(self) -> None:
        for unread in self._record.unread:
            evidence = prove(self._notice, unread.span, unread.kind)
            properties = {
                "kind": unread.kind,
                "message": unread.message,
                "quote": evidence.quote,
                "start": evidence.start,
                "end": evidence.end,
            }
            id = self._add_part("Issue", (unread.kind, evidence.quote), properties)
            self._draft.add_edge("RAISED_IN", id, self._notice.id, evidence)

    def _add_part(self, label: str, key: tuple[object, ...], properties: Mapping[str, object]) -> str:
        fields = (label, self._notice.id, *key)
        return self._draft.add_node(label, hash_id(*fields, self._draft.count_repeat(*fields)), properties)

    def _own(self, relation: str, id: str, evidence: Evidence, task: str | None = None) -> None:
        for owner in (*self._owners, *([task] if task else [])):
            self._draft.add_edge(relation, owner, id, evidence)

    def _task_around(self, span: Span, id: str | None = None) -> str | None:
        """The smallest task whose clause holds `span`, other than the task `id` itself."""
        around = [
            (task.end - task.start, other)
            for task, other in self._tasks
            if task.start <= span.start
            and span.end <= task.end
            and (id is None or (other != id and task != span))
        ]
        return min(around)[1] if around else None


def _lead_in(notice: Notice, task: Task) -> Span:
    """The task's heading, else its first sentence or line."""
    heading = notice.clauses[task.clause].heading if task.clause < len(notice.clauses) else task.span
    if heading.start < heading.end:
        return heading
    ends = [notice.text.find(mark, task.span.start, task.span.end) + 1 for mark in "。\n"]
    return Span(task.span.start, min((end for end in ends if end > 0), default=task.span.end))
