"""The unit that an amount is for: 每户, 每人每月, 单个项目, 元/平方米·月, 亩补助."""

import re

from extract.quantities import Quantity

_NOUNS = (
    "标准|项目|企业|产品|平台|阶段|品牌|专利|基地|园区|团队|岗位|标段|床位|学生|学员|职工|机构|品种|活动|版本|主体|地市|"
    "课题|社区|行政村|合作社|家庭农场"
)
_UNITS = (
    "平方米|平方公里|标准箱|标箱|蒸吨|兆瓦时|兆瓦|千伏安|车次|航次|班列|学位|床位|公里|千瓦时|千瓦|人次|人年|架次|班次|学期|个月|学年|工作日|立方米|家|户|个|人|名|位|亩|吨|台|套|辆|场|件|项|次|车|届|年|月|"
    "天|日|季度|公顷|头|只|羽|株|艘|条|度|斤|公斤|升|床|生|间|座|处|村|架|班|期|门|例|单|张|瓦|米|县|镇|乡|校|园|所|支|块|列|站|队|部(?![门委署队])"
)
_PER = re.compile(
    rf"每(?:新增|新建|招用|吸纳|引进|培育)?[1一]?(?P<unit>{_UNITS})(?P<noun>{_NOUNS})?|每(?P<bare>{_NOUNS})"
    rf"|单(?:个|一|家|户|台|项)?(?P<single>{_NOUNS}|体|户|家|台|个|件|站)|(?P<mu>亩)均?(?=补|奖)|(?P<mean>[户人亩])均"
)
_PRINTED = re.compile(r"(?:元|块钱)[/／](.+)")
# 20万元/蒸吨
_BEHIND = re.compile(rf"[/／](?P<unit>{_UNITS})")
# 每生500元/年 is per 生·年
_TIMES = frozenset(("年", "月", "天", "日", "学期", "学年"))
# 每家企业 is per 家, 每个标准 per 标准
_WIDE = {"个", "项", "单"}


def find_per(left: str, quantity: Quantity, right: str = "") -> str | None:
    """The unit behind the amount's slash, else those that the words on its `left` count by; or None.

    `right` is what follows the amount: there stands a unit that the amount does not hold.
    """
    printed = _PRINTED.search(quantity.unit)
    units = list(dict.fromkeys(_unit(found) for found in _PER.finditer(left)))
    if printed is not None:
        unit = printed[1].replace("/", "·").replace("／", "·")
        return "·".join((*units, unit)) if unit in _TIMES and units and unit not in units else unit
    behind = _BEHIND.match(right)
    if behind is not None:
        return behind["unit"]
    return "·".join(units) or None


def _unit(found: re.Match[str]) -> str:
    unit, noun = found["unit"], found["noun"]
    if unit is not None:
        return noun if noun is not None and unit in _WIDE else unit
    if found["single"] == "体":
        return "单体"
    return next(text for text in found.group("bare", "single", "mu", "mean") if text is not None)
