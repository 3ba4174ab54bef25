"""What is printed → the bodies meant, over provinces, cities, counties, the centre and years."""

import itertools
import tomllib
from pathlib import Path

import pytest

from corpus.notice import Span
from extract.agencies import find_agencies
from tests.extract.agencies.agency_cases import find_all, resolve_all

CASES = tomllib.loads((Path(__file__).parent / "cases.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:24])
def test_bodies_of_a_case(case):
    agencies = resolve_all(case["text"], case["region"])
    assert ["*" * agency.collective + agency.name for agency in agencies] == case["bodies"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:24])
def test_mentions_are_ordered_apart_and_inside_the_text(case):
    spans = [mention.span for mention in find_all(case["text"])]
    assert all(0 <= span.start < span.end <= len(case["text"]) for span in spans)
    assert all(before.end <= after.start for before, after in itertools.pairwise(spans))


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("（省电子政务办（筹）负责）", "省电子政务办（筹）"),
        ("市科技局〈知识产权局〉", "市科技局〈知识产权局〉"),
        ("省发展改革委（省能源局）、", "省发展改革委（省能源局）"),
        ("工信厅/中小企业局", "工信厅/中小企业局"),
        ("省发展改革委（牵头）、", "省发展改革委"),
        ("省商务厅（负责统筹）", "省商务厅"),
        ("市委组织部（人才办）", "市委组织部（人才办）"),
    ],
)
def test_remarks_belong_to_the_span_not_to_the_name(text, printed):
    (mention,) = find_all(text)
    assert mention.span.of(text) == printed
    assert mention.name == printed.split("（")[0].split("〈")[0].split("/")[0]


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("省财政厅、教育厅和科技厅", [False, True, True]),
        ("省财政厅负责，教育厅配合", [False, False]),
        ("省财政厅；教育厅", [False, False]),
        ("市发改委，财政局", [False, True]),
    ],
)
def test_what_continues_a_list(text, joined):
    assert [mention.joined for mention in find_all(text)] == joined


def test_only_the_span_is_read():
    text = "省财政厅、省教育厅、省科技厅"
    (mention,) = find_agencies(text, Span(5, 9))
    assert mention.span == Span(5, 9)
    assert mention.name == "省教育厅"


@pytest.mark.parametrize(
    "name", ["省航天办", "市云岭碳汇服务中心", "县葡萄酒产业发展局", "市港口岸线整治指挥部办公室"]
)
def test_a_name_built_like_a_body_is_read_as_unknown(name):
    (mention,) = find_all(f"（市财政局、{name}负责）")[1:]
    assert mention.name == name
    assert not mention.known
