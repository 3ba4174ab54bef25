"""Rules that look at a percentage."""

import re

from extract.money.phrases import HAN, grant_behind, grant_word
from extract.money.places import Place
from extract.money.strands import BLANK
from extract.money.verdicts import Verdict, ignored

_RAISED = re.compile(r"(?:提高|上调|调整|增加|提)[至到为]$")
_OF_PART = re.compile(rf"{BLANK}*(?:以上|以下|以内)?的?(?:部分|企业|项目|单位)")
_OF_LIMITED_PART = re.compile(rf"{BLANK}*(?:以上|以下|以内)的(?:部分|企业|项目|单位)")
_NEXT_CLAUSE = re.compile(
    rf"(?:的?(?:标准|比例))?[，,](?:由|同级|市|省|县|区|一次性|每年|分年度|连续|{HAN}{{0,6}}?财政)*"
)


def factor(place: Place) -> Verdict | None:
    """省补助资金*村项目总投资占比*50%: a factor of a formula."""
    return ignored("factor") if place.left.endswith(("*", "×", "＊")) else None


def instalment(place: Place) -> Verdict | None:
    """先支付全部奖金50%，其余50%待项目投产后支付"""
    return ignored("instalment") if place.has("instalment") else None


def raised(place: Place) -> Verdict | None:
    """省级风险补偿比例由20%提高至40%"""
    return (
        Verdict("grant", "raised_rate")
        if _RAISED.search(place.left) and place.said("give", "grant")
        else None
    )


def changed(place: Place) -> Verdict | None:
    """在上述基础上再上浮10%给予补助, 提供的材料减少70%以上"""
    near = place.nearest
    return ignored("change") if near is not None and near.kind == "change" else None


def granted_behind(place: Place) -> Verdict | None:
    """设备投资额的5%给予补助, 50%贴息, 所得的50%奖励基金管理机构"""
    if _OF_PART.match(place.right):
        return ignored("threshold")
    return Verdict("grant", "word_behind") if grant_behind().match(place.right) else None


def share(place: Place) -> Verdict | None:
    """研发投入占销售收入比重超过10%"""
    near = place.nearest
    return ignored("share") if near is not None and near.kind in ("share", "goal") else None


def granted_before(place: Place) -> Verdict | None:
    """给予亏损额30%, 补助投资额的30%, 财政资金支持比例不超过30%"""
    supported = place.has("support") and "比例" in place.left
    if _OF_LIMITED_PART.match(place.right) or not (supported or place.has("give", "grant")):
        return None
    return Verdict("grant", "word_before")


def granted_next(place: Place) -> Verdict | None:
    """按年度实缴注册资本金的1.5%，给予企业一次性奖励"""
    following = _NEXT_CLAUSE.match(place.right)
    if following and "按" in place.left and grant_word().match(place.right, following.end()):
        return Verdict("grant", "rate_then_grant")
    return None
