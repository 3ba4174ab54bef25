"""What each amount of a strand is: granted, allotted, a sum, or left out by a named rule.

The nearest word of the lexicon decides: the word right behind the amount first, then the last one before it
in its clause, then what the sentence has promised so far.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Literal

import msgspec

from extract.money.lexicon import Token, alternatives
from extract.money.strands import BLANK, Group, Strand

Role = Literal["grant", "allot", "sum", "ignored", "unknown"]

_HAN = "[一-鿿]"
# 不超过（含）, 首次突破, 一次性: words that may stand between a verb and its amount
_CAP = re.compile(r"最高|上限|不超过|不得超过|封顶|最多|不高于|总额|累计|限额")
_LABEL = re.compile(rf"(?:其中|对|按|的|为|是|：|:|{BLANK}|、|“|”|{_HAN}|[A-Za-z0-9+]){{0,24}}")
_PART = re.compile(r"(?:专项)?(?:资金|经费)?，?(?:专项|主要|全部|重点)?用于")
_SUPPORT_REACH = 6
_REACHING = frozenset(("达", "达到", "新增", "增加到"))
_AMOUNT_NOUNS = frozenset(("额度", "规模", "限额"))


class Verdict(msgspec.Struct, frozen=True):
    """The role of a group and the rule that found it."""

    role: Role
    rule: str


class Place(msgspec.Struct, frozen=True):
    """A group in its clause: the words before and behind it there, and the tokens before it."""

    strand: Strand
    group: Group
    left: str
    right: str
    before: tuple[Token, ...]
    promised: bool = False
    allotted: bool = False

    @property
    def own(self) -> tuple[Token, ...]:
        """The tokens between the amount before and this one."""
        start = self.group.start - len(self.left)
        return tuple(token for token in self.before if token.span.start >= start)

    @property
    def nearest(self) -> Token | None:
        """The last token between the amount before and this one."""
        return self.own[-1] if self.own else None

    def has(self, *kinds: str) -> bool:
        """Whether a token of these classes stands before the amount in its clause."""
        return any(token.kind in kinds for token in self.before)


def judge(strand: Strand) -> Iterator[tuple[Group, Verdict]]:
    """Each group of `strand` with its verdict, in order."""
    promised, allotted = _promises(strand.lead), False
    for group, place in _places(strand):
        promised = promised or _promised_before(strand, group)
        place = msgspec.structs.replace(place, promised=promised, allotted=allotted)
        rules = _RATE_RULES if group.is_percent else _MONEY_RULES
        verdict = next((found for rule in rules if (found := rule(place))), Verdict("unknown", "no_grant"))
        allotted = verdict.role == "allot" or (allotted and verdict.role != "ignored")
        yield group, verdict


def _places(strand: Strand) -> Iterator[tuple[Group, Place]]:
    end = strand.span.start
    for index, group in enumerate(strand.groups):
        clause = strand.clause(group.start, group.end)
        low = max(clause.start, end)
        following = strand.groups[index + 1].start if index + 1 < len(strand.groups) else strand.span.end
        right = strand.slice(group.end, max(group.end, min(following, strand.span.end)))
        before = tuple(t for t in strand.tokens if clause.start <= t.span.start and t.span.end <= group.start)
        yield group, Place(strand, group, strand.slice(low, group.start), right, before)
        end = group.end


def _promises(lead: str) -> bool:
    return bool(lead) and _grant_word().search(lead) is not None


def _promised_before(strand: Strand, group: Group) -> bool:
    return any(t.kind in ("give", "grant") and t.span.end <= group.start for t in strand.tokens)


@cache
def _grant_word() -> re.Pattern[str]:
    return re.compile(alternatives("give", "grant"))


@cache
def _behind(*kinds: str) -> re.Pattern[str]:
    """A word of these classes behind the amount: 50万元/场的一次性补助, 30元/平方米的月房租补助."""
    loose = rf"(?:以上|以下|以内|左右|人民币|{BLANK})*(?:/{_HAN}{{1,4}})?(?:的?(?:标准|比例|额度))?的?"
    return re.compile(
        rf"{loose}(?!部分|企业|项目|单位|个人|产品|平台|机构|工业|重大)(?:{_HAN}|“|”){{0,8}}?({alternatives(*kinds)})"
    )


def _included_limit(place: Place) -> Verdict | None:
    """（含200万元）"""
    return Verdict("ignored", "included_limit") if place.left.endswith(("含", "不含")) else None


def _per_step(place: Place) -> Verdict | None:
    """每1亿元奖励10万元: the step is no amount given."""
    if re.search(r"每(?:增加|新增|满|达到|超过|超出|增长|引进|递增)?$", place.left):
        return Verdict("ignored", "per_step")
    return None


def _new_fund(place: Place) -> Verdict | None:
    """设立总规模50亿元的产业引导基金"""
    named = re.match(
        rf"{BLANK}*(?:以上|左右)?的?{_HAN}{{0,20}}?(?:基金|资金池|专项资金|补偿金|引导资金|周转金)",
        place.right,
    )
    return Verdict("allot", "new_fund") if place.has("found") and named else None


def _allotted_behind(place: Place) -> Verdict | None:
    """专项资金8600万元下达给你们, 每所学校10万元的标准安排经费"""
    if re.match(r"的?标准(?:安排|拨付|核拨|发放|核定|给付)", place.right):
        return Verdict("grant", "standard_behind")
    near = place.nearest
    sent = re.match(
        rf"{BLANK}*，?(?:予以|现|一并|全部|直接)?(?:下达|拨付|安排|分配|发放)(?:给|到|至|你|各|，|$)",
        place.right,
    )
    return Verdict("allot", "allotted") if near is not None and near.kind == "fund" and sent else None


def _granted_behind(place: Place) -> Verdict | None:
    """50万元以上奖励; but 投资5000万元以上奖励 is a condition."""
    found = _behind("give", "grant", "support").match(place.right)
    if found is None:
        return None
    near = place.nearest
    blocked = near is not None and (near.kind in ("measure", "goal", "receive", "fine") or place.has("paid"))
    if not blocked or (place.has("give") and not _is_least(place.group)):
        return Verdict("grant", "word_behind")
    return None


def _is_least(group: Group) -> bool:
    return group.quantities[0].bound == ">="


def _loan_behind(place: Place) -> Verdict | None:
    """最高不超过15万元的创业担保贷款"""
    if re.match(
        rf"(?:以内|以下)?的?{_HAN}{{0,8}}?(?:贷款|授信|信贷|融资担保|担保额度)(?!贴息|补)", place.right
    ):
        return Verdict("ignored", "loan")
    return None


def _part_behind(place: Place) -> Verdict | None:
    """其中50万元用于支持…"""
    granted = place.has("give", "grant", "support")
    return Verdict("allot", "used_for") if not granted and _PART.match(place.right) else None


def _limit_of_noun(place: Place) -> Verdict | None:
    """对200万元以下的货物和服务项目, 50亿元的重大项目"""
    bound = place.group.quantities[-1].bound
    if bound == ">=" and re.match(r"[、，]", place.right) and place.nearest is None:
        return Verdict("ignored", "threshold")
    if bound in (">=", "<=") and re.match(rf"{BLANK}*的(?!标准|比例|基金)", place.right):
        return Verdict("ignored", "threshold")
    return None


_IGNORED_CLASSES = {
    "measure": "threshold",
    "goal": "goal",
    "receive": "received",
    "fine": "fine",
    "paid": "already_paid",
}


def _nearest_before(place: Place) -> Verdict | None:
    near = _content(place.own)
    if near is None:
        return None
    if near.kind in _IGNORED_CLASSES:
        return Verdict("ignored", _IGNORED_CLASSES[near.kind])
    if near.kind in ("give", "grant"):
        return _volume(place) or _unless_received(place, near)
    if near.kind == "support":
        close = place.group.start - near.span.end <= _SUPPORT_REACH
        return Verdict("grant", "support") if close else None
    if near.kind in ("allot", "fund"):
        return _allotted(place)
    if near.kind == "sum":
        # 年收入总计超过1亿元 sums up what is measured
        return Verdict("ignored", "threshold") if place.has("measure") else Verdict("sum", "sum")
    return None


def _content(before: tuple[Token, ...]) -> Token | None:
    """The last token that says what is counted: 奖励资金最高可达1000万元 counts a grant, 产值达1亿元 output."""
    if len(before) > 1 and before[-2].kind in ("grant", "fund"):
        touches = before[-1].span.start == before[-2].span.end
        if before[-1].word in _REACHING or (before[-1].word in _AMOUNT_NOUNS and touches):
            return before[-2]
    return before[-1] if before else None


def _volume(place: Place) -> Verdict | None:
    """发放稳岗补贴1.5亿元 is the size of a programme, not one grant."""
    paid_out = any(token.word in ("发放", "兑现", "兑付") for token in place.before)
    large = "亿" in place.group.quantities[0].unit
    return Verdict("allot", "volume") if paid_out and large and not place.has("paid") else None


def _unless_received(place: Place, near: Token) -> Verdict:
    """获得省级奖励50万元的 is a condition, 累计发放补贴3.2亿元 the past."""
    if place.has("paid"):
        return Verdict("ignored", "already_paid")
    received = [t for t in place.before if t.kind == "receive"]
    if received and near.span.start - received[-1].span.end <= 8 and not place.has("give"):
        return Verdict("ignored", "received")
    return Verdict("grant", "word_before")


def _allotted(place: Place) -> Verdict | None:
    """安排资金600万元; a fund is not allotted where no verb says so (专项资金5000万元以上的)."""
    if place.has("sum"):
        return Verdict("sum", "sum")
    if place.has("allot") or any(token.word == "发放" for token in place.before):
        return Verdict("allot", "allotted")
    return Verdict("grant", "word_before") if place.has("grant", "give") else None


def _each(place: Place) -> Verdict | None:
    """每个地市各800万元"""
    earlier = any(
        t.kind in ("support", "allot", "give", "grant")
        for t in place.strand.tokens
        if t.span.end <= place.group.start
    )
    return (
        Verdict("grant", "each")
        if earlier and re.search(r"各(?:给予|安排|补助|支持)?$", place.left)
        else None
    )


def _cap_follows(place: Place) -> Verdict | None:
    """给予一次性奖补，最高100万元"""
    capped = place.group.quantities[0].bound == "<=" or _CAP.search(place.left)
    return Verdict("grant", "cap_follows") if place.promised and capped else None


def _tier_item(place: Place) -> Verdict | None:
    """给予奖励：国家级50万元，省级20万元; 安排1亿元，其中福州市5000万元"""
    if _is_least(place.group) or place.has("fund", "loan") or not _LABEL.fullmatch(place.left):
        return None
    if place.allotted:
        return Verdict("allot", "allotted_part")
    return Verdict("grant", "tier_item") if place.promised else None


def _short_verb(place: Place) -> Verdict | None:
    """各奖50万元, 补10万元"""
    return Verdict("grant", "short_verb") if re.search(r"[奖补](?:最高|不超过)?$", place.left) else None


def _former_rate(place: Place) -> Verdict | None:
    """补偿比例由20%提高至40%: the former rate."""
    if re.search(r"[由从]$", place.left) and re.match(
        r"(?:提高|上调|调整|增加|降低|下调|降|提)[至到为]", place.right
    ):
        return Verdict("ignored", "former_value")
    return None


def _factor(place: Place) -> Verdict | None:
    """省补助资金*村项目总投资占比*50%: a factor of a formula."""
    return Verdict("ignored", "factor") if place.left.endswith(("*", "×", "＊")) else None


def _instalment(place: Place) -> Verdict | None:
    """先支付全部奖金50%，其余50%待项目投产后支付"""
    return Verdict("ignored", "instalment") if place.has("instalment") else None


def _raised_rate(place: Place) -> Verdict | None:
    """补偿比例由20%提高至40%"""
    raised = re.search(r"(?:提高|上调|调整|增加|提)[至到为]$", place.left)
    granted = any(t.kind == "grant" for t in place.strand.tokens if t.span.end <= place.group.start)
    return Verdict("grant", "raised_rate") if raised and granted else None


def _rate_share(place: Place) -> Verdict | None:
    near = place.nearest
    return Verdict("ignored", "share") if near is not None and near.kind in ("share", "goal") else None


def _rate_behind(place: Place) -> Verdict | None:
    """设备投资额的5%给予补助, 50%贴息, 所得的50%奖励基金管理机构"""
    if re.match(rf"{BLANK}*(?:以上|以下|以内)?的?(?:部分|企业|项目|单位)", place.right):
        return None
    return Verdict("grant", "word_behind") if _behind("give", "grant", "support").match(place.right) else None


def _rate_before(place: Place) -> Verdict | None:
    """给予亏损额30%, 补助投资额的30%"""
    limited = re.match(rf"{BLANK}*(?:以上|以下|以内)的(?:部分|企业|项目|单位)", place.right)
    return Verdict("grant", "word_before") if place.has("give", "grant") and not limited else None


def _rate_then_grant(place: Place) -> Verdict | None:
    """按年度实缴注册资本金的1.5%，给予企业一次性奖励"""
    follows = re.match(
        rf"(?:的?(?:标准|比例))?[，,](?:由|同级|市|省|县|区|一次性|每年|分年度|连续|{_HAN}{{0,6}}?财政)*",
        place.right,
    )
    if "按" in place.left and follows and _grant_word().match(place.right, follows.end()):
        return Verdict("grant", "rate_then_grant")
    return None


def _rate_listed(place: Place) -> Verdict | None:
    """前2年按租金的100%、后1年按租金的50%给予补贴"""
    rest = place.strand.slice(place.group.end, place.strand.clause(place.group.start, place.group.end).end)
    listed = "按" in place.left and rest.startswith("、") and _grant_word().search(rest)
    return Verdict("grant", "rate_listed") if listed else None


_MONEY_RULES: tuple[Callable[[Place], Verdict | None], ...] = (
    _included_limit,
    _per_step,
    _former_rate,
    _loan_behind,
    _part_behind,
    _new_fund,
    _allotted_behind,
    _granted_behind,
    _each,
    _limit_of_noun,
    _nearest_before,
    _short_verb,
    _cap_follows,
    _tier_item,
)
_RATE_RULES: tuple[Callable[[Place], Verdict | None], ...] = (
    _included_limit,
    _former_rate,
    _factor,
    _instalment,
    _raised_rate,
    _rate_behind,
    _rate_share,
    _rate_before,
    _rate_listed,
    _rate_then_grant,
)
