"""Which numbers of a sentence count on their own, and which are part of a name."""

import re
from bisect import bisect_right

from corpus.notice import Span
from extract.quantities import Quantity
from extract.targets.lexicon import form, pattern

# 三大数据库 counts a named set; the word is no unit of the result.
SET_UNITS = ("大",)
# Units of the things that a verb brings about; 人 and 户 say how large a thing is (100人以上的企业).
THING_UNITS = ("个", "家", "项", "名", "份", "篇", "部", "次", "场", "所", "座", "个半天")

LONGEST_NAME = 30
LONGEST_LIST = 40
# Verbs whose object is told by its size, and such an object.
_TOLD_BY_SIZE = (("removes", "thing_removed"), ("completes", "work_completed"))
_SCALE = re.compile("[百千万亿]+")
_LIST_ONLY = re.compile("(?:[、和及与或/]|以及)+")
_LIST_MARK = re.compile("[、和与及]")


def find_counts(text: str, quantities: tuple[Quantity, ...], segments: list[Span]) -> list[Quantity]:
    """The numbers that are not part of a name: not 110千伏变电站, 收入超10亿元的企业, 三年新增5万亩."""
    kept: list[Quantity] = []
    names, following = False, quantities[-1]
    for quantity in reversed(quantities):
        listed = names and is_listed(text, quantity, following) and _alike(quantity, following)
        named = _heads_name(text, quantity, following) or _is_distance(text, quantity, following)
        joined = names and _joins_name(text, quantity, following)
        names = listed or joined or named or _qualifies(text, quantity)
        following = quantity
        if not (names or _is_aside(text, quantity, segments)):
            kept.append(quantity)
    return kept[::-1]


def _alike(one: Quantity, other: Quantity) -> bool:
    """4000万元、1亿元; not 专业队1支、15人以上的半专业队."""
    return one.kind == other.kind and (one.kind != "count" or one.unit in ("", other.unit))


def is_listed(text: str, one: Quantity, other: Quantity) -> bool:
    """Whether nothing but a list mark stands between two numbers: 4000万元、1亿元."""
    return _LIST_ONLY.fullmatch(text, one.span.end, other.span.start) is not None


def _joins_name(text: str, quantity: Quantity, following: Quantity) -> bool:
    """占地300亩以上|、仓储面积|5万平方米以上的既有园区: two limits of one name."""
    limited = quantity.bound is not None and following.bound is not None and not _counts_things(quantity)
    limited = limited or text[quantity.span.end : quantity.span.end + 1] == "或"
    return (
        limited and form("name_joined").fullmatch(text, quantity.span.end, following.span.start) is not None
    )


def _counts_things(quantity: Quantity) -> bool:
    """企业|10家以上|、投资10亿元以上项目30个: two results."""
    return quantity.unit.lstrip("十百千万亿") in THING_UNITS


def _is_distance(text: str, quantity: Quantity, following: Quantity) -> bool:
    """500米|公交站点覆盖率达到100%, 公交站点|500米|覆盖率100%."""
    start, end = quantity.span.start, quantity.span.end
    if quantity.kind != "size" or quantity.bound or following.span.start - end > LONGEST_NAME:
        return False
    between = text[end : following.span.start]
    starts = form("clause_start").search(text, max(0, start - 4), start)
    return bool(form("cover_within").match(between) or (starts and form("reach_of").search(between)))


def _is_aside(text: str, quantity: Quantity, segments: list[Span]) -> bool:
    if _sums_up(text, quantity, segments) or _is_start(text, quantity) or _is_quoted(text, quantity):
        return True
    return quantity.kind == "time" and (_is_best_case(text, quantity) or _is_duration(text, quantity))


def _qualifies(text: str, quantity: Quantity) -> bool:
    """收入超10亿元的企业; but 实现70%的设施覆盖 and 80%的事项实现“零跑腿” are results."""
    if quantity.kind == "attribute" or _follows_measure(text, quantity) or _sizes(text, quantity):
        return True
    if _tells_which(text, quantity):
        return True
    if not form("qualifies").match(text, quantity.span.end) or _sets_up(text, quantity):
        return False
    before = text[max(0, quantity.span.start - 4) : quantity.span.start]
    begins = form("clause_start").search(before) and form("done_share").match(text, quantity.span.end)
    return not (quantity.is_percent and (begins or form("share_taker").search(before)))


def _tells_which(text: str, quantity: Quantity) -> bool:
    """关停|300立方米以下|高炉, 消除|56人以上|大班额: how large what is to go, or to be done, is."""
    start, end = quantity.span.start, quantity.span.end
    limited = quantity.bound and end > quantity.unit_span.end and not quantity.is_percent
    if not limited or _counts_things(quantity) or quantity.is_money:
        return False
    return any(
        form(verb).search(text, max(0, start - 6), start) and form(thing).match(text, end)
        for verb, thing in _TOLD_BY_SIZE
    )


