"""Text → periods: the years and months by which, from which or compared with which."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache

import msgspec

from corpus.notice import Span
from extract.quantities.lexicon import Rule, read_table
from extract.quantities.numerals import parse_numeral
from extract.quantities.roles import Role, find_role

# 今年, 年底, 明年 …: what the issue year says; 三年内 counts from it.
RELATIVE = {"this_year": 0, "next_year": 1, "month": 0, "month_range": 0, "quarter": 0, "half": 0}
# 三年内, 未来五年.
COUNTED = ("within", "coming")
MID_CENTURY = 2050
# 2024年6月底前完成设计，年底前开工: of the year just said.
YEAR_ENDS = ("年底", "年末", "全年")
# How far apart a year and a month of it may stand.
LONGEST_GAP = 120
# The heading of a stage (第一阶段（2018年7月—9月）) holds for its own paragraph and the next one.
PARAGRAPHS = 2
QUARTER_ENDS = {"一": 3, "二": 6, "三": 9, "四": 12, "1": 3, "2": 6, "3": 9, "4": 12}

# A class first, so that the search is fast; then what must follow each of its characters.
_TRIGGER = re.compile(
    r"[0-9“十今本当年全明每未第一二两三四五六七八九上下《（](?:"
    r"(?<=[0-9])(?=\d{0,3}[年月\-—–－~～〜至到、和])|(?<=《)|(?<=（)(?=[12]\d{3})|(?<=“)(?=[十九])"
    r"|(?<=[今本当全明每])(?=个?年)|(?<=年)(?=[底末内])|(?<=第)(?=[一二三四1-4]季)|(?<=[今未])(?=[后来])|(?<=[本一1])(?=世纪)|(?<=[上下])(?=半年)"
    r"|(?<=[十一二两三四五六七八九])(?=[一二三四五六七年季\-—~～至到]))"
)

# Until the start of a count of years: 从2006年起，用|4年时间.
SINCE = re.compile(r"(?P<year>(?:19|20)\d\d)年(?:开始|起)，?[一-龥]{0,4}$")
_SENTENCE_END = re.compile("[。！？\\n]")


class Period(msgspec.Struct, frozen=True):
    """A time of a notice.

    `deadline` is `YYYY` or `YYYY-MM`, the end of the period; None where it sets none: `annual` (每年), `base`
    (比2015年), `from` (2019年起), or a relative time without the year of issue. `start` is the first year of
    a range. `past` is true for a year before the year of issue.
    """

    role: Role
    deadline: str | None
    span: Span
    rule: str
    year: int | None = None
    start: int | None = None
    past: bool = False


def find_periods(text: str, span: Span | None = None, issued_year: int | None = None) -> tuple[Period, ...]:
    """All periods of `text` that start in `span`; 年底, 三年内 are counted from `issued_year`."""
    places, found = _lex(text, issued_year)
    if span is None:
        return found
    first = bisect_left(places, span.start)
    return found[first : bisect_left(places, span.end, lo=first)]


@lru_cache(maxsize=4)
def _lex(text: str, issued_year: int | None) -> tuple[list[int], tuple[Period, ...]]:
    found: list[Period] = []
    stage: Period | None = None
    for match in _scan(text):
        year = _year_said(text, found[-1], match.start(), issued_year) if found else issued_year
        if stage and text.count("\n", stage.span.end, match.start()) < PARAGRAPHS:
            year = _year_in_stage(stage, match)
        found.append(_build_period(text, match, issued_year, year))
        if found[-1].rule == "date_range":
            stage = found[-1] if text.startswith("）", match.end()) else None
    return [period.span.start for period in found], tuple(found)


def _year_said(text: str, before: Period, at: int, issued_year: int | None) -> int | None:
    """2021年3月底前制定方案，6月底前完成: the year just said, in one sentence, unless it is gone.

    编制“十三五”规划，8月底前完成审批: the last year of a plan is not said.
    """
    gone = before.past and not text.startswith("全年", at)
    if before.year is None or gone or before.rule == "plan" or before.role in ("base", "from", "annual"):
        return issued_year
    far = at - before.span.end > LONGEST_GAP or _SENTENCE_END.search(text, before.span.end, at)
    return issued_year if far or before.start else before.year


def _year_in_stage(stage: Period, match: re.Match[str]) -> int | None:
    """实施阶段（2018年7月—2019年3月）。12月底前…，2月底前…: of the year in which the stage has that month."""
    month, last = _parts(match)[1].get("month"), (stage.deadline or "")[5:]
    early = not (month and last) or int(month) <= int(last)
    return stage.year if early else stage.start


def _scan(text: str) -> Iterator[re.Match[str]]:
    trigger, period = _TRIGGER.search, period_pattern().match
    at = 0
    while start := trigger(text, at):
        match = period(text, start.start())
        at = match.end() if match else start.end()
        named = match and (match["rule_0"] or text[match.start() - 1 : match.start()].isdigit())
        if match and not named:
            yield match


@cache
def period_rules() -> tuple[Rule, ...]:
    """The rules of the table, in order."""
    return msgspec.convert(read_table("periods.toml")["period"], tuple[Rule, ...])


@cache
def period_pattern() -> re.Pattern[str]:
    """All rules in one pattern; the groups of rule k carry its number: year_k. Rule 0 is a title: no time."""
    numbered = (
        re.sub(r"\(\?P<(\w+)>", rf"(?P<\1_{k}>", rule.pattern) for k, rule in enumerate(period_rules())
    )
    return re.compile("|".join(f"(?P<rule_{k}>{pattern})" for k, pattern in enumerate(numbered)))


def _parts(match: re.Match[str]) -> tuple[str, dict[str, str]]:
    """The rule's name and what its groups hold; the rule's own group is the last to close."""
    rule, groups = _groups()[match.lastgroup or ""]
    return rule, {name: word for name, group in groups if (word := match[group]) is not None}


@cache
def _groups() -> dict[str, tuple[str, list[tuple[str, str]]]]:
    """By the group of each rule its name, and the names of its parts with their groups."""
    names = [[*re.compile(rule.pattern).groupindex] for rule in period_rules()]
    return {
        f"rule_{k}": (rule.name, [(name, f"{name}_{k}") for name in names[k]])
        for k, rule in enumerate(period_rules())
    }


def _build_period(text: str, match: re.Match[str], issued_year: int | None, said: int | None) -> Period:
    """`said`: the year that a month or a quarter without one is of."""
    rule, parts = _parts(match)
    undated = rule in ("month", "month_range", "quarter", "half") or text.startswith(YEAR_ENDS, match.start())
    counted = _year_before_start(text, match) if rule in COUNTED else None
    year = _year(rule, parts, said if undated else counted or issued_year)
    role = find_role(text, Span(*match.span()), rule)
    deadline = None if role in ("annual", "base", "from") else _deadline(year, parts)
    return Period(
        role=role,
        deadline=deadline,
        span=Span(*match.span()),
        rule=rule,
        year=year,
        start=int(parts["start"]) if "start" in parts else None,
        past=_is_past(text, match, year, issued_year),
    )


def _year_before_start(text: str, match: re.Match[str]) -> int | None:
    """从2006年起，用|4年时间: the four years count from that one."""
    since = SINCE.search(text, max(0, match.start() - 16), match.start())
    return int(since["year"]) - 1 if since else None


def _is_past(text: str, match: re.Match[str], year: int | None, issued_year: int | None) -> bool:
    """Before the year of issue, or a state of affairs as of it (截至2020年底)."""
    if year is None:
        return False
    as_of = text[max(0, match.start() - 2) : match.start()] in ("截至", "截止")
    return as_of if issued_year is None else year < issued_year or (as_of and year == issued_year)


def _year(rule: str, parts: dict[str, str], issued_year: int | None) -> int | None:
    if printed := parts.get("year") or parts.get("start"):
        return int(printed)
    if plan := parts.get("plan") or parts.get("bare_plan"):
        # “十三五” ends in 2020, each later plan five years on.
        return 1955 + 5 * parse_numeral(plan)
    if rule == "mid_century":
        return MID_CENTURY
    if issued_year is None:
        return None
    if rule in COUNTED:
        years = parts["years"]
        return issued_year + (int(years) if years.isdigit() else parse_numeral(years))
    return issued_year + RELATIVE[rule] if rule in RELATIVE else None


def _deadline(year: int | None, parts: dict[str, str]) -> str | None:
    if year is None:
        return None
    month = int(parts.get("month", 0)) or QUARTER_ENDS.get(parts.get("quarter", ""), 0)
    month = month or {"上半年": 6}.get(parts.get("half", ""), 0)
    return f"{year}-{month:02d}" if month else str(year)
