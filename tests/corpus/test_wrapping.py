"""A page that a PDF reader broke into lines reads like the page itself."""

import random
import re

import pytest

from corpus import parse_page, read_page
from corpus.notice import SourceFile
from corpus.wrapping import Wrapping, is_open

SOURCE = SourceFile("页", "页", "utf-8", "0")


def at_width(text, width=40):
    """Each paragraph broken at the width."""
    return "\n".join(line[i : i + width] for line in text.split("\n") for i in range(0, len(line), width))


def in_pieces(text, seed):
    """Some lines broken earlier, and blanks around figures, as PDF readers do."""
    rnd = random.Random(seed)
    lines = []
    for rest in text.split("\n"):
        while rest:
            length = 40 if rnd.random() < 0.7 else rnd.randint(3, 20)
            lines.append(rest[:length])
            rest = rest[length:]
    return re.sub(r"(?<=[\u4e00-\u9fff，。（])(\d+)", r"\1 ", "\n".join(lines))


def reading(notice):
    labelled = [(clause.label, clause.heading.of(notice.text)) for clause in notice.clauses if clause.label]
    return (
        notice.header.title,
        notice.header.issuers,
        notice.header.issued,
        notice.header.addressees,
        labelled,
    )


@pytest.mark.parametrize("page", ["001", "003", "004"])
@pytest.mark.parametrize(
    "broken", [at_width, lambda text: in_pieces(text, 1), lambda text: in_pieces(text, 2)]
)
def test_a_broken_page_reads_like_the_page(sample_pages, page, broken):
    (notice,) = read_page(next(sample_pages.glob(f"{page}*"))).notices
    (again,) = parse_page(SOURCE, broken(notice.text)).notices
    assert reading(again) == reading(notice)


def test_width_and_pieces():
    paragraph = (
        "为深入贯彻落实决策部署，进一步强化招商引资，优化投资环境，扩大有效投资，助推高质量发展。" * 20
    )
    assert Wrapping(paragraph).width == 0
    assert Wrapping(at_width(paragraph)).width == 40
    assert not Wrapping(at_width(paragraph)).fragmented
    assert Wrapping(in_pieces(paragraph, 1)).fragmented


@pytest.mark.parametrize(
    ("line", "expected"), [("（牵头单位：", True), ("《实施“互联网+”", True), ("（一）加强管理", False)]
)
def test_is_open(line, expected):
    assert is_open(line) is expected
