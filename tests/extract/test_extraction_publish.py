"""Records of all sample pages pass the published schema, and every quote is what the notice says there."""

import json
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest

from corpus import read_page
from extract.extraction import extract_record
from extract.publish import render_record

SCHEMA = json.loads((files("extract") / "records.schema.json").read_text("utf-8"))
PAGES = sorted((Path(__file__).parents[2] / "corpus" / "notices").glob("*.txt"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_sample_page(page: Path) -> None:
    for notice in read_page(page).notices:
        rendered = json.loads(json.dumps(render_record(extract_record(notice)), ensure_ascii=False))
        jsonschema.validate(rendered, SCHEMA, format_checker=jsonschema.FormatChecker())
        duties = [item for task in rendered["tasks"] for item in task["assignments"]]
        facts = [
            rendered[part] for part in ("citations", "funding", "targets", "programme_details", "unread")
        ]
        for fact in [*duties, *(item for part in facts for item in part)]:
            start, end = fact["span"]
            assert notice.text[start:end] == fact["quote"] != ""
