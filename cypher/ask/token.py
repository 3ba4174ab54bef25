"""A piece of a question."""

import msgspec


class Token(msgspec.Struct, frozen=True):
    """`kind` is a word's class, or 机构, 地区, 某通知, 年份, 到年, 金额, 前几, 主题.

    `values` are the names in the graph that it means (several where it is ambiguous), or its numbers.
    """

    kind: str
    text: str
    start: int
    values: tuple[str, ...] = ()
    numbers: tuple[float, ...] = ()

    @property
    def end(self) -> int:
        """Where it ends in the question."""
        return self.start + len(self.text)
