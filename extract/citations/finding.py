"""Which documents a notice cites: each once, with number and relation."""

import re
from collections.abc import Iterator
from itertools import chain

import msgspec

from corpus.notice import Notice, Span
from extract.citations.bare import find_bare_names, find_laws, find_quoted_plans
from extract.citations.brackets import find_quoted_titles, find_short_name, find_titles
from extract.citations.cues import find_relation, is_unwritten
from extract.citations.names import is_document, is_generic, plain_name, same_document
from extract.citations.numbers import (
    find_number_before,
    find_number_behind,
    find_numbers,
    find_order_numbers,
    plain_number,
)
from extract.found import Found, Ignored
from extract.record import Citation, Programme, Relation

_CONNECTORS = re.compile(r"[、，和及与以]*(?:及其|以及)?")
_ATTACHED = re.compile(r"[（(][^（）()。\n]{0,12}附(?:件|后|表)")
_ATTACHMENTS = re.compile(r"\n附件[^\n]*(?:\n\d+[.．、][^\n]*)*")
_ATTACHMENT_MARK = re.compile(r"^(?:附件)?[:：]?\s*\d*[.．、]?")
# What quotation marks name without a number must end like a rule or a view: not “放管服”, “十四五”规划.
_RULES = re.compile(r"(?:办法|条例|规定|细则|决定|[^有]意见|通知)(?:（[^）]*）)?$")
_HEAD = 600
# 2024-04-13 发改能源〔2023〕1721号 国家发展改革委等部门关于…; 索引号：0001 发文字号：国发〔2020〕5号
_HEAD_LINE = re.compile(r"(?:[\s\d年月日:：./-]*|.*(?:文\s?号|字\s?号|编\s?号)\s?[:：]\s*)")
_LONGEST_LIST_GAP = 60
_SHORTEST_SUBJECT = 10


class Mention(msgspec.Struct, frozen=True):
    """One place where a document is named."""

    name: str
    number: str | None
    span: Span
    rule: str
    relation: Relation | None = None


def find_citations(notice: Notice, programmes: tuple[Programme, ...]) -> Found[Citation]:
    """The documents that `notice` names, without its own programmes, title and attachments."""
    own = _own_names(notice, programmes)
    cited: list[Citation] = []
    ignored: list[Ignored] = []
    shorts: set[str] = set()
    for mention in _find_mentions(notice):
        rule = _reason_to_leave(notice, mention, own, shorts)
        short = find_short_name(notice.text, mention.span.end)
        if short is not None:
            shorts.add(plain_name(short))
        if rule is not None:
            ignored.append(Ignored("document", mention.span, rule))
        else:
            _add(cited, mention)
    _add_bare_numbers(notice, cited)
    cited.sort(key=lambda citation: citation.span.start)
    return Found(tuple(cited), (), tuple(ignored))


def _find_mentions(notice: Notice) -> Iterator[Mention]:
    text = notice.text
    last: tuple[int, Relation | None] = (-_LONGEST_LIST_GAP, None)
    for span in find_titles(text):
        number = find_number_behind(text, span.end) or find_number_before(text, span.start)
        relation = find_relation(text, span)
        gap = text[last[0] : span.start - 1]
        if relation is None and len(gap) < _LONGEST_LIST_GAP and _is_list_gap(gap):
            relation = last[1]
        last = (span.end + 1, relation)
        yield Mention(span.of(text), number.text if number else None, span, "title", relation)
    for span in find_quoted_titles(text):
        number, relation = find_number_behind(text, span.end), find_relation(text, span)
        if number is not None or (relation is not None and _RULES.search(span.of(text))):
            yield Mention(span.of(text), number.text if number else None, span, "quoted_title", relation)
    for rule, span in _bare_mentions(text):
        yield Mention(span.of(text), None, span, rule, find_relation(text, Span(span.start + 1, span.end)))


def _bare_mentions(text: str) -> Iterator[tuple[str, Span]]:
    """What is named without brackets; a law in the name of another document is not cited by itself."""
    titles = find_titles(text)
    laws = (("law", span) for span in find_laws(text) if not any(_holds(title, span) for title in titles))
    plans = (("quoted_plan", span) for span in find_quoted_plans(text))
    yield from chain(laws, plans, find_bare_names(text))


