"""Titles in 《》 and the remark behind them."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from corpus.notice import Span

_LONGEST_TITLE = 200
_EDGE = re.compile(r"[《》]")
# 《X》（以下简称《工作指引》）, （粤府〔2018〕23号，以下简称“实施方案”）
_SHORT_NAME = re.compile(r"(?:以下|下)(?:简|统)称为?[:：]?[《“〈]([^》”〉\n]{2,40})[》”〉]")
_QUOTED = re.compile(r"〈[^〈〉《》\n]{4,80}〉|<[^<>《》\n]{4,80}>|“[^“”《》\n]{6,60}”")
_REMARK = re.compile(r"[（(【\[][^\n。；]{0,80}")


@lru_cache(maxsize=4)
def find_titles(text: str) -> tuple[Span, ...]:
    """Spans of the outermost 《…》, without the brackets; a 《 that its line never closes is passed over.

    Several finders ask for the same text one after another.
    """
    return tuple(_outermost(sorted(_pairs(text))))


def _outermost(pairs: Iterable[Span]) -> Iterator[Span]:
    end = 0
    for pair in pairs:
        if pair.start >= end:
            yield pair
            end = pair.end


def _pairs(text: str) -> Iterator[Span]:
    """Only the lines that hold a 《 are looked at."""
    at = text.find("《")
    while at >= 0:
        line_end = _line_end(text, at)
        yield from _pairs_of_line(text, at, line_end)
        at = text.find("《", line_end)


def _pairs_of_line(text: str, start: int, end: int) -> Iterator[Span]:
    opened: list[int] = []
    for edge in _EDGE.finditer(text, start, end):
        if edge[0] == "《":
            opened.append(edge.end())
        elif opened and edge.start() - (inside := opened.pop()) < _LONGEST_TITLE:
            yield Span(inside, edge.start())


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return end if end >= 0 else len(text)


def find_quoted_titles(text: str) -> Iterator[Span]:
    """Titles in 〈〉, <> or “” that stand outside 《》: 根据“专项资金管理办法”（闽财〔2019〕1号）."""
    taken = find_titles(text)
    for found in _QUOTED.finditer(text):
        if not any(span.start <= found.start() < span.end for span in taken):
            yield Span(found.start() + 1, found.end() - 1)


def find_short_name(text: str, end: int) -> str | None:
    """The short name that the bracket right behind the title's 》 at `end` gives."""
    remark = _REMARK.match(text, end + 1)
    named = _SHORT_NAME.search(remark.group()) if remark else None
    return named.group(1) if named else None
