"""The years for which a programme runs, from its name."""

import re

_YEARS = re.compile(r"((?:19|20)\d\d)年?(?:度)?[-—–－~～至到]+((?:19|20)\d\d)年?")
_YEAR = re.compile(r"((?:19|20)\d\d)年")
_FIVE_YEARS = re.compile(r"“?(十[一二三四五六七])五”?")
_ORDINALS = "一二三四五六七"
_ELEVENTH_STARTS = 2006


def parse_period(name: str) -> tuple[int | None, int | None]:
    """First and last year: （2018-2020年） → 2018, 2020; 2023年… → 2023, 2023; “十四五” → 2021, 2025."""
    years = _YEARS.search(name)
    if years is not None:
        return int(years[1]), int(years[2])
    year = _YEAR.search(name)
    if year is not None:
        return int(year[1]), int(year[1])
    plan = _FIVE_YEARS.search(name)
    if plan is not None:
        starts = _ELEVENTH_STARTS + 5 * _ORDINALS.index(plan[1][1])
        return starts, starts + 4
    return None, None
