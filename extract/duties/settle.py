"""Parts told in the phrases of one clause → its assignments: one role and basis for each body.

The order is the guideline's: a marked lead makes all others support; `按职能分工各自负责` makes each
responsible, also where the notice has a first-listed rule; that rule; a sole body leads; else all are
responsible.
"""

from collections.abc import Iterable, Sequence

import msgspec

from corpus.notice import Span
from extract.duties.parser import Part
from extract.record import Assignment, Basis, Role

_RANK: dict[Role, int] = {"lead": 2, "responsible": 1, "support": 0}


class Told(msgspec.Struct, frozen=True):
    """A part and its phrase; `whole` is false where the phrase has a body that can't be read."""

    part: Part
    evidence: Span
    whole: bool = True
    optional: bool = False


def settle_roles(told: Sequence[Told], first_listed: bool) -> tuple[Assignment, ...]:
    """The assignments of one clause, each agency once, in the order of the text."""
    answering = [item for item in told if item.part.role in ("responsible", None)]
    leads = [item for item in told if item.part.role == "lead"]
    settled = _settle_answering(answering, bool(leads), first_listed)
    return _once(
        _assignment(item, settled.get(id(item)) or (item.part.role or "support", item.part.basis))
        for item in told
    )


def _settle_answering(items: list[Told], led: bool, first_listed: bool) -> dict[int, tuple[Role, Basis]]:
    everyone = {item.part.body.agency for item in items}
    named = {agency.name for agency in everyone if not agency.collective}
    if led:
        return {id(item): ("support", item.part.basis) for item in items}
    whole = all(item.whole for item in items)
    shared = any(item.part.basis == "own_part" for item in items) and (len(everyone) > 1 or not whole)
    if len(named) == 1 and whole and not shared:
        return {id(item): _sole(item) for item in items}
    if shared:
        return {id(item): ("responsible", "own_part") for item in items}
    if first_listed:
        return {id(item): ("support" if at else "lead", "first_listed") for at, item in enumerate(items)}
    return {id(item): ("responsible", "listed") for item in items}


def _sole(item: Told) -> tuple[Role, Basis]:
    return ("support", "listed") if item.part.body.agency.collective else ("lead", "sole")


def _assignment(item: Told, settled: tuple[Role, Basis]) -> Assignment:
    role, basis = settled
    body = item.part.body
    return Assignment(body.agency, role, basis, body.span, item.evidence, item.part.rule, item.optional)


def _once(assignments: Iterable[Assignment]) -> tuple[Assignment, ...]:
    best: dict[str, Assignment] = {}
    for item in assignments:
        held = best.get(item.agency.name)
        if held is None or _RANK[item.role] > _RANK[held.role]:
            best[item.agency.name] = item
    return tuple(best.values())
