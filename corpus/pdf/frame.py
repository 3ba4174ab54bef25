"""What is printed around the text of each page: its number, and heads that many pages have."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from corpus.pdf.lines import read_line
from corpus.pdf.shapes import Line

_SIGNS = r"[-—–－─·.\s]{0,6}"
_NUMBER = re.compile(
    rf"{_SIGNS}(?:第\s*)?(\d{{1,4}})(?:\s*页)?(?:\s*[/／,，]?\s*共?\s*\d{{1,4}}\s*页?)?{_SIGNS}"
)
_MARKED = re.compile(rf"[-—–－─]\s*\d{{1,4}}\s*[-—–－─]|第\s*\d{{1,4}}\s*页{_SIGNS}(?:共\s*\d{{1,4}}\s*页)?")
_FIGURES = re.compile(r"\d+")
# So many lines from the top and from the bottom of a page may be no text.
_DEEP = 2
# A head stands on as many pages at the same height.
_FEWEST = 3
_SHARE = 0.3
_HEIGHT = 3

Place = tuple[int, int]


def find_frame(pages: Sequence[Sequence[Line]]) -> list[dict[int, str]]:
    """By page the lines that are no text, with their rule; `pages` are the lines outside of tables."""
    outer = {(page, at): lines[at] for page, lines in enumerate(pages) for at in _outer(len(lines))}
    texts = {place: read_line(line).strip() for place, line in outer.items()}
    heads = dict.fromkeys(_heads(outer, texts, len(pages)), "running_head")
    frame: list[dict[int, str]] = [{} for _ in pages]
    for (page, at), rule in (heads | dict.fromkeys(_numbers(texts), "page_number")).items():
        frame[page][at] = rule
    return frame


def _outer(count: int) -> set[int]:
    return {at for at in range(count) if at < _DEEP or at >= count - _DEEP}


def _numbers(texts: Mapping[Place, str]) -> Iterator[Place]:
    """Numbers that count with the pages, and those that say what they are."""
    found = [(place, number) for place, text in texts.items() if (number := _NUMBER.fullmatch(text))]
    ahead = Counter(int(number[1]) - page for (page, _), number in found)
    for (page, at), number in found:
        counts = int(number[1]) - page
        if ahead[counts] > 1 or counts == 1 or _MARKED.fullmatch(number[0]):
            yield page, at


def _heads(outer: Mapping[Place, Line], texts: Mapping[Place, str], pages: int) -> Iterator[Place]:
    """Lines that read alike at one height; one that begins further on heads a table, so it stays once."""
    alike: dict[tuple[str, int], list[Place]] = {}
    for place, line in outer.items():
        key = _FIGURES.sub("0", texts[place]), round(line.y / _HEIGHT)
        alike.setdefault(key, []).append(place)
    for places in alike.values():
        if len(places) >= max(_FEWEST, _SHARE * pages):
            yield from places if places[0][0] < _DEEP else places[1:]
