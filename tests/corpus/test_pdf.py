"""PDFs: what stands on paper comes back as paragraphs and tables; what can't be read is said."""

import re
import subprocess
import sys

import pytest

from corpus import parse_page, read_corpus, read_page
from corpus.errors import CorpusError
from corpus.notice import SourceFile, Span
from corpus.pdf import pdfium
from corpus.readers import find_reader
from corpus.readers import pdf as reader
from tests.corpus.typeset import PASSWORD, UNMAPPED, Picture, Rule, Text, paragraph, pdf, ruled

FIRST = (
    "各区县人民政府，各部门、各直属单位要高度重视供热工作，认真贯彻落实省委、省政府的决定。"
    "由市住建局牵头，市财政局配合。"
)
SECOND = "二、加大投入。安排供热补助资金300万元。"
NOTICE = [
    Text(160, 740, "关于做好冬季供热工作的通知", 22),
    Text(80, 690, "各区县人民政府："),
    *paragraph(FIRST, 660),
    *paragraph(SECOND, 570),
]
XS, YS = [80, 160, 320, 500], [700, 660, 620, 580]


def blocks(*pages, **options):
    """The markup of a PDF without its frame and its pages' anchors."""
    _, text = reader.decode(pdf(*pages, **options))
    return re.sub(r"<a [^>]*></a>|<aside.*?</aside>", "", text).split("\n")[2:-2]


def cells(*pages):
    """The rows of the table on these pages."""
    rows = re.findall("<tr>(.*?)</tr>", "\n".join(blocks(*pages)))
    return [re.findall("<td>(.*?)</td>", row) for row in rows]


def test_lines_are_put_together_to_paragraphs():
    assert blocks(NOTICE) == [
        "<p>关于做好冬季供热工作的通知</p>",
        "<p>各区县人民政府：</p>",
        f"<p>{FIRST}</p>",
        f"<p>{SECOND}</p>",
    ]


def test_a_paragraph_goes_on_behind_the_number_of_its_page():
    lines = paragraph(FIRST + FIRST, 200)
    first, second = lines[:2], [line._replace(y=line.y + 600) for line in lines[2:]]
    pages = [[*NOTICE, *first, Text(280, 50, "— 1 —")], [*second, Text(280, 50, "— 2 —")]]
    assert blocks(*pages)[-1] == f"<p>{FIRST}{FIRST}</p>"


def test_number_of_a_page_and_head_of_all_are_no_text():
    pages = [
        [Text(80, 800, "某某市人民政府公报", 9), *paragraph(text, 700), Text(290, 40, str(number))]
        for number, text in enumerate((FIRST, SECOND, FIRST[9:]), 7)
    ]
    assert blocks(*pages) == [f"<p>{FIRST}</p>", f"<p>{SECOND}</p>", f"<p>{FIRST[9:]}</p>"]


def test_figures_that_do_not_count_with_the_pages_are_text():
    pages = [[*paragraph(FIRST, 700), Text(112, 600, figure)] for figure in ("300", "2500")]
    assert [block for block in blocks(*pages) if "0" in block] == ["<p>300</p>", "<p>2500</p>"]


def test_radicals_and_compatibility_forms_are_the_characters_they_look_like():
    page = [*NOTICE, Text(112, 500, "三、\u2f45案由\u2f00名\uf98e长负责。")]
    assert blocks(page)[-1] == "<p>三、方案由一名年长负责。</p>"


def test_columns_are_read_one_after_the_other():
    left, right = paragraph(FIRST * 3, 700, 14, size=14), paragraph(SECOND * 8, 700, 14, size=14)
    page = [*left, *(line._replace(x=line.x + 230) for line in right)]
    assert blocks(page) == [f"<p>{FIRST * 3}</p>", f"<p>{SECOND * 8}</p>"]


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_pages_that_lie_on_their_side_are_read(turned):
    assert blocks(NOTICE, turned=turned)[2] == f"<p>{FIRST}</p>"


def test_ruled_table_keeps_its_cells():
    page = [
        *ruled(XS, YS),
        *(Text(x + 10, 680, text, 12) for x, text in zip(XS, ("序号", "项目", "万元"), strict=False)),
        Text(90, 640, "1", 12),
        Text(162, 644, "某某市某某县集中供热管网工", 12),
        Text(162, 630, "程", 12),
        Text(330, 640, "200", 12),
    ]
    rows = [["序号", "项目", "万元"], ["1", "某某市某某县集中供热管网工程", "200"], ["", "", ""]]
    assert cells(page) == rows


