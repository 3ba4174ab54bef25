"""The ways to understand the topics of a question, the surest first."""

from collections.abc import Iterator, Sequence

from cypher.ask.token import Token
from cypher.ask.topics import Topics, refuse_topic, resolve_topics
from cypher.ask.worded import find_headed, find_named, find_noticed, find_told, find_within
from cypher.errors import NotUnderstood
from graph.model import Store


def read_topics(
    store: Store, theme: str, tokens: Sequence[Token], *, whether: bool, bodies: bool
) -> Iterator[Topics]:
    """As they are said in what names a fact, by their words there, below a heading, then in sentences.

    NotUnderstood where there is none. Whether something is so rests on what names it alone. For a body
    it may be what a notice is called.
    """
    said, refusal = _resolve(store, theme, [token for token in tokens if not token.values])
    if any(token.values for token in tokens):  # of a story every word must stand in one fact
        said = None
    texts = [token.text for token in tokens]
    sure = bool(said and not said.loose and not said.apart)
    if said and sure:
        yield said
    ways = [find(store, theme, texts) for find in (find_named, find_headed, find_within)]
    yield from filter(None, ways)
    if said and not sure:
        yield said
    told = None if whether else find_told(store, theme, texts)
    if told:
        yield told
    noticed = find_noticed(store, theme, texts) if bodies and not whether else None
    if noticed:
        yield noticed
    if not any((said, *ways, told, noticed)):
        raise refusal or refuse_topic(store, theme, "，".join(texts))


def _resolve(store: Store, theme: str, tokens: Sequence[Token]) -> tuple[Topics | None, NotUnderstood | None]:
    try:
        return resolve_topics(store, theme, tuple(tokens)), None
    except NotUnderstood as refusal:
        return None, refusal
