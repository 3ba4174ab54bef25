"""The rules that judge an amount of money, in the order in which they are asked.

The word right behind the amount speaks first, then the last word before it in its clause, then what the
sentence has promised so far.
"""

import re
from collections.abc import Callable

from extract.money.lexicon import Token
from extract.money.phrases import HAN, grant_behind, grant_word
from extract.money.places import Place
from extract.money.strands import BLANK
from extract.money.verdicts import Verdict, ignored

_STEP = re.compile(r"每(?:增加|新增|满|达到|超过|超出|超|增长|提高|下降|降低|引进|递增)?$")
_LOAN = re.compile(
    rf"(?:以内|以下)?的?{HAN}{{0,8}}?(?:贷款|授信|信贷|融资担保|担保额度)(?!贴息|补|利息|本金|损失|风险)"
)
_PART = re.compile(r"(?:专项)?(?:资金|经费)?，?(?:专项|主要|全部|重点)?用于")
_FUND = re.compile(rf"{BLANK}*(?:以上|左右)?的?{HAN}{{0,20}}?(?:基金|资金池|专项资金|补偿金|引导资金|周转金)")
_GRADE = re.compile(r"的?档次?")
_PRICE = re.compile(rf"的?{HAN}{{0,4}}?(?:电价|水价|气价|价格|售价|单价|收费标准|保证金)")
_OR_ELSE = re.compile(r"(?:人民币)?(?:以上)?(?:或者?|且|并且?|同时)")
_AMOUNT_IS = re.compile(r"^，?(?:资金|补助)?金额(?:共计|合计|总计|为|共)?$")
_PAST = re.compile(r"^(?:去年|上年|截至|近年来|近[两二三]年)|惠及[^，。；]{0,8}[人户家]")
_STANDARD = re.compile(r"的?标准(?:安排|拨付|核拨|发放|核定|给付)")
_SENT = re.compile(
    rf"{BLANK}*，?(?:予以|现|一并|全部|直接)?"
    r"(?:(?:下达|拨付|安排|分配|发放)(?:给|到|至|你|各|，|$)|由[^，]{1,10}(?:安排|列支|统筹|解决))"
)
_OF_NOUN = re.compile(rf"{BLANK}*的(?!标准|比例|基金)")
_CAP = re.compile(r"最高|上限|不超过|不得超过|封顶|最多|不高于|总额|累计|限额")
_EACH = re.compile(r"各(?:给予|安排|补助|支持)?$")
_SHORT_VERB = re.compile(r"[奖补](?:最高|不超过)?$")
_LABEL = re.compile(rf"(?:：|:|{BLANK}|、|“|”|{HAN}|[A-Za-z0-9+.．—-]){{0,24}}")
# 每村每年安排10万元 is for each village; 每年安排1000万元 a total
_EACH_UNIT = re.compile(r"每[^年月季次批，]|单[个家户项]")
# 单个企业补助资金不超过50万元, 中央补助资金1.2亿元
_GRANT_FUND = re.compile(r"补助|奖励|补贴|资助|扶持|奖补|贴息|以奖代补")
_SUPPORT_REACH = 6
_RECEIVED_REACH = 8
_LISTED = ("、", "和", "其中", "及")
_REACHING = frozenset(("达", "达到", "新增", "增加到", "提高"))
_AMOUNT_NOUNS = frozenset(("额度", "规模", "限额"))
_IGNORED_CLASSES = {
    "measure": "threshold",
    "goal": "goal",
    "receive": "received",
    "fine": "fine",
    "paid": "already_paid",
}


def included_limit(place: Place) -> Verdict | None:
    """（含200万元）"""
    return ignored("included_limit") if place.left.endswith(("含", "不含")) else None


def per_step(place: Place) -> Verdict | None:
    """每1亿元奖励10万元: the step is no amount given."""
    return ignored("per_step") if _STEP.search(place.left) else None


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
    blocked = near is not None and (near.kind in ("measure", "goal", "receive", "fine") or place.has("paid"))
    if not blocked or (place.has("give") and not place.is_least):
        return Verdict("grant", "word_behind")
    return None


def amount_is(place: Place) -> Verdict | None:
    """现将专项资金拨付你单位，金额为156.8万元"""
    stated = _AMOUNT_IS.search(place.left) and place.said("allot")
    return Verdict("allot", "allotted") if stated else None


def past(place: Place) -> Verdict | None:
    """去年，全市拨付补助资金12.5亿元，惠及50万人"""
    return ignored("already_paid") if _PAST.search(place.strand.text.lstrip(BLANK)) else None


def each(place: Place) -> Verdict | None:
    """每个地市各800万元"""
    given = place.said("support", "allot", "give", "grant")
    return Verdict("grant", "each") if given and _EACH.search(place.left) else None


def limit_of_noun(place: Place) -> Verdict | None:
    """对200万元以下的货物和服务项目; 新设5000万美元以上、增资…"""
    bound = place.group.quantities[-1].bound
    if bound == ">=" and place.right.startswith(("、", "，")) and place.nearest is None:
        return ignored("threshold")
    return ignored("threshold") if bound in (">=", "<=") and _OF_NOUN.match(place.right) else None


