"""Rates and their caps: 给予30%资金补助，最高不超过500万元 is one grant."""

import re

import msgspec

from corpus.notice import Span
from extract.money.per import find_per
from extract.money.places import Place
from extract.money.strands import BLANK
from extract.quantities import Quantity
from extract.record import Funding

# 同一单位年度资助总额不超过20万元: a cap that names nobody new belongs to the rate told before it.
_CAP_OF_BEFORE = re.compile(
    r"(?:但|且|原则上|对|其中)?(?:同一|单[个户家项体笔次]|每[家个户项年人次]|年度|全年|最高|最多|累计|总额|合计|年|上述)|"
    r"(?:补助|奖励|资助|补贴|贴息|奖补|补偿|支持|扶持)(?:金额|资金|总额|额度|额|最高|上限|总和|经费)*(?:原则上|最高|每年|不|为|上限|$)"
)
_LABEL = re.compile(r"^(?:[①-⑳]|[（(]?\d+[)）.．、])")
# 单个企业享受的办公用房补助最高累计不超过100万元
_ENJOYED = re.compile(r"(?:享受|获得|获取|得到|取得)到?的")
# 按投资额的20%给予补贴，其中：交流充电桩每千瓦补贴不超过200元: no cap of the rate
_OWN_UNIT = re.compile(r"其中|每(?:千瓦|平方米|吨|亩|公里|立方米|公斤|米)")


def rate_of(quantity: Quantity) -> float:
    """In percent: 1‰ → 0.1."""
    return round(quantity.value / 10, 6) if quantity.unit == "‰" else quantity.value


def fill_caps(items: list[Funding], place: Place) -> bool:
    """Give the place's cap to the rates before it that have none; False where there is no such rate.

    Those are the rates of its own segment, or, where the segment begins with the cap (同一单位年度资助总额
    不超过20万元), the rate that comes right before it; a sentence that begins with it caps all of those.
    """
    if _OWN_UNIT.search(place.left):
        return False
    waiting = [index for index, item in enumerate(items) if _waits(item, place)]
    if not waiting and _begins_with_cap(place):
        waiting = _last_open(items, place)
    caps = [quantity.yuan for quantity in place.group.quantities]
    if len(waiting) == 1 < len(caps):
        # 按实际支出的30%给予补助，分别不超过500万元、200万元: one grant for each cap
        items[waiting[0] : waiting[0] + 1] = [items[waiting[0]]] * len(caps)
        waiting = list(range(waiting[0], waiting[0] + len(caps)))
    if not waiting or len(caps) not in (1, len(waiting)):
        return False
    per = find_per(place.left, place.group.quantities[0], place.right)
    for number, index in enumerate(waiting):
        item, cap = items[index], caps[number if len(caps) > 1 else 0]
        items[index] = msgspec.structs.replace(
            item,
            amount=cap,
            cap=True,
            per=per or item.per,
            span=Span(item.span.start, place.group.end),
            evidence=Span(item.evidence.start, place.strand.span.end),
        )
    return True


def _last_open(items: list[Funding], place: Place) -> list[int]:
    first = len(items)
    while first and _is_open(items[first - 1]):
        first -= 1
    opens_sentence = place.segment.start == place.strand.span.start
    return list(range(first, len(items)))[0 if opens_sentence else -1 :]


def _waits(item: Funding, place: Place) -> bool:
    inside = place.segment.start <= item.span.start < place.segment.end
    return inside and item.span.start < place.group.start and _is_open(item)


def _is_open(item: Funding) -> bool:
    return item.rate is not None and item.amount is None


def _begins_with_cap(place: Place) -> bool:
    """Whether nothing but the cap's own words stands before it in its segment."""
    if place.in_cap_column:
        return True
    words = place.strand.slice(place.segment.start, place.group.start).replace(BLANK, "")
    words = _LABEL.sub("", words)
    named = _ENJOYED.sub("", words)
    return (
        _CAP_OF_BEFORE.match(words) is not None
        and "的" not in named
        and place.left.replace(BLANK, "").endswith(words)
    )


def join_rate(items: list[Funding], place: Place) -> bool:
    """Give the place's rate to the cap before it in its clause: 最高500万元、不超过投资额30%的补助."""
    if not items:
        return False
    last = items[-1]
    if not last.cap or last.rate is not None:
        return False
    if last.span.start < place.clause.start and not place.left.startswith(("且", "但")):
        return False
    whole = Span(last.span.start, place.group.end)
    items[-1] = msgspec.structs.replace(last, rate=rate_of(place.group.quantities[0]), span=whole)
    return True
