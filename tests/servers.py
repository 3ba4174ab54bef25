"""Servers for tests: the one that all share, and those that a test starts for itself."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from zhengtu.server.home import USER, Home, user_home
from zhengtu.server.jars import fetch_jars
from zhengtu.server.process import free_ports, start_server, stop_server


class Neo4j(NamedTuple):
    """A server to test on; the database may be emptied."""

    uri: str
    username: str
    password: str
    browser: str = ""


def own_home(folder: Path) -> Home:
    """The home of a server below `folder`, with the jars that all of them share."""
    home = Home(folder, user_home().jars)
    fetch_jars(home.jars, repository=os.environ.get("ZHENGTU_JARS"))
    return home


@contextmanager
def running(home: Home, *, memory: str = "512m") -> Iterator[Neo4j]:
    """The server of `home` on free ports, stopped at the end."""
    try:
        state = start_server(home, free_ports(), memory=memory)
        yield Neo4j(state.bolt, USER, home.read_password(), state.browser)
    finally:
        stop_server(home)
