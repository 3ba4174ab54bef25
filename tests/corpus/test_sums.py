"""Tables of sums without serial numbers, whose cells a converter put one behind the other."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import read_page
from corpus.grids import find_grids

_ROWS = [
    ["地区", "企业数", "分配金额"],
    ["福州市", "38", "1,000"],
    ["厦门市", "22", "560.5"],
    ["合计", "60", "1560.5"],
]
_HEAD = (
    "福建省财政厅关于下达专项资金的通知\n闽财企指〔2022〕27号\n各设区市财政局：\n现将资金下达给你们。\n"
    "福建省财政厅\n2022年6月14日\n附件\n资金分配表\n单位：万元"
)


@pytest.mark.parametrize(
    ("cell", "row"), [("\n", "\n"), (" ", "\n"), ("　", "\n"), (" ", " "), ("\n\n", "\n\n")]
)
def test_cells_are_found_whatever_stands_between_them(tmp_path: Path, cell: str, row: str) -> None:
    text = _HEAD + row + row.join(cell.join(cells) for cells in _ROWS) + "\n"
    page = tmp_path / "page.txt"
    page.write_text(text, encoding="utf-8")
    (table,) = read_page(page).notices[0].tables
    assert table.unit == "万元"
    assert [[each.text for each in cells] for cells in (table.header, *table.rows)] == _ROWS


@pytest.mark.parametrize(
    "text",
    [
        "单位：万元\n福州市\n1000\n",
        "单位：万元\n福州市2021年安排资金1000万元，支持38家企业。\n厦门市\n",
        "计量单位：万元 一二三\n",
    ],
)
def test_other_text_is_no_table(text: str) -> None:
    assert find_grids(text) == {}


@given(st.text(alphabet="单位：万元 \n福州12合计", max_size=80))
def test_gaps_lie_in_the_text(text: str) -> None:
    assert all(0 <= gap <= len(text) for gap in find_grids(text))
