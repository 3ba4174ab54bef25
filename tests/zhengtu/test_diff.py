"""`zhengtu diff`: what a build would change, against pages and between two builds, as table and JSON."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

COLUMNS = {"变化", "种类", "名称", "改动", "原文"}


def _zhengtu(*arguments: object) -> str:
    command = [sys.executable, "-m", "zhengtu", *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


def _diff(*arguments: object) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(_zhengtu("diff", *arguments, "--json"))
    return rows


@pytest.fixture
def pages(tmp_path: Path, sample_pages: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two of the sample pages, and a cache of one's own."""
    monkeypatch.setenv("ZHENGTU_CACHE", str(tmp_path / "cache"))
    folder = tmp_path / "页面"
    folder.mkdir()
    for number in ("003", "004"):
        shutil.copy(next(sample_pages.glob(f"{number}*")), folder)
    return folder


@pytest.fixture
def store(tmp_path: Path, pages: Path) -> Path:
    """What they were built into, twice."""
    file = tmp_path / "旧.lbug"
    for _ in range(2):
        _zhengtu("build", pages, "--store", file)
    return file


def test_nothing_is_different_after_a_build(pages: Path, store: Path) -> None:
    assert _diff(pages, "--store", store) == []
    assert _zhengtu("diff", pages, "--store", store) == "没有差别\n"


def test_a_changed_page_is_told_with_its_words(pages: Path, store: Path) -> None:
    page = next(pages.glob("003*"))
    text = page.read_text(encoding="utf-8")
    page.write_text(
        text.replace("电子商务交易额超过1000亿元", "电子商务交易额超过1200亿元"), encoding="utf-8"
    )
    rows = _diff(pages, "--store", store)
    assert all(set(row) == COLUMNS for row in rows)
    (changed,) = (row["改动"]["value"] for row in rows if row["改动"].get("value"))
    assert changed == [1000.0, 1200.0]
    assert any("1200亿元" in (row["原文"] or "") for row in rows)
    table = _zhengtu("diff", pages, "--store", store)
    assert "1200.0" in table


def test_a_removed_page_vanishes_with_its_quotes(pages: Path, store: Path) -> None:
    next(pages.glob("003*")).unlink()
    rows = _diff(pages, "--store", store)
    assert {row["变化"] for row in rows} == {"移除"}
    assert any(row["种类"] == "负责" and "负责" in row["原文"] for row in rows)


def test_two_builds_beside_each_other(pages: Path, store: Path, tmp_path: Path) -> None:
    next(pages.glob("003*")).unlink()
    newer = tmp_path / "新.lbug"
    _zhengtu("build", pages, "--store", newer)
    there, back = _diff("--store", store, "--against", newer), _diff("--store", newer, "--against", store)
    assert [(row["种类"], row["名称"]) for row in there] == [(row["种类"], row["名称"]) for row in back]
    assert {row["变化"] for row in there} == {"移除"}
    assert {row["变化"] for row in back} == {"新增"}
