"""A question read: its mentions looked up in the graph, its words, and the saved query that they choose."""

import re
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise

import msgspec

from cypher.ask.agencies import find_bodies
from cypher.ask.amounts import find_amounts, find_values
from cypher.ask.cut import FEWER_CUTS, MORE_CUTS, USUAL, cut_question
from cypher.ask.described import find_articles, find_described, join_regions, quiet_issuer
from cypher.ask.duties import settle_implementing, settle_orders
from cypher.ask.features import Reading, read_features
from cypher.ask.following import carry_over, tells
from cypher.ask.limits import find_limits
from cypher.ask.places import find_notices, find_regions, titles_with
from cypher.ask.story import read_story, split_story
from cypher.ask.times import find_months, find_periods
from cypher.ask.token import Token
from cypher.ask.topics import trim_topic
from cypher.ask.widening import join_places, widen_topics
from cypher.ask.words import read_verbs, read_words
from graph.model import Store

_OF_TARGETS = ("目标", "指标")
_OR_NOT, _ASKING = frozenset(("没有", "没")), frozenset(("哪些", "谁", "多少", "何时"))
_VERBS = frozenset(("角色", "得到", "拨付", "印发", "引用", "贯彻", "奖补", "达到", "合作"))
_THIS = frozenset(("这份", "这个", "该", "这", "那份", "此"))


def read_question(store: Store, text: str) -> Reading:
    """Cut `text` and describe it; whether any query answers it is for the shapes to say."""
    return _read_cut(store, text, USUAL)


_HOW_MANY = re.compile("多少|几|百分之")


def find_verbs(text: str) -> Iterator[Token]:
    """益农信息社建多少家: 建 is no part of what is counted."""
    for match in _HOW_MANY.finditer(text):
        for length in range(4, 0, -1):
            verb = text[max(match.start() - length, 0) : match.start()]
            if kind := read_verbs().get(verb):
                yield Token(kind, verb, match.start() - len(verb))


_WHETHER = re.compile(r"(\w)[不没](?=\1)")


def find_doubts(text: str) -> Iterator[Token]:
    """参不参与, 引没引用: 是否 before a word of questions."""
    words = read_words()
    for match in _WHETHER.finditer(text):
        after = text[match.end() :]
        if any(words[after[:n]].kind in _VERBS for n in range(1, 5) if after[:n] in words):
            yield Token("是否", match[0], match.start())


def _read_cut(store: Store, text: str, run: int, *, known: bool = False) -> Reading:
    return _describe(store, _cut(store, text, run, known=known))


def _cut(store: Store, text: str, run: int, *, known: bool = False) -> tuple[Token, ...]:
    """`known`: only bodies that the graph has; 北交所上市 is what an incentive is for."""
    mentions = find_mentions(store, text)
    if known:
        mentions = [token for token in mentions if token.kind != "机构" or token.values]
    tokens = _find_titles(store, join_places(store, cut_question(text, mentions, run)))
    tokens = _end_in_doubt(tuple(_drop_repeats(join_regions(store, settle_orders(tokens)))))
    return quiet_issuer(store, tuple(_nest_regions(tokens)))


def _describe(store: Store, tokens: Sequence[Token]) -> Reading:
    return read_features(_find_payees(store, settle_implementing(tokens)))


def reread_question(store: Store, text: str, reading: Reading) -> Iterator[Reading]:
    """The same question cut elsewhere, or with its topics cut wider, as far as the graph has them."""
    if any(token.kind == "机构" and not token.values for token in reading.tokens):
        yield _read_cut(store, text, USUAL, known=True)
    for run in (MORE_CUTS, FEWER_CUTS):
        if (other := _read_cut(store, text, run)).tokens != reading.tokens:
            yield other
    for tokens in (*find_described(store, reading.tokens), *widen_topics(store, reading.tokens)):
        yield _describe(store, quiet_issuer(store, tokens))


def read_following(store: Store, text: str, before: Sequence[Token]) -> Reading | None:
    """A clause read with what the one before it says; None where it says nothing."""
    clause = _cut(store, text, USUAL)
    return _describe(store, carry_over(before, clause)) if tells(clause) else None


