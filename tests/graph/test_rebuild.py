"""Pages → store, as `build` and `watch` do it."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from corpus.errors import CorpusError, ZhengtuError
from graph.cache import RecordCache, rule_version
from graph.delta import compare_graphs
from graph.errors import StoreError
from graph.journal import hash_inputs
from graph.pages import read_graph_of
from graph.rebuild import rebuild
from graph.stores import open_store

_FIRST = """关于印发甲方案的通知
甲府办〔2018〕1号
一、加快建设平台。由省教育厅牵头，省财政厅配合。
广东省人民政府办公厅
2018年5月1日
"""
_SECOND = """关于印发乙方案的通知
乙府办〔2019〕2号
一、推进信用体系建设。由省商务厅牵头，省司法厅配合。
安徽省人民政府办公厅
2019年6月1日
"""


@pytest.fixture
def pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ZHENGTU_CACHE", str(tmp_path / "cache"))
    folder = tmp_path / "通知"
    folder.mkdir()
    (folder / "甲.txt").write_text(_FIRST, encoding="utf-8")
    (folder / "乙.txt").write_text(_SECOND, encoding="utf-8")
    return folder


@pytest.fixture
def url(tmp_path: Path) -> str:
    return str(tmp_path / "graph.lbug")


def _tasks(url: str) -> set[object]:
    return {row["title"] for row in open_store(url).run("MATCH (t:Task) RETURN t.title AS title").rows}


def test_pages_become_a_store(pages: Path, url: str) -> None:
    stages: list[tuple[str, int, int]] = []
    report = rebuild([pages], url, progress=lambda *stage: stages.append(stage))
    assert (report.notices, report.cached, report.problems, report.unchanged) == (2, 0, 0, False)
    assert _tasks(url) == {"加快建设平台", "推进信用体系建设"}
    assert (report.nodes, report.edges) == (
        sum(open_store(url).status().nodes.values()),
        sum(open_store(url).status().edges.values()),
    )
    assert stages[0] == ("读取", 0, 0)
    assert ("提取", 2, 2) in stages


def test_an_unchanged_corpus_is_not_read_again(
    pages: Path, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    rebuild([pages], url)
    assert rebuild([pages], url, if_changed=True).unchanged
    assert rebuild([pages], url).cached == 2
    (pages / "乙.txt").write_text(_SECOND.replace("信用体系", "诚信体系"), encoding="utf-8")
    report = rebuild([pages], url, if_changed=True)
    assert (report.unchanged, report.cached) == (False, 1)
    assert "推进诚信体系建设" in _tasks(url)
    Path(url).unlink()
    assert not rebuild([pages], url, if_changed=True).unchanged
    monkeypatch.setattr("graph.journal.rule_version", lambda: "other rules")
    assert not rebuild([pages], url, if_changed=True).unchanged


def test_a_removed_notice_is_gone_with_all_it_alone_said(pages: Path, url: str) -> None:
    rebuild([pages], url)
    (pages / "乙.txt").unlink()
    with pytest.raises(StoreError, match="--allow-shrink"):
        rebuild([pages], url)
    assert len(_tasks(url)) == 2
    rebuild([pages], url, allow_shrink=True)
    assert _tasks(url) == {"加快建设平台"}
    clean = read_graph_of([pages]).graph
    assert not compare_graphs(open_store(url).read_graph(), clean)
    names = {
        row["name"]
        for row in open_store(url).run("MATCH (n) WHERE n.name IS NOT NULL RETURN n.name AS name").rows
    }
    assert not any("安徽" in str(name) for name in names)


def test_what_can_not_be_read_is_counted_and_the_rest_goes_on(pages: Path, url: str) -> None:
    (pages / "空.txt").write_text("", encoding="utf-8")
    problems: list[ZhengtuError] = []
    report = rebuild([pages], url, on_problem=problems.append)
    assert (report.notices, report.problems) == (2, 1)
    assert "空.txt" in str(problems[0])


def test_nothing_to_read_leaves_the_former_graph(pages: Path, url: str, tmp_path: Path) -> None:
    rebuild([pages], url)
    (tmp_path / "empty").mkdir()
    with pytest.raises(CorpusError, match="没有读到任何公文"):
        rebuild([tmp_path / "empty"], url)
    assert len(_tasks(url)) == 2


def test_two_rebuilds_at_once(pages: Path, url: str, tmp_path: Path) -> None:
    rebuild([pages], url)
    (lock,) = (tmp_path / "cache" / "builds").glob("*.lock")
    with FileLock(lock), pytest.raises(StoreError, match="另一个构建正在进行"):
        rebuild([pages], url)


def test_a_broken_cache_is_done_without(pages: Path, url: str, tmp_path: Path) -> None:
    first = rebuild([pages], url)
    for file in (tmp_path / "cache" / "records").rglob("*.msgpack"):
        file.write_bytes(b"broken")
    for file in (tmp_path / "cache" / "builds").glob("*.json"):
        file.write_text("broken")
    report = rebuild([pages], url, if_changed=True)
    assert (report.unchanged, report.cached, report.nodes) == (False, 0, first.nodes)
    shutil.rmtree(tmp_path / "cache")
    (tmp_path / "cache").write_text("in the way")
    with pytest.raises(StoreError, match="ZHENGTU_CACHE"):
        rebuild([pages], url)


def test_a_cached_record_is_the_record(pages: Path, tmp_path: Path) -> None:
    fresh, cached = read_graph_of([pages]), read_graph_of([pages])
    assert (fresh.cached, cached.cached) == (0, 2)
    assert fresh.graph == cached.graph


def test_records_of_other_rules_are_removed(pages: Path, tmp_path: Path, records: Any) -> None:
    outdated = tmp_path / "cache" / "records" / "0123" / "a.msgpack"
    outdated.parent.mkdir(parents=True)
    outdated.write_bytes(b"x")
    RecordCache(tmp_path / "cache").put(records())
    assert not outdated.exists()
    assert len(rule_version()) == 20


def test_inputs_are_names_contents_and_places(pages: Path) -> None:
    before = hash_inputs([pages])
    assert hash_inputs([pages]) == before
    (pages / "甲.txt").rename(pages / "丙.txt")
    assert hash_inputs([pages]) != before
