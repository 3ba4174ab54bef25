import pytest

from corpus.readers import find_reader, html, lay_out, plain
from corpus.sheet import CELL


@pytest.mark.parametrize(
    ("data", "reader"),
    [
        ("关于做好工作的通知".encode(), plain),
        ("关于做好工作的通知".encode("utf-16"), plain),
        ("<!DOCTYPE html><p>通知</p>".encode(), html),
        ("<html><body>通知</body></html>".encode("utf-16"), html),
        ("　<div class='a'>通知</div>".encode("gb18030"), html),
        ("关于通知<br>第一条<br/>第二条".encode(), html),
        ("| 任务 | 单位 |\n| --- | --- |\n| 供热 | 住建局<br>发改委 |\n".encode(), plain),
    ],
)
def test_reader_is_chosen_by_content(data, reader):
    assert find_reader(data) is reader


@pytest.mark.parametrize(
    ("source", "read"),
    [
        ("<p>甲</p><p>乙</p>", ["甲", "乙"]),
        ("<p>甲<b>乙</b>丙</p>", ["甲乙丙"]),
        ("<p>甲<br>乙<br/>丙</p>", ["甲", "乙", "丙"]),
        ("<p>一&nbsp;二&#19977;&ldquo;四</p>", ["一\xa0二三“四"]),
        ("<style>p{}</style><script>if(a<b){}</script><p>甲</p><!-- 注 -->", ["甲"]),
        ("<p>网\n页</p>", ["网 页"]),
        ("<table><tr><td><p>甲</p></td><th>乙</th></tr></table>", [f" 甲 {CELL}乙{CELL}"]),
        ("<p>未完<div>乙", ["未完", "乙"]),
        ("<p>1 < 2 & 3</p>", ["1 < 2 & 3"]),
    ],
)
def test_web_page_is_laid_out_at_its_length(source, read):
    sheet = lay_out(source)
    assert len(sheet.text) == len(source)
    assert [line for line in sheet.text.replace("\0", "").split("\n") if line] == read


def test_stray_tags_in_a_text_are_no_text():
    sheet = lay_out("| 任务 | 单位 |\n| 供热 | 住建局、<br>发改委 |\n")
    assert sheet.text.replace("\0", "") == "| 任务 | 单位 |\n| 供热 | 住建局、发改委 |\n"
    assert [drop.rule for drop in sheet.dropped] == ["markup"]


def test_menus_are_dropped_as_navigation():
    source = "<p>甲</p><nav><a>首页</a></nav><footer>版权</footer>"
    dropped = [
        (drop.span.of(source), drop.rule) for drop in lay_out(source).dropped if drop.rule == "navigation"
    ]
    assert dropped == [("首页", "navigation"), ("版权", "navigation")]