def read_with_story(store: Store, text: str, reading: Reading) -> Reading | None:
    """The question behind a story, with the story's names and topics."""
    halves = split_story(text, reading.tokens)
    if halves is None:
        return None
    told = read_story(halves[0], partial(find_mentions, store))
    return _describe(store, (*told, *_cut(store, halves[1], USUAL)))


def find_mentions(store: Store, text: str) -> list[Token]:
    """Everything in `text` that names something in the graph, or a time, an amount, a number of rows."""
    names = [*find_bodies(store, text), *find_regions(store, text), *find_notices(store, text)]
    return [
        *(token for token in names if token.text not in read_words()),
        *find_months(text),
        *find_periods(text),
        *find_quantities(store, text),
        *find_limits(text),
        *find_doubts(text),
        *find_articles(store, text),
        *find_verbs(text),
    ]


def find_quantities(store: Store, text: str) -> list[Token]:
    """Amounts first, but values where the question speaks of targets (投资目标在35亿元以上)."""
    amounts, values = list(find_amounts(text)), list(find_values(store, text))
    return [*values, *amounts] if any(noun in text for noun in _OF_TARGETS) else [*amounts, *values]


def _find_titles(store: Store, tokens: Sequence[Token]) -> tuple[Token, ...]:
    """`互联网+医疗健康` + `行动计划`: a topic with its genre behind it is a notice, if titles have both."""
    merged: list[Token] = []
    for token in tokens:
        if titles := _find_continued(store, merged[-1:], token):
            last = merged.pop()
            token = Token("某通知", last.text + token.text, last.start, titles)
        merged.append(token)
    return tuple(merged)


def _find_continued(store: Store, last: Sequence[Token], token: Token) -> tuple[str, ...]:
    """Titles with both a topic and its genre, or with a title and the word behind it: 若干政策 + 举措."""
    for before in last:
        if before.kind == "主题" and token.kind == "计划":
            ways = [*trim_topic(before.text)]
            whole = (titles_with(store, text + token.text) for text in ways)
            apart = (titles_with(store, text, genre=token.text) for text in ways)
            return next(filter(None, (*whole, *apart)), ())
        if before.kind == "某通知" and token.kind in ("计划", "任务") and len(before.values) == 1:
            return before.values if before.text[-2:] + token.text in before.values[0] else ()
    return ()


def _end_in_doubt(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """`发过通知没有`: whether; but not `哪些资金没有`."""
    said = [token for token in tokens if token.kind != "虚"]
    if not said or said[-1].text not in _OR_NOT or any(token.kind in _ASKING for token in said):
        return tokens
    return tuple(msgspec.structs.replace(each, kind="是否") if each is said[-1] else each for each in tokens)


def _drop_repeats(tokens: Sequence[Token]) -> Iterator[Token]:
    """`粤府办〔2018〕22号这份文件`: the noun only says again what the name is."""
    named = False
    for token in tokens:
        if named and token.kind in ("通知", "计划"):
            token = msgspec.structs.replace(token, kind="虚")
        named = token.kind == "某通知" or (named and token.text in _THIS)
        yield token


def _nest_regions(tokens: Sequence[Token]) -> Iterator[Token]:
    """`广东省梅州市` is one place: the inner one."""
    for at, token in enumerate(tokens):
        if [other.kind for other in tokens[at : at + 2]] != ["地区", "地区"]:
            yield token


_PAYEES = """
MATCH (:FundingLine)-[:PAID_TO]->(p:Region|Agency) WHERE p.name IN $names RETURN DISTINCT p.name AS name
"""


def _find_payees(store: Store, tokens: Sequence[Token]) -> tuple[Token, ...]:
    """In a question about money a region or body that gets some is meant as payee, unless it pays."""
    if not any(token.kind in ("资金", "得到", "拨付", "总额") for token in tokens):
        return tuple(tokens)
    names = [name for token in tokens if token.kind in ("地区", "机构") for name in token.values]
    paid = {row["name"] for row in store.run(_PAYEES, {"names": names}).rows} if names else set()
    said = [token for token in tokens if token.kind != "虚"]
    given = {after for token, after in pairwise(said) if token.kind == "拨付"}
    paying = {token for token, after in pairwise(said) if after.kind == "拨付"} - given
    return tuple(
        msgspec.structs.replace(token, kind="收款方")
        if token.kind in ("地区", "机构") and paid & set(token.values) and token not in paying
        else token
        for token in tokens
    )
