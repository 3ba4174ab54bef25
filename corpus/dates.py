"""Dates of signature and publication, in digits or Chinese figures."""

import re
from collections.abc import Iterator, Sequence

from corpus.marks import mark
from corpus.notice import Span

_WITHIN = ("signed_date", "date_before_remark", "date_within")
_ZEROS = "零〇○OoОоΟο0"
_DIGITS = str.maketrans(_ZEROS + "一二三四五六七八九", "0" * len(_ZEROS) + "123456789")
_PARTS = re.compile(r"(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})")
_CHINESE = re.compile(
    rf"([一二][{_ZEROS}九一二三四五六七八]{{3}})年([一二三四五六七八九十]{{1,2}})月([一二三四五六七八九十]{{1,3}})日"
)


def parse_date(text: str) -> str | None:
    """ISO date of `2018年8月20日`, `2018-08-20` or `二〇一八年八月二十日`; None for anything else."""
    if found := _PARTS.search(text):
        year, month, day = map(int, found.groups())
    elif found := _CHINESE.search(text):
        year, month, day = int(found[1].translate(_DIGITS)), _small(found[2]), _small(found[3])
    else:
        return None
    return f"{year}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= 31 else None


def find_dates(text: str, lines: Sequence[Span]) -> Iterator[tuple[Span, str]]:
    """Dates of signature, likeliest first: a line that ends in one, before a remark, behind the title."""
    for line in lines:
        if line.end - line.start < 60 and (found := mark("date_alone").match(line.of(text))):
            yield from _dated(found, line.start)
    for found in (found for name in _WITHIN for found in mark(name).finditer(text)):
        yield from _dated(found, 0)
    for line in lines[:2]:
        if found := mark("date_in_title").search(line.of(text)):
            yield from _dated(found, line.start)


def _dated(found: re.Match[str], shift: int) -> Iterator[tuple[Span, str]]:
    value = parse_date(found["date"])
    if value:
        start, end = found.span("date")
        yield Span(start + shift, end + shift), value


def _small(text: str) -> int:
    """`二十一` → 21."""
    tens, ten, units = text.rpartition("十")
    value = int(units.translate(_DIGITS)) if units else 0
    return value + (10 * (int(tens.translate(_DIGITS)) if tens else 1) if ten else 0)
