"""Topics: what a question says that is no name and no relation must stand in the graph, word for word."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import permutations, product

import msgspec

from cypher.ask.piecing import split_apart
from cypher.ask.places import split_pieces, titles_with
from cypher.ask.token import Token
from cypher.ask.words import Word, is_empty, read_words
from cypher.errors import NotUnderstood
from graph.model import Store


def _probe(label: str, *fields: str) -> str:
    said = " + ".join(f'coalesce(x.{field}, "")' for field in fields)
    return f"MATCH (x:{label}) WHERE ({said}) =~ $topic RETURN x.id AS id LIMIT 1"


# By theme: what a topic should stand in, then what it may stand in besides.
_PROBES: Mapping[str, tuple[str, ...]] = {
    "duties": (_probe("Task", "title"), _probe("Task", "text")),
    "money": (
        "MATCH (x:FundingLine) OPTIONAL MATCH (t:Task)-[:FUNDS]->(x)"
        ' WITH x, coalesce(x.recipient, "") + coalesce(x.purpose, "") + coalesce(min(t.title), "") AS said'
        " WHERE said =~ $topic RETURN x.id AS id LIMIT 1",
        _probe("FundingLine", "recipient", "purpose", "text"),
        "MATCH (x:Notice)-[:FUNDS]->(:FundingLine) WHERE x.title =~ $topic RETURN x.id AS id LIMIT 1",
    ),
    "targets": (_probe("Target", "indicator"), _probe("Target", "text")),
    "notices": (_probe("Notice", "title"), _probe("Programme", "name")),
    "bodies": (),
    "audits": (_probe("Issue", "message", "quote"),),
}
# Of these, how many hold so little that words apart from each other still belong together.
_TERSE = {"money": 2}
_LISTED: Mapping[str, str] = {
    "duties": "MATCH (x:Task) RETURN DISTINCT x.title AS text",
    "money": "MATCH (x:FundingLine) WHERE x.purpose IS NOT NULL RETURN DISTINCT x.purpose AS text",
    "targets": "MATCH (x:Target) RETURN DISTINCT x.indicator AS text",
    "notices": "MATCH (x:Notice) WHERE x.title IS NOT NULL RETURN DISTINCT x.title AS text",
}


_NUMBER = re.compile(r"\d号$")
_NUMBERS = "MATCH (x:Notice) WHERE x.number IS NOT NULL RETURN DISTINCT x.number AS text"
_SHARE = re.compile(r"占\[“”（）\+\]\*比(?!重|例|率)")
_SHOWN = 40
_NO_WORD = Word("")
# One other character between two parts is a slip: 医了服务 and 医服务 are not 医疗服务.
_APART = "(?:|的|.{2,})"


class Topics(msgspec.Struct, frozen=True):
    """Topics as resolved, patterns of the text to look for, and the notices that some turned out to be."""

    texts: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    loose: tuple[str, ...] = ()  # in no title, purpose or indicator, only in sentences
    as_titles: tuple[str, ...] = ()  # read as what notices are called
    apart: bool = False  # with other words between their parts, in a sentence
    named: bool = False  # all of them in what names a fact, so its sentence need not be looked into


def resolve_topics(store: Store, theme: str, tokens: tuple[Token, ...]) -> Topics:
    """What topics mean for a query of `theme`; NotUnderstood for one that the graph lacks."""
    topics = Topics()
    for token in tokens:
        topics = _add_topic(store, theme, token, topics)
    return topics


def _add_topic(store: Store, theme: str, token: Token, topics: Topics) -> Topics:
    for find in (_find_whole, _find_titled, _find_halves, _find_apart):
        found = find(store, theme, token.text, topics)
        if found is not None:
            return found
    raise refuse_topic(store, theme, token.text)


def _find_whole(store: Store, theme: str, said: str, topics: Topics) -> Topics | None:
    """As it is said: first in titles, then in sentences."""
    for (rank, probe), text in product(enumerate(_PROBES[theme]), trim_topic(said)):
        pieces = split_pieces(text)
        pattern = spell_pattern(pieces)
        if _tells(pieces) and store.run(probe, {"topic": build_pattern([pattern])}).rows:
            loose = (*topics.loose, text) if rank else topics.loose
            return _extend(topics, text, patterns=(*topics.patterns, pattern), loose=loose)
    return None


def _find_titled(store: Store, theme: str, said: str, topics: Topics) -> Topics | None:
    """As what a notice is called."""
    for text in trim_topic(said):
        if _tells(split_pieces(text)) and (titles := titles_with(store, text) or _by_genre(store, text)):
            note = f"“{text}”按通知标题理解：{'；'.join(titles)}"
            return _extend(
                topics,
                text,
                notices=(*topics.notices, *titles),
                notes=(*topics.notes, note),
                as_titles=(*topics.as_titles, text),
            )
    return None


def _by_genre(store: Store, text: str) -> tuple[str, ...]:
    """“互联网+”方案: titles with a topic and a genre apart from each other."""
    ends = (end for end in range(2, len(text) - 1) if read_words().get(text[end:], _NO_WORD).kind == "计划")
    return next((titles_with(store, text[:end], genre=text[end:]) for end in ends), ())


def _find_halves(store: Store, theme: str, said: str, topics: Topics) -> Topics | None:
    """甲的乙: each by itself."""
    halves = [half for half in said.split("的") if half]
    if len(halves) < 2:
        return None
    try:
        for half in halves:
            topics = _add_topic(store, theme, Token("主题", half, 0), topics)
    except NotUnderstood:
        return None
    return topics


def _find_apart(store: Store, theme: str, said: str, topics: Topics) -> Topics | None:
    """In one title, or in one sentence about money, but with other words between its parts."""
    ways = [(parts, text) for text in trim_topic(said) for parts in split_apart(text)]
    patterns = [f"({spell_orders(map(spell_piece, parts), gap=_APART)})" for parts, _ in ways]
    for rank, probe in enumerate(_PROBES[theme][: _TERSE.get(theme, 1)] if ways else ()):
        if not store.run(probe, {"topic": build_pattern(["|".join(patterns)])}).rows:
            continue
        for pattern, (parts, text) in zip(patterns, ways, strict=True):
            if store.run(probe, {"topic": build_pattern([pattern])}).rows:
                note = f"“{text}”按“{'”和“'.join(parts)}”理解"
                found = _extend(
                    topics, text, patterns=(*topics.patterns, pattern), notes=(*topics.notes, note)
                )
                return msgspec.structs.replace(found, apart=topics.apart or bool(rank))
    return None


def spell_pattern(pieces: Sequence[str]) -> str:
    """`互联网+小镇` also stands where “互联网+”小镇 is printed."""
    return _SHARE.sub("占.*(?:比重|比例|比率)", ".*".join(map(spell_piece, pieces)))


def spell_piece(piece: str) -> str:
    """With whatever quotation marks, brackets and + between its characters."""
    return "[“”（）+]*".join(map(re.escape, piece))


def build_pattern(patterns: Iterable[str]) -> str:
    """A pattern for texts that hold all of these, in whatever order."""
    return f"(?is).*({spell_orders(patterns)}).*"


def spell_orders(patterns: Iterable[str], gap: str = ".*") -> str:
    """All of these in any order."""
    return "|".join(gap.join(order) for order in permutations(patterns))


def _extend(topics: Topics, text: str, **changes: tuple[str, ...]) -> Topics:
    return msgspec.structs.replace(topics, texts=(*topics.texts, text), **changes)


def _tells(pieces: list[str]) -> bool:
    """A single character or a bare number stands everywhere."""
    return any(len(piece) > 1 and not piece.isdecimal() for piece in pieces)


def trim_topic(text: str) -> Iterator[str]:
    """The topic, then without the empty words at its ends: 在远程医疗中 → 远程医疗."""
    yield text
    for length in range(1, min(3, len(text) - 2) + 1):
        for head, tail in ((length, 0), (0, length), (length, 1), (1, length)):
            kept = text[head : len(text) - tail]
            if len(kept) > 1 and _bare(text[:head]) and _bare(text[len(text) - tail :]):
                yield kept


def _bare(text: str) -> bool:
    return not text or any(is_empty(text[:end]) and _bare(text[end:]) for end in range(1, len(text) + 1))


def refuse_topic(store: Store, theme: str, text: str) -> NotUnderstood:
    """A refusal with the topics of the graph that are most like `text`."""
    nearest = near_topics(store, theme, text)
    offer = f"相近的有：{'；'.join(nearest)}" if nearest else "换个说法，或用 zhengtu search 查找"
    return NotUnderstood(f"图谱里没有“{text}”", words=(text,), nearest=nearest, todo=offer)


def list_topics(store: Store, theme: str) -> tuple[str, ...]:
    """Every title, purpose or indicator of a theme; none for a theme that has no such."""
    return _read_texts(store, _LISTED[theme]) if theme in _LISTED else ()


def _read_texts(store: Store, query: str) -> tuple[str, ...]:
    return tuple(str(row["text"]) for row in store.run(query).rows)


def near_topics(store: Store, theme: str, text: str) -> tuple[str, ...]:
    """Up to five titles, purposes or indicators that share most with `text`; numbers for a number."""
    from rapidfuzz import fuzz, process

    known = _read_texts(store, _NUMBERS) if _NUMBER.search(text) else list_topics(store, theme)
    found = process.extract(text, known, scorer=fuzz.partial_ratio, limit=5, score_cutoff=50)
    return tuple(dict.fromkeys(name[:_SHOWN] for name, _, _ in found))
