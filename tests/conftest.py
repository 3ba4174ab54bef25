"""What all tests share: the sample pages, real browsers and a real Neo4j server.

Where all is required (`.ci/run`) properties are tried on the same examples each time; elsewhere on new ones.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from tests.programs import is_required, start_browser
from tests.servers import Neo4j, own_home, running

ROOT = Path(__file__).parents[1]

settings.register_profile("same", derandomize=True)
if is_required():
    settings.load_profile("same")


@pytest.fixture(scope="session")
def sample_pages() -> Path:
    """The five supplied pages."""
    return ROOT / "corpus" / "notices"


@pytest.fixture(scope="session")
def neo4j_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Neo4j]:
    """`NEO4J_TEST_URI` where it is given, else the project's own server on free ports, always stopped."""
    given = os.environ.get("NEO4J_TEST_URI")
    if given:
        yield Neo4j(given, os.environ.get("NEO4J_USERNAME", "neo4j"), os.environ["NEO4J_PASSWORD"])
        return
    with running(own_home(tmp_path_factory.mktemp("neo4j") / "政图 server"), memory="1g") as server:
        yield server


@pytest.fixture(scope="session")
def play() -> Iterator[Any]:
    """Playwright, once for all browsers: a process can start it only once."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        yield play


@pytest.fixture(scope="session")
def chromium(play: Any) -> Iterator[Any]:
    """A headless Chromium."""
    browser = start_browser(play, "chromium")
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def firefox(play: Any) -> Iterator[Any]:
    """A headless Firefox."""
    browser = start_browser(play, "firefox")
    yield browser
    browser.close()