def nearest_before(place: Place) -> Verdict | None:
    """The class of the last word before the amount."""
    near = _content(place.own)
    if near is None:
        return None
    if near.kind == "goal" and _OR_ELSE.match(place.left):
        # 注册资本1亿元以上或固定资产投资额达1亿元以上
        return ignored("threshold")
    if place.allotted and near.word == "规模":
        # 设立总规模20亿元的产业基金，首期规模5亿元
        return Verdict("allot", "new_fund")
    if near.kind in _IGNORED_CLASSES:
        return ignored(_IGNORED_CLASSES[near.kind])
    if near.kind in ("give", "grant", "offer"):
        return _granted(place, near)
    if near.kind == "support":
        close = place.group.start - near.span.end <= _SUPPORT_REACH
        return Verdict("grant", "support") if close else None
    if near.kind in ("allot", "fund"):
        return _allotted(place, near)
    return _summed(place) if near.kind == "sum" else None


def _content(before: tuple[Token, ...]) -> Token | None:
    """The last token that says what is counted: a grant in 奖励资金达1000万元, output in 产值达1亿元."""
    if len(before) > 1 and before[-2].kind in ("grant", "fund", "support"):
        touches = before[-1].span.start == before[-2].span.end
        if before[-1].word in _REACHING or (before[-1].word in _AMOUNT_NOUNS and touches):
            return before[-2]
    return before[-1] if before else None


def _granted(place: Place, near: Token) -> Verdict:
    """A grant; but 累计发放补贴3.2亿元 is past, 获得奖励50万元的 a condition, 发放补贴1.5亿元 a volume."""
    if place.has("paid"):
        return ignored("already_paid")
    if _is_deducted(place, near):
        return ignored("fine")
    if any(token.word in ("发放", "兑现", "兑付") for token in place.before) and _is_large(place):
        return Verdict("allot", "volume")
    if place.allotted and place.left.startswith(_LISTED) and not place.has("give"):
        return Verdict("allot", "allotted_part")
    received = [token for token in place.before if token.kind == "receive"]
    if received and not place.has("give") and near.span.start - received[-1].span.end <= _RECEIVED_REACH:
        return ignored("received")
    return Verdict("grant", "word_before")


def _is_deducted(place: Place, near: Token) -> bool:
    """扣减奖补资金100万元"""
    return any(token.kind == "fine" and token.span.end == near.span.start for token in place.before)


def _is_large(place: Place) -> bool:
    return "亿" in place.group.quantities[0].unit


def _allotted(place: Place, near: Token) -> Verdict | None:
    """安排资金600万元; no verb of allotting in 专项资金5000万元以上的."""
    if _is_deducted(place, near):
        return ignored("fine")
    each = _EACH_UNIT.search(place.left) is not None
    if place.has("sum"):
        return Verdict("sum", "sum")
    if place.has("allot") or any(token.word == "发放" for token in place.before):
        return Verdict("grant", "allotted_each") if each else Verdict("allot", "allotted")
    if place.has("grant", "give", "offer"):
        return Verdict("grant", "word_before")
    if _GRANT_FUND.match(near.word):
        return Verdict("grant", "grant_fund") if each or place.is_capped else Verdict("allot", "grant_fund")
    # 本次共安排项目25个，资金1.35亿元
    return Verdict("allot", "allotted_part") if place.said("allot", "sum") and not each else None


def _summed(place: Place) -> Verdict:
    """共计800万元; 年收入总计超过1亿元 sums up what is measured."""
    return ignored("threshold") if place.has("measure") else Verdict("sum", "sum")


def listed(place: Place) -> Verdict | None:
    """省级按每人500元、市级按每人300元予以补助; 前2年按租金的100%、后1年按租金的50%给予补贴"""
    rest = place.strand.slice(place.group.end, place.clause.end)
    is_listed = (
        ("按" in place.left or place.left.startswith("、"))
        and rest.startswith("、")
        and grant_word().search(rest)
    )
    return Verdict("grant", "listed") if is_listed else None


def short_verb(place: Place) -> Verdict | None:
    """各奖50万元, 补10万元"""
    return Verdict("grant", "short_verb") if _SHORT_VERB.search(place.left) else None


def cap_follows(place: Place) -> Verdict | None:
    """给予一次性奖补，最高100万元"""
    capped = place.is_capped or _CAP.search(place.left)
    return Verdict("grant", "cap_follows") if place.promised and capped else None


def tier_item(place: Place) -> Verdict | None:
    """给予奖励：国家级50万元，省级20万元; 安排1亿元，其中福州市5000万元"""
    if place.is_least or place.has("fund") or not _LABEL.fullmatch(place.left):
        return None
    if place.allotted:
        return Verdict("allot", "allotted_part")
    return Verdict("grant", "tier_item") if place.promised else None


def former_value(place: Place) -> Verdict | None:
    """补偿比例由20%提高至40%: the former one."""
    raised = re.match(r"(?:提高|上调|调整|增加|降低|下调|降|提)[至到为]", place.right)
    return ignored("former_value") if raised and place.left.endswith(("由", "从")) else None


MONEY_RULES: tuple[Callable[[Place], Verdict | None], ...] = (
    past,
    included_limit,
    per_step,
    former_value,
    grade,
    price_behind,
    loan_behind,
    part_behind,
    new_fund,
    allotted_behind,
    granted_behind,
    each,
    limit_of_noun,
    nearest_before,
    listed,
    amount_is,
    short_verb,
    cap_follows,
    tier_item,
)
