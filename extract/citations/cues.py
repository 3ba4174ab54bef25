"""What the words around a title say: the relation to the document, or that it is still unwritten."""

import re
from functools import cache
from pathlib import Path

import msgspec

from corpus.notice import Span
from extract.record import Relation

_TABLES = Path(__file__).parent / "tables"
_REACH = 40
_LIST_REACH = 800
_ITEM = re.compile(r"[（(]?[\d一二三四五六七八九十]+[)）.．、]\s*")
_STOPS = "。；;！？\n》"
_STOP = re.compile(f"[{_STOPS}]")
_STOP_BEHIND = re.compile(f"[{_STOPS}《，]")
_JOINT = re.compile("》(?:、|和|及|与|以及)\\Z")
_FILLERS = "了好的并由《“ "


class RelationCue(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words before or behind a title that tell one relation."""

    relation: Relation
    before: tuple[str, ...]
    behind: tuple[str, ...]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


class UnwrittenCue(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs before a document that does not exist yet, or before a form."""

    before: tuple[str, ...]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


class CueTable(msgspec.Struct, frozen=True):
    """The content of `cues.toml`."""

    relations: tuple[RelationCue, ...]
    unwritten: UnwrittenCue


@cache
def cue_table() -> CueTable:
    """The cues, read once."""
    return msgspec.toml.decode((_TABLES / "cues.toml").read_bytes(), type=CueTable)


@cache
def _words_before() -> tuple[tuple[str, Relation], ...]:
    return tuple((word, row.relation) for row in cue_table().relations for word in row.before)


@cache
def _words_behind() -> tuple[tuple[str, Relation], ...]:
    return tuple((word, row.relation) for row in cue_table().relations for word in row.behind)


def find_relation(text: str, title: Span) -> Relation | None:
    """The relation that the words around 《title》 state, or None."""
    behind = text[title.end + 1 : title.end + 60]
    stop = _STOP_BEHIND.search(behind)
    reach = stop.start() if stop else len(behind)
    for word, relation in _words_behind():
        if word in behind and behind.find(word) <= reach:
            return relation
    front = front_of(text, title.start - 1)
    if _ITEM.fullmatch(front):
        front = _line_above(text, title.start - 1)
    places = [(front.rfind(word), len(word), relation) for word, relation in _words_before() if word in front]
    return max(places)[2] if places else None


def _line_above(text: str, at: int) -> str:
    """对下列文件予以废止：, over the items of a list."""
    start = max(0, at - _LIST_REACH)
    colon = text.rfind("：\n", start, at)
    return text[text.rfind("\n", 0, colon) + 1 : colon] if colon >= 0 else ""


def is_unwritten(text: str, title: Span) -> bool:
    """Whether 《title》 is the object of 起草, 出台, 填写 …; 省政府制定的《…》 exists."""
    front = front_of(text, _list_start(text, title.start - 1))
    if front.endswith("的"):
        return False
    return front.rstrip(_FILLERS).endswith(cue_table().unwritten.before)


def _list_start(text: str, at: int) -> int:
    """Where the first 《 stands of those that are named together: 编制《…》和《…》."""
    while (joint := _JOINT.search(text, max(0, at - _REACH), at)) and (
        first := text.rfind("《", 0, joint.start())
    ) >= 0:
        at = first
    return at


def front_of(text: str, at: int) -> str:
    """The words of the sentence before `at`."""
    return _STOP.split(text[max(0, at - _REACH) : at])[-1]
