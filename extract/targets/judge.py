"""Is a number a result to be reached? Vetoes first, then what speaks for it."""

from corpus.notice import Span
from extract.targets.items import Item
from extract.targets.lexicon import form, pattern, vetoes
from extract.targets.names import SET_UNITS

# Characters on either side of a number that can say what it is; a run-together table has no full stops.
REACH = 400


def find_veto(text: str, item: Item, sentence: Span) -> str | None:
    """The rule by which the number is no result, if any."""
    spans = {"left": item.left, "right": item.right, "segment": item.segment, "part": item.part}
    start, end = item.quantity.span.start, item.quantity.span.end
    near = Span(max(sentence.start, start - REACH), min(sentence.end, end + REACH))
    regions = {where: text[max(s.start, near.start) : min(s.end, near.end)] for where, s in spans.items()}
    regions["before"] = text[near.start : start]
    for veto, veto_form in vetoes():
        if (not veto.kinds or item.quantity.kind in veto.kinds) and veto_form.search(regions[veto.where]):
            return veto.rule
    if _is_casual(text, item):
        return "casual_number"
    return "qualifier" if _is_qualifier(text, item) else None


def _is_casual(text: str, item: Item) -> bool:
    """从四个方面入手: a small number in words is a result only right behind its verb (建设两个中心)."""
    quantity = item.quantity
    number = quantity.number.of(text)
    if number in ("百", "千"):
        return bool(form("campaign").search(item.right.of(text)))
    ranked = form("rank").search(item.left.of(text))
    casual = quantity.kind == "count" and quantity.value <= 10 and not (number[0].isdigit() or ranked)
    aims = "<action>" if quantity.unit in SET_UNITS else "(?:<action>|<reach>)$"
    return casual and not pattern(aims).search(item.left.of(text))


def _is_qualifier(text: str, item: Item) -> bool:
    """年出栏500头以上规模养猪场: a measured noun right before, and a name behind a limit."""
    quantity, behind = item.quantity, item.right.of(text)
    limited = quantity.bound == ">=" and quantity.span.end > quantity.unit_span.end
    measured = pattern("<measure>$").search(item.left.of(text))
    return bool(limited and measured and behind[:1] not in ("", "（", "）", "、") and not quantity.is_percent)


def is_target(text: str, item: Item, left: str, right: str, governed: bool, beside: bool) -> bool:
    """What speaks for a result: a deadline or goal (`governed`), a result `beside` it, or its own words."""
    kind, words = item.quantity.kind, item.left.of(text)
    if not (left or right):
        return False
    if kind == "time" and not (beside and (item.chain or item.bound == "<=")):
        behind = bool(form("reachable").match(text, item.quantity.span.end))
        return _names_time(left, words, behind, item.bound == "<=")
    if beside:
        return True
    if kind == "bare":
        reached = governed or form("measured").search(words)
        return bool(reached and pattern("<measure>$").search(left))
    if kind == "money":
        return _names_money(left, words, bool(item.bound), governed)
    if kind == "percent":
        return _names_share(left, words, right, governed)
    if item.quantity.unit in SET_UNITS:
        return governed or bool(form("set_of_things").search(right))
    if kind == "size" and item.bound != ">=" and pattern("<extent>$").search(left):
        return governed or words.endswith(("控制在", "控制到")) or _is_to_be_built(text, item)
    return governed or _claims(words, left, bool(item.bound))


def _is_to_be_built(text: str, item: Item) -> bool:
    """建设新客运站，|占地60亩."""
    start = max(item.part.start, item.segment.start - REACH)
    return form("builds").search(text, start, item.segment.start) is not None


def _names_time(left: str, words: str, behind: bool, limited: bool) -> bool:
    """登记时限压缩至3个工作日, 城市间1小时通达; not 工作时间不少于6个月."""
    shortened = limited or pattern("(?:<reach>|<shorten>)$").search(words)
    named = pattern("<lasting>(?:<change>)?$").search(left) or (
        shortened and pattern("<time_noun>").search(left + words)
    )
    return bool(named or behind)


def _claims(words: str, left: str, bounded: bool) -> bool:
    """A verb that aims at the number stands before it, a measured noun with a limit, or 每千人口."""
    return bool(pattern("<action>|<deed>|<reach>$|建$").search(words)) or bool(
        form("measured").search(words)
        or (bounded and pattern("<measure>$").search(left))
        or form("per_head").search(left)
    )


def _names_money(left: str, words: str, bounded: bool, governed: bool) -> bool:
    named = bool(pattern("<money_noun>").search(left))
    if not governed and form("threshold").search(words):
        return False
    reached = bounded or bool(pattern("<reach>$|<action>").search(words))
    return (named and reached) or (governed and (named or reached))


def _names_share(left: str, words: str, right: str, governed: bool) -> bool:
    """网上可办率|90%, 实现|95%税费服务事项“网上办”, 各中心|100%|接通外网."""
    measured = pattern("<measure>$|<change>|率|比例|比重").search(left)
    taken = right and (form("achieved").search(right) or form("share_taker").search(words))
    aimed_at = left and pattern("<reach>$|<action>").search(words)
    return bool(governed or measured or taken or aimed_at)
