"""Rules that look at the words behind an amount."""

import re

from extract.money.phrases import HAN, grant_behind
from extract.money.places import Place
from extract.money.strands import BLANK
from extract.money.verdicts import Verdict, ignored

_LOAN = re.compile(
    rf"(?:以内|以下)?的?{HAN}{{0,8}}?(?:(?<!再)贷款|授信|信贷|融资担保|担保额度)(?!贴息|补|利息|本金|损失|风险)"
)
# 按投资额的50%、最高不超过500万元的标准给予担保
_GUARANTEED = re.compile(
    rf"(?:、[^，；]{{0,20}}?)?(?:以内|以下)?的?(?:标准|比例|额度)?(?:给予|提供|予以){HAN}{{0,6}}?"
    r"(?:担保|贷款|授信|信用贷|融资)(?!贴息|补|费|利息|损失|风险|奖|业务)"
)
_PART = re.compile(r"(?:专项)?(?:资金|经费)?，?(?:专项|主要|全部|重点)?用于")
_FUND = re.compile(rf"{BLANK}*(?:以上|左右)?的?{HAN}{{0,20}}?(?:基金|资金池|专项资金|补偿金|引导资金|周转金)")
_VOUCHERS = re.compile(rf"的?{HAN}{{0,8}}?券")
_GRADE = re.compile(r"的?档次?")
_PRICE = re.compile(rf"的?{HAN}{{0,4}}?(?:电价|水价|气价|价格|售价|单价|收费标准|保证金)")
_STANDARD = re.compile(r"的?标准(?:安排|拨付|核拨|发放|核定|给付)")
_SENT = re.compile(
    rf"{BLANK}*，?(?:予以|现|一并|全部|直接)?"
    r"(?:(?:下达|拨付|安排|分配|发放)(?:给|到|至|你|各|，|$)|由[^，]{1,10}(?:安排|列支|统筹|解决))"
)
_PURSE = re.compile(r"财政|资金|基金|预算|经费|政府|[厅局委]|每年")
_FOR_EACH = re.compile(r"对|给|每[^年]|单[个家户项]|分别|各$")
_REWARDS = re.compile(r"，?(?:用于|专门|专项)?(?:奖励|奖补|补助|补贴|资助|支持|扶持|表彰|激励)(?!$|[，；。])")
_BY_EACH = re.compile(r"按每[^，的]{1,4}$")
_OF_GRANTED = re.compile(
    r"(?:及?以[上下])?(?:（含）)?的(?:奖励|奖补|资助|补助|补贴|扶持|支持)(?:项目|企业|单位|对象|事项)(?=，|$)"
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
    rest = place.strand.slice(place.group.end, place.clause.end)
    return ignored("loan") if _LOAN.match(place.right) or _GUARANTEED.match(rest) else None


def part_behind(place: Place) -> Verdict | None:
    """其中50万元用于支持…; 每位资助3万元，用于… is a grant."""
    granted = place.has("give", "grant", "support")
    return Verdict("allot", "used_for") if not granted and _PART.match(place.right) else None


def new_fund(place: Place) -> Verdict | None:
    """设立总规模50亿元的产业引导基金, 每年预算不少于200万元的人才专项资金"""
    near = place.nearest
    budgeted = near is not None and near.kind == "fund" and "每年" in place.left
    is_new = (place.has("found") or budgeted) and _FUND.match(place.right)
    return Verdict("allot", "new_fund") if is_new else None


def vouchers(place: Place) -> Verdict | None:
    """发放规模为1000万元的汽车消费券"""
    near = place.nearest
    issued = near is not None and near.word == "规模" and "发放" in place.left
    return Verdict("allot", "volume") if issued and _VOUCHERS.match(place.right) else None


def allotted_behind(place: Place) -> Verdict | None:
    """专项资金8600万元下达给你们, 每所学校10万元的标准安排经费"""
    if _STANDARD.match(place.right):
        return Verdict("grant", "standard_behind")
    near = place.nearest
    is_fund = near is not None and near.kind == "fund"
    return Verdict("allot", "allotted") if is_fund and _SENT.match(place.right) else None


def set_apart(place: Place) -> Verdict | None:
    """省级专项资金每年安排500万元奖励竞赛优胜者: the sum is set apart, whoever gets of it."""
    near = place.nearest
    is_set = near is not None and near.kind == "allot" and near.span.end == place.group.start
    if not is_set or place.has("give") or _FOR_EACH.search(place.left) or not _PURSE.search(place.left):
        return None
    return Verdict("allot", "set_apart") if _REWARDS.match(place.right) else None


def limit_of_granted(place: Place) -> Verdict | None:
    """资助资金10万元及以上的资助项目，应当提交…"""
    return ignored("threshold") if _OF_GRANTED.match(place.right) and not place.has("give") else None


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
    # 带动就业的按每人1000元追加补贴: a rate for each is no result to be reached.
    blocked = blocked and _BY_EACH.search(place.left) is None
    if not blocked or (place.has("give") and not place.is_least):
        return Verdict("grant", "word_behind")
    return None


def limit_of_noun(place: Place) -> Verdict | None:
    """对200万元以下的货物和服务项目; 新设5000万美元以上、增资…"""
    bound = place.group.quantities[-1].bound
    if bound == ">=" and place.right.startswith(("、", "，", "奖", "补")) and place.nearest is None:
        return ignored("threshold")
    return ignored("threshold") if bound in (">=", "<=") and _OF_NOUN.match(place.right) else None
