"""Names that only their place in a duty phrase shows to be bodies: 市科技局牵头，西南大学、市计量质检院参与.

Elsewhere such words may be part of a sentence; between the separators of a duty phrase they are a name, or
the rest of the name before them (应急管理部 + 上海消防研究所).
"""

import re
from collections.abc import Iterable, Sequence

import msgspec

from corpus.notice import Span
from corpus.regions import plain_names
from extract.agencies.composition import core_start
from extract.agencies.find import join_mentions
from extract.agencies.lexicon import read_words
from extract.agencies.mention import Mention
from extract.agencies.remarks import remark_end
from extract.agencies.rules import read_rule


def add_listed(text: str, mentions: Sequence[Mention], items: Iterable[Span]) -> tuple[Mention, ...]:
    """`mentions` with the names among `items`, the stretches of a duty phrase where a body should stand."""
    found = {mention.span.end: mention for mention in mentions}
    for item in items:
        before = found.get(item.start)
        name = _continued(text, before, item) if before else _alone(text, item)
        if name:
            found.pop(item.start, None)
            found[name.span.end] = name
    return join_mentions(text, sorted(found.values(), key=lambda mention: mention.span))


def add_subjects(text: str, mentions: Sequence[Mention], sentence: Span) -> tuple[Mention, ...]:
    """`mentions` with the names in `sentence` that a duty verb follows: 供水公司负责, 基础教育司承担."""
    ends = [mention.span.end for mention in mentions]
    parts = (read_rule("subject_part").match(text, end, sentence.end) for end in ends)
    names = read_rule("subject").finditer(text, sentence.start, sentence.end)
    alone = (name for name in names if not _is_kind(name) and not _overlaps(name, mentions))
    items = [Span(found.start(), found.end()) for found in (*filter(None, parts), *alone)]
    return add_listed(text, mentions, items) if items else tuple(mentions)


def _is_kind(name: re.Match[str]) -> bool:
    return read_rule("subject_kind").fullmatch(name[0]) is not None


def _overlaps(name: re.Match[str], mentions: Iterable[Mention]) -> bool:
    return any(name.start() < mention.span.end and mention.span.start < name.end() for mention in mentions)


def may_be_body(text: str, item: Span) -> bool:
    """Whether a stretch that can't be read may still name a body: 明月山, but not 确保覆盖每个乡镇."""
    return read_rule("listed_unclean").search(text, item.start, item.end) is None


def _alone(text: str, item: Span) -> Mention | None:
    """西南大学, 果园镇; 西昌市 stands for its government."""
    if item.of(text) in plain_names():
        return Mention(item, item.of(text), item.of(text), "", "政府")
    if not _is_name(text, item, "listed"):
        return None
    core = core_start(text, item.start, item.end)
    whole = Span(item.start, remark_end(text, item.end, len(text)))
    return Mention(whole, item.of(text), text[item.start : core], text[core : item.end], None)


def _continued(text: str, before: Mention, item: Span) -> Mention | None:
    """市公安局网安支队 is a part of 市公安局; 应急管理部上海消防研究所 keeps its name in every province."""
    if before.collective or not _is_name(text, item, "listed_part"):
        return None
    word = read_words().get(before.core)
    own_place = before.complete or bool(word and not word.local and not before.prefix)
    return msgspec.structs.replace(
        before,
        span=Span(before.span.start, item.end),
        name=before.name + item.of(text),
        core=before.core + item.of(text),
        key=None,
        complete=own_place,
    )


def _is_name(text: str, item: Span, use: str) -> bool:
    fits = read_rule(use).fullmatch(text, item.start, item.end) and may_be_body(text, item)
    return bool(fits) and not read_rule("unclean").search(text, item.start, item.end)
