"""A page that a PDF reader broke into lines reads like the page itself."""

import random
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus import parse_page, read_page
from corpus.lift import lift
from corpus.notice import SourceFile
from corpus.wrapping import Wrapping, is_open

SOURCE = SourceFile("页", "页", "utf-8", "0")


def at_width(text, width=40, indent=0):
    """Each paragraph broken at the width, its first line set in."""
    return "\n".join(part for line in text.split("\n") for part in cut(line, width, indent))


def cut(line, width, indent):
    yield line[: width - indent]
    yield from (line[at : at + width] for at in range(width - indent, len(line), width))


def torn(text):
    """Lines of print, every second one in pieces behind its marks, and blanks around figures."""
    lines = at_width(text, 40, 2).split("\n")
    lines[::2] = [
        re.sub(r"(?<=.[，、。；])(?![，、。；：！？）》”〉])", "\n", line).rstrip() for line in lines[::2]
    ]
    return re.sub(r"(?<=[\u4e00-\u9fff，。（])(\d+)", r"\1 ", "\n".join(lines))


def in_pieces(text, seed):
    """Lines broken anywhere, too."""
    rnd = random.Random(seed)
    lines = []
    for rest in text.split("\n"):
        while rest:
            length = 40 if rnd.random() < 0.7 else rnd.randint(3, 20)
            lines.append(rest[:length])
            rest = rest[length:]
    return "\n".join(lines)


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
@pytest.mark.parametrize("broken", [at_width, torn, lambda text: in_pieces(text, 1)])
def test_a_broken_page_reads_like_the_page(sample_pages, page, broken):
    (notice,) = read_page(next(sample_pages.glob(f"{page}*"))).notices
    (again,) = parse_page(SOURCE, broken(notice.text)).notices
    assert reading(again) == reading(notice)


def ends_of(text):
    """How many printed characters stand before each line break."""
    ends, printed = set(), 0
    for line in text.split("\n"):
        printed += len("".join(line.split()))
        ends.add(printed)
    return ends


@pytest.mark.slow
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(width=st.integers(26, 60), indent=st.sampled_from((0, 2)), page=st.sampled_from(("001", "003", "004")))
def test_only_a_paragraph_that_fills_its_last_line_is_lost(sample_pages, width, indent, page):
    (notice,) = read_page(next(sample_pages.glob(f"{page}*"))).notices
    whole, found = ends_of(notice.text), ends_of(lift(at_width(notice.text, width, indent)).text)
    full = sum((len(line) + indent - 1) % width + 4 > width for line in notice.text.split("\n"))
    assert len(whole - found) <= 1 + full
    assert len(found - whole) <= 1 + len(whole) / 25


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


@pytest.mark.parametrize(
    ("broken", "read"),
    [
        (
            "（一）提升景区。（责任单位：武陵源区人民政府、市文旅\n— 5 —\n广体局）",
            "（一）提升景区。（责任单位：武陵源区人民政府、市文旅广体局）",
        ),
        ("（一）提升景区\n— 5 —\n各地要落实责任。", "（一）提升景区\n各地要落实责任。"),
        (
            "（一）提升景区。（责任单位：武陵源区人民政府、市\n林业局）",
            "（一）提升景区。（责任单位：武陵源区人民政府、市林业局）",
        ),
        (
            "（一）提升景区，加快推进武陵源核心景区提质扩容，做好服务\n— 5 —\n（二）推进绿化。",
            "（一）提升景区，加快推进武陵源核心景区提质扩容，做好服务\n（二）推进绿化。",
        ),
    ],
)
def test_a_paragraph_goes_on_behind_a_page_number_and_within_brackets(broken, read):
    head = "张家界市人民政府关于印发方案的通知\n张政发〔2022〕5号\n各区县人民政府：\n现将方案印发给你们。\n"
    (notice,) = parse_page(SOURCE, f"{head}{broken}\n").notices
    assert notice.text.endswith(read)
