"""Rules that look at the sentence around an amount: what it has promised, lists, steps, brackets."""

import re

from extract.money.past import is_past
from extract.money.phrases import GRANT_FUND, HAN, grant_behind, grant_word
from extract.money.places import Place
from extract.money.strands import BLANK
from extract.money.verdicts import Verdict, ignored

_CAP = re.compile(r"最高|上限|不超过|不得超过|封顶|最多|不高于|总额|累计|限额")
_EACH = re.compile(
    r"(?:各|每个?(?:地级市|设区市|地市|市县|县区|[市县区])各?)(?:给予|安排|补助|支持|奖励|下达|拨付|补贴)?$"
)
_OF_EACH = re.compile(r"，?(?:每[^年]|单[个家户项])")
_STANDARD_NEXT = re.compile(r"的?(?:标准|额度)，?(?:对|给|由|向)")
# 专项资金总额控制在5000万元以内, 全市年度奖补总额不超过2000万元
_WHOLE = re.compile(
    rf"^(?:全[省市县区]|[省市县区]级|本[级市县项]|专项|年度|{HAN}{{2,8}}专项)[^，；：]{{0,12}}(?:总额|总量|总规模|总盘子)(?:原则上|每年)*(?:控制)?$"
)
_ONLY_CAP = re.compile(
    r"^(?:但|且)$|^、?(?:但|且|原则上)*(?:单[笔户个家项次台]|每[笔户家个项次台])(?:企业|项目|机构|主体|单位|担保机构|银行|设备)?(?:年度|每年|累计|最高|原则上)*$"
)
_RAISED_TO = re.compile(r"^，?(?:达到?|提高[到至]|增加到|增至|调整为)(?:每[人年月生户天日村]|人均|年人均)*$")
# 独生子女伤残的由每人每月350元提高到460元
_STANDARD = re.compile(r"标准|[由从]每[人户生亩月年]")
_OWN_SHARE = re.compile(r"个人缴费|自缴")
_CLAUSES_BACK = 30
_FROM = re.compile(r"(?:资金|经费|补助|预算|投资|资本金)[^，]{0,6}[由从][^，]*$")
# 本科生每人每年5000元，硕士生每人每年1万元的标准给予补偿: each is told for one of a kind
_FOR_ONE = re.compile(rf"每{HAN}{{1,3}}(?:每{HAN})?$")
_PEERS = re.compile(
    rf"(?:[，、](?:{HAN}|“|”){{2,20}}?每{HAN}{{1,3}}(?:每{HAN})?\d[\d.,]*[十百千]?[万亿]?元)+"
)
_LABEL = re.compile(rf"(?:：|:|{BLANK}|、|“|”|{HAN}|[A-Za-z0-9+.．—-]){{0,24}}")


def past(place: Place) -> Verdict | None:
    """去年，全市拨付补助资金12.5亿元，惠及50万人"""
    sentence = place.strand.text.lstrip(BLANK)
    return ignored("already_paid") if is_past(sentence, place.issued) else None


def each(place: Place) -> Verdict | None:
    """每个地市各800万元"""
    given = place.said("support", "allot", "give", "grant")
    return Verdict("grant", "each") if given and _EACH.search(place.left) else None


def _has_peers(place: Place) -> bool:
    rest = place.strand.slice(place.group.end, place.segment.end)
    peers = _PEERS.match(rest) if _FOR_ONE.search(place.left) else None
    return peers is not None and grant_behind().match(rest, peers.end()) is not None


def listed(place: Place) -> Verdict | None:
    """省级按每人500元、市级按每人300元予以补助; 前2年按租金的100%、后1年按租金的50%给予补贴"""
    rest = place.strand.slice(place.group.end, place.clause.end)
    is_listed = (
        ("按" in place.left or place.left.startswith("、"))
        and rest.startswith("、")
        and grant_word().search(rest)
    )
    return Verdict("grant", "listed") if is_listed or _has_peers(place) else None


def standard_then_grant(place: Place) -> Verdict | None:
    """按每村20万元的标准，对1000个村给予补助"""
    told = _STANDARD_NEXT.match(place.right) if "按" in place.left else None
    is_granted = told is not None and grant_word().search(place.right, told.end())
    return Verdict("grant", "standard_then_grant") if is_granted else None


def cap_follows(place: Place) -> Verdict | None:
    """给予一次性奖补，最高100万元"""
    capped = place.is_capped or _CAP.search(place.left)
    return Verdict("grant", "cap_follows") if place.promised and capped else None


def whole_limit(place: Place) -> Verdict | None:
    """专项资金总额控制在5000万元以内: no cap for anybody."""
    opens = place.start == place.strand.span.start or place.left.startswith("专项资金")
    is_whole = place.is_capped and opens and _WHOLE.match(place.left)
    return Verdict("allot", "whole_limit") if is_whole else None


def single_cap(place: Place) -> Verdict | None:
    """按融资额的1%给予补助，单笔不超过100万元"""
    is_cap = place.is_capped and _ONLY_CAP.match(place.left) and not place.right.startswith("的")
    granted = place.said("grant") or any(GRANT_FUND.search(t.word) for t in place.strand.tokens)
    return Verdict("grant", "cap_follows") if is_cap and granted else None


def raised_to(place: Place) -> Verdict | None:
    """财政补助标准每人每年新增30元，达到不低于610元"""
    if not _RAISED_TO.match(place.left):
        return None
    before = place.strand.slice(
        max(place.strand.span.start, place.group.start - _CLAUSES_BACK), place.group.start
    )
    if place.said("grant") and _STANDARD.search(place.strand.text) and not _OWN_SHARE.search(before):
        return Verdict("grant", "raised_to")
    # 资金由原下达的500万元调整为420万元
    is_changed = _FROM.search(before) and place.said("allot", "fund") and not place.said("give", "grant")
    return Verdict("allot", "raised_to") if is_changed else None


def bare_condition(place: Place) -> Verdict | None:
    """…给予奖励；50-100万元的，按新增额的60%予以奖励: what is measured was told before."""
    is_bare = place.opens_item and place.right.lstrip(BLANK).startswith("的，")
    return ignored("threshold") if is_bare else None


def tier_item(place: Place) -> Verdict | None:
    """给予奖励：国家级50万元，省级20万元; 安排1亿元，其中福州市5000万元"""
    # 安排专项资金5000万元，亩均税收提高到10万元
    is_other = not place.opens_item and any(token.kind in ("fund", "change") for token in place.own)
    if place.is_least or is_other or not _LABEL.fullmatch(place.left):
        return None
    # 切出500万元支持电影拍摄，每部影片不超过80万元
    each = place.is_capped and _OF_EACH.match(place.left)
    if place.allotted:
        return Verdict("grant", "tier_item") if each else Verdict("allot", "allotted_part")
    return Verdict("grant", "tier_item") if place.promised else None
