"""Documents named without 《》: laws by short names, “…”行动计划, and the forms of `bare_names.toml`."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec

from corpus.notice import Span
from extract.citations.cues import front_of

_LAW_END = re.compile("法典?")
_TABLES = Path(__file__).parent / "tables"
# 利用“海河英才”行动计划, 依据本市智能科技“1+10”行动计划, 根据省商务厅2023年“惠购湖北”消费券发放工作计划
_QUOTED_PLAN = re.compile(
    r"”[一-鿿]{0,8}?(?:行动计划|工作计划|行动方案|实施方案|工作方案)(?![一-鿿]{0,2}[”》])"
)
_PLAN_CUE = re.compile(
    r"(?:根据|依据|按照|依照|利用|结合)(?:[本我全]?[省市区县国](?:[一-鿿]{1,8}[厅委局办])?)?([一-鿿\d]{0,12})$"
)


class LawTable(msgspec.Struct, frozen=True):
    """The content of `laws.toml`."""

    names: tuple[str, ...]
    before: tuple[str, ...]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


class NameForm(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A row of `bare_names.toml`."""

    name: str
    pattern: str
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]

    def find(self, text: str) -> Iterator[Span]:
        """The names of this form."""
        for found in _compiled(self.pattern).finditer(text):
            if not _vague().search(found["name"]):
                yield Span(*found.span("name"))


class _NameTable(msgspec.Struct, frozen=True):
    cues: tuple[str, ...]
    vague: tuple[str, ...]
    forms: tuple[NameForm, ...]


@cache
def _name_table() -> _NameTable:
    return msgspec.toml.decode((_TABLES / "bare_names.toml").read_bytes(), type=_NameTable)


def name_forms() -> tuple[NameForm, ...]:
    """The forms, in the order of the table."""
    return _name_table().forms


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern.replace("{cue}", f"(?:{'|'.join(_name_table().cues)})"))


@cache
def _vague() -> re.Pattern[str]:
    return re.compile("|".join(_name_table().vague))


@cache
def law_table() -> LawTable:
    """The laws, read once."""
    return msgspec.toml.decode((_TABLES / "laws.toml").read_bytes(), type=LawTable)


@cache
def _law_sizes() -> tuple[frozenset[str], tuple[int, ...]]:
    names = frozenset(law_table().names)
    return names, tuple(sorted({len(name) for name in names}, reverse=True))


def find_laws(text: str) -> Iterator[Span]:
    """Names of laws that stand without 《》 behind 根据, 执行 … in their sentence."""
    names, sizes = _law_sizes()
    for last in _LAW_END.finditer(text):
        end = last.end()
        size = next((size for size in sizes if size <= end and text[end - size : end] in names), 0)
        front = front_of(text, end - size) if size else ""
        if any(cue in front for cue in law_table().before):
            yield Span(end - size, end)


def find_quoted_plans(text: str) -> Iterator[Span]:
    """Plans with a quoted name that the notice goes by: 利用“海河英才”行动计划."""
    for plan in _QUOTED_PLAN.finditer(text):
        opening = text.rfind("“", max(0, plan.start() - 30), plan.start())
        cue = _PLAN_CUE.search(text, max(0, opening - 30), opening) if opening >= 0 else None
        if cue is not None:
            yield Span(cue.start(1), plan.end())


def find_bare_names(text: str) -> Iterator[tuple[str, Span]]:
    """Each name with its form; of two at one place the first form's counts."""
    taken = 0
    places = [(span, form.name) for form in name_forms() for span in form.find(text)]
    for span, form in sorted(places, key=lambda place: place[0].start):
        if span.start >= taken:
            taken = span.end
            yield form, span
