"""Is a number a result to be reached? Vetoes first, then what speaks for it."""

from corpus.notice import Span
from extract.targets.items import Item
from extract.targets.lexicon import pattern, vetoes

TIME_NOUNS = "(?:时限|时间|用时|耗时|时长|周期|年限|寿命|时差|通达|交通圈|经济圈|生活圈|服务圈|办结|到达|直达|响应|工作日内完成|完成$)"
MONEY_NOUNS = (
    "(?:投资|产值|收入|规模|交易额|销售|营业额|贷款|融资|总额|增加值|生产总值|进出口|税收|额度|资金|利用外资|外资|"
    "消费|产业|经济|效益|利润|成交|签约|存款|信贷|基金|债券|保费|价格|资费|成本|费用|出口|专项债|GDP|零售|市值|结算|支出|额)"
)


def find_veto(text: str, item: Item) -> str | None:
    """The rule by which the number is no result, if any."""
    regions = {"left": item.left, "right": item.right, "segment": item.segment, "part": item.part}
    for veto, form in vetoes():
        if veto.kinds and item.quantity.kind not in veto.kinds:
            continue
        if form.search(_region(text, regions[veto.where])):
            return veto.rule
    return None


def _region(text: str, span: Span) -> str:
    return text[span.start : span.end]


def is_target(text: str, item: Item, left: str, right: str, governed: bool) -> bool:
    """What speaks for a result; `governed`: a deadline or a goal heading holds for the sentence."""
    quantity = item.quantity
    if not (left or right):
        return False
    if quantity.kind == "time":
        return _is_time_target(text, item, left, right)
    if quantity.kind == "bare":
        return governed and bool(pattern("<measure>$").search(left))
    if quantity.is_money:
        return _is_money_target(item, text, left, governed)
    if quantity.is_percent:
        return _is_percent_target(left, right, governed, item, text)
    return governed or _acts(text, item, left)


def _acts(text: str, item: Item, left: str) -> bool:
    """A verb that aims at the number stands before it, or a measured noun."""
    return bool(pattern("<action>|<measure>$").search(text, item.left.start, item.left.end)) or bool(
        item.quantity.bound and left and pattern("<measure>$").search(left)
    )


def _is_time_target(text: str, item: Item, left: str, right: str) -> bool:
    return bool(pattern(TIME_NOUNS).search(left + right)) and not pattern("^内|^后|^前").match(right)


def _is_money_target(item: Item, text: str, left: str, governed: bool) -> bool:
    named = pattern(MONEY_NOUNS).search(left)
    reached = pattern("<reach>$|<action>").search(text, item.left.start, item.left.end) or item.quantity.bound
    return bool((named and reached) or (governed and (named or reached)))


def _is_percent_target(left: str, right: str, governed: bool, item: Item, text: str) -> bool:
    if pattern("<measure>$|<change>|率|比例|比重").search(left):
        return True
    if pattern("^(?:<result>|接入|入|纳入|达标|安装|配备)").match(right):
        return True
    return governed or bool(left and pattern("<reach>$|<action>").search(text, item.left.start, item.left.end))
