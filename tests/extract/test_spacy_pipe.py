"""The spaCy component: found by its entry point, its spans lie on the doc's own characters."""

import subprocess
import sys
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc


@pytest.fixture(scope="module")
def doc(sample_pages: Path) -> Doc:
    """The Meizhou page, through a blank Chinese pipeline with the component."""
    nlp = spacy.blank("zh")
    nlp.add_pipe("zhengtu")
    return nlp(next(sample_pages.glob("003*.txt")).read_text("utf-8"))


def test_the_component_works_without_an_import_of_ours() -> None:
    code = "import spacy; nlp = spacy.blank('zh'); nlp.add_pipe('zhengtu'); print(nlp.pipe_names)"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
    assert done.stdout.decode().strip() == "['zhengtu']"


def test_record_and_groups(doc: Doc) -> None:
    assert doc._.zhengtu_record.notice.header.region == "梅州市"
    assert set(doc.spans) == {"agencies", "roles", "money", "targets", "citations"}
    assert len(doc.spans["agencies"]) > 300


def test_spans_cover_the_characters_that_the_record_proves(doc: Doc) -> None:
    names = {span.kb_id_: span.text for span in doc.spans["agencies"]}
    assert names["梅州市发展改革局"] == "市发展改革局"
    assert names["梅州海关"] == "梅州海关"
    assert {span.label_ for span in doc.spans["agencies"]} <= {"lead", "support", "responsible"}


def test_a_text_without_a_notice_gives_no_record() -> None:
    nlp = spacy.blank("zh")
    nlp.add_pipe("zhengtu")
    empty = nlp("今天天气很好。")
    assert empty._.zhengtu_record is None
    assert list(empty.spans["agencies"]) == []
