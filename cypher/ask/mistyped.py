"""Topics with a slip in their last character: `智慧旅有由谁牵头` is 智慧旅游, not 智慧旅 and an empty 有."""

import re
from collections.abc import Sequence
from itertools import pairwise

from cypher.ask.places import split_pieces
from cypher.ask.token import Token
from cypher.ask.topics import list_topics, refuse_topic, spell_pattern
from graph.model import Store

# Indicators and purposes end in a noun of their own (专利数, 建设费), which questions leave out.
_THEMES = frozenset(("duties",))
_GLUED = frozenset("有过在里中内上下对要应可能会为以方其用去来同家个")


def refuse_mistyped(store: Store, theme: str, tokens: Sequence[Token]) -> None:
    """Raise NotUnderstood where a glued character stands for the one that ends the word in every title."""
    for topic, after in pairwise(tokens) if theme in _THEMES else ():
        glued = after.text[0] in _GLUED and (after.kind == "谁" or after.text in _GLUED)
        if topic.kind == "主题" and glued and _breaks_off(list_topics(store, theme), topic.text):
            raise refuse_topic(store, theme, topic.text + after.text)


def _breaks_off(titles: Sequence[str], text: str) -> bool:
    spelt = re.compile(spell_pattern(split_pieces(text)))
    held = [title[found.end() :] for title in titles if (found := spelt.search(title))]
    return bool(held) and all(re.match(r"\w(?:\W|$)", rest) for rest in held)
