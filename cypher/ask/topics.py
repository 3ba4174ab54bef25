"""Topics: what a question says that is no name and no relation must stand in the graph, word for word."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import permutations, product

import msgspec

from cypher.ask.places import split_pieces, titles_with
from cypher.ask.token import Token
from cypher.ask.words import read_words
from cypher.errors import NotUnderstood
from graph.model import Store


def _probe(label: str, *fields: str) -> str:
    said = " + ".join(f'coalesce(x.{field}, "")' for field in fields)
    return f"MATCH (x:{label}) WHERE ({said}) =~ $topic RETURN x.id AS id LIMIT 1"


# By theme: what a topic should stand in, then what it may stand in besides.
_PROBES: Mapping[str, tuple[str, ...]] = {
    "duties": (_probe("Task", "title"), _probe("Task", "text")),
    "money": (
        _probe("FundingLine", "purpose", "recipient"),
        _probe("FundingLine", "text"),
        "MATCH (x:Notice)-[:FUNDS]->(:FundingLine) WHERE x.title =~ $topic RETURN x.id AS id LIMIT 1",
    ),
    "targets": (_probe("Target", "indicator"), _probe("Target", "text")),
    "notices": (_probe("Notice", "title"), _probe("Programme", "name")),
    "bodies": (),
    "audits": (_probe("Issue", "message", "quote"),),
}
_LISTED: Mapping[str, str] = {
    "duties": "MATCH (x:Task) RETURN DISTINCT x.title AS text",
    "money": "MATCH (x:FundingLine) WHERE x.purpose IS NOT NULL RETURN DISTINCT x.purpose AS text",
    "targets": "MATCH (x:Target) RETURN DISTINCT x.indicator AS text",
    "notices": "MATCH (x:Notice) WHERE x.title IS NOT NULL RETURN DISTINCT x.title AS text",
}


_NUMBER = re.compile(r"\d号$")
_NUMBERS = "MATCH (x:Notice) WHERE x.number IS NOT NULL RETURN DISTINCT x.number AS text"
_SHARE = re.compile(r"占\[“”\]\?比(?!重|例|率)")
_SHOWN = 40


class Topics(msgspec.Struct, frozen=True):
    """Topics as resolved, patterns of the text to look for, and the notices that some turned out to be."""

    texts: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    loose: tuple[str, ...] = ()  # in no title, purpose or indicator, only in sentences
    as_titles: tuple[str, ...] = ()  # read as what notices are called


def resolve_topics(store: Store, theme: str, tokens: tuple[Token, ...]) -> Topics:
    """What topics mean for a query of `theme`; NotUnderstood for one that the graph lacks."""
    topics = Topics()
    for token in tokens:
        topics = _add_topic(store, theme, token, topics)
    return topics


def _add_topic(store: Store, theme: str, token: Token, topics: Topics) -> Topics:
    variants = list(trim_topic(token.text))
    for (rank, probe), text in product(enumerate(_PROBES[theme]), variants):
        pieces = split_pieces(text)
        pattern = spell_pattern(pieces)
        if _tells(pieces) and store.run(probe, {"topic": build_pattern([pattern])}).rows:
            loose = (*topics.loose, text) if rank else topics.loose
            return _extend(topics, text, patterns=(*topics.patterns, pattern), loose=loose)
    for text in variants:
        if _tells(split_pieces(text)) and (titles := titles_with(store, text)):
            note = f"“{text}”按通知标题理解：{'；'.join(titles)}"
            return _extend(
                topics,
                text,
                notices=(*topics.notices, *titles),
                notes=(*topics.notes, note),
                as_titles=(*topics.as_titles, text),
            )
    parts = [part for part in token.text.split("的") if part]
    if len(parts) < 2:
        raise refuse_topic(store, theme, token.text)
    for part in parts:
        topics = _add_topic(store, theme, msgspec.structs.replace(token, text=part), topics)
    return topics


def spell_pattern(pieces: Sequence[str]) -> str:
    """`互联网+小镇` also stands where “互联网+”小镇 is printed."""
    spelt = ".*".join("[“”]?".join(map(re.escape, piece)) for piece in pieces)
    return _SHARE.sub("占.*(?:比重|比例|比率)", spelt)


def build_pattern(patterns: Sequence[str]) -> str:
    """A pattern for texts that hold all of these, in whatever order."""
    orders = "|".join(".*".join(order) for order in permutations(patterns))
    return f"(?s).*({orders}).*"


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
            if len(kept) > 1 and _empty(text[:head]) and _empty(text[len(text) - tail :]):
                yield kept


def _empty(text: str) -> bool:
    word = read_words().get(text)
    return not text or (word is not None and word.kind == "虚")


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
