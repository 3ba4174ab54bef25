"""Tables of tasks: whose columns say who answers, and until when."""

from corpus.notice import Cell, Header, Notice, Occurrence, SourceFile, Span, Table
from extract.agencies import read_context
from extract.duties import find_tasks
from tests.extract.duty_notices import render

ROWS = (
    ("序号", "工作任务", "牵头单位", "配合单位", "完成时限"),
    ("1", "建设数据平台。归集数据。", "省教育厅", "省财政厅、科技厅", "2023年6月"),
    ("2", "开放公共数据", "省商务厅、教育厅", "", "长期"),
    ("3", "", "省财政厅", "", ""),
)


def test_each_row_is_a_task() -> None:
    notice = _notice_with_table(ROWS)
    found = find_tasks(notice, read_context(notice))
    assert [(task.title, render(task.assignments), task.deadline) for task in found.items] == [
        ("建设数据平台", "教育厅:lead 财政厅:support 科技厅:support", "2023-06"),
        ("开放公共数据", "商务厅:lead 教育厅:lead 财政厅:lead", None),
    ]


def test_of_two_columns_the_finer_one_tells_the_rows_of_a_task_apart() -> None:
    rows = (
        ("重点任务", "具体措施", "责任单位"),
        ("优化服务", "开通专线", "省教育厅"),
        ("支持创业", "减免场租", "省财政厅"),
        ("", "发放补贴", "省科技厅"),
    )
    notice = _notice_with_table(rows)
    found = find_tasks(notice, read_context(notice))
    assert [task.title for task in found.items] == ["优化服务", "减免场租", "发放补贴"]
    assert {notice.quote(item.span) for item in found.ignored} == {"责任单位"}


def test_marks_signs_and_two_part_headers() -> None:
    rows = (
        ("序号", "主要任务", "责任部门（单位）", "时间节点"),
        ("1", "开展培训", "省教育厅（牵头）、省财政厅", "2025年12月"),
        ("2", "举办招聘会", "省科技厅、★省财政厅", "长期坚持"),
    )
    notice = _notice_with_table(rows)
    found = find_tasks(notice, read_context(notice))
    assert [(task.title, render(task.assignments), task.deadline) for task in found.items] == [
        ("开展培训", "教育厅:lead 财政厅:support", "2025-12"),
        ("举办招聘会", "财政厅:lead 科技厅:support", None),
    ]


def test_a_table_without_a_column_for_who_answers_has_no_tasks() -> None:
    notice = _notice_with_table((("项目", "金额"), ("省教育厅平台", "100")))
    assert find_tasks(notice, read_context(notice)).items == ()


def _notice_with_table(rows: tuple[tuple[str, ...], ...]) -> Notice:
    cells: list[tuple[Cell, ...]] = []
    text = ""
    for row in rows:
        line = []
        for word in row:
            line.append(Cell(word, Span(len(text), len(text) + len(word))))
            text += word + "\t"
        cells.append(tuple(line))
        text += "\n"
    table = Table(Span(0, len(text)), "任务分工表", None, cells[0], tuple(cells[1:]))
    header = Header("通知", issuers=("广东省人民政府办公厅",), region="广东省")
    place = Occurrence(SourceFile("t", "t", "utf-8", ""), Span(0, len(text)))
    return Notice("t", text, header, (), (table,), (place,))
