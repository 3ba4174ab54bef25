"""Documents named without 《》: laws by short names, “…”行动计划, 国务院关于…的意见."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec

from corpus.notice import Span
from extract.citations.cues import front_of

_TABLE = Path(__file__).parent / "tables" / "laws.toml"
# 利用“海河英才”行动计划, 依据本市智能科技“1+10”行动计划, 根据省商务厅2023年“惠购湖北”消费券发放工作计划
_QUOTED_PLAN = re.compile(
    r"”[一-鿿]{0,8}?(?:行动计划|工作计划|行动方案|实施方案|工作方案)(?![一-鿿]{0,2}[”》])"
)
_PLAN_CUE = re.compile(
    r"(?:根据|依据|按照|依照|利用|结合)(?:[本我全]?[省市区县国](?:[一-鿿]{1,8}[厅委局办])?)?([一-鿿\d]{0,12})$"
)
# 深化落实内地与香港、澳门关于建立更紧密经贸关系的安排（CEPA）
_NAMED_BY_SUBJECT = re.compile(
    r"(?:落实|根据|按照|依据|执行)((?:[一-鿿]{2,12}、)?[一-鿿]{2,14}?关于[^，。；《》\n]{4,60}?的"
    r"(?:[一-鿿]{0,4}意见|决定|方案|办法|协议|安排(?=[（(])))"
)
# 落实内地与香港、澳门CEPA服务贸易协议; CEPA系列协议 is no one document
_AGREEMENT = re.compile(
    r"(?:落实|根据|按照|依据|执行)((?:[一-鿿]{2,8}、)?[一-鿿]{0,8}[A-Z]{3,6}(?!系列)[一-鿿]{0,6}协[议定])"
)


class LawTable(msgspec.Struct, frozen=True):
    """The content of `laws.toml`."""

    names: tuple[str, ...]
    before: tuple[str, ...]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


@cache
def law_table() -> LawTable:
    """The laws, read once."""
    return msgspec.toml.decode(_TABLE.read_bytes(), type=LawTable)


@cache
def _law_sizes() -> tuple[frozenset[str], tuple[int, ...]]:
    names = frozenset(law_table().names)
    return names, tuple(sorted({len(name) for name in names}, reverse=True))


def find_laws(text: str) -> Iterator[Span]:
    """Names of laws that stand without 《》 behind 根据, 执行 … in their sentence."""
    names, sizes = _law_sizes()
    at = text.find("法")
    while at != -1:
        size = next((size for size in sizes if size <= at + 1 and text[at + 1 - size : at + 1] in names), 0)
        front = front_of(text, at + 1 - size) if size else ""
        if any(cue in front for cue in law_table().before):
            yield Span(at + 1 - size, at + 1)
        at = text.find("法", at + 1)


def find_quoted_plans(text: str) -> Iterator[Span]:
    """Plans with a quoted name that the notice goes by: 利用“海河英才”行动计划."""
    for plan in _QUOTED_PLAN.finditer(text):
        opening = text.rfind("“", max(0, plan.start() - 30), plan.start())
        cue = _PLAN_CUE.search(text, max(0, opening - 30), opening) if opening >= 0 else None
        if cue is not None:
            yield Span(cue.start(1), plan.end())


def find_subject_titles(text: str) -> Iterator[Span]:
    """Titles told by issuer and subject: 落实国务院关于…的意见."""
    at = text.find("关于")
    while at != -1:
        front = max(0, at - 24)
        named = _NAMED_BY_SUBJECT.search(text, front, at + 80)
        if named is not None and named.start() < at:
            yield Span(*named.span(1))
        at = text.find("关于", at + 2)
    for named in _AGREEMENT.finditer(text):
        yield Span(*named.span(1))
