"""Word files: what Word shows comes back as paragraphs and tables; what can't be read is said."""

import re

import pytest

from corpus import CorpusError, parse_page, read_corpus, read_page
from corpus.notice import Span
from corpus.readers import docx as reader
from corpus.readers import find_reader
from corpus.word.numerals import spell_number
from tests.corpus.wordfile import STRICT, cell, docx, levels, lists, p, pack, run, table

OUTLINE = levels(("chineseCounting", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3."))
BOX = "<w:txbxContent><w:p><w:r><w:t>某某市人民政府文件</w:t></w:r></w:p></w:txbxContent>"


def blocks(body, **parts):
    """The markup of a Word file without its frame."""
    _, text = reader.decode(docx(body, **parts))
    return text.removeprefix('<!DOCTYPE html>\n<html class="docx"><body>\n').split("\n")[:-2]


def texts(body, **parts):
    """Its paragraphs as text."""
    return [re.sub("<.*?>", "", block) for block in blocks(body, **parts)]


@pytest.mark.parametrize(
    ("number", "form", "spelt"),
    [
        (1, "chineseCounting", "一"),
        (10, "chineseCountingThousand", "十"),
        (11, "japaneseCounting", "十一"),
        (20, "chineseCounting", "二十"),
        (105, "chineseCountingThousand", "一百〇五"),
        (110, "chineseCountingThousand", "一百一十"),
        (2018, "ideographDigital", "二〇一八"),
        (15, "chineseLegalSimplified", "壹拾伍"),
        (3, "ideographTraditional", "丙"),
        (11, "ideographTraditional", "11"),
        (4, "decimalEnclosedCircleChinese", "④"),
        (2, "ideographEnclosedCircle", "㊁"),
        (3, "decimalEnclosedParen", "⑶"),
        (12, "decimalFullWidth", "１２"),
        (7, "decimalZero", "07"),
        (28, "upperLetter", "BB"),
        (14, "lowerRoman", "xiv"),
        (5, "decimal", "5"),
        (5, "unheardOf", "5"),
        (0, "chineseCounting", "0"),
    ],
)
def test_numbers_are_spelt_as_word_does(number, form, spelt):
    assert spell_number(number, form) == spelt


def test_numbers_that_stand_in_no_paragraph_are_printed():
    body = (
        p("总体要求", num=1)
        + p("主要任务", num=1)
        + p("加强供热", num=1, level=1)
        + p("市住建局牵头。", num=1, level=2)
        + p("市财政局配合。", num=1, level=2)
        + p("加强供水", num=1, level=1)
        + p("保障措施", num=1)
        + p("加强领导", num=1, level=1)
        + p("没有编号")
        + p("编号取消", num=0)
    )
    assert texts(body, numbering=lists(OUTLINE)) == [
        "一、总体要求",
        "二、主要任务",
        "（一）加强供热",
        "1.市住建局牵头。",
        "2.市财政局配合。",
        "（二）加强供水",
        "三、保障措施",
        "（一）加强领导",
        "没有编号",
        "编号取消",
    ]


@pytest.mark.parametrize(
    ("forms", "nums", "asked", "labels"),
    [
        # Two lists of one form count on from each other, but for one that says where it starts.
        (OUTLINE, [(0, ""), (0, "")], [(1, 0), (2, 0), (1, 0)], ["一、", "二、", "三、"]),
        (
            OUTLINE,
            [(0, ""), (0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')],
            [(1, 0), (1, 0), (2, 0), (2, 0)],
            ["一、", "二、", "一、", "二、"],
        ),
        (
            OUTLINE,
            [(0, f'<w:lvlOverride w:ilvl="0">{levels(("decimal", "第%1条"))}</w:lvlOverride>')],
            [(1, 0), (1, 1)],
            ["第1条 ", "（一）"],
        ),
        (
            levels(("decimal", "%1"), ("decimal", "%1.%2")),
            [],
            [(1, 1), (1, 0), (1, 1)],
            ["1.1 ", "1 ", "1.1 "],
        ),
        (
            levels(("chineseCounting", "第%1章"), ("decimal", "%1.%2")).replace(
                '"%1.%2"/>', '"%1.%2"/><w:isLgl/>'
            ),
            [],
            [(1, 0), (1, 0), (1, 1)],
            ["第一章 ", "第二章 ", "2.1 "],
        ),
        (
            levels(("chineseCounting", "%1、"), ("decimal", "%2.")).replace(
                '"%2."/>', '"%2."/><w:lvlRestart w:val="0"/>'
            ),
            [],
            [(1, 0), (1, 1), (1, 0), (1, 1)],
            ["一、", "1.", "二、", "2."],
        ),
        (levels(("bullet", "")), [], [(1, 0)], ["•"]),
        (levels(("none", "")), [], [(1, 0)], [""]),
        (levels(("decimal", "%1.")), [], [(7, 0), (1, 8)], ["", ""]),
    ],
)
def test_lists(forms, nums, asked, labels):
    body = "".join(p("甲", num=num, level=level) for num, level in asked)
    assert texts(body, numbering=lists(forms, nums=nums)) == [f"{label}甲" for label in labels]


def test_styles_number_their_paragraphs():
    numbered = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = (
        f'<w:style w:styleId="标题1"><w:name w:val="heading 1"/>{numbered}</w:style>'
        f'<w:style w:styleId="标题2"><w:basedOn w:val="标题1"/></w:style>'
        '<w:style w:styleId="正文"><w:basedOn w:val="正文"/></w:style>'
    )
    forms = OUTLINE.replace('"（%2）"/>', '"（%2）"/><w:pStyle w:val="标题2"/>')
    body = p("总则", style="标题1") + p("目标", style="标题2") + p("正文", style="正文") + p("无", style="无")
    assert texts(body, styles=styles, numbering=lists(forms)) == ["一、总则", "（一）目标", "正文", "无"]


def test_a_list_may_leave_its_levels_to_a_style():
    styles = '<w:style w:styleId="公文"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    numbering = lists('<w:numStyleLink w:val="公文"/>', OUTLINE)
    assert texts(p("甲", num=1), styles=styles, numbering=numbering) == ["一、甲"]


@pytest.mark.parametrize(
    ("inside", "read"),
    [
        (run("甲") + run("乙"), "甲乙"),
        ("<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t></w:r>", "甲<br>乙 丙"),
        (run("a<b>&c"), "a&lt;b&gt;&amp;c"),
        (f"<w:ins>{run('增')}</w:ins><w:del><w:r><w:delText>删</w:delText></w:r></w:del>", "增"),
        (f"<w:moveTo>{run('来')}</w:moveTo><w:moveFrom>{run('去')}</w:moveFrom>", "来"),
        (run("藏", "<w:vanish/>") + run("显", '<w:vanish w:val="0"/>'), "显"),
        (f"<w:hyperlink>{run('链接')}</w:hyperlink><w:smartTag>{run('标签')}</w:smartTag>", "链接标签"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{run('控件')}</w:sdtContent></w:sdt>", "控件"),
        (
            f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('请填')}</w:sdtContent></w:sdt>",
            "",
        ),
        ("<w:r><w:fldChar/><w:instrText>PAGE</w:instrText><w:fldChar/><w:t>3</w:t></w:r>", "3"),
        (
            f"<w:r><w:ruby><w:rt>{run('zhèng')}</w:rt><w:rubyBase>{run('政')}</w:rubyBase></w:ruby></w:r>",
            "政",
        ),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>' + run("是"), "□是"),
        (
            f"<mc:AlternateContent><mc:Choice>{run('新')}</mc:Choice>"
            f"<mc:Fallback>{run('旧')}</mc:Fallback></mc:AlternateContent>",
            "新",
        ),
        (
            f"<mc:AlternateContent><mc:Choice/><mc:Fallback>{run('旧')}</mc:Fallback></mc:AlternateContent>",
            "旧",
        ),
    ],
)
def test_text_of_a_paragraph(inside, read):
    assert blocks(p(inside=inside)) == [f"<p>{read}</p>"]


def test_text_boxes_are_read_once():
    both = (
        f"<w:r><mc:AlternateContent><mc:Choice><wps:txbx>{BOX}</wps:txbx></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{BOX}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert texts(p("前", inside=both) + p("后")) == ["前", "某某市人民政府文件", "后"]


def test_a_paragraph_whose_end_was_deleted_goes_on():
    first = p("关于做好").replace("</w:pPr>", "<w:rPr><w:del/></w:rPr></w:pPr>")
    assert texts(first + p("供热工作的通知") + first) == ["关于做好供热工作的通知", "关于做好"]


def test_notes_stand_behind_the_text():
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    told = (p("——"), p("未提到"), p("指规模以上企业。"))
    notes = "".join(f'<w:footnote w:id="{at}">{note}</w:footnote>' for at, note in enumerate(told))
    assert texts(p("企业", inside=reference) + p("完"), footnotes=notes) == ["企业", "完", "指规模以上企业。"]


def test_heads_of_pages_and_contents_are_no_text():
    styles = '<w:style w:styleId="a"><w:name w:val="toc 1"/></w:style>'
    data = docx(
        p("总则 1", style="a") + p("第一条 为了加强供热管理。"), styles=styles, header=p("某某市公报")
    )
    _, text = reader.decode(data)
    sheet = reader.lay_out(text)
    assert sheet.text.replace("\0", "").split() == ["第一条", "为了加强供热管理。"]
    left_out = {drop.span.of(text) for drop in sheet.dropped if drop.rule == "navigation"}
    assert left_out == {"总则 1", "某某市公报"}


def test_merged_cells_stand_at_the_first_of_their_places():
    rows = [
        [cell("任务", span=2), cell("牵头单位")],
        [cell("供热", merge="restart"), cell("锅炉改造"), cell("市住建局")],
        [cell("不显示", merge="continue"), cell("管网改造")],
    ]
    assert blocks(table(rows))[1:-1] == [
        "<tr><td><p>任务</p></td><td></td><td><p>牵头单位</p></td></tr>",
        "<tr><td><p>供热</p></td><td><p>锅炉改造</p></td><td><p>市住建局</p></td></tr>",
        "<tr><td></td><td><p>管网改造</p></td><td></td></tr>",
    ]


def test_rows_may_begin_late_and_be_deleted():
    late = "<w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>" + cell("乙") + "</w:tr>"
    deleted = "<w:tr><w:trPr><w:del/></w:trPr>" + cell("删") + cell("删") + "</w:tr>"
    body = table([[cell("甲"), cell("丙")]]).replace("</w:tbl>", late + deleted + "</w:tbl>")
    assert blocks(body)[1:-1] == [
        "<tr><td><p>甲</p></td><td><p>丙</p></td></tr>",
        "<tr><td></td><td><p>乙</p></td></tr>",
    ]


def test_serial_numbers_of_rows_are_printed():
    rows = [[f"<w:tc>{p(num=1)}</w:tc>", cell(name)] for name in ("甲市", "乙市")]
    body = table(rows)
    read = texts(body, numbering=lists(levels(("decimal", "%1"))))
    assert read[1:-1] == ["1 甲市", "2 乙市"]


def test_a_table_inside_a_cell_stays_in_its_row():
    inner = table([[cell("内一"), cell("内二")]])
    rows = blocks(table([[cell("外", inside=inner), cell("右")]]))[1:-1]
    assert "".join(rows) == "<tr><td><p>外</p><p>内一</p><p>内二</p></td><td><p>右</p></td></tr>"


def test_a_table_of_one_column_is_a_frame():
    inner = table([[cell("甲"), cell("乙")]])
    assert blocks(table([[cell("标题", inside=inner)]])) == [
        "<p>标题</p>",
        "<table>",
        "<tr><td><p>甲</p></td><td><p>乙</p></td></tr>",
        "</table>",
    ]


def test_both_sets_of_namespaces_are_read():
    assert reader.decode(docx(p("甲"), namespace=STRICT))[1] == reader.decode(docx(p("甲")))[1]


def test_word_file_becomes_a_notice_that_leads_back(tmp_path):
    body = (
        p("某某市人民政府办公室关于做好冬季供热工作的通知")
        + p("各区人民政府：")
        + p("加强改造", num=1)
        + p("由市住建局牵头，市财政局配合。")
        + p("某某市人民政府办公室")
        + p("2019年11月2日")
    )
    path = tmp_path / "通知.doc"
    path.write_bytes(docx(body, numbering=lists(OUTLINE)))
    page = read_page(path)
    (notice,) = page.notices
    assert notice.header.issued == "2019-11-02"
    assert "一、加强改造\n由市住建局牵头" in notice.text
    at = notice.text.index("市住建局")
    span = notice.source_span(Span(at, at + 4))
    assert span.of(page.text) == "市住建局"
    assert parse_page(page.source, page.text).notices == page.notices


_BOMB = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><w>&b;</w>'


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (docx(p("甲"))[:200] + b"word/", "Word 或 Excel 文件已损坏"),
        (pack({"word/document.xml": "<w/>"}), "Word 或 Excel 文件已损坏"),
        (pack({"word/document.xml": "<w>", "_rels/.rels": "<Relationships/>"}), "Word 或 Excel 文件已损坏"),
        (pack({"word/x": "", "_rels/.rels": _BOMB}), "Word 或 Excel 文件已损坏"),
        (docx("<w:sdt>" * 3000 + "</w:sdt>" * 3000), "文件嵌套太深"),
        (pack({"word/x": "", "_rels/.rels": b" " * (49 << 20)}), "展开后超过 48 MB"),
        (docx(p("今天天气很好。")), "没有找到公文"),
    ],
)
def test_what_cannot_be_read_is_said(tmp_path, data, what):
    path = tmp_path / "坏.docx"
    path.write_bytes(data)
    problems = []
    assert read_corpus([tmp_path], problems.append) == ()
    (problem,) = problems
    assert isinstance(problem, CorpusError)
    assert (problem.what, problem.where, bool(problem.todo)) == (what, str(path), True)


def test_word_files_are_known_by_their_first_bytes():
    assert find_reader(docx(p("甲"))) is reader
    with pytest.raises(CorpusError):
        find_reader(pack({"a.txt": "甲"}))
