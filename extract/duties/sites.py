"""Where duty phrases stand: brackets that hold a role word, and runs that a label opens (责任单位：…)."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

import msgspec

from corpus.notice import Notice, Span
from extract.cover import Cover
from extract.duties.outline import PRINTED_NUMBER, Outline
from extract.duties.words import duty_trigger, glued_label, label_end, prose_pattern, read_words

Form = Literal["bracket", "run", "prose", "row", "heading"]

_BRACKETS = re.compile(
    r"（((?:[^（）\n]++|（[^（）\n]*+）|(?<=[：、，])\n)*)）"
    r"|【([^【】\n]*+)】|〔([^〔〕\n]*+)〕|\[([^\[\]\n]*+)\]|\(([^()\n]*+)\)"
)
_UNBROKEN = re.compile(r"[^\n。；，（） ]+\Z")
_OWN_COLON = re.compile(r"\n[^：，。；\n]{2,40}：")
_LONGEST_LABEL = 20
_FIRST = re.compile("第一|首[位个家列名的]|最前|在前|前面")
_LEADING = re.compile("牵头|主办|主责|主要责任")
_LONGEST_RULE = 40
_CUSTOM = 3
"""How many brackets with bare names make a custom of a notice."""


class Site(msgspec.Struct, frozen=True):
    """A duty phrase: `inner` is what is parsed, `outer` what the clause's own text leaves out."""

    inner: Span
    outer: Span
    form: Form


@cache
def _role_word() -> re.Pattern[str]:
    kinds = ("label", "verb", "first_listed")
    return re.compile("|".join(word.pattern for word in read_words().values() if word.kind in kinds))


@cache
def _run_opener() -> re.Pattern[str]:
    kinds = ("label", "deadline")
    return re.compile("|".join(word.pattern for word in read_words().values() if word.kind in kinds))


def find_sites(notice: Notice, outline: Outline) -> tuple[Site, ...]:
    """All brackets and runs of `notice` that may tell duties, in the order of the text."""
    brackets = tuple(_bracket_sites(notice.text))
    runs = _run_sites(notice.text, outline, Cover(site.outer for site in brackets))
    return tuple(sorted((*brackets, *runs), key=lambda site: site.outer))


def states_first_listed(text: str) -> bool:
    """True where the notice says that the body listed first leads (排在第一位的为牵头单位，下同)."""
    rule = re.compile(read_words()["first_listed"].pattern)
    windows = (
        (max(0, found.start() - _LONGEST_LABEL), found.end() + _LONGEST_RULE)
        for found in _FIRST.finditer(text)
    )
    return any(_LEADING.search(text, *window) and rule.search(text, *window) for window in windows)


def _bracket_sites(text: str) -> Iterator[Site]:
    asides = _aside_names(text)
    for found in _BRACKETS.finditer(text):
        start, end = found.span(found.lastindex or 0)
        told = duty_trigger().search(text, start, end) or _closes_sentence(text, found) or start in asides
        label = _run_opener().fullmatch(text, found.start(), found.end())  # 【责任单位】市民政局
        if end - start > 2 and told and not label:
            yield Site(Span(start, end), Span(found.start(), found.end()), "bracket")


def _aside_names(text: str) -> frozenset[int]:
    """Where brackets hold nothing but names (新建幼儿园3所（市教育局）), in a notice that always tells so."""
    found = [aside.start("names") for aside in prose_pattern("aside_names").finditer(text)]
    return frozenset(found if len(found) >= _CUSTOM else ())


def _closes_sentence(text: str, bracket: re.Match[str]) -> bool:
    """。（省教育厅、省财政厅） at the end of a clause names who answers without a role word."""
    before, after = text[bracket.start() - 1 : bracket.start()], text[bracket.end() : bracket.end() + 1]
    return before in "。；" and after in ("", "\n") if before else False


def _run_sites(text: str, outline: Outline, brackets: Cover) -> Iterator[Site]:
    taken = 0
    for colon in label_end().finditer(text):
        start = _label_start(text, colon)
        if start is None or start < taken or brackets.holds(start) or _divides(text, colon.end()):
            continue
        taken = _run_end(text, colon.end(), outline)
        yield Site(Span(start, taken), Span(start, taken), "run")


def _divides(text: str, end: int) -> bool:
    """责任分工： ‖ 省教育厅：负责招生。 The lines below such a heading have their bodies before a colon."""
    return bool(_OWN_COLON.match(text, end)) and not _run_opener().match(text, end + 1)


def _label_start(text: str, colon: re.Match[str]) -> int | None:
    """Where the label before a colon begins, behind the line's start, a sentence's end or a bracket.

    A converter may have taken the blank before it: 支持创业责任单位：省教育厅.
    """
    low = max(0, colon.start() - _LONGEST_LABEL)
    words = _UNBROKEN.search(text, low, colon.start())
    start = words.start() if words else colon.start()
    if _run_opener().fullmatch(text, start, colon.end()):
        return start
    glued = glued_label().search(text, start, colon.end())
    return glued.start() if glued and text[colon.end() : colon.end() + 1] != "\n" else None


def _run_end(text: str, start: int, outline: Outline) -> int:
    """A run takes the lines below it that open with a label as well, and ends before the next clause.

    A label alone on its line has its bodies on the next. A sentence behind the bodies is not the run's.
    """
    end = start
    while True:
        line = text.find("\n", end + 1 if text[end : end + 1] == "\n" else end)
        line = line if line >= 0 else len(text)
        full_stop = text.find("。", end, line - 1)
        if full_stop >= 0 and not _role_word().match(text, _behind_number(text, full_stop + 1)):
            return full_stop
        end = line
        following = _run_opener().match(text, end + 1)
        if not following:
            return min(end, _next_clause(text, start, outline))
        end = following.end()


def _next_clause(text: str, start: int, outline: Outline) -> int:
    """Where the next clause starts that is no label with a number."""
    at = outline.next_numbered(start)
    while at < len(text) and _run_opener().match(text, _behind_number(text, at)):
        at = outline.next_numbered(at)
    return at


def _behind_number(text: str, start: int) -> int:
    """2.牵头单位：石峰区人民政府。3.责任单位：市商务局。 Labels may be numbered."""
    number = PRINTED_NUMBER.match(text, start)
    return number.end() if number else start