def _holds(title: Span, span: Span) -> bool:
    return title.start <= span.start < title.end


def _is_list_gap(gap: str) -> bool:
    bare = re.sub(r"[（(][^\n。；]*[）)]", "", gap)
    return _CONNECTORS.fullmatch(bare) is not None


def _reason_to_leave(notice: Notice, mention: Mention, own: tuple[str, ...], shorts: set[str]) -> str | None:
    """The rule by which a mention is no citation, or None."""
    if plain_name(mention.name) in shorts:
        return "short_name"
    if is_generic(mention.name) and mention.number is None:
        return "generic_name"
    if mention.number is None and not is_document(mention.name):
        return "not_a_document"
    if any(_is_own(mention, name) for name in own) or _is_own_title(notice, mention):
        return "own_document"
    if _ATTACHED.match(notice.text, mention.span.end + 1):
        return "own_attachment"
    if mention.rule == "title" and mention.number is None and is_unwritten(notice.text, mention.span):
        return "unwritten"
    return None


def _is_own(mention: Mention, own: str) -> bool:
    """Whether it is the own document, also where a site's words stand before its title."""
    subject = plain_name(own).removeprefix("关于")
    name = plain_name(mention.name)
    if mention.number is not None:
        return name == plain_name(own)
    return same_document(mention.name, own) or (len(subject) > _SHORTEST_SUBJECT and name.endswith(subject))


def _is_own_title(notice: Notice, mention: Mention) -> bool:
    """Whether it is the notice itself; 关于贯彻落实《X》的通知 names another document."""
    return mention.relation in (None, "basis") and _is_own(mention, notice.header.title)


def _own_names(notice: Notice, programmes: tuple[Programme, ...]) -> tuple[str, ...]:
    names = [programme.name for programme in programmes]
    return (*names, *_attachment_names(notice.text))


def _attachment_names(text: str) -> list[str]:
    """The names in the lists of attachments."""
    lines = [line for found in _ATTACHMENTS.finditer(text) for line in found.group().splitlines()[1:]]
    return [_ATTACHMENT_MARK.sub("", line) for line in lines]


def _add(cited: list[Citation], mention: Mention) -> None:
    for index, known in enumerate(cited):
        if _is_same(known, mention):
            cited[index] = msgspec.structs.replace(
                known,
                number=known.number or mention.number,
                relation=mention.relation or known.relation
                if known.relation == "reference"
                else known.relation,
            )
            return
    relation = mention.relation or "reference"
    cited.append(Citation(mention.name, mention.number, mention.span, mention.rule, relation))


def _is_same(known: Citation, mention: Mention) -> bool:
    if known.number and mention.number:
        return plain_number(known.number) == plain_number(mention.number)
    return known.title is not None and same_document(known.title, mention.name)


def _add_bare_numbers(notice: Notice, cited: list[Citation]) -> None:
    """Documents named by number only: 闽财教指〔2019〕4号已下达11900万元."""
    known = {plain_number(citation.number) for citation in cited if citation.number}
    known.add(plain_number(notice.header.number or ""))
    titles = find_titles(notice.text)
    for number in chain(find_numbers(notice.text), find_order_numbers(notice.text)):
        code = plain_number(number.text)
        inside = any(_holds(title, number.span) for title in titles)
        if (
            not any(other.endswith(code) or code.endswith(other) for other in known if other)
            and not inside
            and not _heads_the_notice(notice, number.span)
        ):
            known.add(code)
            cited.append(Citation(None, number.text, number.span, "number"))


def _heads_the_notice(notice: Notice, span: Span) -> bool:
    """A number on a line of its own, behind 文号：, or beside the title at the head is the notice's own."""
    line = notice.text[notice.text.rfind("\n", 0, span.start) + 1 : span.start]
    if not line.strip("　 （(") and notice.text[span.end : span.end + 1] in ("\n", "", "）", ")"):
        return True
    title = notice.header.title
    beside = bool(title) and line.rstrip("　 \t（(").endswith(title)
    return span.start < _HEAD and (beside or _HEAD_LINE.fullmatch(line) is not None)
