"""A graph of the sample pages, built once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.model import Store
from graph.rebuild import rebuild
from graph.stores import open_store


@pytest.fixture(scope="session")
def graph_file(sample_pages: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The embedded graph file of the five sample pages."""
    path = tmp_path_factory.mktemp("graph") / "sample.lbug"
    rebuild([sample_pages], str(path))
    return path


@pytest.fixture(scope="session")
def store(graph_file: Path) -> Iterator[Store]:
    """The sample graph, open."""
    opened = open_store(str(graph_file))
    yield opened
    opened.close()