def test_merged_cells_stand_in_their_first_place():
    upright = [Rule(80, 580, 80, 700), Rule(160, 580, 160, 660), Rule(320, 580, 320, 660)]
    level = [Rule(80, 700, 500, 700), Rule(80, 660, 500, 660), Rule(160, 620, 500, 620)]
    frame = [*upright, Rule(500, 580, 500, 700), *level, Rule(80, 580, 500, 580)]
    words = [(200, 680, "资金安排"), (90, 620, "市级"), (170, 640, "甲县"), (170, 600, "乙县")]
    rows = [["资金安排", "", ""], ["市级", "甲县", ""], ["", "乙县", ""]]
    assert cells([*frame, *(Text(x, y, text, 12) for x, y, text in words)]) == rows


def test_table_goes_on_over_the_page_without_its_repeated_head():
    def page(number, county):
        words = [("序号", "县区", "万元"), (str(number), county, "200")]
        texts = [
            Text(x + 10, y - 25, cell, 12)
            for y, row in zip(YS, words, strict=False)
            for x, cell in zip(XS, row, strict=False)
        ]
        return [*ruled(XS, YS[:3]), *texts, Text(280, 50, f"— {number} —")]

    assert cells(page(1, "甲县"), page(2, "乙县")) == [
        ["序号", "县区", "万元"],
        ["1", "甲县", "200"],
        ["2", "乙县", "200"],
    ]


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (pdf([Picture()]), "扫描件没有文字层"),
        (pdf(NOTICE, encrypt=PASSWORD), "PDF 有密码"),
        (pdf(NOTICE, font=UNMAPPED), "字体没有 Unicode 对照表,文字读不出来"),
        (pdf(NOTICE)[:700], "PDF 已损坏"),
        (b"%PDF-1.4\n" + bytes(range(256)) * 40, "PDF 已损坏"),
        (pdf(*[[]] * 3001), "PDF 有 3001 页,超过 3000 页"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_line(data, what):
    with pytest.raises(CorpusError) as problem:
        reader.decode(data)
    assert problem.value.what == what
    assert problem.value.todo


def test_more_text_than_fits_into_memory_is_refused(monkeypatch):
    monkeypatch.setattr(pdfium, "MAX_GLYPHS", 100)
    with pytest.raises(CorpusError, match="PDF 超过"):
        list(pdfium.read_leaves(pdf(NOTICE)))


def test_scanned_page_among_others_is_named_and_the_others_are_read(tmp_path):
    (tmp_path / "通知.pdf").write_bytes(pdf(NOTICE, [Picture()]))
    (tmp_path / "坏.pdf").write_bytes(b"%PDF-1.4\n")
    (tmp_path / "网页.html").write_text(f"<p>关于供水的通知</p><p>各区县：</p><p>{SECOND}</p>", "utf-8")
    problems = []
    titles = {notice.header.title for notice in read_corpus([tmp_path], problems.append)}
    assert titles == {"关于做好冬季供热工作的通知", "关于供水的通知"}
    assert [problem.what for problem in problems] == ["PDF 已损坏", "第2页没有读:扫描件没有文字层"]
    assert problems[1].where.endswith("通知.pdf")


def test_every_character_is_kept_or_dropped_with_its_rule(tmp_path):
    path = tmp_path / "通知.pdf"
    path.write_bytes(b"\n" + pdf([*NOTICE, Text(280, 50, "— 1 —")]))
    page = read_page(path)
    (notice,) = page.notices
    assert "由市住建局牵头，市财政局配合。" in notice.text
    start = notice.text.index("市住建局")
    assert notice.source_span(Span(start, start + 4)).of(page.text) == "市住建局"
    assert "— 1 —" in {dropped.span.of(page.text) for dropped in page.dropped}


def test_markup_alone_gives_the_page_again():
    encoding, text = reader.decode(pdf(NOTICE))
    source = SourceFile("通知.pdf", "通知.pdf", encoding, "")
    assert parse_page(source, text).notices[0].header.title == "关于做好冬季供热工作的通知"


def test_pdf_is_told_by_its_first_bytes():
    assert find_reader(b"\n" + pdf(NOTICE)) is reader


def test_library_is_not_loaded_into_the_reading_process():
    code = "import sys, corpus; print('pypdfium2' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stdout == "False\n"
