"""Whom a verb of giving names as its object: 奖励出品方50万元, 按3%给予运营服务机构资助."""

import re

_NO_NAME = "每|一次性|最高|标准|资金|不|按|金额|奖|补|资助|总额|额度|相应|同等"
_NAME = rf"(?P<name>(?:(?!{_NO_NAME})[一-鿿“”、]){{2,24}}?)"
_ENDS = (
    r"(?<=[业位人者员校院所区园县市村户社队会构司厂商民师生方])"
    r"(?<!农业|产业|行业|就业|创业|社会|人民|工业)"
)
_GRANT = r"(?:资助|补助|奖励|补贴|奖补|贴息)"
_BEFORE = re.compile(
    rf"(?:给予|奖励|补助|资助|奖给|支付给|发给){_NAME}{_ENDS}(?:一次性|最高|各|每[年月]|不超过|累计|{_GRANT})*$"
)
_BEHIND = re.compile(
    rf"(?:以内|左右)?(?:的?(?:标准|比例|额度))?，?(?:由[^，]{{1,8}})?(?:一次性)?"
    rf"(?:(?:给予|予以){_NAME}{_ENDS}(?:一次性|专项|资金)*{_GRANT}"
    rf"|(?:奖励|补助|奖给){_NAME.replace('<name>', '<sole>')}{_ENDS}(?=[，；。]|$))"
)


def find_object(before: str, behind: str) -> str | None:
    """The object of the verb of giving before an amount or behind it; None where it has none."""
    found = _BEFORE.search(before)
    if found is not None:
        return found["name"]
    told = _BEHIND.match(behind)
    return (told["name"] or told["sole"]) if told is not None else None
