"""What the money is for, as printed and short."""

import re

from extract.money.phrases import grant_name_before, grant_name_behind

_USED_FOR = re.compile(
    r"[^，。；]{0,6}?，?(?:专项|主要|全部|重点)?"
    r"(?:用于|组织实施|开展|支持|奖补|补助|奖励|实施|建设|推进)([^，。；（）()\0]{2,40})"
)
_NEW_FUND = re.compile(
    r"(?:以上|左右)?的?([一-鿿“”+]{0,20}?(?:基金|资金池|(?:专项|补偿|引导|扶持|周转|应急|转贷)资金|补偿金|周转金))"
)
_FUND_NAME = re.compile(
    r"(?:安排|下达|拨付|设立|追加|核定|分配)(?:[你我]\S单位|[你我][省市县区]|中央|省级|市级|财政|本级)*"
    r"([一-鿿“”+、\d]{2,30}?(?:资金|经费|基金|预算|投资))[^，；]{0,6}$"
)
# What is no part of the name: 对遵义市[追加安排]易地扶贫搬迁后续扶持资金
_AROUND = r"(?:的|追加|支持|安排|下达|拨付|补助|奖励|资金|各|[，、：: ])+"
_VERBS = re.compile(rf"^{_AROUND}|{_AROUND}$")
# 其中：[耕地地力保护补贴]800万元
_PART = re.compile(
    r"^(?:[，、：；]|其中|用于)*(?!资金|经费|其余|剩余|余下|共|合计|总计|各|每|本次|此次|现|实际|应)([一-鿿“”]{2,20}?)(?<!规模)(?<!总额)(?<!额度)(?:安排|下达|拨付)?(?:资金)?$"
)
# 分别给予一次性100万元 tells no purpose
_NO_PURPOSE = re.compile(r"，|给予|予以|分别|一次性|按照?|[已现再拟]|每")
_LONGEST = 30


def find_grant_purpose(left: str, right: str, sentence: str) -> str | None:
    """The grant's own name: 月房租补助 behind the amount, 一次性奖补 before it or earlier in the sentence."""
    behind = grant_name_behind().match(right)
    if behind is not None:
        return behind[1].removeprefix("用于")
    before = grant_name_before().search(left) or grant_name_before().search(sentence)
    return before[1] if before is not None else None


def find_allotted_purpose(between: str, left: str, right: str, *, named: bool) -> str | None:
    """What stands between recipient and verb (对广州市的“互联网+”小镇项目支持), behind 用于, or the fund."""
    told = _VERBS.sub("", between)
    if 2 <= len(told) <= _LONGEST and not _NO_PURPOSE.search(told):
        return told
    used = _USED_FOR.match(right) or _NEW_FUND.match(right) or _FUND_NAME.search(left)
    part = used or (_PART.match(left) if not named else None)
    return part[1] if part is not None else None
