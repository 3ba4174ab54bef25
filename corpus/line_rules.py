"""Lines and pieces of lines that belong to the site, not to the notice: rules of `tables/lines.toml`."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec

_TABLE = Path(__file__).parent / "tables" / "lines.toml"
_DATE = r"(?:19|20)\d\d(?:-\d\d?-\d\d?|/\d\d?/\d\d?|\.\d\d?\.\d\d?| ?年 ?\d\d? ?月 ?\d\d? ?日)"

_BLANKS = r"[ \t\x1f\0]*"
_HEAD = 3000
_COLON = r"(?:[：:][】\]]?|[】\]][：:]?)"
_LINE_BREAK = r"[ \t\r\0\x1f]*(?:\n[ \t\r\0\x1f]*){1,3}"
_PLACEHOLDERS = {"{date}": _DATE, "{gap}": _BLANKS}
_LABEL = re.compile(r"\{label:([^{}]*)\}")
_LABEL_CELL = re.compile(r"\{cell:([^{}]*)\}")
_LABEL_ABOVE = re.compile(r"\{below:([^{}]*)\}")
_ENDS = {
    "line": r"[ \t\0]*$",
    "piece": r"(?=[\s\0]|$)",
    "first": r"(?=[\s\0])",
    "pair": r"(?=[ \t\r\0]*(?:\n|$))",
}


class LineRule(msgspec.Struct, frozen=True):
    """A row of `tables/lines.toml`."""

    name: str
    scope: str
    pattern: str
    examples: list[str]
    counter_examples: list[str]
    needs: list[str] = []

    def compiled(self) -> re.Pattern[str]:
        """The pattern, up to the end of the line or piece."""
        pattern = _LABEL.sub(lambda label: rf"(?:[【\[] *)?(?:{label[1]}) *{_COLON}{_BLANKS}", self.pattern)
        pattern = _LABEL_CELL.sub(lambda label: rf"(?:{label[1]})[ \0]*[\t\x1f]{_BLANKS}", pattern)
        pattern = _LABEL_ABOVE.sub(lambda label: rf"(?:{label[1]}) *[：:]?{_LINE_BREAK}", pattern)
        for name, value in _PLACEHOLDERS.items():
            pattern = pattern.replace(name, value)
        return re.compile(f"(?:{pattern}){_ENDS[self.scope]}")


class Decoration(msgspec.Struct, frozen=True):
    """A piece of a site's frame: range, rule, and what it says of the notice (`published`, `url` …).

    One that is the `first` of its line stands there whatever follows.
    """

    start: int
    end: int
    rule: str
    says: dict[str, str] = {}
    first: bool = False


@cache
def line_rules() -> tuple[LineRule, ...]:
    """All rules, in the order of the table."""
    return tuple(msgspec.convert(tomllib.loads(_TABLE.read_text(encoding="utf-8"))["rule"], list[LineRule]))


class PageRules:
    """The rules for one page; those with `needs` are tried on lines only that hold one of their words."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._has_needed = _needed().search(text) is not None

    def match(self, at: int, end: int) -> Decoration | None:
        """The decoration that starts at this place of a line that goes to `end`, if any."""
        if not (_any_rule_without_needs().match(self._text, at, end) or self._holds_needed(at, end)):
            return None
        for rule, pattern in _patterns():
            found = pattern.match(self._text, at, end)
            if found and found.end() > at:
                return _decoration(rule, found)
        return None

    def _holds_needed(self, at: int, end: int) -> bool:
        needed = self._has_needed and _needed().search(self._text, at, end)
        return bool(needed and _any_rule_with_needs().match(self._text, at, end))


def find_pairs(text: str) -> Iterator[Decoration]:
    """Labels above their values at the head of a page: `发文机关` / `浙江省财政厅`."""
    at = 0
    for line in re.finditer(r"(?m)^[ \t\r\0]*(?=[^\s\0])", text[:_HEAD]):
        start = line.end()
        if start >= at and _any_pair().match(text, start):
            pairs = ((rule, pattern.match(text, start)) for rule, pattern in _pairs())
            pair = next(_decoration(rule, found) for rule, found in pairs if found)
            at = pair.end
            yield pair


def _decoration(rule: LineRule, found: re.Match[str]) -> Decoration:
    groups = found.groupdict().items()
    says = {field: value.strip() for field, value in groups if value and value.strip()}
    return Decoration(found.start(), found.end(), rule.name, says, first=rule.scope == "first")


@cache
def _pairs() -> tuple[tuple[LineRule, re.Pattern[str]], ...]:
    return tuple((rule, rule.compiled()) for rule in line_rules() if rule.scope == "pair")


@cache
def _patterns() -> tuple[tuple[LineRule, re.Pattern[str]], ...]:
    return tuple((rule, rule.compiled()) for rule in line_rules() if rule.scope != "pair")


@cache
def _any_pair() -> re.Pattern[str]:
    return _as_one(_pairs())


@cache
def _any_rule_with_needs() -> re.Pattern[str]:
    return _as_one(tuple((rule, pattern) for rule, pattern in _patterns() if rule.needs))


@cache
def _any_rule_without_needs() -> re.Pattern[str]:
    """All their patterns as one, so that an ordinary line costs a single look."""
    return _as_one(tuple((rule, pattern) for rule, pattern in _patterns() if not rule.needs))


@cache
def _needed() -> re.Pattern[str]:
    return re.compile("|".join(re.escape(word) for rule, _ in _patterns() for word in rule.needs))


def _as_one(patterns: tuple[tuple[LineRule, re.Pattern[str]], ...]) -> re.Pattern[str]:
    return re.compile("|".join(re.sub(r"\(\?P<\w+>", "(?:", pattern.pattern) for _, pattern in patterns))
