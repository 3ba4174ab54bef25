"""Pages made to be slow: what stands in front is read all the same. A step that grows with the square of
the page would take minutes here."""

import pytest

from corpus.notice import SourceFile
from corpus.page import parse_page
from corpus.readers import find_reader
from extract.extraction import extract_record

TITLE = "安康市人民政府办公室关于印发养老方案的通知"
HEAD = (
    f"{TITLE}\n安政办发〔2022〕17号\n各县人民政府：\n一、发展目标。到2025年养老床位达到2万张。（市民政局负责）\n"
    "安康市人民政府办公室\n2022年6月21日\n"
)
LENGTH = 60_000


def read(page: str):
    data = page.encode()
    encoding, text = find_reader(data).decode(data)
    (notice,) = parse_page(SourceFile("页", "页", encoding, "0"), text).notices
    return extract_record(notice)


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    [
        "\n",
        "  ",
        "\t",
        "《",
        "（",
        "、",
        "100万元",
        "到2020年达到50%，",
        "省财政厅、",
        "各市、",
        "序号 ",
        "附件",
        "“",
    ],
)
def test_a_page_that_goes_on_and_on(piece):
    record = read(HEAD + piece * (LENGTH // len(piece)))
    assert (record.notice.header.title, record.notice.header.number) == (TITLE, "安政办发〔2022〕17号")
    assert [task.title for task in record.tasks][:1] == ["发展目标"]


@pytest.mark.slow
@pytest.mark.parametrize("tag", ["<td>", "<td", "<td a=", "<!--", "<div>", "</"])
def test_tags_that_never_end(tag):
    body = "".join(f"<p>{line}</p>" for line in HEAD.splitlines())
    record = read(f"<html><body>{body}{tag * (LENGTH // len(tag))}")
    assert record.notice.header.number == "安政办发〔2022〕17号"
