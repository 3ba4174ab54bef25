"""Over all notices of the repository: each amount, percent and duty word ends in exactly one outcome."""

import tomllib
from collections import Counter
from importlib.resources import files

import pytest

from extract.record import Record
from tests.gold.gate import Set, extract_pages, own_sets

_WORDS = tomllib.loads((files("extract") / "tables/ledger.toml").read_text("utf-8"))["triggers"]
_FIGURE, _SCALES = "0123456789.,十百千万亿一二两三四五六七八九点零", "万亿,."


def count_triggers(text: str) -> Counter[str]:
    """What must be accounted for, sign by sign: the slow and obvious way."""
    counts: Counter[str] = Counter()
    at = 0
    while at < len(text):
        kind, word = next(
            ((kind, word) for kind, words in _WORDS.items() for word in words if text.startswith(word, at)),
            ("", text[at]),
        )
        if kind and (kind == "duty" or word == "百分之" or _has_figure_before(text, at)):
            counts[kind] += 1
        at += len(word)
    return counts


def _has_figure_before(text: str, at: int) -> bool:
    figure = ""
    while at > 0 and len(figure) < 32 and text[at - 1] in _FIGURE:
        at -= 1
        figure = text[at] + figure
    return figure.strip(_SCALES) != ""


@pytest.mark.slow
@pytest.mark.parametrize("each", own_sets(), ids=lambda each: each.name)
def test_each_trigger_has_one_outcome_and_what_is_unread_is_listed(each: Set) -> None:
    for record in extract_pages(each):
        counted = {kind: sum(outcomes.values()) for kind, outcomes in record.ledger.counts.items()}
        assert counted == dict(count_triggers(record.notice.text)), record.notice.header.title
        for kind, outcomes in record.ledger.counts.items():
            assert outcomes.get("unread", 0) <= _count_listed(record, kind)


def _count_listed(record: Record, kind: str) -> int:
    spans = [item.span for item in record.unread if item.kind == kind]
    return sum(sum(count_triggers(span.of(record.notice.text)).values()) or 1 for span in spans)
