"""The region printed before a body: 省, 宜春市, 江西省宜春市, 高新区, 国家 …, read backwards from the body."""

import re
from functools import cache

from corpus.regions import region_names

_LONGEST = 15
_ORGAN = re.compile(r"(?:人民政府|政府|党工委|党委|工委|(?<=[省市县区州盟旗])委)\Z")
_CENTRAL = re.compile(r"(?:中共中央|中央|国务院|国家|全国)\Z")
_GENERIC = re.compile(
    r"(?:自治[区州县旗]|兵团|地区|(?<![节外各])省|(?<![城超上门股都集夜楼设])市|(?<![各本])县"
    r"|(?<![地园社城山库景辖灾片全矿林牧小校新发港疫盲禁])区|(?<!神)州|(?<![联同加])盟|(?<!红)旗|(?<![乡村城])镇)\Z"
)
_ZONE = re.compile(
    r"(?:高新(?:技术)?(?:产业)?(?:开发)?区|经济技术开发区|经济开发区|经开区|开发区|新区|示范区|实验区|试验区"
    r"|合作区|保税区|度假区|管理区|工业园区|工业园|产业园区|产业园|园区|科技城|新城)\Z"
)
_OWN = re.compile(r"[我本]\Z")


def find_prefix(text: str, low: int, end: int) -> int:
    """Start of the region (and organ: 市政府, 市委) that ends at `end`; `end` where there is none."""
    organ = _ORGAN.search(text, max(low, end - 4), end)
    at = organ.start() if organ else end
    start = _find_region(text, low, at)
    return end if start == at and organ and text[at:end] == "委" else start


def _find_region(text: str, low: int, end: int) -> int:
    start = _find_name(text, low, end)
    if start < end:
        return _find_name(text, low, start)
    for pattern in (_CENTRAL, _ZONE, _GENERIC, _OWN):
        found = pattern.search(text, max(low, end - 10), end)
        if found:
            zoned = pattern is _ZONE
            return _find_region(text, low, found.start()) if zoned else found.start()
    return end


def _find_name(text: str, low: int, end: int) -> int:
    names = _names()
    for start in range(max(low, end - _LONGEST), end - 1):
        if text[start:end] in names:
            return start
    return end


@cache
def _names() -> frozenset[str]:
    return region_names()
