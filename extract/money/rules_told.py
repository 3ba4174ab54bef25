"""Rules that are rows of `tables/rules.toml`: words right before or behind an amount that tell what it is."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import msgspec

from extract.money.places import Place
from extract.money.verdicts import Role, Verdict

_TABLE = Path(__file__).parent / "tables" / "rules.toml"


class RuleRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What must stand around an amount, and the verdict; `rule` names it where it is not the row's name.

    `limit`: whether the amount must be an upper limit, or must not; `of_sum`: whether it must be part of one.
    """

    name: str
    role: Role
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]
    rule: str | None = None
    left: str | None = None
    right: str | None = None
    said: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    nearest: tuple[str, ...] = ()
    limit: bool | None = None
    of_sum: bool = False


class _Table(msgspec.Struct, frozen=True):
    rules: tuple[RuleRow, ...]


@cache
def rule_rows() -> dict[str, RuleRow]:
    """The rows by name."""
    return {row.name: row for row in msgspec.toml.decode(_TABLE.read_bytes(), type=_Table).rules}


def told(name: str) -> Callable[[Place], Verdict | None]:
    """The rule that the row of this name tells."""
    row = rule_rows()[name]
    verdict = Verdict(row.role, row.rule or row.name)
    left = re.compile(row.left) if row.left else None
    right = re.compile(row.right) if row.right else None

    def rule(place: Place) -> Verdict | None:
        if right is not None and right.match(place.right) is None:
            return None
        if left is not None and left.search(place.left) is None:
            return None
        return verdict if _holds(row, place) else None

    rule.__name__ = name
    return rule


def _holds(row: RuleRow, place: Place) -> bool:
    near = place.nearest
    if (row.limit is not None and row.limit != place.is_capped) or (row.of_sum and not place.allotted):
        return False
    if row.nearest and (near is None or near.kind not in row.nearest):
        return False
    return not (row.said and not place.said(*row.said)) and not place.has(*row.lacks)
