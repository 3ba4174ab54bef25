"""One recipient for each amount of a list: 国家级、省级、市级的企业 with 50万元、30万元、20万元."""

import re
from collections.abc import Iterator, Sequence

_MEMBERS = (
    r"(?:国家|省部|省|自治区|地市|市|县|区|州|院校|国际)级?",
    r"(?:特|[一二三四五])(?=[、和及与]|等奖|等)",
    r"[一二三四五特]等奖",
    r"(?:金|银|铜|优秀|优胜|特别)奖",
    r"(?:(?<=获得)|(?<=荣获)|(?<=[、和及与]))(?!和|及|与)[^、和及与的，]{2,14}(?:奖|称号)(?=[、和及与的]|$)",
    r"第[一二三四五六七八九十]+名?",
    r"[A-EＡ-Ｅ一二三四五甲乙丙丁](?:类|级|档|星级?)",
    r"[1-5]A级?",
    r"(?:国际|全国|全省|区域|地方)性",
    r"\d+(?:\.\d+)?(?:万|亿|千万|百万)?元?",
    r"(?:高|中|初)级(?:工|技师)?|技师|高级技师",
    r"(?:博士|硕士|本科|大专|专科|中专)(?:研究生|毕业生|学历)?",
    r"(?:发明专利|实用新型专利|外观设计专利|发明|实用新型|外观设计)",
    r"(?:世界|中国|全国|民营|企业|制造业|服务业|行业|省)+\d+强(?:企业)?",
)
# 新增外贸企业和新引进加工贸易企业: two whole classes
_CLASS = re.compile(
    r".{2}(?:企业|人员|毕业生|项目|平台|基地|园区|单位|机构|团队|个人|农户|学校|医院|产品|中心|城市|实验室|县|村|奖)$"
)
_JOIN = re.compile(r"、|和|及|与|或|以及")
_JOINS = tuple("、和及与或")
# 首次入围“中国企业500强”“中国民营企业500强”的企业
_GAP = re.compile(rf"”?(?:{_JOIN.pattern})“?|”“")
# 领军人才、高层次人才、青年人才: whole classes of the same noun
_SAME_NOUN = 2


def split_tiers(recipient: str, count: int) -> tuple[str, ...] | None:
    """`recipient` once for each of `count` tiers that it lists; None where it lists no such tiers."""
    for member in _MEMBERS:
        for tiers in _lists(recipient, member):
            if len(tiers) == count and not recipient[: tiers[0].start()].endswith(_JOINS):
                return tuple(_with_tier(recipient, tiers, tier[0]) for tier in tiers)
    parts = _JOIN.split(recipient)
    return tuple(parts) if len(parts) == count and _are_classes(parts) else None


def _are_classes(parts: Sequence[str]) -> bool:
    noun = parts[0][-_SAME_NOUN:]
    same = all(len(part) > _SAME_NOUN and part.endswith(noun) for part in parts)
    return same or all(map(_CLASS.search, parts))


def _lists(recipient: str, member: str) -> Iterator[list[re.Match[str]]]:
    """The members that stand in one list, list by list."""
    tiers: list[re.Match[str]] = []
    for found in re.finditer(member, recipient):
        if tiers and not _is_joined(recipient, tiers[-1].end(), found.start()):
            yield tiers
            tiers = []
        tiers.append(found)
    if tiers:
        yield tiers


def _is_joined(recipient: str, end: int, start: int) -> bool:
    return _GAP.fullmatch(recipient, end, start) is not None


def _with_tier(recipient: str, tiers: list[re.Match[str]], tier: str) -> str:
    """省和国家级 → 省级, 国家级."""
    level = "级" if tiers[-1][0].endswith("级") and not tier.endswith("级") else ""
    return recipient[: tiers[0].start()] + tier + level + recipient[tiers[-1].end() :]
