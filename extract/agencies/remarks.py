"""What is printed behind a body's name and belongs to it: double plates and remarks in brackets."""

import re

from extract.agencies.rules import read_rule

_BRACKETED = re.compile(r"[（(〈<〔]([^（()）〈〉<>〔〕]{1,24})[）)〉>〕]")


def remark_end(text: str, end: int, limit: int) -> int:
    """End of the brackets or second plate behind a name that ends at `end`; `end` where there are none."""
    found = _BRACKETED.match(text, end, limit)
    if found and _is_remark(found[1]):
        return remark_end(text, found.end(), limit)
    plate = read_rule("plate").match(text, end, limit)
    return plate.end() if plate else end


def _is_remark(inner: str) -> bool:
    """省能源局 or 筹, but not 牵头 or 负责统筹."""
    return bool(read_rule("remark").fullmatch(inner)) and not read_rule("duty").search(inner)
