"""The printed patterns of `tables/rules.toml`, compiled."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

_FILE = Path(__file__).parent / "tables" / "rules.toml"


@cache
def read_rule(use: str) -> re.Pattern[str]:
    """One pattern of all the rules for `use`."""
    rules, fragments = _read()
    return re.compile("|".join(expand(rule["pattern"], fragments) for rule in rules if rule["use"] == use))


def expand(pattern: str, fragments: dict[str, str]) -> str:
    """`pattern` with `<name>` replaced by the fragment of that name."""
    for name, fragment in fragments.items():
        pattern = pattern.replace(f"<{name}>", fragment)
    return pattern


@cache
def _read() -> tuple[list[dict[str, Any]], dict[str, str]]:
    tables = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return tables["rule"], tables["fragments"]
