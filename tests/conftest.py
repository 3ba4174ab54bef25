"""What all tests share: the sample pages and a real Neo4j server."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[1]


class Neo4j(NamedTuple):
    """A server to test on; the database may be emptied."""

    uri: str
    username: str
    password: str
    browser: str = ""


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
    from zhengtu.server.home import USER, Home, user_home
    from zhengtu.server.jars import fetch_jars
    from zhengtu.server.process import free_ports, start_server, stop_server

    home = Home(tmp_path_factory.mktemp("neo4j") / "政图 server", user_home().jars)
    fetch_jars(home.jars, repository=os.environ.get("ZHENGTU_JARS"))
    try:
        state = start_server(home, free_ports())
        yield Neo4j(state.bolt, USER, home.read_password(), state.browser)
    finally:
        stop_server(home)
