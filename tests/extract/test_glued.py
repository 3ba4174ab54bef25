"""Tables whose cells can't be told apart are listed, and nothing is read from them."""

import pytest

from corpus import parse_page
from corpus.notice import SourceFile
from extract.extraction import extract_record

HEAD = "某某市人民政府办公室关于印发任务分工方案的通知\n各区人民政府：\n建成养老院2个。\n"
GLUED = (
    "序号重点任务牵头单位责任单位完成时限1推进农贸市场改造，完成改造12家市商务局市住建局2022年10月底"
    "2新增公办幼儿园学位3000个市教育局市财政局2022年12月底3安排资金300万元实施老旧小区改造25个市住建局各区"
)


def record(text):
    (notice,) = parse_page(SourceFile("页", "页", "utf-8", "0"), HEAD + text).notices
    return extract_record(notice)


def test_a_glued_table_is_listed():
    read = record(GLUED)
    (listed,) = [unread for unread in read.unread if unread.kind == "table"]
    assert listed.span.of(read.notice.text) == GLUED
    assert [target.indicator for target in read.targets] == ["建成养老院"]
    assert read.funding == ()
    counts = read.ledger.counts.items()
    assert {kind for kind, outcomes in counts if outcomes.get("unread")} == {"amount", "duty"}


@pytest.mark.parametrize(
    "text",
    [
        "重点任务责任单位要明确，2022年完成改造12家、新增学位3000个、改造25个小区，确保按时完成。",
        "序号\t任务\t单位\n1\t改造12家\t市商务局\n2\t新增3000个\t市教育局",
    ],
)
def test_what_is_no_glued_table(text):
    assert [unread for unread in record(text).unread if unread.kind == "table"] == []
