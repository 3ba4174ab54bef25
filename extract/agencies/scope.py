"""Which region a printed prefix means in a notice: 省, 自治区, 宜春市, 梅州高新区."""

import re
from functools import lru_cache

from corpus.areas import leading_area
from corpus.regions import Region, find_region
from extract.agencies.context import AgencyContext
from extract.agencies.rules import read_rule

# Bodies of which a region has one for each zone.
OF_ZONES = frozenset(("管委会", "党工委", "街道办"))
CENTRAL = frozenset(("国家", "中央", "国务院", "中共中央", "全国"))
_LEVELS = {
    "省": ("province",),
    "自治区": ("province",),
    "州": ("prefecture",),
    "盟": ("prefecture",),
    "地区": ("prefecture",),
    "自治州": ("prefecture",),
    "县": ("county",),
    "自治县": ("county",),
    "旗": ("county",),
    "自治旗": ("county",),
    "市": ("prefecture", "county", "province"),
    "区": ("county", "zone", "province"),
    "师": ("zone",),
    "师市": ("zone",),
    "镇": ("town",),
    "乡": ("town",),
    "街道": ("town",),
}
# The levels of which only the regions that end so are meant: 镇 is no 街道.
_NAMED_BY = frozenset(("市", "区", "镇", "乡", "街道"))
_LEADING = re.compile(r"自治[区州县旗]|[省市县区州盟旗](?![区县市])")


def is_generic(prefix: str) -> bool:
    """Whether the prefix names a level only: 省, 市, 自治州."""
    return prefix in _LEVELS


def leading_level(prefix: str) -> str:
    """The level that a longer prefix begins with: 县 of 县产业集聚区; empty where there is none."""
    found = _LEADING.match(prefix)
    return found[0] if found and len(prefix) > len(found[0]) + 1 else ""


@lru_cache(maxsize=4096)
def is_bare_zone(prefix: str) -> bool:
    """Whether the prefix is a kind of zone only (高新区, 经济技术开发区), not the name of one."""
    return read_rule("bare_zone").fullmatch(prefix) is not None


def is_own_zone(prefix: str, context: AgencyContext) -> bool:
    """经开区 in a notice of 赣州经济技术开发区 is that zone itself."""
    if context.region is None or context.region.level != "zone" or not is_bare_zone(prefix):
        return False
    rest = iter(context.region.name)
    return all(sign in rest for sign in prefix)


def find_zone(prefix: str, region: Region | None) -> str:
    """What a prefix says beyond its region: 高新区 of 梅州高新区; empty where it is the region itself."""
    if region is None or is_generic(prefix):
        return ""
    printed = next((name for name in (region.name, region.name[:-1]) if prefix.startswith(name)), "")
    return prefix[len(printed) :]


def resolve_region(prefix: str, context: AgencyContext) -> Region | None:
    """The region that `prefix` means in the notice; None where it means none or more than one."""
    if is_generic(prefix):
        return _nearest(prefix, context)
    if is_own_zone(prefix, context):
        return context.region
    if level := leading_level(prefix):
        return _nearest(level, context)
    if prefix.startswith("中国（"):
        return leading_area(prefix)
    return _named(prefix, context) or _last_part(prefix, context) or _first_part(prefix, context)


def _nearest(prefix: str, context: AgencyContext) -> Region | None:
    """省 in a notice of Yichun is Jiangxi: the nearest region upwards of that kind."""
    for region in reversed(context.path):
        if region.level in _LEVELS[prefix] and (prefix not in _NAMED_BY or region.name.endswith(prefix)):
            # 区 is 自治区 only where the autonomous region itself speaks.
            return None if prefix == "区" and region.level == "province" != context.path[-1].level else region
    return None


def _named(name: str, context: AgencyContext) -> Region | None:
    for parent in reversed(context.path):
        if region := find_region(name, within=parent):
            return region
    return find_region(name)


def _last_part(prefix: str, context: AgencyContext) -> Region | None:
    """江西省宜春市: the inner one."""
    parts = (_named(prefix[cut:], context) for cut in range(2, len(prefix) - 1))
    return next((region for region in parts if region), None)


def _first_part(prefix: str, context: AgencyContext) -> Region | None:
    """梅州高新区: the place that the zone lies in."""
    parts = (_named(prefix[:cut], context) for cut in range(len(prefix) - 2, 1, -1))
    return next((region for region in parts if region), None)
