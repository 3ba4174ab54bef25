"""The parts of a whole: 完成投资447亿元。其中，渔港5亿元 → 渔港完成投资; 分地区投资任务为：福州市76亿元."""

import msgspec

from corpus.notice import Span
from corpus.regions import plain_names
from extract.quantities.lexicon import Kind
from extract.targets.lexicon import form, pattern


class Whole(msgspec.Struct, frozen=True):
    """What a result measures (`left` and `right` of its number), for the parts that follow it."""

    left: str
    right: str
    kind: Kind


def find_common(text: str, sentence: Span) -> str:
    """What all numbers of a list measure: 分地区|完成投资|目标任务为：福州市76亿元，…; 覆盖率：城区100%，…"""
    leads = (form(name).match(text, sentence.start, sentence.end) for name in ("list_lead", "measure_lead"))
    return next((lead[1] for lead in leads if lead), "")


def is_place(name: str) -> bool:
    """昆明市, 玉溪、曲靖等州市, 其他州市: nothing but where; 城区 and 矿区 are of every town."""
    named = name in plain_names() and not (len(name) < 3 and name.endswith("区"))
    return named or form("places_only").fullmatch(name) is not None


def is_frame(common: str) -> bool:
    """各市州|任务|分别为：长沙市40万亩 does not say what is measured."""
    return pattern("^(?:<heading_frame>)+$").search(common) is not None


def complete_part(name: str, kind: Kind, whole: Whole, listed: bool) -> str:
    """The indicator of the part called `name`; `listed` where only names stand before the numbers."""
    if kind != whole.kind or (pattern("<measure>$|<change>|<shorten>$").search(name) and not listed):
        return name
    if pattern("^(?:<generic>|<action>)$").search(name) and not listed:
        return whole.left
    if whole.right:
        return _join(name, whole.right) if form("achieved").search(whole.right) else name
    if listed and is_frame(whole.left):
        return name
    if listed or _lacks_measure(name, kind, whole):
        return _join(form("done_only").sub("", name), form("whole_only").sub("", whole.left))
    return name


def _lacks_measure(name: str, kind: Kind, whole: Whole) -> bool:
    """京津冀地区达到|35%, 福州市|30万亩; 人工造林|10万亩 is a thing of its own."""
    shared = kind == "percent" or pattern("^(?:<generic>)$").search(whole.left)
    return bool(shared or is_place(name) or form("place").search(name))


def _join(name: str, rest: str) -> str:
    """规上企业, 企业上云 → 规上企业上云."""
    common = next((k for k in range(min(len(name), len(rest)), 0, -1) if name.endswith(rest[:k])), 0)
    return name + rest[common:]
