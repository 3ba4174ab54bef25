import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus import spam
from corpus.notice import Span

TABLE = tomllib.loads((Path(spam.__file__).parent / "tables" / "spam.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("example", TABLE["example"], ids=lambda example: example["text"][:12])
def test_examples(example):
    assert [span.of(example["text"]) for span in spam.find_spam(example["text"])] == example["spam"]


def test_word_comes_back_where_the_string_stands_for_it_everywhere():
    text = "将《必威体育app贯彻落实行动的实施细则》印发。必威体育app推进工作。必威体育app加快行动的通知"
    spans = list(spam.find_spam(text))
    assert [spam.restored_word(text, span, spans) for span in spans] == ["关于", "", "关于"]


def test_word_is_not_guessed_where_the_page_still_has_it():
    text = "关于工作的通知必威体育app贯彻落实行动的实施细则必威体育app贯彻落实行动的实施细则"
    spans = list(spam.find_spam(text))
    assert {spam.restored_word(text, span, spans) for span in spans} == {""}
    assert spam.restored_word("必威体育app行动的通知", Span(0, 7), [Span(0, 7)]) == ""


WORDS = [*TABLE["brands"], *TABLE["words"]]
JOINTS = [*"-_|·—【】0123456789"]


def slow_spam(text):
    """From each place the longest words and joints that follow each other: two or more, with a brand."""
    at = 0
    while at < len(text):
        pieces = _run(text, at + (text[at] == "【"))
        end = at + (text[at] == "【") + sum(map(len, pieces))
        is_spam = len(pieces) > 1 and not set(TABLE["brands"]).isdisjoint(pieces)
        if is_spam:
            yield Span(at, end)
        at = end if is_spam else at + 1


def _run(text, at):
    known, pieces = WORDS, []
    while piece := max((word for word in known if text.startswith(word, at)), key=len, default=""):
        pieces.append(piece)
        at += len(piece)
        known = [*WORDS, *JOINTS]
    return pieces


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from([*WORDS, *JOINTS, "关于", "，", "通知"]), max_size=9).map("".join))
def test_spam_as_a_look_from_every_place_finds_it(text):
    assert list(spam.find_spam(text)) == list(slow_spam(text))
