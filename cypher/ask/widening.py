"""Second thoughts about where a topic ends: 企业上市, 价格及医保支付政策 hold words of questions.

Only where the first cut leads nowhere; the wider topic must stand in a title, purpose or indicator.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cypher.ask.places import split_pieces
from cypher.ask.token import Token
from cypher.ask.topics import build_pattern, spell_pattern
from cypher.ask.worded import find_named
from graph.model import Store

_REACH = 4
_LEADING = "对给跟与和在"
_FIXED = frozenset(
    (
        "机构",
        "收款方",
        "地区",
        "某通知",
        "年份",
        "到年",
        "年月",
        "前几",
        "谁",
        "哪些",
        "谁角色",
        "多少",
    )
) | {"何时", "是否", "引用", "贯彻", "最多", "最少", "最新", "最早"}
_STANDS = (
    "MATCH (x:Task) WHERE x.title =~ $topic RETURN x.id AS id LIMIT 1",
    'MATCH (x:FundingLine) WHERE (coalesce(x.recipient, "") + coalesce(x.purpose, "")) =~ $topic'
    " RETURN x.id AS id LIMIT 1",
    "MATCH (x:Target) WHERE x.indicator =~ $topic RETURN x.id AS id LIMIT 1",
    "MATCH (x:Notice) WHERE x.title =~ $topic RETURN x.id AS id LIMIT 1",
    "MATCH (x:Task) WHERE x.path IS NOT NULL WITH x, $topic AS topic WHERE any(h IN x.path WHERE h =~ topic)"
    " RETURN x.id AS id LIMIT 1",
)


def widen_topics(store: Store, tokens: Sequence[Token]) -> Iterator[tuple[Token, ...]]:
    """Other cuts of the question, those that change least first."""
    spans = sorted(_spans(tokens), key=lambda span: span[1] - span[0])
    for first, last in spans:
        whole = "".join(token.text for token in tokens[first:last])
        for text in dict.fromkeys((whole, whole[1:] if whole[0] in _LEADING else whole)):
            if _stands(store, text) or (_is_clean(tokens[first:last]) and _is_covered(store, text)):
                yield (*tokens[:first], Token("主题", text, tokens[first].start), *tokens[last:])
                break


def rejoin_topics(store: Store, tokens: Sequence[Token], idle: frozenset[str]) -> Iterator[tuple[Token, ...]]:
    """The tokens with a topic and an idle word right beside it as one topic, where the graph has that."""
    for first, (token, after) in enumerate(pairwise(tokens)):
        kinds = {token.kind, after.kind}
        text = token.text + after.text
        if "主题" in kinds and kinds & idle and _stands(store, text):
            yield (*tokens[:first], Token("主题", text, token.start), *tokens[first + 2 :])


def join_places(store: Store, tokens: Sequence[Token]) -> tuple[Token, ...]:
    """`宽带中国`, `粤港澳大湾区数字经济发展研究`: a place in what a fact is called is not where."""
    joined: list[Token] = []
    for token in tokens:
        last = joined[-1] if joined else token
        text = last.text + token.text
        if {last.kind, token.kind} == {"地区", "主题"} and _stands(store, text, _STANDS[:3]):
            joined[-1] = Token("主题", text, last.start)
        else:
            joined.append(token)
    return tuple(joined)


def _spans(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Runs of two tokens and more that are no names."""
    for first in range(len(tokens)):
        for last in range(first + 1, min(len(tokens), first + _REACH) + 1):
            if tokens[last - 1].kind in _FIXED:
                break
            said = [token for token in tokens[first:last] if token.kind != "虚"]
            if len(said) == 1 and said[0].kind == "角色":
                continue
            attributive = [token.kind for token in tokens[first : last + 1]] == ["奖补", "任务"]
            if (last - first > 1 or attributive) and "否定" not in (
                tokens[first].kind,
                tokens[last - 1].kind,
            ):
                yield first, last


def _is_clean(span: Sequence[Token]) -> bool:
    """An empty word at an end may be a slip: 智慧旅有 is not 智慧旅."""
    return "虚" not in (span[0].kind, span[-1].kind)


def _is_covered(store: Store, text: str) -> bool:
    return any(find_named(store, theme, (text,)) for theme in ("duties", "money", "targets"))


def _stands(store: Store, text: str, where: Sequence[str] = _STANDS) -> bool:
    pieces = split_pieces(text)
    pattern = build_pattern([spell_pattern(pieces)])
    return bool(pieces) and any(store.run(query, {"topic": pattern}).rows for query in where)
