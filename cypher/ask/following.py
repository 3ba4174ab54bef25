"""Clauses that leave out what the first said: 稳岗由哪个部牵头，谁配合; 煤改气补多少，煤改电的呢."""

from collections.abc import Sequence

from cypher.ask.token import Token

_CONTEXT = frozenset(("地区", "收款方", "某通知", "年份", "到年", "年月", "主题"))
_FACTS = frozenset(("任务", "资金", "奖补", "目标", "通知", "计划", "达到"))
_DUTIES = frozenset(("角色", "谁角色", "谁", "机构", "部门"))


def carry_over(first: Sequence[Token], clause: Sequence[Token]) -> tuple[Token, ...]:
    """The clause with those mentions of the first that it has none of its own for."""
    own = {token.kind for token in clause}
    wanted = _CONTEXT - own
    if not own & _FACTS and not own & _DUTIES:
        wanted |= _FACTS
    return (*(token for token in first if token.kind in wanted), *clause)


def tells(clause: Sequence[Token]) -> bool:
    """Whether it says anything at all."""
    return any(token.kind not in ("虚", "哪些") for token in clause)
