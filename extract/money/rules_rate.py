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
_INCOME = re.compile(r"收益|净收入|收入|所得|利润|股权|股份|作价")
_TAKEN_FROM_INCOME = re.compile(
    r"(?:收益|净收入|收入|所得|利润)(?:总额)?中?[^，]{0,8}(?:提取|提成|划出|拿出|分配)"
)
_TO_PEOPLE = re.compile(
    r"(?:以上|以内)?的?(?:比例|部分|标准)?(?:可|应|应当)?(?:用于)?(?:奖励|奖给|归|分配|划归|作为[^，]{0,8}奖励)[^，；。]*"
    r"(?:人员|团队|完成人|发明人|负责人|骨干|个人|贡献)"
)
_OF_INCOME = re.compile(
    r"(?:以上)?的?(?:转[让化]|许可|成果|股权|投资)[^，；]{0,6}(?:收益|净收入|收入|所得)[^，；]{0,6}(?:奖励|归|分配)"
)
# 平均担保费率不超过1%的担保业务给予补贴: whose business it is, not what it gets
_RATE_OF_NOUN = re.compile(r"(?:(?<![助贴励偿还补])率|占比|比重|增幅|增速|收费标准)$")
_OF_NOUN = re.compile(
    rf"(?:（含）|{BLANK})*的(?!(?:(?!给予|予以|进行|发放){HAN}){{0,6}}?(?:奖|补[助贴偿]|资助|贴息|标准|比例|额度|部分))(?:{HAN}{{2,12}}|，)"
)
_TIER = re.compile(
    r"(?:其中|[，、和：])*+(?:[第前后首次][第一二三四五六七八九十两\d至到、-]*+个?年度?、?|以后年度|"
    r"[一二三四五六甲乙丙丁A-D](?:[类档级等]|等级)(?:地区|企业|项目)?、?)+(?:为|按|：)?"
)
# 分三年兑现，第一年50%，第二年30%，第三年20%
_IN_PARTS = re.compile(r"拨付|兑现|兑付|支付|到位|发放|返还|分(?:期|批|次|[两二三四五\d]年|年)")
_PUBLIC = re.compile(r"财政|税|补助|补贴|地方")


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


def income_share(place: Place) -> Verdict | None:
    """从转让收益中提取不低于50%比例用于奖励…人员和团队: what inventors get of their own income."""
    if _PUBLIC.search(place.left):
        return None
    taken = _TAKEN_FROM_INCOME.search(place.left) is not None
    left = _INCOME.search(place.left) and _TO_PEOPLE.match(place.right)
    return ignored("income_share") if taken or left or _OF_INCOME.match(place.right) else None


def granted_behind(place: Place) -> Verdict | None:
    """设备投资额的5%给予补助, 50%贴息, 所得的50%奖励基金管理机构"""
    if _OF_PART.match(place.right):
        return ignored("threshold")
    return Verdict("grant", "word_behind") if grant_behind().match(place.right) else None


def rate_of_noun(place: Place) -> Verdict | None:
    """平均担保费率不超过1%的担保业务给予补贴: the rate says whose business it is."""
    is_limit = place.group.quantities[-1].bound is not None and _RATE_OF_NOUN.search(place.left)
    return ignored("threshold") if is_limit and _OF_NOUN.match(place.right) else None


def tier_rate(place: Place) -> Verdict | None:
    """按不高于80%的比例分档实施奖补，其中第一年为80%，第二年为70%; rates of instalments are no grants."""
    if not place.promised or not _TIER.fullmatch(place.left) or _IN_PARTS.search(place.strand.text):
        return None
    ends = place.right == "" or place.right[0] in "，、；。"
    return Verdict("grant", "tier_rate") if ends else None


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
