"""Which amounts are counted in another one."""

import pytest

from corpus.notice import Span
from extract.record import Funding
from graph.build.parts import find_parts


def _lines(text: str, *amounts: tuple[str, str, str | None]) -> list[Funding]:
    """(kind, words of the amount, recipient) → lines of one sentence, in 万元."""
    lines = []
    for kind, words, recipient in amounts:
        start = text.index(words)
        amount = float(words.rstrip("万元")) * 1e4
        span = Span(start, start + len(words))
        lines.append(Funding(kind, amount, span, Span(0, len(text)), "money", recipient=recipient))  # type: ignore[arg-type]
    return lines


@pytest.mark.parametrize(
    ("text", "amounts", "parts"),
    [
        (
            "安排90万元，下达省工业和信息化厅，其中50万元用于研究，40万元用于对接",
            [("total", "90万元", "甲"), ("allocation", "50万元", "甲"), ("allocation", "40万元", "甲")],
            {50, 40},
        ),
        (
            "下达甲市90万元，用于研究50万元，用于对接40万元",
            [("allocation", "90万元", "甲"), ("allocation", "50万元", "甲"), ("allocation", "40万元", "甲")],
            {50, 40},
        ),
        (
            "下达甲市90万元，其中50万元用于研究",
            [("allocation", "90万元", "甲"), ("allocation", "50万元", "甲")],
            {50},
        ),
        (
            "下达甲市90万元，另下达50万元用于研究",
            [("allocation", "90万元", "甲"), ("allocation", "50万元", "甲")],
            set(),
        ),
        (
            "安排90万元，其中甲市50万元，乙市40万元",
            [("total", "90万元", None), ("allocation", "50万元", "甲"), ("allocation", "40万元", "乙")],
            set(),
        ),
        (
            "下达甲市90万元，其中奖励每家50万元",
            [("allocation", "90万元", "甲"), ("incentive", "50万元", "甲")],
            set(),
        ),
        (
            "下达甲市90万元，其中80万元用于研究，70万元用于对接",
            [("allocation", "90万元", "甲"), ("allocation", "80万元", "甲"), ("allocation", "70万元", "甲")],
            set(),
        ),
    ],
)
def test_find_parts(text: str, amounts: list[tuple[str, str, str | None]], parts: set[int]) -> None:
    found = {round((line.amount or 0) / 1e4) for line in find_parts(_lines(text, *amounts), text)}
    assert found == parts


def test_two_sentences_are_two_payments() -> None:
    text = "下达甲市90万元，其中50万元用于研究"
    whole, part = _lines(text, ("allocation", "90万元", "甲"), ("allocation", "50万元", "甲"))
    later = Funding("allocation", 5e5, part.span, Span(9, len(text)), "money", recipient="甲")
    assert find_parts([whole, later], text) == set()


def test_a_subtotal_of_a_table_is_counted_in_its_rows() -> None:
    rows = [
        Funding("allocation", 300e4, Span(0, 9), Span(0, 9), "sheet_part", recipient="甲市"),
        Funding("allocation", 300e4, Span(10, 19), Span(10, 19), "sheet_row", recipient="乙县"),
    ]
    assert find_parts(rows, "甲市小计300\n乙县300，全部用于造林") == {rows[0]}
