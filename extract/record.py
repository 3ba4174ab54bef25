"""What a notice says, item by item, each with the characters that prove it and the rule that read it.

The published JSON shape is `records.schema.json`; `extract/publish.py` renders a `Record` into it.
All spans are ranges of `Notice.text`. Money is in yuan.
"""

from typing import Literal

import msgspec

from corpus.notice import Notice, Span

Role = Literal["lead", "support", "responsible"]
Basis = Literal["explicit", "first_listed", "sole", "listed", "own_part"]
Comparator = Literal[">=", "<=", "="]
Relation = Literal["basis", "forwards", "repeals", "amends", "implements", "reference"]


class Agency(msgspec.Struct, frozen=True):
    """A resolved body.

    `name` is qualified by its region as the guideline says (省卫生计生委 in Guangdong → 广东省卫生计生委);
    `full_name` is the official long form where the lexicon knows it. `known` is false for a name that is
    only built like an agency.
    """

    name: str
    full_name: str | None = None
    region: str | None = None
    region_code: str | None = None
    level: str | None = None
    kind: str | None = None
    aliases: tuple[str, ...] = ()
    known: bool = True
    collective: bool = False


class Assignment(msgspec.Struct, frozen=True):
    """One body answering for a clause; `span` covers the body's name, `evidence` the whole duty phrase."""

    agency: Agency
    role: Role
    basis: Basis
    span: Span
    evidence: Span
    rule: str
    optional: bool = False


class Task(msgspec.Struct, frozen=True):
    """A clause with somebody answerable. `path` holds the headings above it, outermost first."""

    title: str
    span: Span
    clause: int
    path: tuple[str, ...]
    ordinal: int
    assignments: tuple[Assignment, ...]
    deadline: str | None = None


class Funding(msgspec.Struct, frozen=True):
    """An amount that the notice gives, plans or promises; `recipient_kind` says what the recipient is."""

    kind: Literal["allocation", "total", "incentive"]
    amount: float | None
    span: Span
    evidence: Span
    rule: str
    amount_max: float | None = None
    cap: bool = False
    rate: float | None = None
    per: str | None = None
    recipient: str | None = None
    recipient_kind: Literal["region", "agency", "class"] | None = None
    purpose: str | None = None
    year: int | None = None
    clause: int | None = None


class Target(msgspec.Struct, frozen=True):
    """A result to be reached. `deadline` is `YYYY` or `YYYY-MM`."""

    indicator: str
    comparator: Comparator
    value: float | None
    span: Span
    evidence: Span
    rule: str
    value_max: float | None = None
    unit: str | None = None
    deadline: str | None = None
    clause: int | None = None


class Citation(msgspec.Struct, frozen=True):
    """A document named as a basis or reference; `relation` as 根据, 转发, 废止, 修订 … say."""

    title: str | None
    number: str | None
    span: Span
    rule: str
    relation: Relation = "reference"


class Programme(msgspec.Struct, frozen=True):
    """A plan, scheme or fund that the notice issues or pays out; `implements` names the one above it."""

    name: str
    kind: Literal["plan", "scheme", "policy", "fund"]
    span: Span
    rule: str
    starts: int | None = None
    ends: int | None = None
    implements: str | None = None


class Unread(msgspec.Struct, frozen=True):
    """Something seen and not understood, or that does not add up; a command lists it."""

    kind: str
    message: str
    span: Span


class Ledger(msgspec.Struct, frozen=True):
    """Where each amount, duty word and percent ended: kind → outcome (used, ignored:RULE, unread) → count."""

    counts: dict[str, dict[str, int]] = {}


class Record(msgspec.Struct, frozen=True):
    """All that was extracted from one notice."""

    notice: Notice
    issuers: tuple[Agency, ...] = ()
    programmes: tuple[Programme, ...] = ()
    citations: tuple[Citation, ...] = ()
    tasks: tuple[Task, ...] = ()
    funding: tuple[Funding, ...] = ()
    targets: tuple[Target, ...] = ()
    unread: tuple[Unread, ...] = ()
    ledger: Ledger = Ledger()
