"""What each amount of a strand is: granted, allotted, a sum, or left out by a named rule."""

from typing import Literal

import msgspec

Role = Literal["grant", "allot", "sum", "ignored", "unknown"]


class Verdict(msgspec.Struct, frozen=True):
    """The role of a group and the rule that found it."""

    role: Role
    rule: str


UNKNOWN = Verdict("unknown", "no_grant")


def ignored(rule: str) -> Verdict:
    """Left out on purpose by `rule`."""
    return Verdict("ignored", rule)
