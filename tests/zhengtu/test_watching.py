"""`zhengtu watch`: rebuilds on change, outlives a store that is away, ends on SIGTERM."""

import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from graph.errors import StoreError
from graph.stores import open_store
from zhengtu import watching
from zhengtu.watching import watch_folder


def test_a_store_that_is_away_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "RETRY", (0.01,))
    stop = threading.Event()
    told: list[str] = []
    outcomes = iter([StoreError("Neo4j 不在"), StoreError("Neo4j 不在"), "建成"])

    def rebuild() -> str:
        outcome = next(outcomes)
        if isinstance(outcome, StoreError):
            raise outcome
        stop.set()
        return outcome

    watch_folder([tmp_path], rebuild, told.append, stop)
    assert [line.split()[0] for line in told] == ["故障", "故障", "健康"]


def test_a_file_still_being_written_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "QUIET", 0.3)
    page = tmp_path / "a.txt"
    page.write_text("半", encoding="utf-8")
    assert watching.seconds_since_last_write([tmp_path]) < 0.3
    watching.wait_for_quiet([tmp_path], threading.Event())
    assert watching.seconds_since_last_write([tmp_path]) >= 0.3


def test_a_file_from_the_future_is_not_waited_for(tmp_path: Path) -> None:
    page = tmp_path / "a.txt"
    page.write_text("整", encoding="utf-8")
    os.utime(page, (time.time() + 9999,) * 2)
    os.utime(tmp_path, (1, 1))
    assert watching.seconds_since_last_write([tmp_path]) > watching.QUIET


@pytest.mark.slow
def test_watch_builds_follows_a_new_page_and_ends_on_sigterm(tmp_path: Path, sample_pages: Path) -> None:
    pages, store = tmp_path / "页面", tmp_path / "图.lbug"
    pages.mkdir()
    shutil.copy(next(sample_pages.glob("003*")), pages)
    command = [sys.executable, "-m", "zhengtu", "watch", pages, "--store", store]
    with subprocess.Popen(command, stderr=subprocess.PIPE, encoding="utf-8") as watcher:
        assert watcher.stderr is not None
        try:
            assert "1 份通知" in watcher.stderr.readline()
            shutil.copy(next(sample_pages.glob("004*")), pages)
            assert "2 份通知" in watcher.stderr.readline()
        finally:
            watcher.send_signal(signal.SIGTERM)
        assert watcher.wait(20) == 0
    assert open_store(str(store)).status().nodes["Notice"] >= 2
