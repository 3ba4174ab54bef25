import tomllib
from pathlib import Path

import pytest

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