def _sizes(text: str, quantity: Quantity) -> bool:
    """3个以上|超50亿元|、10个以上超10亿元的产业集群; 100亿元以上|企业实现零的突破."""
    if not quantity.is_money or quantity.bound != ">=":
        return False
    start = quantity.span.start
    counted = form("counted_before").search(text, max(0, start - 16), start)
    return bool(counted or form("sized").match(text, quantity.span.end))


def _follows_measure(text: str, quantity: Quantity) -> bool:
    """5个|五百亿|产业: a scale right behind a measure word."""
    scale = _SCALE.fullmatch(quantity.unit)
    return bool(scale) and text[quantity.span.start - 1 : quantity.span.start] in ("个", "家")


def _sets_up(text: str, quantity: Quantity) -> bool:
    """设立|不少于2000平方米|的创业场所, 培育|5家以上|的上市企业: no other number counts what is set up."""
    start, end = quantity.span.start, quantity.span.end
    aimed = form("sets_up").search(text, max(0, start - 4), start)
    thing = "thing_set_up" if quantity.kind == "size" else "thing_counted"
    counts = quantity.kind == "size" or quantity.unit in THING_UNITS
    return bool(aimed and counts and form(thing).match(text, end))


def _heads_name(text: str, quantity: Quantity, following: Quantity) -> bool:
    """投资10亿元以上|项目不少于10个, 超十亿元|企业15家: a limit, a name and then the number that counts it.

    Or no name: 1万平方米以下|不少于1人 is the step of a scale; but 100个以上|产值超10亿元的强镇 counts them.
    """
    if _counts_things(quantity) and following.kind in ("money", "size") and following.bound:
        return False
    counted = quantity.is_money and quantity.bound == ">=" and following.kind == "count"
    limited = quantity.bound is not None and (counted or quantity.span.end > quantity.unit_span.end)
    between = text[quantity.span.end : following.span.start]
    told = not text[quantity.number.start].isdigit() and following.kind == "size"
    if quantity.kind == "count" and told and form("name_only").match(between):
        return True  # 完成三条|内河清淤|18万立方米
    if quantity.kind == following.kind == "count" and form("places_counted").match(between):
        return True
    if quantity.span.end == following.span.start and following.bound:
        return quantity.span.end > quantity.unit_span.end
    return limited and not quantity.is_percent and form("name_only").match(between) is not None


def _is_best_case(text: str, quantity: Quantity) -> bool:
    """1个工作日最快1小时: what may happen, beside what must."""
    return text.endswith("最快", 0, quantity.span.start)


def _is_duration(text: str, quantity: Quantity) -> bool:
    """三年新增耕地5万亩, 5岁以下儿童死亡率: a time that no noun measures."""
    start = quantity.span.start
    if quantity.bound == "<=" and form("part_of_time").search(text, max(0, start - 40), start):
        return False
    before = text[max(0, start - 16) : start]
    age = quantity.unit == "岁" and "一" <= text[quantity.span.end : quantity.span.end + 1] <= "龥"
    if text[start - 1 : start] == "“" and form("named_by_time").match(text, quantity.span.end):
        return True
    measured = pattern("<time_noun>").search(before) or form("reachable").match(text, quantity.span.end)
    return age or not measured


def _is_start(text: str, quantity: Quantity) -> bool:
    """由20%提高到40%: the first number is where it starts from."""
    before = text[max(0, quantity.span.start - 12) : quantity.span.start]
    return bool(form("starts_from").search(before) and form("goes_to").match(text, quantity.span.end))


def _is_quoted(text: str, quantity: Quantity) -> bool:
    """“|300米|见绿、500米见园”覆盖率达90%."""
    if quantity.is_percent or not form("quoted_measure").match(text, quantity.span.end):
        return False
    opens = text.rfind("“", max(0, quantity.span.start - LONGEST_NAME), quantity.span.start)
    return opens > text.rfind("”", 0, quantity.span.start)


def _sums_up(text: str, quantity: Quantity, segments: list[Span]) -> bool:
    """湛江、云浮、河源三个地市: the number only counts the names before it."""
    small = quantity.kind == "count" and quantity.value <= LONGEST_LIST
    start = quantity.number.start
    if quantity.value == 1 and form("each_place").search(text, max(0, start - 20), start):
        return False
    if not small or quantity.number.of(text)[0].isdigit() or quantity.unit in SET_UNITS:
        return False
    start = segments[bisect_right(segments, quantity.number.start, key=lambda segment: segment.end)].start
    return len(_LIST_MARK.findall(text, start, quantity.number.start)) >= quantity.value - 1
