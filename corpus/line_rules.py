"""Lines and pieces of lines that belong to the site, not to the notice: rules of `tables/lines.toml`."""

import re
import tomllib
from functools import cache
from pathlib import Path

import msgspec

_TABLE = Path(__file__).parent / "tables" / "lines.toml"
_DATE = r"(?:19|20)\d\d(?:-\d\d?-\d\d?|/\d\d?/\d\d?|\.\d\d?\.\d\d?|年 ?\d\d? ?月 ?\d\d? ?日)"

_BLANKS = r"[ \t\x1f\0]*"


class LineRule(msgspec.Struct, frozen=True):
    """A row of `tables/lines.toml`."""

    name: str
    scope: str
    pattern: str
    examples: list[str]
    counter_examples: list[str]

    def compiled(self) -> re.Pattern[str]:
        """The pattern, up to the end of the line or piece."""
        end = r"[ \t\0]*$" if self.scope == "line" else r"(?=[\s\0]|$)"
        return re.compile(f"(?:{self.pattern.replace('{date}', _DATE).replace('{gap}', _BLANKS)}){end}")


class Decoration(msgspec.Struct, frozen=True):
    """A piece of a site's frame: range, rule, and what it says of the notice (`published`, `url` …)."""

    start: int
    end: int
    rule: str
    says: dict[str, str] = {}


@cache
def line_rules() -> tuple[LineRule, ...]:
    """All rules, in the order of the table."""
    return tuple(msgspec.convert(tomllib.loads(_TABLE.read_text(encoding="utf-8"))["rule"], list[LineRule]))


def match_decoration(text: str, at: int, end: int) -> Decoration | None:
    """The decoration that starts at this place of a line that goes to `end`, if any."""
    if not _any_rule().match(text, at, end):
        return None
    for rule, pattern in _patterns():
        found = pattern.match(text, at, end)
        if found and found.end() > at:
            says = {
                field: value.strip() for field, value in found.groupdict().items() if value and value.strip()
            }
            return Decoration(at, found.end(), rule.name, says)
    return None


@cache
def _patterns() -> tuple[tuple[LineRule, re.Pattern[str]], ...]:
    return tuple((rule, rule.compiled()) for rule in line_rules())


@cache
def _any_rule() -> re.Pattern[str]:
    """All patterns as one, so that an ordinary line costs a single look."""
    bare = [re.sub(r"\(\?P<\w+>", "(?:", pattern.pattern) for _, pattern in _patterns()]
    return re.compile("|".join(bare))
