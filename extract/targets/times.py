"""Which of the times of a sentence a number holds for."""

from corpus.notice import Span
from extract.quantities import Period, Quantity
from extract.targets.items import Item
from extract.targets.lexicon import form
from extract.targets.scope import Sentence

LIST_MARKS = ("、", "和", "与", "及")
OPENING = ("（", "（到", "（至", "【")
# How far behind a number the words stand that say until when it holds.
BEHIND = 12


def find_governing(text: str, sentence: Sentence, item: Item) -> Period | None:
    """The last time before the number that says when (2017年|20%，2020年|40%), or its own of a list."""
    dated = [p for p in _dated(sentence) if not any(other(text, sentence, item, p) for other in _OF_OTHERS)]
    own, of_all = _in_brackets(text, sentence, item, dated)
    listed = _last_list(text, dated, item.quantity.number)
    if 1 < len(listed) == item.chain_length:
        return listed[item.chain]
    behind = of_all or _done_by(text, item, dated) or _all_done_by(text, item, dated)
    return own or _lasting(text, item.quantity, dated) or (listed[-1] if listed else behind)


def _done_by(text: str, item: Item, dated: list[Period]) -> Period | None:
    """剩余|23台|燃煤锅炉12月10日前全部拆改到位: the time between the thing and what is done to it."""
    inside = (p for p in dated if item.right.start < p.span.start < item.right.end)
    return next((p for p in inside if form("done_by_then").match(text, p.span.end)), None)


def each_of_list(text: str, sentence: Sentence, item: Item) -> list[Period]:
    """2007年、2008年各完成|12座: the times that the number holds for, one by one."""
    listed = _last_list(text, _dated(sentence), item.quantity.number)
    alike = len(listed) > 1 and form("each_time").match(text, listed[-1].span.end)
    return listed if alike and item.chain_length == 1 else []


def _all_done_by(text: str, item: Item, dated: list[Period]) -> Period | None:
    """新打机电井|2640眼|，5月底前全部完工: the time of what ends the part and names nothing."""
    for period in reversed(dated):
        done = form("ends_bare").match(text, period.span.end, item.part.end)
        if item.segment.end < period.span.start and done:
            return period
    return None


def _is_of_an_aside(text: str, sentence: Sentence, item: Item, period: Period) -> bool:
    """就诊率稳定在90%以上（2020年为86.5%），诊疗量占比达到|65%."""
    close = text.find("）", period.span.end, item.quantity.number.start)
    opens = text.rfind("（", sentence.span.start, period.span.start)
    if close < 0 or opens < text.rfind("）", sentence.span.start, period.span.start) or opens < 0:
        return False
    return any(opens < quantity.number.start < close for quantity in sentence.quantities)


def _in_brackets(
    text: str, sentence: Sentence, item: Item, dated: list[Period]
) -> tuple[Period | None, Period | None]:
    """入园率|95%以上（2024年）: the time right behind the number, and that which ends its part."""
    quantity = item.quantity
    for period in dated:
        start, end = period.span.start, period.span.end
        inside = quantity.span.end < start < item.part.end
        closed = form("time_alone").match(text, end) if inside else None
        if not (closed and text.endswith(OPENING, 0, start)):
            continue
        between = any(quantity.span.end <= q.number.start < start for q in sentence.quantities)
        last = not text[closed.end() : item.part.end].strip()
        return (None if between else period), (period if last else None)
    return None, None


def _is_of_another_part(text: str, sentence: Sentence, item: Item, period: Period) -> bool:
    """新建医院，设床位600张，2023年底前投用；迁建保健院，面积|3万平方米: the time of the work before it."""
    end = text.find("；", period.span.end, item.quantity.number.start)
    if end < 0:
        return False
    start = max(sentence.span.start, text.rfind("；", sentence.span.start, period.span.start))
    numbers = [q.number.start for q in sentence.quantities if start <= q.number.start < end]
    return bool(numbers) and max(numbers) < period.span.start


def _is_of_a_detail(text: str, sentence: Sentence, item: Item, period: Period) -> bool:
    """新增车位6000个，其中2021年2000个；覆盖率达|60%: the time of a share of the part before."""
    part = max(sentence.span.start, text.rfind("；", sentence.span.start, period.span.start))
    parted = text.find("；", period.span.end, item.quantity.number.start) >= 0
    return parted and text.rfind("其中", part, period.span.start) >= 0


def _is_of_another_body(text: str, sentence: Sentence, item: Item, period: Period) -> bool:
    """市资源局要8月底前处置3000亩；市环境局要压缩时限|30%: each part says what one body has to do."""
    begins = text.rfind("；", sentence.span.start, item.quantity.number.start) + 1
    return period.span.start < begins and form("own_body").match(text, begins, item.part.end) is not None


_OF_OTHERS = (_is_of_another_part, _is_of_another_body, _is_of_an_aside, _is_of_a_detail)


def is_listed_by_year(text: str, sentence: Sentence, item: Item) -> bool:
    """Whether each number of the list has a year of its own."""
    return 1 < len(_last_list(text, _dated(sentence), item.quantity.number)) == item.chain_length


def _dated(sentence: Sentence) -> list[Period]:
    return [period for period in sentence.periods if period.role in ("by", "in")]


def _last_list(text: str, dated: list[Period], number: Span) -> list[Period]:
    """The years that stand in a list before the number: 到2020年、2025年，比例分别达到|15%、30%."""
    listed: list[Period] = []
    for period in dated:
        if period.span.start < number.start:
            joined = listed and text[listed[-1].span.end : period.span.start] in LIST_MARKS
            listed = [*listed, period] if joined else [period]
    return listed


def _lasting(text: str, quantity: Quantity, dated: list[Period]) -> Period | None:
    """提高至|40%|以上政策延续到2023年底: how long it holds, in the words right behind."""
    last = form("lasts_until").search
    near = (p for p in dated if 0 < p.span.start - quantity.span.end < BEHIND)
    return next((p for p in near if last(text, quantity.span.end, p.span.start)), None)
