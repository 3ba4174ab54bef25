"""The fast passes against slow, obvious ones, over texts made of the lexicon's own pieces."""

import itertools
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.notice import Span
from corpus.regions import plain_names
from extract.agencies import find_agencies
from extract.agencies.branches import branch_openings
from extract.agencies.collectives import find_collectives
from extract.agencies.forms import Forms
from extract.agencies.lexicon import read_forms, read_words
from extract.agencies.prefix import find_prefix
from extract.agencies.rules import read_rule
from tests.extract.agencies.agency_cases import find_all

PIECES = st.sampled_from(
    (
        *(
            "省",
            "市",
            "县（市、区）",
            "江西省",
            "宜春市",
            "国家",
            "高新区",
            "、",
            "，",
            "；",
            "和",
            "（",
            "）",
            "。",
        ),
        *("各", "有关", "相关部门", "成员单位", "等部门", "由", "会同", "负责", "牵头", "的", "建设"),
        *("发展改革委", "财政厅", "卫生计生委", "政府", "人民政府", "管委会", "海关", "服务中心"),
        *("人民银行", "中心支行", "领导小组", "办公室"),
    )
)
TEXTS = st.lists(PIECES, max_size=14).map("".join)


def longest_words(text):
    """From each place the longest form that starts there, then on behind it."""
    forms = {*read_words(), *branch_openings()}
    at, found = 0, []
    while at < len(text):
        ends = [end for end in range(len(text), at, -1) if text[at:end] in forms]
        if ends:
            found.append((at, ends[0]))
        at = ends[0] if ends else at + 1
    return found


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_forms_are_found_longest_first_by_hand_and_by_the_automaton(text):
    forms = Forms({*read_words(), *branch_openings()})
    by_hand = list(forms.find(text))
    assert by_hand == longest_words(text)
    assert list(read_forms().find("。" * 5_000 + text)) == [(a + 5_000, b + 5_000) for a, b in by_hand]


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_a_class_of_bodies_is_its_lead_and_its_pattern(text):
    lead, pattern = read_rule("collective", "lead"), read_rule("collective")
    slow, low = [], 0
    for found in pattern.finditer(text):
        starts = [at for at in range(low, found.start()) if lead.match(text, at, found.start())]
        slow.append(Span(starts[0] if starts else found.start(), found.end()))
        low = found.end()
    assert [mention.span for mention in find_collectives(text, Span(0, len(text)))] == slow


NAMES = sorted(name for name in plain_names() if not name.startswith("会同"))
PLACES = st.lists(st.sampled_from([*NAMES, "由", "，", "某"]), min_size=1, max_size=3)


@settings(max_examples=100, deadline=None)
@given(PLACES, st.sampled_from(NAMES))
def test_the_region_before_a_body_as_a_look_at_every_name_finds_it(before, name):
    """The slow way: the longest name that ends here, and the longest that ends where that begins."""
    text = "".join((*before, name))
    start = _longest_at_end(text)
    outer = _longest_at_end(text[:start])
    assert find_prefix(text, 0, len(text)) == (outer if text[outer:start] in NAMES else start)


def _longest_at_end(text):
    return min((len(text) - len(name) for name in NAMES if text.endswith(name)), default=len(text))


@settings(max_examples=60, deadline=None)
@given(TEXTS, TEXTS)
def test_a_span_is_read_as_if_it_were_the_whole_text(before, text):
    inside = find_agencies(f"{before}。{text}", Span(len(before) + 1, len(before) + 1 + len(text)))
    shift = len(before) + 1
    assert [(m.span.start - shift, m.name) for m in inside] == [
        (m.span.start, m.name) for m in find_all(text)
    ]


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_bodies_never_overlap(text):
    spans = [mention.span for mention in find_all(text)]
    assert all(before.end <= after.start for before, after in itertools.pairwise(spans))


@pytest.mark.parametrize(
    "piece", ["各市、", "县（市、区）", "财政、", "广州、", "市财政局、", "人民银行", "高新区", "自治区"]
)
def test_work_grows_with_the_text_only(piece):
    short, long = (_count_steps(piece * times) for times in (200, 2000))
    assert long < 12 * short


def _count_steps(text):
    """How many functions are called, those of the regular expressions among them."""
    find_all(text[:50])  # the tables are read once
    steps = itertools.count()
    sys.setprofile(lambda *_: next(steps))
    try:
        find_all(text)
    finally:
        sys.setprofile(None)
    return next(steps)
