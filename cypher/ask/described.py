"""Notices by what they are: 宜春市的实施细则, 安徽那套数字经济政策; only where there is exactly one.

The region says whose, the body who issued it, the year when; every word of the rest must stand in its title,
and so must its genre, unless that is as general as 通知.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from cypher.ask.covering import cover
from cypher.ask.places import titles_with
from cypher.ask.token import Token
from graph.model import Store

_ARTICLES = re.compile("[一二三四五六七八九十百]{1,3}条(?:措施|政策|意见|举措)?")
_TITLED_SO = "MATCH (n:Notice) WHERE n.title CONTAINS $name RETURN n.title AS title LIMIT 1"
_KNOWN = """
MATCH (n:Notice)
WHERE any(x IN $regions WHERE x = "" OR n.region = x OR n.seen = false AND n.title CONTAINS x)
  AND coalesce(n.year, toInteger(left(n.published, 4)), 0) >= $first
  AND coalesce(n.year, toInteger(left(n.published, 4)), 9999) <= $last
OPTIONAL MATCH (a:Agency)-[:ISSUED]->(n)
WITH n, collect(a.name) AS issuers
WHERE any(x IN $bodies WHERE x = "" OR x IN issuers)
RETURN DISTINCT n.title AS title, n.seen AS seen ORDER BY title
"""
_IN_REGION = """
MATCH (n:Notice) WHERE n.region IN $regions AND (n.title IN $names OR n.number IN $names)
RETURN DISTINCT n.title AS title, n.number AS number
"""
_ISSUED = """
MATCH (a:Agency)-[:ISSUED]->(n:Notice) WHERE a.name IN $bodies AND (n.title IN $names OR n.number IN $names)
RETURN n.title AS title LIMIT 1
"""
_THAT = frozenset(("那本", "那份", "那个", "这份", "这个", "那套", "这套", "那部"))
_SAYS = frozenset(("地区", "收款方", "主题", "机构", "年份"))
_BETWEEN = _SAYS | {
    "虚",
    "资金",
    "奖补",
    "角色",
    "任务",
    "目标",
    "通知",
    "计划",
    "总额",
    "最多",
    "上限",
    "数目",
    "拨付",
    "得到",
    "地方",
    "城市",
    "部门",
}
_MEASURES = ("举措", "措施", "工作要点", "优惠政策", "扶持政策", "激励政策", "奖补办法", "补助办法")
_GENRES = frozenset(("计划", "通知"))
_REACH = 9
_GENERAL = re.compile("(?:相关|有关|各类|的|发的)?(?:通知|文件|公文|政策文件|政策|公告|函|文|材料)+$")


def find_articles(store: Store, text: str) -> Iterator[Token]:
    """`文化创意那八条`: a number of measures, where a title has it."""
    for match in _ARTICLES.finditer(text):
        if store.run(_TITLED_SO, {"name": match[0]}).rows:
            yield Token("计划", match[0], match.start())


def find_described(store: Store, tokens: Sequence[Token]) -> Iterator[tuple[Token, ...]]:
    """The tokens with a description of one notice as that notice; the longest descriptions first."""
    for first, last in _spans(tokens):
        if title := _find_title(store, tokens[first : last + 1]):
            text = "".join(token.text for token in tokens[first : last + 1])
            notice = Token("某通知", text, tokens[first].start, (title,))
            yield (*tokens[:first], notice, *tokens[last + 1 :])


def _spans(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Where something that a description may have begins, and the last genre behind it."""
    for first, start in enumerate(tokens):
        if start.kind not in _SAYS:
            continue
        ends = []
        for last in range(first + 1, min(first + _REACH, len(tokens))):
            if tokens[last].kind not in _BETWEEN:
                break
            if tokens[last].kind in _GENRES or tokens[last].text.endswith(_MEASURES):
                ends.append(last)
        yield from ((first, last) for last in reversed(ends))


def _find_title(store: Store, said: Sequence[Token]) -> str | None:
    """The one title that fits all that is said."""
    years = [token for token in said if token.kind == "年份"]
    rows = store.run(
        _KNOWN,
        {
            "regions": _names(said, "地区", "收款方"),
            "bodies": _names(said, "机构"),
            "first": int(years[0].numbers[0]) if years else 0,
            "last": int(years[0].numbers[1]) if years else 9999,
        },
    ).rows
    words = list(_words(said))
    ranked = sorted(filter(None, (_rank(words, str(row["title"]), bool(row["seen"])) for row in rows)))
    alone = len(ranked) == 1 or (len(ranked) > 1 and ranked[0][0] < ranked[1][0])
    return ranked[0][1] if alone else None


def _rank(words: Sequence[str], title: str, seen: bool) -> tuple[tuple[int, bool], str] | None:
    """Into how many pieces the words are cut to stand in the title, fewest first, then what was seen."""
    covers = [cover(word, title) for word in words]
    return ((sum(map(len, filter(None, covers))), not seen), title) if all(covers) else None


def _names(said: Sequence[Token], *kinds: str) -> list[str]:
    return [name for token in said if token.kind in kinds for name in token.values] or [""]


def _words(said: Sequence[Token]) -> Iterator[str]:
    """What must stand in the title: words next to each other as one, without those that count for nothing."""
    run = ""
    for token in said:
        told = _GENERAL.sub("", token.text) if token.kind == "通知" and run else token.text
        if token.kind == "虚" or token.kind in ("地区", "收款方", "机构", "年份") or _is_general(token):
            told = ""
        if told or token.kind == "通知":
            run += told
            continue
        if run:
            yield run
        run = ""
    if run:
        yield run


def _is_general(token: Token) -> bool:
    return bool(token.kind == "通知" and _GENERAL.fullmatch(token.text))


def join_regions(store: Store, tokens: Sequence[Token]) -> tuple[Token, ...]:
    """`辽宁的稳经济若干政策`: the region says whose notice it is and nothing more."""
    joined: list[Token] = []
    for token in tokens:
        before = joined[:-1] if joined and joined[-1].text == "的" else joined
        before = before[:-1] if before and before[-1].text in _THAT else before
        owner = before[-1] if token.kind == "某通知" and before else token
        region = owner if owner.kind == "地区" else None
        if owner.kind == "机构" and _is_issued(store, owner, token):
            del joined[len(before) - 1 :]
        if region and (names := _names_in(store, region, token)):
            del joined[len(before) - 1 :]
            token = Token("某通知", region.text + token.text, region.start, names)
        joined.append(token)
    return tuple(joined)


def quiet_issuer(store: Store, tokens: Sequence[Token]) -> tuple[Token, ...]:
    """`那份指南是工信部哪年发的`: who issued it is said besides; its date or number is asked for."""
    notice = next((token for token in tokens if token.kind == "某通知"), None)
    if notice is None or not any(token.kind in ("何时", "文号") for token in tokens):
        return tuple(tokens)
    return tuple(
        msgspec.structs.replace(token, kind="虚")
        if token.kind == "机构" and _is_issued(store, token, notice)
        else token
        for token in tokens
    )


def _is_issued(store: Store, body: Token, notice: Token) -> bool:
    asked = {"bodies": list(body.values), "names": list(notice.values)}
    return bool(body.values and store.run(_ISSUED, asked).rows)


def _names_in(store: Store, region: Token, notice: Token) -> tuple[str, ...]:
    """As a title that starts with the region; else those of the notices that are the region's."""
    asked = {"regions": list(region.values), "names": list(notice.values)}
    found = {str(name) for row in store.run(_IN_REGION, asked).rows for name in row.values()}
    return titles_with(store, region.text + notice.text) or tuple(
        name for name in notice.values if name in found
    )
