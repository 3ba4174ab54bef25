"""The words around a number → the indicator: 到2020年力争网购普及率达到|73% → 网购普及率."""

import re

from corpus.notice import Span
from corpus.regions import plain_names
from extract.quantities import Period
from extract.targets.items import Item
from extract.targets.lexicon import form, pattern
from extract.targets.names import SET_UNITS

# Brackets that were cut through.
_BRACKETS = re.compile(r"（[^）]*$|^[^（]*）")
# （其中包括150名指导老师和|50名|基层指导老师）: the bracket that the number stands in ends.
_BRACKET_END = re.compile(r"^([^（）]+)）.*")
_REMARK = re.compile(r"（[^（）]*）$")
_EDGES = ",，、：；。—- 　•·\n"
_AND = re.compile("[、和与]|(?<![普涉惠遍波])及(?!以[上下]|其)")
# 市、县两级网上可办率: 市级…, 县级….
_LEVELS = re.compile("(?<=^[省市县区乡镇村])[两三]级")
LONGEST = 60
SHORTEST_NOUN = 2


def cut_left(text: str, span: Span, periods: tuple[Period, ...]) -> str:
    """The words before a number, without times, auxiliaries and the verb that reaches it."""
    if origin := form("origin").search(text, span.start, span.end):
        span = Span(span.start, origin.start())
    times = [p.span for p in periods if span.start <= p.span.start < span.end and p.role != "base"]
    starts = [span.start, *(min(time.end, span.end) for time in times)]
    ends = [*(time.start for time in times), span.end]
    # 到2020年覆盖率达到35%, but also 覆盖率2020年达到35%: the last stretch that says something.
    first, *rest = (text[start:end] for start, end in zip(starts, ends, strict=True))
    rest = [form("each_first").sub("", form("period_rest").sub("", words)) for words in rest]
    phrases = [strip_left(first), *map(strip_left, rest)]
    said = [phrase for phrase in phrases if phrase][-2:]
    return "".join(said) if len(said) > 1 and _go_together(*said) else "".join(said[-1:])


def _go_together(before: str, behind: str) -> bool:
    """参与试点的城市|2025年|充电电量, 危房改造|2020年|完成."""
    said_little = pattern("^(?:<generic>|<action>)$").search(behind) or form("bare_result").search(behind)
    bare = len(before) > SHORTEST_NOUN and said_little
    frame = pattern("^(?:<generic>)$|<heading_frame>").search(before)
    return bool(form("whose").search(before) or (bare and not frame))


def strip_left(words: str) -> str:
    """Auxiliaries off at the front, the reaching verb and its adverbs off at the end."""
    words = form("label").sub("", _BRACKETS.sub("", words).strip(_EDGES))
    words = pattern("^(?:<modal>[，、]?|将(?=.+[由从]$))+").sub("", words)
    words = form("told_body").sub("", form("whole_region").sub(r"\1", words))
    for base in ("floor_of_base", "limit_of_base", "reach_of_base"):
        words = form(base).sub("", words)
    words = form("closing_words").sub("", words).strip(_EDGES)
    words = form("stacked_attributes").sub(r"\1", words)
    return form("charged_to").sub(r"\1", words)


def cut_right(text: str, item: Item) -> str:
    """The words behind a number, up to the end of what they name; with the number in “半小时交通圈”."""
    words = item.right.of(text)
    if words.startswith(("）", "（", "、")):
        return ""
    words = _REMARK.sub("", _BRACKETS.sub("", _BRACKET_END.sub(r"\1", words))).strip(_EDGES)
    words = form("time_before_done").sub("", words)
    words = form("good_qualities").sub("", form("beside_number").sub("", words)).removeprefix("的")
    quoted = text[item.left.end - 1 : item.left.end] == "“"
    named = quoted or item.quantity.unit in SET_UNITS
    return item.quantity.span.of(text) + words if named and words else words


def complete_kinds(text: str, items: list[Item], rights: list[str]) -> list[str]:
    """建成1个国家级、3个省级创新平台: a kind without a noun gets that of the next number.

    So does no noun at all: 2023年建设|800个|、2024年建设1000个服务站.
    """
    for k in range(len(rights) - 2, -1, -1):
        if form("kind_only").search(rights[k]) and rights[k + 1]:
            rights[k] += form("kind_mark").sub("", rights[k + 1])
        elif not rights[k] and _do_the_same(text, items[k], items[k + 1]):
            rights[k] = rights[k + 1]
    return rights


