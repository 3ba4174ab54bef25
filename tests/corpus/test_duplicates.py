import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus import parse_page
from corpus.duplicates import _is_same, _sentences, merge_duplicates
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


POOL = [f"第{n}项工作由有关部门按照职责分工{'真' * n}抓好落实" for n in range(30)]
PARTS = st.tuples(st.integers(0, 24), st.integers(1, 30)).map(lambda cut: POOL[cut[0] : sum(cut)])


def slow_merge(notices):
    """The slow way: is a notice the same as any of those before it?"""
    kept = []
    for each in notices:
        own = _sentences(each)
        same = next((k for k, (one, lines) in enumerate(kept) if _is_same(one, lines, each, own)), None)
        if same is None:
            kept.append((each, own))
        else:
            kept[same] = (merge_duplicates([kept[same][0], each])[0], kept[same][1] | own)
    return [one.text for one, _ in kept]


@settings(max_examples=100, deadline=None)
@given(st.lists(PARTS, min_size=2, max_size=4), st.booleans())
def test_copies_as_a_look_at_every_pair_finds_them(parts, named_alike):
    titles = [TITLE if named_alike else f"某某市关于加快第{n}类数据发展的通知" for n in range(len(parts))]
    printed = [
        "\n".join([title, *(f"{line}。" for line in lines)])
        for title, lines in zip(titles, parts, strict=True)
    ]
    notices = [notice(text, f"{n}.txt") for n, text in enumerate(printed)]
    assert [one.text for one in merge_duplicates(notices)] == slow_merge(notices)
