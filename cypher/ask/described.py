"""Notices by what they are: 宜春市的实施细则, 综合保税区的意见; only where there is exactly one."""

from collections.abc import Iterator, Sequence

from cypher.ask.places import split_pieces, titles_with
from cypher.ask.token import Token
from graph.model import Store

_BY_REGION = """
MATCH (n:Notice) WHERE n.seen = true AND any(x IN $regions WHERE x = "" OR n.region = x)
  AND all(w IN $pieces WHERE n.title CONTAINS w)
RETURN DISTINCT n.title AS title LIMIT 2
"""
_IN_REGION = """
MATCH (n:Notice) WHERE n.region IN $regions AND (n.title IN $names OR n.number IN $names)
RETURN DISTINCT n.title AS title, n.number AS number
"""
_ENDS = frozenset(("机构", "地区", "收款方", "某通知", "年份", "到年", "年月", "谁", "哪些", "多少"))


def find_described(store: Store, tokens: Sequence[Token]) -> Iterator[tuple[Token, ...]]:
    """The tokens with a region or topic and a genre that together name one notice as that notice."""
    for first, start in enumerate(tokens):
        last = _genre_after(tokens, first) if start.kind in ("地区", "主题") else None
        if last is None:
            continue
        said = tokens[first : last + 1]
        pieces = [piece for text in "".join(_tellingly(said)).split("的") for piece in split_pieces(text)]
        regions = list(start.values) or [""]
        rows = store.run(_BY_REGION, {"regions": regions, "pieces": pieces or [""]}).rows
        if len(rows) == 1:
            text = "".join(token.text for token in said)
            notice = Token("某通知", text, start.start, (str(rows[0]["title"]),))
            yield (*tokens[:first], notice, *tokens[last + 1 :])


def join_regions(store: Store, tokens: Sequence[Token]) -> tuple[Token, ...]:
    """`辽宁的稳经济若干政策`: the region says whose notice it is and nothing more."""
    joined: list[Token] = []
    for token in tokens:
        before = joined[:-1] if joined and joined[-1].text == "的" else joined
        region = before[-1] if token.kind == "某通知" and before and before[-1].kind == "地区" else None
        if region and (names := _names_in(store, region, token)):
            del joined[len(before) - 1 :]
            token = Token("某通知", region.text + token.text, region.start, names)
        joined.append(token)
    return tuple(joined)


def _names_in(store: Store, region: Token, notice: Token) -> tuple[str, ...]:
    """As a title that starts with the region; else those of the notices that are the region's."""
    asked = {"regions": list(region.values), "names": list(notice.values)}
    found = {str(name) for row in store.run(_IN_REGION, asked).rows for name in row.values()}
    return titles_with(store, region.text + notice.text) or tuple(
        name for name in notice.values if name in found
    )


def _tellingly(said: Sequence[Token]) -> Iterator[str]:
    """What is said between the region and its 通知; empty words keep the others apart (那份“互联网+”方案)."""
    for token in said:
        if token.kind == "地区":
            continue
        if token.kind != "通知":
            yield "的" if token.kind == "虚" else token.text


def _genre_after(tokens: Sequence[Token], first: int) -> int | None:
    """Where 计划 or 通知 ends the words right behind the region."""
    for at in range(first + 1, len(tokens)):
        if tokens[at].kind in ("计划", "通知"):
            return at
        if tokens[at].kind in _ENDS:
            return None
    return None
