"""The top-level names are real packages; nothing else installed may ship the same ones."""

from importlib.metadata import packages_distributions

import pytest


@pytest.mark.parametrize("package", ["corpus", "extract", "graph", "cypher", "viz", "zhengtu"])
def test_no_other_distribution_ships_this_package(package: str) -> None:
    assert set(packages_distributions().get(package, ())) <= {"zhengtu"}
