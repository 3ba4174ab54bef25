"""The kit for Neo4j Browser: its files, and both imported into the real Browser in a real Chromium."""

import base64
import contextlib
import io
import json
import os
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import TimeoutError

from cypher.catalog import read_catalog
from graph.ontology import read_ontology
from graph.rebuild import rebuild
from tests.servers import Neo4j
from viz.browser_kit import render_scripts, render_style, write_browser_kit
from viz.palette import read_kit

TRIES = 6
DROP = """([data, name]) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(atob(data), c => c.charCodeAt(0))], name));
    return transfer;
}"""


def scripts() -> dict[str, str]:
    """Path in the archive → text."""
    with zipfile.ZipFile(io.BytesIO(render_scripts())) as archive:
        return {name: archive.read(name).decode("utf-8") for name in archive.namelist()}


def test_each_saved_query_is_a_script_whose_title_is_its_first_line() -> None:
    for path, text in scripts().items():
        assert text.splitlines()[0] == f"// {path.rsplit('/', 1)[1].removesuffix('.cypher')}"
    assert {query.statement for query in read_catalog().values()} <= set(scripts().values())


def test_parameters_are_set_by_lines_of_json_values() -> None:
    setters = [text for path, text in scripts().items() if "先设参数" in path]
    assert len(setters) > 20
    for line in (line for text in setters for line in text.splitlines()[1:]):
        parts = re.fullmatch(r":param \w+ => (.+);", line)
        assert parts is not None
        json.loads(parts[1])


def test_each_theme_has_a_folder() -> None:
    assert {query.theme for query in read_catalog().values()} <= set(read_kit()["folders"])


def test_style_covers_the_ontology() -> None:
    style = render_style()
    assert all(f"node.{label} {{" in style for label in read_ontology().nodes)
    assert all(f"relationship.{name} {{" in style for name in read_ontology().relations)


def test_the_same_queries_give_the_same_bytes() -> None:
    assert render_scripts() == render_scripts()


def drop(page: Any, file: Path) -> None:
    """Drop a file on Neo4j Browser, as a person would."""
    data = base64.b64encode(file.read_bytes()).decode()
    transfer = page.evaluate_handle(DROP, [data, f"kit{file.suffix}"])
    page.dispatch_event(".filedrop", "drop", {"dataTransfer": transfer})


def run_script(page: Any, title: str) -> None:
    """Run a saved script."""
    name = page.get_by_test_id(f"scriptTitle-{title}")
    entry = page.get_by_test_id("savedScriptListItem").filter(has=name)
    entry.get_by_test_id("savedScriptsButton-Run").click()


def set_parameters_and_run(page: Any, title: str, result: Any) -> None:
    """Run the two scripts of a saved query, the second until its result is there.

    Browser sets parameters one by one and says nothing at the end.
    """
    run_script(page, f"{title}（先设参数）")
    for _ in range(TRIES):
        page.wait_for_timeout(4000)
        run_script(page, title)
        with contextlib.suppress(TimeoutError):
            result.wait_for(timeout=5000)
            return
    result.wait_for()


@pytest.mark.slow
@pytest.mark.neo4j
@pytest.mark.browser
def test_real_browser_takes_scripts_and_style_and_runs_them(
    neo4j_server: Neo4j, chromium: Any, sample_pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not neo4j_server.browser:
        pytest.skip("the given Neo4j has no Browser of ours")
    monkeypatch.setenv("NEO4J_USERNAME", neo4j_server.username)
    monkeypatch.setenv("NEO4J_PASSWORD", neo4j_server.password)
    monkeypatch.setenv("ZHENGTU_CACHE", str(tmp_path / "cache"))
    rebuild([sample_pages], neo4j_server.uri, allow_shrink=True)
    page = chromium.new_page(viewport={"width": 1400, "height": 900})
    page.goto(neo4j_server.browser)
    page.get_by_test_id("boltaddress").fill(neo4j_server.uri.split("//")[1])
    page.get_by_test_id("username").fill(neo4j_server.username)
    page.get_by_test_id("password").fill(neo4j_server.password)
    page.get_by_test_id("connect").click()
    page.get_by_text("You are connected as user").wait_for()
    scripts_file, style_file = write_browser_kit(tmp_path)
    drop(page, style_file)
    page.get_by_text("node.Agency").first.wait_for()
    drop(page, scripts_file)
    page.get_by_test_id("navigationFavorites").click()
    page.get_by_test_id("expandFolder-0 构建").click()
    run_script(page, "当前构建")
    page.get_by_text("切换中").first.wait_for()
    page.get_by_test_id("expandFolder-1 职责").click()
    set_parameters_and_run(page, "任务最多的机构", page.get_by_text("梅州市经济和信息化局").first)
    page.get_by_test_id("expandFolder-7 图").click()
    set_parameters_and_run(page, "图页：资金流向", page.locator("svg .node").first)
    page.wait_for_timeout(2000)  # let the drawing settle for the picture
    page.screenshot(path=os.environ.get("ZHENGTU_BROWSER_PICTURE", tmp_path / "browser.png"))
    assert page.locator("svg .node").count() > 5
    page.close()
