"""What a time is for: by when, in which span, from when, compared with when."""

import re
from functools import cache
from typing import Literal

import msgspec

from corpus.notice import Span
from extract.quantities.lexicon import read_table

Role = Literal["by", "in", "from", "base", "annual"]

# Times that last: something happens in them, not by them.
LASTING = ("year_range", "date_range", "month_range", "this_year")
BEFORE, AFTER = 4, 8


class RoleRow(msgspec.Struct, frozen=True):
    """Words before and behind a time that give it a role; examples mark the time by 〔〕."""

    role: Role
    before: str
    after: str
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


@cache
def role_rows() -> tuple[tuple[RoleRow, re.Pattern[str], re.Pattern[str]], ...]:
    """The rows in order, with their compiled patterns."""
    rows = msgspec.convert(read_table("periods.toml")["role"], tuple[RoleRow, ...])
    return tuple((row, re.compile(row.before), re.compile(row.after)) for row in rows)


def find_role(text: str, span: Span, rule: str) -> Role:
    """The role of the time at `span`, which `rule` read."""
    if rule == "annual":
        return "annual"
    before = text[max(0, span.start - BEFORE) : span.start]
    after = text[span.end : span.end + AFTER]
    for row, before_it, behind_it in role_rows():
        if before_it.search(before) and behind_it.match(after) and not (row.before and rule == "year_range"):
            return row.role
    return "in" if rule in LASTING else "by"
