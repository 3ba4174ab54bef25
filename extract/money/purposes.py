"""What the money is for, as printed and short."""

import re
from functools import cache

from extract.money.lexicon import alternatives
from extract.money.strands import BLANK

_HAN = "[一-鿿]"
_USED_FOR = re.compile(
    r"，?(?:专项|主要|全部|重点)?(?:用于|组织实施|开展|支持|奖补|补助|奖励|实施|建设|推进)([^，。；（）()\0]{2,40})"
)
_LONGEST = 30


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(
        rf"(?:以上|以下|以内|左右|人民币|{BLANK})*(?:/[^的，]{{1,6}})?的?({_HAN}{{0,8}}?(?:{alternatives('grant', 'support')}))"
    )


@cache
def _before() -> re.Pattern[str]:
    words = alternatives("grant", "support")
    return re.compile(
        rf"((?:一次性|分阶段|专项|资金|年度|贷款|运营|落户)?(?:{words}))(?:标准|金额|总额|额度|额|资金|比例)?[^，；]{{0,16}}$"
    )


def find_grant_purpose(left: str, right: str, sentence: str) -> str | None:
    """The grant's own name: 月房租补助 behind the amount, 一次性奖补 before it or earlier in the sentence."""
    behind = _behind().match(right)
    if behind is not None:
        return behind[1]
    before = _before().search(left) or _before().search(sentence)
    return before[1] if before is not None else None


def find_allotted_purpose(between: str, right: str) -> str | None:
    """What stands between recipient and verb (对广州市的“互联网+”小镇项目支持), or behind 用于."""
    named = between.strip("的，、：:支持安排补助资金各 ")
    if 2 <= len(named) <= _LONGEST:
        return named
    used = _USED_FOR.match(right)
    return used[1] if used is not None else None
