"""Whole pages: `pages/*.toml` holds text and header of pages as sites, gazettes and converters print them."""

import tomllib
from pathlib import Path

import pytest

from corpus.notice import SourceFile
from corpus.page import parse_page

_PAGES = sorted((Path(__file__).parent / "pages").glob("*.toml"))
_CASES = [case for table in _PAGES for case in tomllib.loads(table.read_text(encoding="utf-8"))["page"]]
_SOURCE = SourceFile("page.txt", "page.txt", "utf-8", "0")


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case["name"])
def test_header_of_a_page(case):
    notices = parse_page(_SOURCE, case["text"].strip("\n")).notices
    assert len(notices) == 1
    header = notices[0].header
    fields = ("title", "number", "issued", "region")
    read = {field: getattr(header, field) for field in fields}
    assert read | {"issuers": header.issuers} == {field: case.get(field) for field in fields} | {
        "issuers": tuple(case.get("issuers", ()))
    }
    assert header.published == case.get("published")
    assert [frame for frame in case.get("without", ()) if frame in notices[0].text] == []
