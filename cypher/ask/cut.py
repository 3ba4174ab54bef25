"""Cut a question into mentions, words and what is left: topics.

Of all ways to cut it the cheapest is taken: mentions cost least, then words, and an unknown run costs much
for being there and a little for each character. So 自由贸易 is not cut at 由, but 谁牵头远程医疗 is at 牵头.
"""

from collections.abc import Iterable, Iterator, Mapping

from cypher.ask.token import Token
from cypher.ask.words import Word, longest_word, read_words

_MENTION, _CHARACTER, _PLACE = 2, 4, 24
USUAL, MORE_CUTS, FEWER_CUTS = 28, 8, 44
_STOPS = frozenset("，,；;。？?！!")

Ways = list[tuple[int, Token | None]]


def cut_question(
    text: str, mentions: Iterable[Token], run: int = USUAL, words: Mapping[str, Word] | None = None
) -> tuple[Token, ...]:
    """The tokens of `text`, without gaps; what is no mention and no word is 主题, which costs `run`."""
    words = read_words() if words is None else words
    by_start: dict[int, list[Token]] = {}
    for mention in mentions:
        by_start.setdefault(mention.start, []).append(mention)
    ways: Ways = [(0, None), *[(10**9, None)] * len(text)]
    for at in range(len(text)):
        for token, cost in _steps(text, at, by_start, run, words):
            if ways[at][0] + cost < ways[token.end][0]:
                ways[token.end] = (ways[at][0] + cost, token)
    return tuple(reversed(list(_walk_back(ways))))


def _steps(
    text: str, at: int, mentions: Mapping[int, list[Token]], run: int, words: Mapping[str, Word]
) -> Iterator[tuple[Token, int]]:
    for mention in mentions.get(at, ()):
        yield mention, _MENTION
    for length in range(1, len(text) - at + 1):
        piece = text[at : at + length]
        if length == 1 or _STOPS.isdisjoint(piece):
            yield Token("主题", piece, at), run + _CHARACTER * length + _swallowed(at, at + length, mentions)
        if length <= longest_word() and (word := words.get(piece)):
            yield Token(word.kind, piece, at, word.values), word.cost


def _swallowed(start: int, end: int, mentions: Mapping[int, list[Token]]) -> int:
    """What it costs that a topic holds the name of a place: 研发费用荆门补多少."""
    places = (
        m for at in range(start + 1, end) for m in mentions.get(at, ()) if m.kind == "地区" and m.end <= end
    )
    return _PLACE if any(places) else 0


def _walk_back(ways: Ways) -> Iterator[Token]:
    at = len(ways) - 1
    while (token := ways[at][1]) is not None:
        yield token
        at = token.start
