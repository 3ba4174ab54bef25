"""Lexicon words in a text, each with the region before it; words that touch are one body."""

from collections.abc import Iterator

import msgspec

from corpus.notice import Span
from extract.agencies.branches import find_branch
from extract.agencies.league import KEY as LEAGUE
from extract.agencies.league import find_league
from extract.agencies.lexicon import COMMITTEES, Word, read_forms, read_words
from extract.agencies.mention import Mention
from extract.agencies.prefix import find_prefix
from extract.agencies.rules import read_rule

_LONGEST = 40
_BRANCHED = ("enterprise", "bank")
_MARKS = ("、", "，", "；", "。", "）", "\n")


class Hit(msgspec.Struct, frozen=True):
    """A printed body: its region from `start`, its own name from `core` to `end`."""

    start: int
    core: int
    end: int
    word: Word

    @property
    def firm(self) -> bool:
        """Whether it is a body wherever it stands; 海关 or 服务中心 alone is one in a list only."""
        return self.word.firm or self.start < self.core


def find_words(text: str, span: Span) -> Iterator[Hit | Mention]:
    """Bodies of the lexicon in `span`, in order; a branch comes as its mention."""
    pending: Hit | None = None
    for found in _read_hits(text, span):
        if pending and isinstance(found, Hit) and found.start <= pending.start:
            # 共青团, then 共青团福建省委
            pending = None
        if pending and isinstance(found, Hit) and _continues(pending, found):
            pending = _joined(pending, found)
            continue
        if pending:
            yield pending
        pending = found if isinstance(found, Hit) else None
        if isinstance(found, Mention):
            yield found
    if pending:
        yield pending


def _joined(before: Hit, hit: Hit) -> Hit:
    """管委会督查室 is a body wherever it stands, though neither word alone is."""
    return Hit(before.start, before.core, hit.end, msgspec.structs.replace(hit.word, firm=True))


def _continues(before: Hit, hit: Hit) -> bool:
    """Whether the words touch; what is longer than any name is not one.

    广西电网公司百色供电局: a company's or bank's branch bears its own place.
    """
    branch = hit.start == before.end and hit.core - hit.start > 1 and before.word.kind in _BRANCHED
    return (hit.core == before.end or branch) and hit.end - before.start <= _LONGEST


def _read_hits(text: str, span: Span) -> Iterator[Hit | Mention]:
    words, low = read_words(), span.start
    for first, last in read_forms().find(text[span.start : span.end]):
        start, end = span.start + first, span.start + last
        if start < low:
            continue
        branch = find_branch(text, start, end, span.end)
        word = words.get(text[start:end])
        if branch:
            yield branch
            low = branch.span.end
        elif word and (text[end : end + 1] in _MARKS or not read_rule("continuation").match(text, end)):
            # 市委 and 市委办公室 print their region's level as their first character.
            core = start + (text[start : start + 2] in COMMITTEES)
            part = read_rule("extension").match(text, end, span.end)
            hit = Hit(find_prefix(text, low, core), core, part.end() if part else end, word)
            yield _with_league(text, span.start, hit)
            low = end


def _with_league(text: str, low: int, hit: Hit) -> Hit:
    """共青团福建省委 is the league, not the party's committee."""
    start = find_league(text, low, hit.start) if hit.word.key == "党委" else hit.start
    if start == hit.start:
        return hit
    end = hit.end + 2 if text.startswith("员会", hit.end) else hit.end
    return Hit(start, start, end, read_words()[LEAGUE])
