"""The rule of the last word before an amount: what its class says of the amount."""

import re

from extract.money.lexicon import Token
from extract.money.phrases import BUDGET
from extract.money.places import Place
from extract.money.verdicts import Verdict, ignored

_OR_ELSE = re.compile(r"(?:人民币)?(?:以上)?(?:或者?|且|并且?|同时)")
# 每村每年安排10万元 is for each village; 每年安排1000万元 a total
_EACH_UNIT = re.compile(r"每[^年月季次批，]|单[个家户项]")
_YEAR_OF = re.compile(r"(?:第[一二三四五两][年期]|首年|次年)")
# 单个企业补助资金不超过50万元, 中央补助资金1.2亿元
_GRANT_FUND = re.compile(r"补助|奖励|补贴|资助|扶持|支持|奖补|贴息|以奖代补")
_YEARLY_BUDGET = re.compile(
    r"(?:每年|年度|逐年|全年).*(?:预算|(?:财政|专项|引导|奖补|扶持|发展|人才)(?:资金|投入|经费|基金)|财政投入)$"
)
# 省财政新增专项资金3亿元
_NEW_MONEY = re.compile(r"财政(?:新增|增加|预算|另行|统一)+(?:专项)?(?:资金|经费)$")
_SUPPORT_REACH = 6
_DEDUCTING = frozenset(("扣减", "核减", "调减", "追减", "抵减", "收回", "追回", "扣回"))
# 专项资金规模为每年3亿元, 专项资金预算总额3000万元
_SIZE = re.compile(r"(?:资金|基金|经费|预算)(?:预算)?(?:总?规模|总额|总量|预算)(?:为|达|约|每年)*$")
_SPENDING = frozenset(("发放", "投入", "财政投入"))
_RECEIVED_REACH = 8
# 单个企业享受的办公用房补助最高累计不超过100万元
_ALL_RECEIVED = re.compile(r"^(?:单[个家户项]|每[个家户项]|同一)[^，]{0,8}(?:享受|获得)[^，]*$")
_LISTED = ("、", "和", "其中", "及")
# 奖励总额800万元，其中对先进单位奖励200万元
_FOR_CLASS = re.compile(r"[，、]?(?:其中)?，?对")
_PART_NAME = re.compile(r"(?:^|：)(?:(?![对按每各获]|给予|最高|标准)[一-鿿“”]){2,24}$")
_REACHING = frozenset(("达", "达到", "新增", "增加到", "提高"))
_AMOUNT_NOUNS = frozenset(("额度", "规模", "限额"))
_IGNORED_CLASSES = {
    "measure": "threshold",
    "goal": "goal",
    "receive": "received",
    "fine": "fine",
    "paid": "already_paid",
    "share": "threshold",
}


def nearest_before(place: Place) -> Verdict | None:
    """The class of the last word before the amount."""
    near = _content(place.own)
    if near is None:
        return None
    if near.kind == "goal" and _OR_ELSE.match(place.left):
        # 注册资本1亿元以上或固定资产投资额达1亿元以上
        return ignored("threshold")
    if _labels_a_part(place, near):
        return Verdict("allot", "allotted_part")
    if near.kind in _IGNORED_CLASSES:
        return ignored(_IGNORED_CLASSES[near.kind])
    if near.kind in ("give", "grant", "offer"):
        return _granted(place, near)
    if near.kind == "support":
        close = place.group.start - near.span.end <= _SUPPORT_REACH
        return Verdict("grant", "support") if close else None
    if near.kind in ("allot", "fund"):
        return _budgeted(place, near) or _allotted(place, near)
    return _summed(place) if near.kind == "sum" else None


def _labels_a_part(place: Place, near: Token) -> bool:
    """安排2亿元，其中：人才引进5000万元，产业扶持7000万元"""
    adjacent = near.kind in ("support", "goal", "measure") and near.span.end == place.group.start
    enumerated = "其中" in place.strand.slice(place.strand.span.start, place.group.start)
    is_label = len(place.own) == 1 and not any(word in place.left for word in ("对", "按", "的"))
    return place.allotted and enumerated and adjacent and is_label and not place.right.startswith("的")


def _content(before: tuple[Token, ...]) -> Token | None:
    """The last token that says what is counted: a grant in 奖励资金达1000万元, output in 产值达1亿元."""
    at = len(before) - 1
    while at > 0 and _says_how_much(before[at - 1], before[at]):
        at -= 1
    if before and before[at].kind in ("grant", "fund", "support"):
        return before[at]
    return before[-1] if before else None


def _says_how_much(former: Token, token: Token) -> bool:
    touches = token.span.start - former.span.end <= len("总")
    return token.word in _REACHING or (token.word in _AMOUNT_NOUNS and touches)


