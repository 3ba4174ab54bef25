"""Columns are named as the statement says them, as on Neo4j: the engine says `type(r)` in an inner form."""

import re
from collections.abc import Iterator, Sequence

# Strings and backticked names are stepped over.
_TOKENS = re.compile(
    r"""'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`|(?P<comment>/\*.*?\*/|//[^\n]*)"""
    r"""|(?P<open>[(\[{])|(?P<close>[)\]}])|(?P<comma>,)"""
    r"""|(?P<begins>\bRETURN\b(?:\s+DISTINCT\b)?)|(?P<ends>\b(?:ORDER\s+BY|SKIP|LIMIT|UNION)\b|;)""",
    re.IGNORECASE | re.DOTALL,
)
_ALIAS = re.compile(r"\sAS\s+(?:`(?P<quoted>[^`]+)`|(?P<name>\w+))$", re.IGNORECASE)


def name_columns(statement: str, columns: Sequence[str]) -> list[str]:
    """A name for each of the engine's `columns`: its alias, else what the statement returns, as typed."""
    bare = _TOKENS.sub(lambda token: "" if token["comment"] else token[0], statement)
    names = [_name(item) for item in _returned(bare)]
    return names if len(names) == len(columns) else list(columns)


def _returned(statement: str) -> Iterator[str]:
    """What stands between the commas of the first RETURN that is in no subquery."""
    depth, start = 0, None
    for match in _TOKENS.finditer(statement):
        depth += bool(match["open"]) - bool(match["close"])
        if depth:
            continue
        if match["begins"] and start is None:
            start = match.end()
        elif start is not None and (match["comma"] or match["ends"]):
            yield statement[start : match.start()]
            if match["ends"]:
                return
            start = match.end()
    if start is not None:
        yield statement[start:]


def _name(item: str) -> str:
    item = item.strip()
    alias = _ALIAS.search(item)
    return alias["quoted"] or alias["name"] if alias else item.strip("`")
