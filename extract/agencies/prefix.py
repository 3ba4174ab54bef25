"""The region printed before a body, read backwards from it: 省, 宜春市, 江西省宜春市, 高新区, 国家 …"""

import re

from corpus.regions import plain_names, region_names

_LONGEST = 15
_CENTRAL = re.compile(r"(?:中共中央|中央|国务院|国家|全国)\Z")
_GENERIC = re.compile(
    r"(?:自治[区州县旗]|地区|(?<![节外各])省|(?<![城超上门股都集夜楼设各])市|(?<![各])县"
    r"|(?<![地园社城山库景辖灾片全矿林牧小校新发港疫盲禁各])区|(?<![神各])州|(?<![联同加各])盟|(?<!红)旗)\Z"
)
_TOWN = re.compile(r"(?<![\u4e00-\u9fff])(?:(?!各)[\u4e00-\u9fff]){1,5}(?:镇|乡|街道)\Z")
_ZONE = re.compile(
    r"(?<![\u4e00-\u9fff])([\u4e00-\u9fff]{0,12}?)(?:高新(?:技术)?(?:产业)?(?:开发)?区|经济技术开发区|经济开发区|经开区"
    r"|开发区|新区|示范区|实验区|试验区|合作区|保税区|保税港区|度假区|风景区|景区|管理区|集聚区|工业园区|工业园|工业区"
    r"|产业园区|产业园|园区|科技城|新城)\Z"
)
_SENTENCE = re.compile(r"[的和与及由对在将为以向到]|支持|鼓励|推进|推动|加快|加强|建设|依托")
_WORD = re.compile(r"[\u4e00-\u9fff]")
_OWN = re.compile(r"[我本]\Z")


def find_prefix(text: str, low: int, end: int) -> int:
    """Start of the region that ends at `end`; `end` where there is none."""
    start = _find_name(text, low, end)
    if start < end:
        start = _find_name(text, low, start)
        return start - 2 if text[max(low, start - 2) : start] == "中共" else start
    zone = _ZONE.search(text, max(low, end - 18), end) or _TOWN.search(text, max(low, end - 7), end)
    if zone and not _SENTENCE.search(zone[0]):
        return zone.start()
    for pattern in (_CENTRAL, _GENERIC, _OWN):
        found = pattern.search(text, max(low, end - 4), end)
        if found:
            return found.start()
    return end


def _find_name(text: str, low: int, end: int) -> int:
    """Start of the region's name that ends at `end`: 思明 for 思明区 only where a list or sentence begins."""
    plain, every = plain_names(), region_names()
    for start in range(max(low, end - _LONGEST), end - 1):
        name = text[start:end]
        if name in plain or (name in every and (start == 0 or not _WORD.match(text, start - 1))):
            return start
    return end
