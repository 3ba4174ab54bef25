"""Amounts that are counted in another one: 安排90万元，下达省工业和信息化厅，其中50万元用于…，40万元用于…"""

from collections import defaultdict
from collections.abc import Sequence
from math import isclose

from extract.money.audit import SUBTOTAL
from extract.record import Funding

_OF_WHICH = "其中"


def find_parts(funding: Sequence[Funding], text: str) -> set[Funding]:
    """The lines that a larger one to the same payee in the same evidence holds already.

    Its parts either add up to it, or stand behind 其中 and don't come to more. A sub-total of a table holds
    what its rows say.
    """
    groups: dict[object, list[Funding]] = defaultdict(list)
    for line in funding:
        if line.kind != "incentive" and line.amount is not None:
            groups[line.evidence, line.recipient].append(line)
    subtotals = {line for line in funding if line.rule == SUBTOTAL}
    return subtotals | {part for lines in groups.values() for part in _parts_among(lines, text)}


def _parts_among(lines: Sequence[Funding], text: str) -> Sequence[Funding]:
    whole = max(lines, key=_amount)
    others = [line for line in lines if line is not whole]
    if len(others) > 1 and isclose(sum(map(_amount, others)), _amount(whole)):
        return others
    behind = [line for line in others if _OF_WHICH in text[whole.span.end : line.span.start]]
    return behind if sum(map(_amount, behind)) <= _amount(whole) else ()


def _amount(line: Funding) -> float:
    return line.amount or 0.0
