import pytest

from corpus import parse_page
from corpus.duplicates import merge_duplicates
from corpus.notice import SourceFile

BODY = (
    "各区人民政府：\n\n　　为加快发展，现通知如下。\n\n　　一、加强组织领导，落实工作责任。\n\n"
    "　　二、加大资金投入，支持项目建设。\n\n　　三、强化督促检查，确保完成任务。\n"
)
TITLE = "某某市人民政府关于加快数据发展的通知"


def notice(text, name="甲.txt"):
    (found,) = parse_page(SourceFile(name, name, "utf-8", name), text).notices
    return found


def test_same_notice_of_two_sites_with_other_line_breaks_is_one():
    one = notice(f"{TITLE}\n发布时间：2019-01-02\n{BODY}")
    other = notice(f"{TITLE}\n某政发〔2019〕1号\n来源：某网\n{BODY}".replace("\n\n", "\n"), "乙.txt")
    (merged,) = merge_duplicates([one, other])
    assert {place.source.name for place in merged.occurrences} == {"甲.txt", "乙.txt"}
    assert (merged.header.number, merged.header.published) == ("某政发〔2019〕1号", "2019-01-02")
    assert [place.offsets is None for place in merged.occurrences] == [False, True]


def test_the_fuller_text_stands_for_a_cut_one():
    cut = notice(f"{TITLE}\n{BODY[:80]}")
    full = notice(
        f"{TITLE}\n{BODY}\n　　四、完善工作机制，定期通报情况。\n\n　　五、做好宣传引导，营造良好氛围。",
        "乙.txt",
    )
    (merged,) = merge_duplicates([cut, full])
    assert merged.text == full.text
    assert merged.source.name == "乙.txt"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (f"{TITLE}\n某政发〔2019〕1号\n{BODY}", f"{TITLE}\n某政发〔2020〕1号\n{BODY}"),
        (f"{TITLE}\n{BODY}\n2019年1月2日", f"{TITLE}\n{BODY}\n2020年1月2日"),
        (
            f"{TITLE}\n{BODY}",
            "某某市人民政府关于做好防汛工作的通知\n各区人民政府：\n一、加强值守，做好巡查排险工作。\n二、备足物资，落实抢险队伍。\n三、及时上报，不得瞒报漏报。",
        ),
    ],
)
def test_notices_of_other_numbers_dates_or_texts_stay_apart(one, other):
    assert len(merge_duplicates([notice(one), notice(other, "乙.txt")])) == 2


def test_notice_twice_on_a_page():
    page = parse_page(SourceFile("页", "页", "utf-8", "0"), f"{TITLE}\n{BODY}\n来源：某网\n{TITLE}\n{BODY}")
    (found,) = page.notices
    assert len(found.occurrences) == 2
    assert "duplicate" in {dropped.rule for dropped in page.dropped}
