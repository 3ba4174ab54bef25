"""Rules that look at a percentage."""

import re

from extract.money.phrases import GRANT_FUND, HAN, grant_behind, grant_word
from extract.money.places import Place
from extract.money.strands import BLANK
from extract.money.verdicts import Verdict, ignored

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
    r"(?:其中|[，、和：])*(?:[第前后首次][第一二三四五六七八九十两\d至到、-]*+个?年度?、?|以后年度|"
    r"[一二三四五六甲乙丙丁A-D](?:[类档级等]|等级)(?:地区|企业|项目)?、?)+(?:为|按|：)?"
)
# 分三年兑现，第一年50%，第二年30%，第三年20%
_IN_PARTS = re.compile(r"拨付|兑现|兑付|支付|到位|发放|返还|分(?:期|批|次|[两二三四五\d]年|年)")
_SHARED_COST = re.compile(r"分担|承担|负担|自筹|占")
# 东部地区20%，中部地区40%
_REGION = re.compile(
    rf"(?:[，、；：和]|其中|对|\d[.．、])*(?:{HAN}{{0,8}}|(?=中央|[省市县区]))(?:地区|山区|县|市|区|省级|级|类|档|企业|项目|财政|户|机构|园区|中央|省|市县|县区)(?:分别)?(?:为|按|：|补助|奖励)?"
)
# 奖励金额的50%用于奖励管理团队; 先拨付资助额的60%
_OF_GRANT = re.compile(r"(?:奖励|奖补|补助|补贴|资助)(?:资金|金额|总额|额|经费)?(?:总额)?的?$")
_AMOUNT_OF_GRANT = re.compile(r"(?:奖励|奖补|补助|补贴|资助)(?:总额|金额|额度|额|资金)")
_AND_NO_MORE = re.compile(r"^(?:且|但|并且)(?:原则上|最高|均)*不得?超过")
_NEXT_TIER = re.compile(rf"，[第前后其次首]{HAN}{{0,5}}年?按$")
_PAYS_OUT = re.compile(r"拨付|支付|兑现|兑付|预拨")
_PAID = re.compile(r"(?:拨付|支付|兑现|兑付|发放|下达|预拨|清算|付)(?:至|到|剩余的?|其余的?)?$")
_USED_FOR = re.compile(r"(?:可|应|须)?(?:先行|预拨|拨付|兑付|兑现|用于|作为|归|奖给|由)")
_SHARED = re.compile(r"(?:共同|分级|分别|按比例)(?:承担|负担|分担)")
_PURSE = re.compile(
    r"(?:中央|[省市县区州]级?|[省市县区州]本级)(?:财政)?(?:补助|配套|承担|负担|分担|安排|按|为|占|比例)*$"
)
_ALL = 100
_PUBLIC = re.compile(r"财政|税|补助|补贴|地方")


def instalment(place: Place) -> Verdict | None:
    """先支付全部奖金50%，其余50%待项目投产后支付"""
    of_grant = _OF_GRANT.search(place.left) and (_PAYS_OUT.search(place.left) or _USED_FOR.match(place.right))
    parts = _PAID.search(place.left) and _makes_whole(place)
    return ignored("instalment") if of_grant or parts or place.has("instalment") else None


def shared(place: Place) -> Verdict | None:
    """资金由省、市、县三级共同承担，省级补助60%，市级配套20%: what each purse bears."""
    told = place.strand.slice(place.segment.start, place.group.start)
    return ignored("borne") if _SHARED.search(told) and _PURSE.search(place.left) else None


def _makes_whole(place: Place) -> bool:
    """首次兑现50%，考核合格后兑现50%: all that is paid."""
    rates = [group.quantities for group in place.strand.groups if group.is_percent]
    return len(rates) > 1 and sum(quantity.value for group in rates for quantity in group) == _ALL


def bracket_limit(place: Place) -> Verdict | None:
    """每台300万元标准给予奖补（项目奖补额不超过总投资的15%）: a limit of what the sentence gives."""
    in_bracket = place.strand.text.startswith(BLANK) and place.strand.lead == ""
    limits = in_bracket and place.is_capped and _AMOUNT_OF_GRANT.search(place.left)
    return ignored("limit_of_grant") if limits else None


def and_no_more(place: Place) -> Verdict | None:
    """财政资助最高500万元，且不超过项目总投入的30%"""
    is_more = _AND_NO_MORE.match(place.left) and place.said("grant")
    return Verdict("grant", "and_no_more") if is_more and not place.right.startswith("的") else None


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
    sentence = place.strand.text
    is_tier = _TIER.fullmatch(place.left) or (
        _REGION.fullmatch(place.left) and not _SHARED_COST.search(sentence)
    )
    if not place.promised or not is_tier or _IN_PARTS.search(sentence):
        return None
    ends = place.right.lstrip(BLANK)[:1] in ("", "，", "、", "；", "。")
    return Verdict("grant", "tier_rate") if ends else None


def granted_before(place: Place) -> Verdict | None:
    """给予亏损额30%, 补助投资额的30%, 财政资金支持比例不超过30%"""
    supported = (place.has("support") and "比例" in place.left) or _limits_fund(place)
    if _OF_LIMITED_PART.match(place.right) or not (supported or place.has("give", "grant")):
        return None
    return Verdict("grant", "word_before")


def _limits_fund(place: Place) -> bool:
    """支持资金原则上不超过项目总投资的30%"""
    funded = any(token.kind == "fund" and GRANT_FUND.search(token.word) for token in place.before)
    return funded and "不超过" in place.left


def granted_next(place: Place) -> Verdict | None:
    """按年度实缴注册资本金的1.5%，给予企业一次性奖励; 前三年按贡献的80%，后两年按50%奖励给企业"""
    rest = place.strand.slice(place.group.end, place.segment.end)
    if "按" in place.left and _NEXT_TIER.fullmatch(place.right) and grant_word().search(rest):
        return Verdict("grant", "rate_then_grant")
    following = _NEXT_CLAUSE.match(place.right)
    if following and "按" in place.left and grant_word().match(place.right, following.end()):
        return Verdict("grant", "rate_then_grant")
    return None