def _do_the_same(text: str, one: Item, other: Item) -> bool:
    """Two numbers of one unit in a list, with the same bare verb before each."""
    verbs = [form("verb_alone").search(item.left.of(text)) for item in (one, other)]
    alike = verbs[0] and verbs[1] and verbs[0][1] == verbs[1][1]
    return bool(alike and one.segment == other.segment and one.quantity.unit == other.quantity.unit)


def complete_shares(items: list[Item], rights: list[str]) -> list[str]:
    """60%的社区和40%的行政村建成养老服务站: each share does what the last one does."""
    for k in range(len(rights) - 2, -1, -1):
        alike = items[k].quantity.is_percent and items[k + 1].quantity.is_percent and items[k + 1].follows
        done = form("done_from").search(rights[k + 1])
        if alike and rights[k] and done and not form("done_from").search(rights[k]):
            rights[k] += done[0]
    return rights


def build_indicator(left: str, right: str) -> str:
    """One phrase from both sides; a verb that says nothing is left out (有4个以上平台 → 平台)."""
    if right:
        left = form("listed_names").sub(r"\1", left) if left.endswith("等") else left
        left = pattern("(?:<light>)+$").sub("", left)
    return (left + right)[:LONGEST].strip(_EDGES)


def split_subjects(raw: str, left: str, count: int) -> list[str]:
    """能耗、水耗分别下降|5%、6% → 能耗下降, 水耗下降; [] where the words are no list of `count`."""
    parts, tail = _split_list(left, "each_its_own")
    listed = form("each_its_own").search(raw) or len(parts) == count
    if len(parts) < count or not listed or form("each_alike").search(raw):
        return []
    subjects = [_complete(part, parts[-1]) + tail for part in parts[-count:-1]] + [parts[-1] + tail]
    return [_LEVELS.sub("级", subject) for subject in subjects]


def split_shared(raw: str, left: str) -> list[str]:
    """视频监控覆盖率、联网率均达|100%, 思明区、湖里区各新增|3500个: each thing or place on its own."""
    parts, tail = _split_list(left, "each_alike")
    alike = form("each_alike").search(raw) and all(
        pattern("<measure>$").search(part) or form("place").search(part) or part in plain_names()
        for part in parts
    )
    return [part + tail for part in parts] if alike and len(parts) > 1 else [left]


def _split_list(left: str, mark_form: str) -> tuple[list[str], str]:
    """The members of a list, and what stands behind 分别 or 均: 能耗、水耗|分别|下降."""
    mark = form(mark_form).search(left)
    names, tail = (left[: mark.start()], left[mark.end() :]) if mark else (left, "")
    return [part for part in _AND.split(names) if part], tail


def _complete(part: str, last: str) -> str:
    """省级 before 市县级网上可办率 → 省级网上可办率, 农药 before 化肥使用量; what is complete stays."""
    owner = form("owner").match(last)
    if owner and form("owner_only").search(part):
        return part + last[owner.end() :]
    shared = form("measured_tail").search(last)
    if shared and shared.start() and not pattern("(?:<measure>|<time_noun>|[级类型])$").search(part):
        return part + shared[0]
    if pattern("^[一-龥]{0,3}(?:<measure>)$").search(last[len(part) :]) and len(part) < 5:
        return part if pattern("(?:<measure>)$").search(part) else part + last[len(part) :]
    tail = last[last.rfind(part[-1]) + 1 :] if part[-1] in last else ""
    measured = pattern("(?:<measure>|<time_noun>)$")
    return part + tail if 1 < len(tail) < len(last) and not measured.search(part) else part


def find_heading_subject(headings: tuple[str, ...]) -> str:
    """加快城市公用设施工程建设 → 城市公用设施工程; frames like 目标任务 are passed over."""
    for heading in headings:
        if heading and not pattern("<heading_frame>").search(heading):
            subject = pattern("^(?:<heading_verb>)+(?=.)").sub("", heading)
            return re.sub("(?<=.{4})(?:建设|发展|工作)$", "", subject)
    return ""
