"""A store with the sample graph, a page opened in real browsers, and a watch over what it asks and says."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from graph.model import Store
from graph.stores import open_store
from tests.viz.sample import sample_graph
from viz.view import View


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """An embedded store that holds the sample graph."""
    store = open_store(str(tmp_path_factory.mktemp("store") / "sample.graph"))
    store.write_graph(sample_graph())
    yield store
    store.close()


@pytest.fixture(params=["chromium", "firefox"])
def browser(request: pytest.FixtureRequest) -> Any:
    """Each of the browsers in turn."""
    return request.getfixturevalue(request.param)


class Watched:
    """An open page with what it asked of the network and what it complained of."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.requests: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: self._hear(message.type, message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _hear(self, kind: str, text: str) -> None:
        if kind in ("error", "warning"):
            self.complaints.append(text)

    def assert_quiet(self) -> None:
        """Nothing but the file itself was asked for (Firefox doesn't tell of it), and nothing went wrong."""
        assert [url for url in self.requests if not url.startswith("file://")] == []
        assert self.complaints == []


def open_and_watch(browser: Any, folder: Path) -> Iterator[Callable[[View], Watched]]:
    """Opens a view from a file, as a double click does; afterwards the page must have been quiet."""
    opened: list[Watched] = []

    def open_view(view: View) -> Watched:
        path = folder / f"{view.kind}.html"
        view.write_html(path)
        watched = Watched(browser.new_page(viewport={"width": 1400, "height": 860}))
        opened.append(watched)
        watched.page.goto(path.as_uri())
        watched.page.wait_for_selector("#detail > *")
        return watched

    yield open_view
    for watched in opened:
        watched.assert_quiet()
        watched.page.close()


@pytest.fixture
def open_page(browser: Any, tmp_path: Path) -> Iterator[Callable[[View], Watched]]:
    """Opens a view in each browser."""
    yield from open_and_watch(browser, tmp_path)


@pytest.fixture
def open_in_chromium(chromium: Any, tmp_path: Path) -> Iterator[Callable[[View], Watched]]:
    """Opens a view in Chromium, for what only that can be asked or what takes long."""
    yield from open_and_watch(chromium, tmp_path)
