"""Which of the times of a sentence a number holds for."""

from corpus.notice import Span
from extract.quantities import Period, Quantity
from extract.targets.items import Item
from extract.targets.lexicon import form
from extract.targets.scope import Sentence

LIST_MARKS = ("、", "和", "与", "及")
# How far behind a number the words stand that say until when it holds.
BEHIND = 12


def find_governing(text: str, sentence: Sentence, item: Item) -> Period | None:
    """The last time before the number that says when (2017年|20%，2020年|40%), or its own of a list."""
    dated = [p for p in _dated(sentence) if not _is_of_another_part(text, sentence, item, p)]
    listed = _last_list(text, dated, item.quantity.number)
    if 1 < len(listed) == item.chain_length:
        return listed[item.chain]
    return _lasting(text, item.quantity, dated) or (listed[-1] if listed else None)


def _is_of_another_part(text: str, sentence: Sentence, item: Item, period: Period) -> bool:
    """新建医院，设床位600张，2023年底前投用；迁建保健院，面积|3万平方米: the time of the work before it."""
    end = text.find("；", period.span.end, item.quantity.number.start)
    if end < 0:
        return False
    start = max(sentence.span.start, text.rfind("；", sentence.span.start, period.span.start))
    numbers = [q.number.start for q in sentence.quantities if start <= q.number.start < end]
    return bool(numbers) and max(numbers) < period.span.start


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
