"""Patterns made from the word classes, compiled on first use."""

import re
from functools import cache

from extract.money.lexicon import alternatives
from extract.money.strands import BLANK

HAN = "[一-鿿]"
# 支持资金, 奖补经费: money for whoever qualifies
GRANT_FUND = re.compile(r"^(?:奖励|奖补|补助|补贴|资助|支持|扶持|贴息)(?:资金|经费)$")
# Behind an amount: 50万元以上（含）, 5万元/场, 10%的标准
_TAIL = rf"(?:以上|以下|以内|左右|人民币|{BLANK})*(?:/{HAN}{{1,4}})?"

# 资金安排：技术改造补助3000万元；贷款贴息1000万元
BUDGET = re.compile(
    r"(?:[一二三四五六七八九十\d]+[、.．])?(?:年度|资金|经费|支出|项目)?(?:预算|安排|分配|构成)："
)


@cache
def grant_word() -> re.Pattern[str]:
    """Any word of giving."""
    return re.compile(alternatives("give", "grant"))


@cache
def grant_behind() -> re.Pattern[str]:
    """A word of giving behind the amount: 50万元/场的一次性补助, 30元/平方米的月房租补助."""
    nouns = "部分|企业|项目|单位|个人|产品|平台|机构|工业|重大"
    words = alternatives("give", "grant", "support")
    return re.compile(
        rf"{_TAIL}(?:的?(?:标准|比例|额度))?(?!的?部分)的?(?!{nouns})(?:{HAN}|“|”){{0,8}}?(?:{words})"
    )


@cache
def grant_name_behind() -> re.Pattern[str]:
    """The grant's own name behind the amount, group 1: 50万元/场的 → 一次性补助."""
    words = alternatives("grant", "support")
    return re.compile(
        rf"{_TAIL}(?:/[^的，]{{1,6}})?(?:的?(?:标准|比例|额度))?(?:由[^，；]{{1,8}}?(?=给予|予以))?(?:给予|予以|进行|对)*的?({HAN}{{0,8}}?(?:{words}))"
    )


@cache
def grant_name_before() -> re.Pattern[str]:
    """The grant's own name before the amount, group 1: 一次性奖补100万元."""
    words = alternatives("grant", "support")
    modifiers = "(?:一次性|分阶段|专项|资金|年度|贷款|运营|落户|保费|租金|生活|住房|购房|创业|培训|岗位)*"
    return re.compile(rf"({modifiers}(?:{words})(?!额))(?:标准|金额|总额|额度|额|资金|比例)?[^，；]{{0,16}}$")