def _granted(place: Place, near: Token) -> Verdict:
    """A grant; but 累计发放补贴3.2亿元 is past, 获得奖励50万元的 a condition, 发放补贴1.5亿元 a volume."""
    if place.has("paid"):
        return ignored("already_paid")
    if _is_deducted(place, near):
        return ignored("fine")
    if near.word == "配套" and near.span.end == place.group.start and place.said("measure"):
        # 项目总投资5000万元，其中地方配套3500万元
        return ignored("threshold")
    if any(token.word in ("发放", "兑现", "兑付") for token in place.before) and _is_large(place):
        return Verdict("allot", "volume")
    if place.allotted and _is_part(place):
        return Verdict("allot", "allotted_part")
    received = [token for token in place.before if token.kind == "receive"]
    limits_all = place.is_capped and _ALL_RECEIVED.match(place.left) and not place.right.startswith("的")
    is_near = bool(received) and _is_received(place, received[-1], near)
    if is_near and not limits_all and not place.has("give"):
        return ignored("received")
    return Verdict("grant", "word_before")


def _is_part(place: Place) -> bool:
    """安排2600万元，其中职业培训补贴800万元，科技创新券兑付600万元: the names of parts, and of no class."""
    gives = [token for token in place.own if token.kind == "give" and token.span.end != place.group.start]
    if gives:
        return False
    if _FOR_CLASS.match(place.left):
        return False
    told = place.strand.slice(place.strand.span.start, place.group.start)
    enumerated = "其中" in told or BUDGET.match(told)
    return place.left.startswith(_LISTED) or bool(enumerated and _PART_NAME.search(place.left))


def _is_received(place: Place, received: Token, near: Token) -> bool:
    """获得省级奖励50万元的; but 对获得一等奖的团队奖励20万元 gives to those who received."""
    between = place.strand.slice(received.span.end, near.span.start)
    return len(between) <= _RECEIVED_REACH and "的" not in between


def _is_deducted(place: Place, near: Token) -> bool:
    """扣减奖补资金100万元, 核减你市2021年度补助资金120万元"""
    return any(
        token.kind == "fine" and (token.word in _DEDUCTING or token.span.end == near.span.start)
        for token in place.before
    )


def _is_large(place: Place) -> bool:
    return "亿" in place.group.quantities[0].unit


def _allotted(place: Place, near: Token) -> Verdict | None:
    """安排资金600万元; no verb of allotting in 专项资金5000万元以上的."""
    if _is_deducted(place, near):
        return ignored("fine")
    # 每个安排5000万元，第一年拨付2000万元
    each = bool(_EACH_UNIT.search(place.left) or (place.promised and _YEAR_OF.search(place.left)))
    plain = _told_plainly(place, near, each)
    if plain is not None:
        return plain
    if place.has("sum"):
        return Verdict("sum", "sum")
    if place.has("allot") or any(token.word in _SPENDING for token in place.before):
        return Verdict("grant", "allotted_each") if each else Verdict("allot", "allotted")
    if place.has("grant", "give", "offer"):
        return Verdict("grant", "word_before")
    # 每个项目申请财政资金不低于50万元、不超过200万元
    limited = place.is_capped or place.group.quantities[0].value_max is not None
    if each and limited:
        return Verdict("grant", "grant_fund")
    if _GRANT_FUND.match(near.word):
        return Verdict("grant", "grant_fund") if each or place.is_capped else Verdict("allot", "grant_fund")
    if _SIZE.search(place.left):
        return Verdict("allot", "fund_size")
    if place.has("support") and near.span.end == place.group.start:
        # 支持古雷港经济开发区建设专项资金1亿元
        return Verdict("allot", "allotted")
    return None if each else _part_of(place, near)


def _told_plainly(place: Place, near: Token, each: bool) -> Verdict | None:
    """What one word decides, whatever else is said."""
    if any(token.word == "争取" for token in place.before):
        # 计划投入资金62亿元，其中市级财政安排12亿元，争取省级资金5亿元
        return Verdict("allot", "allotted_part") if place.allotted else ignored("goal")
    if place.allotted and place.left.startswith("其中") and not (each or _FOR_CLASS.match(place.left)):
        # 安排资金2.5亿元，其中本批次奖励扶持资金8000万元
        return Verdict("allot", "allotted_part")
    # 设立产业扶贫风险缓释基金3000万元
    is_founded = place.has("found") and near.kind == "fund" and near.span.end == place.group.start
    return Verdict("allot", "new_fund") if is_founded else None


def _part_of(place: Place, near: Token) -> Verdict | None:
    """本次共安排项目25个，资金1.35亿元; 保障标准提高到11万元，其中办公经费3万元，教育经费1万元."""
    if place.allotted or place.said("allot", "sum"):
        return Verdict("allot", "allotted_part")
    is_part = place.promised and "其中" in place.strand.slice(place.segment.start, place.group.start)
    return Verdict("grant", "part_of_grant") if is_part and near.span.end == place.group.start else None


def _budgeted(place: Place, near: Token) -> Verdict | None:
    """每年…支持本级财政预算不少于1000万元: what a budget sets apart year by year."""
    adjacent = near.kind == "fund" and near.span.end == place.group.start
    is_told = adjacent and (_YEARLY_BUDGET.search(place.left) or _NEW_MONEY.search(place.left))
    return Verdict("allot", "budgeted") if is_told and not place.right.startswith("的企业") else None


def _summed(place: Place) -> Verdict:
    """共计800万元; 年收入总计超过1亿元 sums up what is measured."""
    return ignored("threshold") if place.has("measure") else Verdict("sum", "sum")
