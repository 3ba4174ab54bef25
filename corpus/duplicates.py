"""One notice for what stands twice: on a page, on two sites, with other line breaks or a part missing."""

import re
from collections.abc import Iterable
from itertools import chain

import msgspec

from corpus.notice import Header, Notice, Occurrence
from corpus.titles import plain

_SENTENCE = re.compile(r"[^。；\n]{8,}")
_ALIKE = 0.8
_KEYS = 5
_HEAD = frozenset({"title", "number", "addressees"})


def merge_duplicates(notices: Iterable[Notice]) -> tuple[Notice, ...]:
    """Each notice once, in order, with all its occurrences; the fullest text stands for it."""
    notices = tuple(notices)
    if len(notices) < 2:
        return notices
    kept: list[Notice] = []
    sentences: list[frozenset[str]] = []
    index = _Index()
    for notice in notices:
        own = _sentences(notice)
        keys = _keys(notice, own)
        same = next(
            (i for i in sorted(index.find(keys, own)) if _is_same(kept[i], sentences[i], notice, own)), None
        )
        if same is None:
            same = len(kept)
            kept.append(notice)
            sentences.append(own)
        else:
            kept[same] = _merged(kept[same], notice)
            sentences[same] |= own
        index.add(same, keys, own)
    return tuple(kept)


class _Index:
    """The notices of which a key stands in a new one, and those in which a key of the new one stands."""

    def __init__(self) -> None:
        self._by_key: dict[str, list[int]] = {}
        self._by_sentence: dict[str, list[int]] = {}

    def add(self, notice: int, keys: Iterable[str], sentences: Iterable[str]) -> None:
        for key in keys:
            self._by_key.setdefault(key, []).append(notice)
        for sentence in sentences:
            self._by_sentence.setdefault(sentence, []).append(notice)

    def find(self, keys: Iterable[str], sentences: Iterable[str]) -> set[int]:
        holding = (self._by_sentence.get(key, ()) for key in keys)
        held = (self._by_key.get(words, ()) for words in (*keys, *sentences))
        return set(chain(*holding, *held))


def _sentences(notice: Notice) -> frozenset[str]:
    """The sentences below the head, where sites differ most."""
    head = [span.end for field, span in notice.header.spans.items() if field in _HEAD]
    return frozenset(_SENTENCE.findall(notice.text[max(head, default=0) :].replace("\n", "")))


def _keys(notice: Notice, sentences: frozenset[str]) -> list[str]:
    """Of two copies one holds a key of the other: its number, its title or one of its longest sentences."""
    longest = sorted(sentences, key=lambda sentence: (-len(sentence), sentence))[:_KEYS]
    return [key for key in (notice.header.number or "", plain(notice.header.title), *longest) if key]


def _is_same(one: Notice, own: frozenset[str], other: Notice, others: frozenset[str]) -> bool:
    if _differ(one.header.number, other.header.number) or _differ(one.header.issued, other.header.issued):
        return False
    fewer, shared = min(len(own), len(others)), len(own & others)
    if plain(one.header.title) == plain(other.header.title) != "":
        return shared >= min(fewer - 1, _ALIKE * fewer)
    return fewer > _KEYS and shared >= _ALIKE * fewer


def _differ(one: str | None, other: str | None) -> bool:
    return bool(one and other and one != other)


def _merged(one: Notice, other: Notice) -> Notice:
    """The fuller text, what either header knows, and all occurrences, that of the text first."""
    full, rest = (one, other) if len(one.text) >= 0.9 * len(other.text) else (other, one)
    further = [msgspec.structs.replace(place, offsets=None) for place in rest.occurrences]
    return msgspec.structs.replace(
        full,
        header=_completed(full.header, rest.header),
        occurrences=_distinct([*full.occurrences, *further]),
    )


def _completed(header: Header, other: Header) -> Header:
    """What the site's frame says may stand beside one of the copies only."""
    missing = {
        field: getattr(other, field)
        for field in ("number", "issuers", "issued", "published", "region", "url")
        if not getattr(header, field) and getattr(other, field)
    }
    return msgspec.structs.replace(header, **missing)


def _distinct(places: list[Occurrence]) -> tuple[Occurrence, ...]:
    seen = {(place.source.sha256, place.span): place for place in reversed(places)}
    return tuple(place for place in places if seen.get((place.source.sha256, place.span)) is place)
