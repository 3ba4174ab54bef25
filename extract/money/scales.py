"""Tables of a scale: what each grade or class gets (等级 | 奖励标准)."""

import re
from collections.abc import Iterator

import msgspec

from corpus.notice import Cell, Span, Table
from extract.money.columns import find_factor
from extract.quantities.numerals import parse_multiplier, parse_number
from extract.record import Funding

_SUM = re.compile(
    r"(?:奖励|奖补|补助|补贴|资助|支持|津贴|贴息|补偿)(?:[^，。]{0,4}(?:标准|比例|额度?|金额|上限|资金)|(?:（|$))"
)
_CAP = re.compile(r"最高|上限|限额|封顶")
_CLASS = re.compile(r"等级|级别|类别|档次|类型|对象|层次|等次|星级|名次|奖项|工艺|规模|条件|机具|品目|品种")
_STANDARD = re.compile(r"(?:奖励|奖补|补助|补贴|资助|扶持|津贴|贴息|补偿)\S{0,4}(?:标准|额度|比例)")
_GRADE = re.compile(r"(?:国家|省|市|县|区)级|[一二三四五特]等奖?|[A-Ea-e一二三四五甲乙丙][类级档]|[金银铜]奖")
_NO_CLASS = re.compile(r"[序编]号|备注|依据|单位[：:]|部门|处室|时间|电话|数量?$")
_PER = re.compile(r"元[/／]([^）)]+)")
_CELL = re.compile(
    r"(?P<most>最高|不超过|≤)?(?P<low>\d[\d,]*(?:\.\d+)?)(?:[-—－~～至](?P<high>\d[\d,]*(?:\.\d+)?))?"
    r"(?:(?P<percent>%)|(?P<unit>[十百千]?[万亿]?元)(?:[/／](?P<per>\S{1,6}))?)?"
)


def find_scale(table: Table) -> Iterator[Funding]:
    """An incentive for each cell of a scale; the cell of its row that names a class tells the recipients."""
    sums = _sum_columns(table)
    name = _class_column([cell.text for cell in table.header], sums)
    for row in table.rows if name is not None else ():
        items = [item for at in sums if at < len(row) and (item := _read_cell(table, row, at)) is not None]
        named = (msgspec.structs.replace(item, recipient=row[name or 0].text) for item in items)
        yield from _with_caps(list(named))


def _sum_columns(table: Table) -> list[int]:
    """奖励标准（万元）; below a caption that tells of a standard also its grades: 国家级 | 省级."""
    heads = [cell.text for cell in table.header]
    sums = [at for at, head in enumerate(heads) if _SUM.search(head) and not _CLASS.search(head)]
    graded = _STANDARD.search(table.caption) and not sums
    return [at for at, head in enumerate(heads) if _GRADE.fullmatch(head)] if graded else sums


def _class_column(heads: list[str], sums: list[int]) -> int | None:
    """等级; beside a standard also 认定项目, the first column that is neither number nor remark."""
    classes = [at for at, head in enumerate(heads) if _CLASS.search(head) and at not in sums]
    if not classes and any(_STANDARD.search(heads[at]) or _GRADE.fullmatch(heads[at]) for at in sums):
        classes = [at for at, head in enumerate(heads) if at not in sums and not _NO_CLASS.search(head)]
    return classes[0] if classes else None


def _read_cell(table: Table, row: tuple[Cell, ...], at: int) -> Funding | None:
    head, found = table.header[at].text, _CELL.fullmatch(row[at].text.strip())
    if found is None:
        return None
    factor = parse_multiplier(found["unit"].removesuffix("元")) if found["unit"] else find_factor(table, head)
    if factor is None and not found["percent"]:
        return None
    per, whole = _PER.search(head), Span(row[0].span.start, row[-1].span.end)
    blank = Funding(
        "incentive",
        None,
        whole,
        whole,
        "sheet_scale",
        cap=bool(found["most"] or _CAP.search(head)),
        per=found["per"] or (per[1] if per else None),
        recipient_kind="class",
        purpose=re.sub(r"[（(].*", "", head),
    )
    low, high = parse_number(found["low"]), found["high"]
    if found["percent"] or factor is None:
        return msgspec.structs.replace(blank, rate=low)
    most = round(parse_number(high) * factor, 2) if high else None
    return msgspec.structs.replace(blank, amount=round(low * factor, 2), amount_max=most)


def _with_caps(items: list[Funding]) -> list[Funding]:
    """补助比例 8%, 最高补助额 80万元: one grant."""
    if len(items) == 2 and items[0].rate is not None and items[1].cap and items[1].amount is not None:
        return [msgspec.structs.replace(items[0], amount=items[1].amount, cap=True)]
    return items
