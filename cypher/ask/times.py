"""Years and spans of years in a question."""

import re
from collections.abc import Iterator

from cypher.ask.token import Token

_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")
_YEAR = r"(?:(?:19|20)\d\d|二[〇零○0][〇零○一二三四五六七八九]{2})"
_TO = "(?:-|—|–|~|至|到)"
_SPAN_END = "(?:之间|之内|以内|间|期间|为止|止|这几年|这段时间|[两三四五六](?:年间|年内|年))?"
_SPAN = re.compile(rf"(?:从|自|在|介于)?({_YEAR})年?(?:起|开始)?{_TO}({_YEAR})年?(?:底|末|年底)?{_SPAN_END}")
_NEXT = re.compile(rf"({_YEAR})年?(?:和|与|及|、)({_YEAR})年?(?:这?两年)?")
_ONE = re.compile(
    rf"(?P<by>到|至|截至|截止到?)?(?P<year>{_YEAR})(?:年度|年)"
    r"(?P<end>底前|年底|底|末|前|之前|以前|及以前|(?:之后|以后|开始)?(?:至今|到现在|迄今)|以后|之后|后|及以后|以来|起|开始|度)?"
)
_MONTH = re.compile(
    rf"(?P<from>从|自)?({_YEAR})年(\d{{1,2}}|[一二三四五六七八九十]{{1,2}})月(?:份)?(?:(\d{{1,2}})[日号])?"
    r"(?P<end>至今|到现在|迄今|开始|以来|以后|之后|后|起|以前|之前|前|底前|底以前|底之前|底|末)?"
)
_MONTH_OF = r"(\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份)?(?:(\d{1,2})[日号])?"
_MONTH_SPAN = re.compile(
    rf"(?:从|自|在|介于)?({_YEAR})年(?:{_MONTH_OF}|(\d{{1,2}}))(?:起|开始)?{_TO}(?:({_YEAR})年)?{_MONTH_OF}(?:底|末)?{_SPAN_END}"
)
_HALF = re.compile(rf"({_YEAR})年(上半年|下半年|第?[一二三四1234]季度)")
_HALVES = {"上": (1, 6), "下": (7, 12), "一": (1, 3), "二": (4, 6), "三": (7, 9), "四": (10, 12)}
_QUARTERS = str.maketrans("1234", "一二三四")
_BARE = re.compile(r"(?<![\w〔\[(（-])(?:20)\d\d(?![\d年〕\])）—–~.-]|\w号)(?=\W|$)")
_MONTHS = {
    han: number
    for number, han in enumerate(
        ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"], 1
    )
}
_BEFORE, _AFTER = (
    {"前", "之前", "以前", "及以前", "底前"},
    {"以后", "之后", "后", "及以后", "以来", "起", "开始", "至今", "到现在", "迄今"},
)


def find_periods(text: str) -> Iterator[Token]:
    """`2018年` → 年份 (2018, 2018); `到2020年` → 到年; `2019年以后` → 年份 (2019, 9999)."""
    taken = 0
    for match in _SPAN.finditer(text):
        taken = match.end()
        yield _token("年份", match, _number(match[1]), _number(match[2]))
    for match in _NEXT.finditer(text, taken):
        first, last = _number(match[1]), _number(match[2])
        if last == first + 1:
            taken = match.end()
            yield _token("年份", match, first, last)
    for match in _ONE.finditer(text, taken):
        yield _one_year(match)
    for match in _BARE.finditer(text):
        yield _token("年份", match, _number(match[0]), _number(match[0]))


def find_months(text: str) -> Iterator[Token]:
    """`2018年6月` → 年月 (2018-06-01, 2018-06-31); `2018年6月以来` → (2018-06-01, 9999)."""
    yield from map(_part_of_year, _HALF.finditer(text))
    taken = 0
    for match in _MONTH_SPAN.finditer(text):
        taken = match.end()
        first, day, only, year, last, last_day = match.groups()[1:]
        since = f"{_number(match[1])}-{_month(first or only)}-{int(day or 1):02d}"
        until = f"{_number(year or match[1])}-{_month(last)}-{int(last_day or 31):02d}"
        yield Token("年月", match[0], match.start(), values=(since, until))
    for match in _MONTH.finditer(text, taken):
        month = f"{_number(match[2])}-{_month(match[3])}"
        first, last = (f"{month}-{int(match[4]):02d}",) * 2 if match[4] else (f"{month}-01", f"{month}-31")
        if match["end"] in _AFTER or match["from"]:
            last = "9999"
        elif match["end"] and match["end"].startswith("底") and match["end"] != "底":
            first = ""
        elif match["end"] in _BEFORE:
            first, last = "", first
        yield Token("年月", match[0], match.start(), values=(first, last))


def _part_of_year(match: re.Match[str]) -> Token:
    first, last = _HALVES[match[2].strip("第季度半年").translate(_QUARTERS)]
    year = _number(match[1])
    return Token("年月", match[0], match.start(), (f"{year}-{first:02d}-01", f"{year}-{last:02d}-31"))


def _one_year(match: re.Match[str]) -> Token:
    year, end = _number(match["year"]), match["end"] or ""
    if end in _BEFORE:
        exclusive = end in ("前", "之前", "以前") and not match["by"]
        last = year - exclusive * (end != "底前")
        return _token("到年" if end == "底前" else "年份", match, 0, last, due=(str(year),))
    if end in _AFTER or end.endswith(("至今", "到现在", "迄今")):
        return _token("年份", match, year + (end in ("以后", "之后", "后")), 9999)
    return _token("到年" if match["by"] or end in ("底", "末", "年底") else "年份", match, year, year)


def _month(said: str) -> str:
    return f"{_MONTHS.get(said) or int(said):02d}"


def _number(digits: str) -> int:
    return int(digits.translate(_DIGITS))


def _token(kind: str, match: re.Match[str], low: int, high: int, due: tuple[str, ...] = ()) -> Token:
    """`due`: the last year of a deadline, where that differs."""
    return Token(kind, match[0], match.start(), due, numbers=(low, high))
