"""Tables of a scale: what each grade or class gets (等级 | 奖励标准)."""

import re
from collections.abc import Iterator

import msgspec

from corpus.notice import Cell, Span, Table
from extract.money.columns import find_factor
from extract.money.heads import columns_of, plays
from extract.quantities.numerals import parse_multiplier, parse_number
from extract.record import Funding

_PER = re.compile(r"元[/／]([^）) ]+)")
_EACH = re.compile(r"每(\S{1,4}?)(?:奖励|补助|补贴|资助)")
_RATE_IN_WORDS = re.compile(r"[^\d%]*(\d+(?:\.\d+)?)%[^\d%]*")
_CELL = re.compile(
    r"(?P<most>最高|不超过|≤)?(?P<low>\d[\d,]*(?:\.\d+)?)(?:[-—－~～至](?P<high>\d[\d,]*(?:\.\d+)?))?"
    r"(?:(?P<percent>%)|(?P<unit>[十百千]?[万亿]?元)(?:[/／](?P<per>\S{1,6}))?)?"
)


def find_scale(table: Table) -> Iterator[Funding]:
    """An incentive for each cell of a scale; the cell of its row that names a class tells the recipients."""
    sums = _sum_columns(table)
    name = _class_column([cell.text for cell in table.header], sums, table.caption)
    for row in table.rows if name is not None else ():
        items = [item for at in sums if at < len(row) and (item := _read_cell(table, row, at)) is not None]
        named = (msgspec.structs.replace(item, recipient=row[name or 0].text) for item in items)
        yield from _with_rate(_with_caps(list(named)), [row[at].text for at in sums if at < len(row)])


def _sum_columns(table: Table) -> list[int]:
    """奖励标准（万元）; below a caption that tells of a standard its grades (国家级 | 省级) or figures."""
    heads = [cell.text for cell in table.header]
    sums = columns_of("standard", heads)
    if sums or not plays("scale", table.caption):
        return sums
    return columns_of("grade", heads) or _columns_of_numbers(table)


def _columns_of_numbers(table: Table) -> list[int]:
    """工种 | 初级 | 中级 | 高级 below 补贴标准表, 单位：元/人: all that is no serial number or count."""
    if "元" not in (table.unit or ""):
        return []
    return [
        at
        for at, head in enumerate(table.header)
        if not plays("no_sum", head.text)
        and not plays("class", head.text)
        and not plays("cap", head.text)
        and table.rows
        and all(at < len(row) and _CELL.fullmatch(row[at].text.strip()) for row in table.rows)
    ]


def _class_column(heads: list[str], sums: list[int], caption: str) -> int | None:
    """等级; beside a standard also 认定项目, the first column that is neither number nor remark."""
    classes = [at for at in columns_of("class", heads) if at not in sums]
    told = plays("scale", caption) or any(plays("scale", heads[at]) for at in sums)
    if not classes and told:
        classes = [at for at, head in enumerate(heads) if at not in sums and not plays("no_class", head)]
    return classes[0] if classes else None


def _read_cell(table: Table, row: tuple[Cell, ...], at: int) -> Funding | None:
    head, found = table.header[at].text, _CELL.fullmatch(row[at].text.strip())
    if found is None:
        return None
    factor = parse_multiplier(found["unit"].removesuffix("元")) if found["unit"] else find_factor(table, head)
    if factor is None and not found["percent"]:
        return None
    per, whole = (
        _PER.search(f"{head} {table.unit}") or _EACH.search(head),
        Span(row[0].span.start, row[-1].span.end),
    )
    blank = Funding(
        "incentive",
        None,
        whole,
        whole,
        "sheet_scale",
        cap=bool(found["most"] or plays("cap", head)),
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


def _with_rate(items: list[Funding], cells: list[str]) -> list[Funding]:
    """补助标准 按投资额的40%补助, 最高限额（万元） 20: one grant."""
    rates = [float(told[1]) for cell in cells if (told := _RATE_IN_WORDS.fullmatch(cell))]
    if len(items) == len(rates) == 1 and items[0].cap and items[0].rate is None:
        return [msgspec.structs.replace(items[0], rate=rates[0])]
    return items
