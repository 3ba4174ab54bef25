"""Rules that look at the words behind an amount."""

import re

from extract.money.lexicon import Token
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
    r"(?:担保|贷款|授信|信用贷|融资)(?!贴息|补|费|保费|利息|损失|风险|奖|业务|机构|公司)"
)
_PART = re.compile(r"(?:专项)?(?:资金|经费)?，?(?:专项|主要|全部|重点)?用于")
# 发行专项债券20亿元用于园区建设
_BORROWED = re.compile(r"债券|贷款|融资|授信")
_FUND = re.compile(
    rf"{BLANK}*(?:以上|左右)?的?{HAN}{{0,20}}?(?:基金|资金池|补偿金|周转金|资金(?!池|链|需求|缺口))"
)
# 首期规模5亿元, 总规模20亿元
_STAGE = re.compile(
    r"(?:^|，|、|的|设立|组建)(?:首期|一期|二期|首批|总)(?:基金)?(?:资金)?(?:规模|出资|到位|募集|投入)*(?:为|约|达)*$"
)
_FUND_TOLD = re.compile(r"基金|资金池")
_STANDARD = re.compile(r"的?标准(?:安排|拨付|核拨|发放|核定|给付)")
_SENT = re.compile(
    rf"{BLANK}*，?(?:予以|现|一并|全部|直接)?"
    r"(?:(?:下达|拨付|安排|分配|发放)(?:给|到|至|你|各|，|$)|[由从][^，]{1,14}(?:安排|列支|统筹|解决))"
)
# 其中800万元下达省中小企业服务中心
_SENT_TO = re.compile(
    rf"{BLANK}*(?:现|全部|直接|一次性)?(?:下达|拨付|拨给|划拨|切块|注入|分配|安排)[给到至]?(?:{HAN})"
)
_PURSE = re.compile(r"财政|资金|基金|公益金|预算|经费|政府|[厅局委]|每年")
_FOR_EACH = re.compile(r"对|给|每[^年]|单[个家户项]|分别|各$")
_REWARDS = re.compile(
    r"，?(?:用于|专门|专项)?(?:资金|经费)?(?:奖励|奖补|补助|补贴|资助|支持|扶持|表彰|激励)(?!$|[，；。])"
)
_BY_EACH = re.compile(r"按[^，的]{0,12}每[^，的]{1,8}$")
# 1亿元以上奖励100万元: nothing but the verb between the two
_STEP_GRANTED = re.compile(
    rf"{BLANK}*(?:及?以[上下内])?{BLANK}*(?:的|，|则|可|均|由{HAN}{{2,8}}|一次性|分别|每[家个户项]|给予|予以)*"
    r"(?:奖励|奖补|补助|补贴|资助|奖|补|给予)(?:最高|不超过|各)*$"
)
_OF_NOUN = re.compile(rf"{BLANK}*的(?!标准|比例|基金)")


def loan_behind(place: Place) -> Verdict | None:
    """最高不超过15万元的创业担保贷款"""
    rest = place.strand.slice(place.group.end, place.clause.end)
    return ignored("loan") if _LOAN.match(place.right) or _GUARANTEED.match(rest) else None


def part_behind(place: Place) -> Verdict | None:
    """其中50万元用于支持…; 每位资助3万元，用于… is a grant."""
    other = place.has("give", "grant", "support") or _BORROWED.search(place.left)
    shared = place.left.endswith("各")
    return Verdict("allot", "used_for") if not (other or shared) and _PART.match(place.right) else None


def new_fund(place: Place) -> Verdict | None:
    """设立总规模50亿元的产业引导基金, 每年预算不少于200万元的人才专项资金"""
    near = place.nearest
    budgeted = near is not None and near.kind == "fund" and "每年" in place.left
    is_new = (place.has("found") or budgeted) and _FUND.match(place.right)
    return Verdict("allot", "new_fund") if is_new else None


def fund_stage(place: Place) -> Verdict | None:
    """设立总规模20亿元的产业基金，首期规模5亿元"""
    told = _FUND_TOLD.search(place.strand.lead + place.strand.text)
    return Verdict("allot", "new_fund") if told and _STAGE.search(place.left) else None


def allotted_behind(place: Place) -> Verdict | None:
    """专项资金8600万元下达给你们, 每所学校10万元的标准安排经费"""
    if _STANDARD.match(place.right):
        return Verdict("grant", "standard_behind")
    near = place.nearest
    is_fund = near is not None and near.kind == "fund"
    is_sent = is_fund and _SENT.match(place.right)
    is_given = near is None and _SENT_TO.match(place.right) and not _FOR_EACH.search(place.left)
    return Verdict("allot", "allotted") if is_sent or is_given else None


def set_apart(place: Place) -> Verdict | None:
    """省级专项资金每年安排500万元奖励竞赛优胜者, 安排5亿元资金支持技术改造: whoever gets of it."""
    near = place.nearest
    if near is None or near.span.end != place.group.start or place.has("give"):
        return None
    is_set = near.kind == "allot" or (near.kind == "fund" and place.has("allot"))
    is_spent = near.word in ("投入", "财政投入") and _PURSE.search(place.left)
    if not (is_set or is_spent) or _FOR_EACH.search(place.left):
        return None
    return Verdict("allot", "set_apart") if _REWARDS.match(place.right) else None


def step_granted(place: Place) -> Verdict | None:
    """分三档奖励：1亿元至5亿元（不含）奖励100万元，5亿元以上奖励300万元"""
    is_last = place.group == place.strand.groups[-1]
    is_step = not is_last and place.opens_item and _STEP_GRANTED.match(place.right)
    return ignored("threshold") if is_step else None


def granted_behind(place: Place) -> Verdict | None:
    """50万元以上奖励; but 投资5000万元以上奖励 is a condition."""
    if grant_behind().match(place.right) is None:
        return None
    near = place.nearest
    if near is not None and near.kind == "receive" and _is_entitled(place, near):
        return Verdict("grant", "may_enjoy")
    blocked = near is not None and (near.kind in ("measure", "goal", "receive", "fine") or place.has("paid"))
    # 带动就业的按每人1000元追加补贴, 按每个新增托位1万元: a rate for each is no result to be reached.
    blocked = blocked and _BY_EACH.search(place.left) is None
    if not blocked or (place.has("give") and not place.is_least):
        return Verdict("grant", "word_behind")
    return None


def _is_entitled(place: Place, near: Token) -> bool:
    """享受每月1500元的生活补助。; but 享受500万元奖励的 is a condition."""
    return near.word in ("享受", "领取") and not place.right.rstrip(BLANK).endswith("的")


def limit_of_noun(place: Place) -> Verdict | None:
    """对200万元以下的货物和服务项目; 新设5000万美元以上、增资…; 投资1000万元至5000万元的企业"""
    last = place.group.quantities[-1]
    bound = "<=" if last.value_max is not None else last.bound
    if bound == ">=" and place.right.startswith(("、", "，", "奖", "补")) and place.nearest is None:
        return ignored("threshold")
    # 首次达到500万元的零售企业、200万元的餐饮企业，奖励5万元
    measures = bound in (">=", "<=") or (place.left.endswith("、") and place.has("measure", "goal"))
    return ignored("threshold") if measures and _OF_NOUN.match(place.right) else None
