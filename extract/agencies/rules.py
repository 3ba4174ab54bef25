"""The printed patterns of `tables/rules.toml`, compiled."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

_FRAGMENT = re.compile(r"<(\w+)>")
_BACKWARDS = frozenset(
    ("levels", "group", "head", "honour", "independent", "zone_before", "level_before", "set_up")
)
_FILE = Path(__file__).parent / "tables" / "rules.toml"


@cache
def read_rule(use: str, part: str = "pattern") -> re.Pattern[str]:
    """One pattern of all the rules for `use`.

    `lead` is what may stand before a pattern; it and the uses in `_BACKWARDS` are read back from a place.
    """
    parts = [expand(rule[part]) for rule in _read_tables()["rule"] if rule["use"] == use and part in rule]
    backwards = part == "lead" or use in _BACKWARDS
    return re.compile(rf"(?:{'|'.join(parts)})\Z" if backwards else "|".join(parts))


def may_stand(use: str, text: str, start: int, end: int) -> bool:
    """Whether one of the words stands there that all the rules for `use` need; most places hold none."""
    return _needed(use).search(text, start, end) is not None


@cache
def _needed(use: str) -> re.Pattern[str]:
    rules = [rule for rule in _read_tables()["rule"] if rule["use"] == use]
    return re.compile("|".join(dict.fromkeys(re.escape(word) for rule in rules for word in rule["needs"])))


def expand(pattern: str) -> str:
    """`pattern` with each `<name>` replaced by the fragment of that name."""
    fragments = _read_tables()["fragments"]
    return _FRAGMENT.sub(lambda found: expand(fragments[found[1]]), pattern)


@cache
def _read_tables() -> dict[str, Any]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))
