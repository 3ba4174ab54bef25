"""Regulations with many articles, in lines and run together, through the whole reading of a page."""

import pytest

from corpus.notice import SourceFile
from corpus.page import parse_page

SOURCE = SourceFile("page.txt", "page.txt", "utf-8", "0")
CHAPTERS = {
    1: ("第一章", "总则"),
    5: ("第二章", "申报条件"),
    20: ("第三章", "监督管理"),
    28: ("第四章", "附则"),
}
ITEMS = {9: "有下列情形之一的：（一）弄虚作假的；（二）挪用资金的。", 7: "根据本办法第三条和第五条规定执行。"}
FIGURES = "零一二三四五六七八九"


def figure(number):
    tens, units = divmod(number, 10)
    ten = ("" if tens < 2 else FIGURES[tens]) + "十" if tens else ""
    return ten + (FIGURES[units] if units or not tens else "")


def regulation(gap, between):
    """29 articles in four chapters, and the labels that stand in them."""
    pieces, labels = [], []
    for number in range(1, 30):
        if number in CHAPTERS:
            chapter, name = CHAPTERS[number]
            pieces.append(f"{chapter}{gap}{name}")
            labels.append(chapter)
        article = f"第{figure(number)}条"
        text = "为规范资金管理，制定本办法。" if number == 1 else "市财政局负责资金管理，各单位应当配合。"
        pieces.append(f"{article}{gap}{text}{ITEMS.get(number, '')}")
        labels += [article, *(["（一）", "（二）"] if number == 9 else [])]
    return between.join(pieces), labels


def labels_of(text):
    (notice,) = parse_page(SOURCE, text).notices
    return [clause.label for clause in notice.clauses if clause.label]


@pytest.mark.parametrize("gap", ["", " ", "\u3000", "  "])
@pytest.mark.parametrize("between", ["\n", "\n\n", ""])
@pytest.mark.parametrize(
    "head", ["某市专项资金管理办法\n", "某市专项资金管理办法", "某市专项资金管理办法（试行）"]
)
def test_each_article_is_a_clause(gap, between, head):
    text, labels = regulation(gap, between)
    assert labels_of(head + text) == labels


def test_articles_behind_a_letter_run_together_are_its_body():
    letter = (
        "泸州市人民政府办公室关于印发泸州市招商引资办法的通知各区县人民政府：现印发给你们，请认真贯彻执行。"
        "泸州市人民政府办公室2021年3月4日泸州市招商引资办法"
    )
    text, labels = regulation("", "")
    (notice,) = parse_page(SOURCE, letter + text).notices
    clauses = [clause for clause in notice.clauses if clause.label]
    assert [clause.label for clause in clauses] == labels
    assert {clause.part for clause in clauses} == {"body"}


@pytest.mark.parametrize(
    "text",
    [
        "违反本办法第一条规定的，由市财政局责令改正。",
        "根据《某市专项资金管理办法》第一条，市财政局负责资金管理。",
        "《条例》第一条为立法目的条款。",
    ],
)
def test_an_article_spoken_of_is_no_clause(text):
    assert labels_of(f"某市人民政府关于做好工作的通知\n各区人民政府：\n{text}") == []


def test_items_run_together_under_numbers_that_go_on():
    text = (
        "广元市人民政府关于实施绿色发展行动的意见\n各县区人民政府：为推进绿色发展，提出如下意见。一、总体要求"
        "（一）指导思想。坚持绿色发展。（二）主要目标。单位能耗下降14%。二、重点任务（三）发展清洁能源。"
        "1.建设水电基地。由市发展改革委牵头。2.发展天然气。（四）治理污染。三、保障措施（五）加强领导。"
    )
    expected = ["一", "（一）", "（二）", "二", "（三）", "1", "2", "（四）", "三", "（五）"]
    assert labels_of(text) == expected
