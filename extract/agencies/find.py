"""Text → mentions of bodies: lexicon words, the region before them, then lists, brackets and collectives."""

import re
from collections.abc import Iterator

import msgspec

from corpus.notice import Span
from extract.agencies.branches import find_branch
from extract.agencies.collectives import find_collectives
from extract.agencies.lexicon import Word, read_words, word_automaton
from extract.agencies.mention import Mention
from extract.agencies.prefix import find_prefix
from extract.agencies.remarks import remark_end

_NOT_A_BODY = re.compile(
    r"(?<=部)(?:分|署|长|队|位|件|级)|(?<=委)(?:托|派|任|员[^会])|(?<=办)(?:理|法|学|事|案|证|好|实|结|税|贷|成|企|医|赛|展|园|校)"
    r"|(?<=局)(?:面|势|限)|(?<=院)(?:士|校|线)|(?<=中心)(?:城|镇|村|建设|任务|工作)|(?<=政府)(?:性|采购|投资|购买|补|奖|引导|职能|债)"
)
_SEPARATOR = re.compile(r"[、，和及与或以等]{0,2}\Z")


class Hit(msgspec.Struct, frozen=True):
    """A lexicon word in the text; `start` is where its core starts, `prefix` where its region starts."""

    prefix: int
    start: int
    end: int
    word: Word


def find_agencies(text: str, span: Span) -> tuple[Mention, ...]:
    """The bodies printed in `span`, in order, collective ones (各有关部门) among them."""
    taken = find_collectives(text, span)
    bodies = [mention for mention in _find_bodies(text, span) if not _overlaps(mention.span, taken)]
    return _join(text, sorted([*taken, *bodies], key=lambda mention: mention.span))


def _find_bodies(text: str, span: Span) -> Iterator[Mention]:
    end = span.start
    for hit in _merge(text, span):
        if hit.prefix < end:
            continue
        branch = find_branch(text, hit.start, hit.end, span.end)
        if branch:
            yield branch
            end = branch.span.end
        elif hit.word.firm or hit.word.national or hit.prefix < hit.start:
            mention = _mention(text, hit, span.end)
            yield mention
            end = mention.span.end


def _merge(text: str, span: Span) -> Iterator[Hit]:
    """Words with their regions; words that touch are one body (市政府 + 金融办)."""
    pending: Hit | None = None
    for hit in _find_words(text, span):
        if pending and hit.start == pending.end and hit.prefix >= pending.start:
            pending = Hit(pending.prefix, pending.start, hit.end, hit.word)
        else:
            if pending:
                yield pending
            pending = hit
    if pending:
        yield pending


def _find_words(text: str, span: Span) -> Iterator[Hit]:
    words, low = read_words(), span.start
    for last, length in word_automaton().iter_long(text, span.start, span.end):
        start, end = last - length + 1, last + 1
        if _NOT_A_BODY.match(text, end):
            continue
        word = words[text[start:end]]
        if word.key == "党委" and length == 2:
            start += text[start] in "省市县区州地盟旗"
        yield Hit(find_prefix(text, low, start), start, end, word)
        low = end


def _mention(text: str, hit: Hit, limit: int) -> Mention:
    return Mention(
        Span(hit.prefix, remark_end(text, hit.end, limit)),
        text[hit.prefix : hit.end],
        text[hit.prefix : hit.start],
        text[hit.start : hit.end],
        hit.word.key,
        collective=hit.word.kind == "department" and hit.prefix == hit.start,
    )


def _join(text: str, mentions: list[Mention]) -> tuple[Mention, ...]:
    joined: list[Mention] = []
    for mention in mentions:
        follows = bool(joined) and bool(_SEPARATOR.match(text[joined[-1].span.end : mention.span.start]))
        joined.append(msgspec.structs.replace(mention, joined=follows))
    return tuple(joined)


def _overlaps(span: Span, mentions: list[Mention]) -> bool:
    return any(span.start < other.span.end and other.span.start < span.end for other in mentions)
