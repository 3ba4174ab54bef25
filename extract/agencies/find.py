"""Text → mentions of bodies: lexicon words and branches, then lists, collectives and unknown names."""

import re
from collections.abc import Iterable, Iterator

import msgspec

from corpus.notice import Span
from extract.agencies.collectives import find_collectives, levels_start
from extract.agencies.composition import find_composed
from extract.agencies.lists import find_departments, spread_list
from extract.agencies.mention import Mention
from extract.agencies.remarks import remark_end
from extract.agencies.rules import may_stand, read_rule
from extract.agencies.words import Hit, find_words

_SEPARATOR = re.compile(r"[、，和及与或以等]{0,3}\Z")
_NOBODYS = frozenset(("政府", "党委"))
_OPEN = re.compile(r"[、，：；。（〔\n由]")
_CLOSED = re.compile(r"[、，；。）〕\n]|等|负责|牵头|配合|会同|参与|按|责任|完成|主办|协办")


def find_agencies(text: str, span: Span) -> tuple[Mention, ...]:
    """The bodies printed in `span`, in order, collective ones (各有关部门) among them."""
    classes = [*find_collectives(text, span), *find_departments(text, span), *_find_own(text, span)]
    words = [mention for word in _read_words(text, span) for mention in spread_list(text, span, word)]
    known = sorted([*classes, *words], key=lambda mention: mention.span)
    return join_mentions(text, _longest([*known, *find_composed(text, span, known)]))


def _read_words(text: str, span: Span) -> Iterator[Mention]:
    for found in find_words(text, span):
        if isinstance(found, Mention):
            yield found
        elif mention := _read_levels(text, found, span):
            yield mention
        elif found.firm or _stands_alone(text, found, span):
            yield _mention(text, found, span)


def _stands_alone(text: str, hit: Hit, span: Span) -> bool:
    """海关 between two marks of a list, not in 海关特殊监管区域.

    A bare 政府 (企业投资，政府负责服务) is nobody's.
    """
    if hit.word.key in _NOBODYS:
        return False
    opened = hit.start == span.start or _OPEN.match(text, hit.start - 1)
    return bool(opened and (hit.end == span.end or _CLOSED.match(text, hit.end)))


def _read_levels(text: str, hit: Hit, span: Span) -> Mention | None:
    """市、县（市、区）发改委 is the commission of each of them."""
    start = levels_start(text, span.start, hit.core)
    if start == hit.core or start > hit.start:
        return None
    levels, core = text[start : hit.core], text[hit.core : hit.end]
    if hit.word.key not in _NOBODYS and read_rule("levels_apart").search(levels):
        return None
    whole = Span(start, remark_end(text, hit.end, span.end))
    return Mention(whole, levels + core, levels, core, hit.word.key, collective=True)


def _mention(text: str, hit: Hit, span: Span) -> Mention:
    prefix, core = text[hit.start : hit.core], text[hit.core : hit.end]
    unowned = hit.word.kind == "department" and not prefix
    whole = Span(hit.start, remark_end(text, hit.end, span.end))
    return Mention(whole, prefix + core, prefix, core, hit.word.key, collective=unowned)


def _find_own(text: str, span: Span) -> Iterator[Mention]:
    """我委, 本局."""
    if not may_stand("own", text, span.start, span.end):
        return
    for found in read_rule("own").finditer(text, span.start, span.end):
        yield Mention(Span(*found.span()), found[0], found[0][0], found[0][1:], "issuer")


def _longest(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Of mentions that overlap the one that starts first, the longest of these."""
    end = -1
    for mention in sorted(mentions, key=lambda mention: (mention.span.start, -mention.span.end)):
        if mention.span.start >= end:
            end = mention.span.end
            yield mention


def join_mentions(text: str, mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """`mentions` in order, each told whether it follows another in one list."""
    joined: list[Mention] = []
    for mention in mentions:
        gap = text[joined[-1].span.end : mention.span.start] if joined else "。"
        follows = len(gap) < 4 and _SEPARATOR.match(gap) is not None
        known = mention.joined == follows
        joined.append(mention if known else msgspec.structs.replace(mention, joined=follows))
    return tuple(joined)
