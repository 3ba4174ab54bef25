"""Topics by their words: 技改项目 is told by a text that has 技术改造 and 项目, in whatever order.

Every character of the topic must belong to a piece that the text has, as it is said or by another word that
means the same, or join two pieces. Nothing is left over: a topic of which it has only a part is no match.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path

from cypher.ask.numerals import print_numbers
from cypher.ask.places import strip_quotes

_TABLE = Path(__file__).parent.parent / "tables" / "synonyms.toml"
_BRACKETS = re.compile("[（）()]")
_SHORTEST, _LONGEST, _MOST = 2, 24, 6
# What may stand between two words of a topic and say nothing.
JOINING = frozenset("的地之和与及、在对给向把将了等以为于做搞，,")
_ENDS = frozenset("率数额费奖")  # 预约率 for 预约诊疗率


@cache
def read_synonyms() -> Mapping[str, tuple[str, ...]]:
    """Each word with all that mean the same, longest first."""
    groups = [entry["words"].split() for entry in tomllib.loads(_TABLE.read_text("utf-8"))["groups"]]
    return {word: tuple(sorted(group, key=len, reverse=True)) for group in groups for word in group}


@cache
def _longest_synonym() -> int:
    return max(map(len, read_synonyms()))


def cover(said: str, text: str) -> tuple[str, ...] | None:
    """The pieces of `text` that stand for all of `said`, as `text` has them; None where some is left over.

    The longest piece is taken, so that no word is cut in two: 注册地迁 is not 注册 and 地迁. Numbers may be
    said otherwise than they are printed: 10个亿 for 10亿元.
    """
    said, text = _plain(said), _plain(text)
    ways = (way for way in dict.fromkeys((said, print_numbers(said))) if len(way) <= _LONGEST)
    return next((found for way in ways if (found := _cover(way, text)) is not None), None)


def _plain(text: str) -> str:
    """市（州）云 as 市州云."""
    return _BRACKETS.sub("", strip_quotes(text)).casefold()


@lru_cache(maxsize=4096)
def _cover(said: str, text: str) -> tuple[str, ...] | None:
    if not said:
        return ()
    longest = next((n for n in range(len(said), 0, -1) if _stands_for(said[:n], text)), 0)
    lengths = dict.fromkeys((longest, *_around_synonyms(said), 1))
    ways = (way for length in lengths if length and (way := _begin(said, length, text)) is not None)
    return min(ways, key=len, default=None)


def _around_synonyms(said: str) -> Iterator[int]:
    """Where a word with others that mean the same ends at the start of `said`, or begins further on."""
    for at in range(len(said)):
        for end in range(at + 1, min(len(said), at + _longest_synonym()) + 1):
            if said[at:end] in read_synonyms():
                yield at or end


def _stands_for(head: str, text: str) -> bool:
    return _find(head, text) is not None


def _begin(said: str, length: int, text: str) -> tuple[str, ...] | None:
    """A cover that starts with a piece of this length, or with an empty word."""
    head = said[:length]
    piece = _find(head, text)
    if piece is None and head not in JOINING:
        return None
    rest = _cover(said[length:], text)
    if rest is None or len(rest) == _MOST:
        return None
    return rest if piece is None else (piece, *rest)


def _find(head: str, text: str) -> str | None:
    """How the text has it; a number is not part of a longer one."""
    if len(head) < _SHORTEST:
        return head if head in _ENDS and text.endswith(head) else None
    words = (head, *read_synonyms().get(head, ())) if len(head) <= _longest_synonym() else (head,)
    return next((word for word in words if _stands(word, text)), None)


def _stands(word: str, text: str) -> bool:
    at = text.find(word)
    while at >= 0:
        if not (_splits(text, at) or _splits(text, at + len(word))):
            return True
        at = text.find(word, at + 1)
    return False


def _splits(text: str, at: int) -> bool:
    """Whether a number goes on at `at`: 5000万 is not in 15000万."""
    return re.match(r"[\d.]\d|\d\.", text[max(at - 1, 0) : at + 1]) is not None and at > 0


def order_pieces(pieces: Sequence[str], text: str) -> tuple[str, ...]:
    """The pieces as they follow each other in `text`; those inside another are left out."""
    text = _plain(text)
    outer = [piece for piece in dict.fromkeys(pieces) if not any(piece != o and piece in o for o in pieces)]
    return tuple(sorted(outer, key=text.index))
