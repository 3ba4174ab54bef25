"""Decimal outlines: 1 总则 / 1.1 编制目的 / 2 组织体系. Their numbers are no cells of a table."""

import re

_HEADING = re.compile(r"^[ \t]*(\d{1,2}(?:\.\d{1,2}){0,3})[ \t]+[一-鿿“《][^\d\n\t]{1,40}$", re.MULTILINE)
_FEWEST = 4


def find_outline(text: str) -> frozenset[int]:
    """Where the gaps behind the numbers of such headings start; none in a page without several of them."""
    found = list(_HEADING.finditer(text))
    outlined = len(found) >= _FEWEST and any(heading[1].endswith(".1") for heading in found)
    return frozenset(heading.end(1) for heading in found if outlined)
