"""Duties told in running prose: who is the subject of 负责, 牵头, 承担 or of 会同 in a sentence."""

import re
from collections.abc import Iterator, Sequence

from corpus.notice import Span
from extract.agencies import may_be_body
from extract.cover import Cover
from extract.duties.lexer import Token
from extract.duties.outline import PRINTED_NUMBER
from extract.duties.sites import Site
from extract.duties.words import prose_pattern

_SEGMENT_END = re.compile(r"[。；;！？\n]")
_LONGEST_SENTENCE = 2000
_LIST_GOES_ON = ("list", "verb", "manner")
_LONGEST_NAME = 12
_REACH = 30
"""Characters behind 配合 in which it may say what is done."""


def find_prose(text: str, taken: Cover) -> Iterator[Site]:
    """The sentences, or parts between semicolons, that tell a duty outside the phrases already `taken`."""
    last = -1
    for found in prose_pattern("trigger").finditer(text):
        if found.start() < last or taken.holds(found.start()):
            continue
        start, last = _segment(text, found.start())
        yield Site(Span(start, last), Span(start, last), "prose")


def _segment(text: str, at: int) -> tuple[int, int]:
    """（一）省教育厅。负责…: a sentence that opens with its verb has its subject in the one before."""
    start = _sentence_start(text, at)
    if start == at and text[start - 1 : start] == "。":
        start = _sentence_start(text, start - 1)
    number = PRINTED_NUMBER.match(text, start, at)
    end = _SEGMENT_END.search(text, at)
    last = end.start() if end else len(text)
    helped = prose_pattern("helpers").match(text, last)
    return number.end() if number else start, helped.end() if helped else last


def _sentence_start(text: str, at: int) -> int:
    low = max(0, at - _LONGEST_SENTENCE)
    return max(low, *(text.rfind(mark, low, at) + 1 for mark in "。；;！？\n"))


def keep_subjects(text: str, tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens of the subjects and their verbs only; empty where no body is the subject of a duty verb.

    报市发改委牵头的联席会议 has no subject: 报 stands before the body and 的 behind the verb.
    """
    kept: list[Token] = []
    group: list[Token] = []
    for at, token in enumerate(tokens):
        if token.kind == "body" and not group:
            group = [token] if _opens(text, tokens, at) else []
        elif token.kind == "with" and kept and not group:
            group = [token]
        elif token.kind == "verb" and group:
            told = _tells(text, token, group, bool(kept))
            kept += [*group, token, *_object(tokens[at + 1 : at + 2])] if told else _convened(group)
            group = []
        elif _breaks(text, token) and not (group and _is_listed(text, tokens, at)):
            kept += _convened(group) or _beside_leader(group, kept)
            group = []
        elif group and (token.kind != "text" or token.agency or _is_listed(text, tokens, at)):
            group.append(token)
    return (*kept, *(_convened(group) or _beside_leader(group, kept)))


def is_optional(text: str, segment: Span) -> bool:
    """Told without a duty verb (A会同B …, A协助B …), or about a mechanism or the notice itself (负责解释).

    A numbered clause (第二十八条 本办法由省知识产权局负责解释; 十、附则。本措施由…) is a task like others.
    """
    sentence = segment.of(text)
    if prose_pattern("interpretation").search(sentence):
        return not PRINTED_NUMBER.match(text, text.rfind("\n", 0, segment.start) + 1, segment.start)
    if prose_pattern("mechanism").search(sentence):
        return True
    helped = prose_pattern("assistance").search(sentence)
    firm = any(prose_pattern(name).search(sentence) for name in ("verb", "appointed", "shared", "given"))
    return not (firm or (helped and not helped[0].startswith("协助")))


def _object(behind: Sequence[Token]) -> Sequence[Token]:
    return behind if behind and behind[0].kind == "text" else ()


def _convened(group: Sequence[Token]) -> Sequence[Token]:
    """国家发展改革委会同国务院港澳办 …: the convener leads, those behind 会同 support.

    So does who is marked in a list: 市水务局（牵头）、市城管局。
    """
    kinds = [token.kind for token in group]
    return group if {"with", "mark"} & {*kinds} and "body" in kinds else ()


def _beside_leader(group: Sequence[Token], kept: Sequence[Token]) -> Sequence[Token]:
    """省教育厅牵头，省财政厅、省科技厅按照各自职责，共同做好保障: they take part, whatever they do."""
    return group if kept and any(token.kind == "manner" for token in group) else ()


def _is_listed(text: str, tokens: Sequence[Token], at: int, *, opens: bool = False) -> bool:
    """A name that can't be read, in a list of bodies: 市经信局、安庆石化、安庆高新区牵头."""
    token, behind = tokens[at], tokens[at + 1].kind if at + 1 < len(tokens) else ""
    goes_on = behind == "list" if opens else behind in _LIST_GOES_ON and tokens[at - 1].kind == "list"
    if token.kind != "text" or not goes_on:
        return False
    return token.span.end - token.span.start <= _LONGEST_NAME and may_be_body(text, token.span)


def _opens(text: str, tokens: Sequence[Token], at: int) -> bool:
    """Whether the subject begins here, or with names before it that can't be read."""
    while at > 1 and _is_listed(text, tokens, at - 2, opens=True):
        at -= 2
    return at == 0 or bool(prose_pattern("opening").search(tokens[at - 1].span.of(text)))


def _breaks(text: str, token: Token) -> bool:
    if token.kind == "text":
        if token.agency:  # 有关高校, among the subjects
            return False
        return not prose_pattern("adverb").fullmatch(token.span.of(text))
    return token.kind in ("label", "skip", "deadline", "all_below", "verb")


def _tells(text: str, verb: Token, group: Sequence[Token], led: bool) -> bool:
    """Duty verbs tell one; 配合, 具体实施 and their like behind a body that leads, or with what is done.

    省教育厅、省财政厅按职责分工抓好落实: so does any verb of doing, where the bodies have their shares.
    """
    if prose_pattern("attributive").match(text[verb.span.end : verb.span.end + _REACH]):
        return False
    if led:
        return True
    if verb.role == "support":
        return bool(prose_pattern("assistance").search(text, verb.span.start, verb.span.end + _REACH))
    shared = any(token.kind == "manner" for token in group) and len(_named(group)) > 1
    start = group[0].span.start
    given = text[start - 1 : start] == "由" and prose_pattern("given").match(text, start - 1, verb.span.end)
    return shared or bool(given or prose_pattern("verb").search(verb.span.of(text)))


def _named(group: Sequence[Token]) -> list[Token]:
    return [token for token in group if token.agency and not token.agency.collective]
