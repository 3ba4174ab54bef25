"""Which columns of a table say who gets money, and how much."""

import re
from collections.abc import Iterator

import msgspec

from corpus.notice import Table
from extract.quantities.numerals import parse_multiplier

_AMOUNT = re.compile(r"奖励|补助|补贴|奖补|资助|扶持|安排|分配|下达|拨付|资金|经费|金额|预算数|指标")
_NOT_AMOUNT = re.compile(
    r"中标|投资|合同|销售|采购|申请|申报|营业|产值|贷款|融资|项目名|备注|科目|序号|标准|比例|用途|性质|来源|文号|内容|单位名|方式|[数个]量|面积|人数"
)
# 补贴额（元/台): what each one gets
_FOR_EACH = re.compile(r"元[/／]")
_FORMER = re.compile(r"已|提前|预拨|应|上年|前期|扣")
_NOW = re.compile(r"(?:本次|此次|本批|这次|现|实际?)(?:清算|应)?(?:下达|拨付|安排|分配|补助|兑现|奖励)")
_SUM = re.compile(r"合计|总计|总额|共计|小计")
# The narrowest comes first: a body, a town, a county, a region.
_RECIPIENTS = tuple(
    map(
        re.compile,
        (
            r"单位|企业|学校|机构|承担|名称|公司",
            r"乡镇|镇街|镇（|街道|^村|社区|园区|开发区",
            r"^县|县（|县市|区县",
            r"地区|[市县区州]别|地市|部门|[市县区]",
        ),
    )
)
_NO_RECIPIENT = re.compile(r"项目|级$|主管|推荐|归口|计量|开户|负责|序号|[数量额]$|[数量]（")
_PROJECT_BODY = re.compile(r"项目(?:承担|申报|实施|建设)?单位")
_UNIT = re.compile(r"([十百千]?[万亿]?|千)元")


class Columns(msgspec.Struct, frozen=True):
    """Where a table has its recipients and its amounts, and the factor of its unit, if it tells one."""

    recipient: int
    amount: int
    factor: float | None


def find_columns(table: Table) -> Columns | None:
    """The columns of a table of allotments; None for any other table."""
    heads = [cell.text for cell in table.header]
    recipient, amount = _recipient_column(heads), _amount_column(heads)
    if recipient is None or amount is None:
        return None
    return Columns(recipient, amount, find_factor(table, heads[amount]))


def find_factor(table: Table, head: str) -> float | None:
    """The factor of the unit that the column's head, the table or its caption tells."""
    units = (_UNIT.search(text) for text in (head, table.unit or "", table.caption))
    return next((parse_multiplier(unit[1]) for unit in units if unit), None)


def _recipient_column(heads: list[str]) -> int | None:
    for kind in _RECIPIENTS:
        for index, head in enumerate(heads):
            is_other = _NO_RECIPIENT.search(head) and not _PROJECT_BODY.search(head)
            if kind.search(head) and not is_other:
                return index
    return None


def _amount_column(heads: list[str]) -> int | None:
    """本次下达 before 合计 before the last amount that is not told as former: 已提前下达."""
    amounts = list(_amounts(heads))
    sums = [index for index, head in enumerate(heads) if _SUM.search(head)] if amounts else []
    now = [index for index in amounts if _NOW.search(heads[index])]
    for found in (now, sums[:1], [index for index in amounts if not _FORMER.search(heads[index])], amounts):
        if found:
            return found[-1]
    return None


def _amounts(heads: list[str]) -> Iterator[int]:
    for index, head in enumerate(heads):
        if _AMOUNT.search(head) and not _NOT_AMOUNT.search(head) and not _FOR_EACH.search(head):
            yield index
