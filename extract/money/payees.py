"""Payees that no register holds: companies, schools, towns and zones, known by how their names end."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec

from corpus.notice import Span

_TABLE = Path(__file__).parent / "tables" / "payees.toml"
# A name is no longer where it is only the first part of a longer one: 三滩镇[中学].
_GOES_ON = (
    r"(?!市|[一-鿿]{0,8}(?:公司|[大中小]学|[学医]院|学校|中心|[局委站所会馆场村]|人民政府|办事处|社区|企业))"
)
_VERBS = "下达|拨付|拨给|安排|分配|补助|奖励|支持|给予|兑现|核定|追加"
_BEFORE = rf"(?:(?:{_VERBS}|向|对|^|，|：|、|；|和|及|与|其中|的)(?:给|到|至)?)"
# 连江县[黄岐镇]
_PLACE_BEFORE = rf"(?:{_BEFORE}|(?<=[市县区州旗盟]))"
# 福信富通公司等323家企业
_MORE = r"(?P<more>(?:公司)?等\d+[家个户名][一-鿿]{2})?"


class PayeeKind(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Names with these endings, and the words that no such name holds."""

    name: str
    longest: int
    endings: tuple[str, ...]
    unnamed: tuple[str, ...]
    pays: bool
    is_place: bool
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


class _Table(msgspec.Struct, frozen=True):
    kinds: tuple[PayeeKind, ...]


@cache
def payee_kinds() -> tuple[PayeeKind, ...]:
    """The kinds in the order of the table."""
    return msgspec.toml.decode(_TABLE.read_bytes(), type=_Table).kinds


def may_name_payee(words: str) -> bool:
    """Whether the ending of any such name stands in `words`; most words hold none."""
    return _endings().search(words) is not None


@cache
def _endings() -> re.Pattern[str]:
    return re.compile("|".join(ending for kind in payee_kinds() for ending in kind.endings))


def find_payees_of(kind: PayeeKind, text: str, span: Span) -> Iterator[tuple[Span, str]]:
    """The names of a kind in `span` of `text`, with how many more a list of names stands for."""
    for found in _pattern(kind).finditer(span.of(text)):
        if not any(word in found["name"] for word in kind.unnamed):
            yield Span(span.start + found.start("name"), span.start + found.end("name")), found["more"] or ""


@cache
def _pattern(kind: PayeeKind) -> re.Pattern[str]:
    endings = "|".join(sorted(kind.endings, key=len, reverse=True))
    fewest = min(kind.longest, 2 if kind.longest > 4 else 1)
    letter = rf"(?:(?!{_VERBS}|向|其中)[一-鿿]|（[一-鿿]{{2,6}}）)"
    before, behind = (_PLACE_BEFORE, _GOES_ON) if kind.is_place else (_BEFORE, "")
    return re.compile(rf"{before}(?P<name>{letter}{{{fewest},{kind.longest}}}?(?:{endings})){behind}{_MORE}")


@cache
def _receiving() -> tuple[str, ...]:
    return tuple(ending for kind in payee_kinds() if not kind.pays for ending in kind.endings)


def only_receives(name: str) -> bool:
    """Whether a body of this name is paid rather than pays: 福州大学奖励50万元."""
    return name.endswith(_receiving())
