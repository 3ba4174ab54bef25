"""Rules that look at the words behind an amount."""

import re

from extract.money.phrases import HAN, grant_behind
from extract.money.places import Place
from extract.money.strands import BLANK
from extract.money.verdicts import Verdict, ignored

_LOAN = re.compile(
    rf"(?:以内|以下)?的?{HAN}{{0,8}}?(?:(?<!再)贷款|授信|信贷|融资担保|担保额度)(?!贴息|补|利息|本金|损失|风险)"
)
_PART = re.compile(r"(?:专项)?(?:资金|经费)?，?(?:专项|主要|全部|重点)?用于")
_FUND = re.compile(rf"{BLANK}*(?:以上|左右)?的?{HAN}{{0,20}}?(?:基金|资金池|专项资金|补偿金|引导资金|周转金)")
_GRADE = re.compile(r"的?档次?")
_PRICE = re.compile(rf"的?{HAN}{{0,4}}?(?:电价|水价|气价|价格|售价|单价|收费标准|保证金)")
_STANDARD = re.compile(r"的?标准(?:安排|拨付|核拨|发放|核定|给付)")
_SENT = re.compile(
    rf"{BLANK}*，?(?:予以|现|一并|全部|直接)?"
    r"(?:(?:下达|拨付|安排|分配|发放)(?:给|到|至|你|各|，|$)|由[^，]{1,10}(?:安排|列支|统筹|解决))"
)
_OF_NOUN = re.compile(rf"{BLANK}*的(?!标准|比例|基金)")


def grade(place: Place) -> Verdict | None:
    """选择200元档次的补贴30元"""
    return ignored("threshold") if _GRADE.match(place.right) else None


def price_behind(place: Place) -> Verdict | None:
    """执行0.39元/千瓦时目录电价"""
    return ignored("price") if _PRICE.match(place.right) else None


def loan_behind(place: Place) -> Verdict | None:
    """最高不超过15万元的创业担保贷款"""
    return ignored("loan") if _LOAN.match(place.right) else None


def part_behind(place: Place) -> Verdict | None:
    """其中50万元用于支持…; 每位资助3万元，用于… is a grant."""
    granted = place.has("give", "grant", "support")
    return Verdict("allot", "used_for") if not granted and _PART.match(place.right) else None


def new_fund(place: Place) -> Verdict | None:
    """设立总规模50亿元的产业引导基金"""
    return Verdict("allot", "new_fund") if place.has("found") and _FUND.match(place.right) else None


def allotted_behind(place: Place) -> Verdict | None:
    """专项资金8600万元下达给你们, 每所学校10万元的标准安排经费"""
    if _STANDARD.match(place.right):
        return Verdict("grant", "standard_behind")
    near = place.nearest
    is_fund = near is not None and near.kind == "fund"
    return Verdict("allot", "allotted") if is_fund and _SENT.match(place.right) else None


def granted_behind(place: Place) -> Verdict | None:
    """50万元以上奖励; but 投资5000万元以上奖励 is a condition."""
    if grant_behind().match(place.right) is None:
        return None
    near = place.nearest
    if (
        near is not None
        and near.word == "享受"
        and place.left[: near.span.start - place.start].endswith("可")
    ):
        return Verdict("grant", "may_enjoy")
    blocked = near is not None and (near.kind in ("measure", "goal", "receive", "fine") or place.has("paid"))
    if not blocked or (place.has("give") and not place.is_least):
        return Verdict("grant", "word_behind")
    return None


def limit_of_noun(place: Place) -> Verdict | None:
    """对200万元以下的货物和服务项目; 新设5000万美元以上、增资…"""
    bound = place.group.quantities[-1].bound
    if bound == ">=" and place.right.startswith(("、", "，", "奖", "补")) and place.nearest is None:
        return ignored("threshold")
    return ignored("threshold") if bound in (">=", "<=") and _OF_NOUN.match(place.right) else None
