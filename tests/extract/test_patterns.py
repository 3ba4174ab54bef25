"""Patterns match alike in every Python that is supported."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
POSSESSIVE_GROUP = re.compile(r"(?<!\\)\)(?:[*+?]|\{[\d,]+\})\+")


def test_no_group_is_repeated_possessively() -> None:
    """Python before 3.11.5, Debian 12's among them, matches `(…)*+` wrongly (python/cpython#106052)."""
    files = [path for room in ("corpus", "extract", "graph", "cypher") for path in (ROOT / room).rglob("*")]
    rules = [path for path in files if path.suffix in (".py", ".toml", ".tsv")]
    found = [path.name for path in rules if POSSESSIVE_GROUP.search(path.read_text(encoding="utf-8"))]
    assert len(rules) > 100
    assert found == []
