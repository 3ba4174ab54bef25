"""A story before the question: 我们公司打算把注册地迁到漳州，已经是上市公司了，能拿多少.

Its names, places and years are those of the question. What else it tells, beyond words of every story, must
stand in the answer, by its words or others that mean the same; one that denies something is not understood.
"""

import re
from collections.abc import Callable, Iterator, Sequence

import msgspec

from cypher.ask.cut import cut_question
from cypher.ask.parts import is_asking
from cypher.ask.token import Token
from cypher.ask.words import read_story_words

STORY = ("背景",)
_STOPS = re.compile(r"[，,；;。？?！!：:]+")
_KEPT = frozenset(("机构", "地区", "收款方", "某通知", "年份", "到年", "年月", "否定"))
_RUN = 14
_FROM = ("从", "来自", "原在")


def split_story(text: str, tokens: Sequence[Token]) -> tuple[str, str] | None:
    """What comes before the first clause that asks, and the rest; None where there is no story."""
    start = next((token.start for token in tokens if is_asking(token)), None)
    ends = [match.end() for match in _STOPS.finditer(text) if start is not None and match.end() <= start]
    return (text[: ends[-1]], text[ends[-1] :]) if ends else None


def read_story(story: str, find_mentions: Callable[[str], Sequence[Token]]) -> tuple[Token, ...]:
    """The names in the story and, as 主题 that mark themselves, what else must stand in the answer."""
    mentions = [token for token in find_mentions(story) if token.kind in _KEPT]
    return tuple(_keep(cut_question(story, mentions, _RUN, read_story_words())))


def _keep(tokens: Sequence[Token]) -> Iterator[Token]:
    for before, token in zip((None, *tokens), tokens, strict=False):
        came_from = before is not None and before.text in _FROM and not token.values
        if token.kind in _KEPT and not (token.kind == "地区" and came_from):
            yield token
        elif token.kind == "主题":
            yield msgspec.structs.replace(token, values=STORY)
