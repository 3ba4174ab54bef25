"""Tables of allotments: one allocation a row, the row 合计 a total."""

import re
from collections.abc import Iterator

import msgspec

from corpus.notice import Cell, Notice, Span, Table
from corpus.regions import find_region
from extract.agencies import AgencyContext, find_agencies, resolve_agencies
from extract.found import Found
from extract.money.audit import STATED, audit_sums
from extract.quantities.numerals import parse_multiplier, parse_number
from extract.record import Funding, Unread

_AMOUNT = re.compile(r"奖励|补助|补贴|奖补|资助|扶持|安排|分配|下达|拨付|资金|经费|金额|预算数|指标")
_NOT_AMOUNT = re.compile(
    r"中标|投资|合同|销售|采购|申请|申报|营业|产值|贷款|融资|项目名|备注|科目|序号|标准|用途|性质|来源|文号|内容|单位名|方式|[数个]量|面积|人数"
)
_RECIPIENT = re.compile(r"地区|市县|[市县区州]别|单位|企业|地市|名称|部门|[市县区]|学校|机构|承担")
_TOTAL = re.compile(r"合计|总计|总额|共计")
_UNIT = re.compile(r"([十百千]?[万亿]?)元")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?$")


class Columns(msgspec.Struct, frozen=True):
    """Where a table has its recipients and its amounts, and the factor of its unit."""

    recipient: int
    amount: int
    factor: float


def find_sheet_funding(notice: Notice, context: AgencyContext) -> Found[Funding]:
    """The funding in the tables of `notice`; a stated total that its rows miss is unread."""
    items: list[Funding] = []
    unread: list[Unread] = []
    for table in notice.tables:
        columns = find_columns(table)
        if columns is not None:
            rows = list(_read_rows(table, columns, context))
            items += rows
            unread += audit_sums(sorted(rows, key=lambda row: row.rule in STATED))
    return Found(tuple(items), tuple(unread))


def find_columns(table: Table) -> Columns | None:
    """The columns of a table of allotments; None for any other table, or one without a unit of money."""
    heads = [cell.text for cell in table.header]
    recipients = [i for i, head in enumerate(heads) if _RECIPIENT.search(head) and "项目" not in head]
    amounts = [i for i, head in enumerate(heads) if _AMOUNT.search(head) and not _NOT_AMOUNT.search(head)]
    if not recipients or not amounts:
        return None
    unit = _UNIT.search(heads[amounts[-1]]) or _UNIT.search(table.unit or "") or _UNIT.search(table.caption)
    # 小计 and 合计 columns stand for the parts beside them.
    whole = next((i for i in amounts if _TOTAL.search(heads[i])), amounts[-1])
    return Columns(recipients[0], whole, parse_multiplier(unit[1])) if unit else None


def _read_rows(table: Table, columns: Columns, context: AgencyContext) -> Iterator[Funding]:
    for row in table.rows:
        if max(columns.recipient, columns.amount) >= len(row):
            continue
        name, amount = row[columns.recipient], row[columns.amount]
        if _NUMBER.match(amount.text.strip()) and name.text.strip() and "小计" not in name.text:
            yield _read_row(table, row, name, parse_number(amount.text.strip()) * columns.factor, context)


def _read_row(
    table: Table, row: tuple[Cell, ...], name: Cell, amount: float, context: AgencyContext
) -> Funding:
    whole = Span(row[0].span.start, row[-1].span.end)
    if any(_TOTAL.search(cell.text) for cell in row[:2]):
        return Funding("total", amount, whole, whole, "sheet_total", purpose=table.caption or None)
    recipient, kind = _resolve(name.text.strip(), context)
    return Funding(
        "allocation",
        amount,
        whole,
        whole,
        "sheet_row",
        recipient=recipient,
        recipient_kind=kind,  # type: ignore[arg-type]
        purpose=table.caption or None,
    )


def _resolve(name: str, context: AgencyContext) -> tuple[str, str]:
    region = (find_region(name, within=context.region) if context.region else None) or find_region(name)
    if region is not None:
        return region.name, "region"
    mentions = find_agencies(name, Span(0, len(name)))
    if len(mentions) == 1 and mentions[0].span == Span(0, len(name)):
        return resolve_agencies(mentions, context)[0].name, "agency"
    return name, "agency"
