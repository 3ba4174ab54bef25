"""The date behind 完成时限：as `YYYY-MM` or `YYYY`."""

import re

_DATE = re.compile(r"(20\d\d)年?(?:(?:[.\-/]|年)?(\d{1,2})(?:月|[.\-/]))?")


def parse_deadline(text: str) -> str | None:
    """`2023年12月30日` → `2023-12`, `2020年底前` → `2020`; None for 长期坚持 and the like."""
    found = _DATE.search(text)
    if not found:
        return None
    year, month = found.groups()
    return f"{year}-{int(month):02}" if month else year
