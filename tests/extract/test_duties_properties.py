"""Whatever a notice says, the grammar answers, and every assignment can be shown in the text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.notice import Notice
from extract.agencies import read_context
from extract.duties import find_tasks
from tests.extract.duty_notices import make_notice

PIECES = (
    "一、支持创业。",
    "（一）落实补贴。",
    "1.加强培训",
    "\n",
    "。",
    "；",
    "省教育厅",
    "省财政厅、科技厅",
    "各市人民政府",
    "某某某某",
    "（",
    "）",
    "牵头",
    "配合",
    "负责",
    "按职责分工负责",
    "责任单位：",
    "牵头单位：",
    "完成时限：2023年底前",
    "会同",
    "，列第一位的为牵头单位，下同",
    "以下均需",
)


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=25).map("".join))
@settings(max_examples=120, deadline=None)
def test_every_assignment_can_be_shown(body: str) -> None:
    notice: Notice = make_notice("为促进就业，现通知如下：\n" + body + "特此通知。")
    found = find_tasks(notice, read_context(notice))
    for task in found.items:
        assert task.title
        assert 0 <= task.span.start <= task.span.end <= len(notice.text)
        for item in task.assignments:
            assert item.evidence.start <= item.span.start < item.span.end <= item.evidence.end
        names = [item.agency.name for item in task.assignments]
        assert len(names) == len(set(names)) > 0
    assert [task.ordinal for task in found.items] == list(range(len(found.items)))
