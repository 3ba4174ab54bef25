"""Regions and notices that a question names, as the graph knows them."""

import re
from collections.abc import Iterator

from corpus.regions import region_names, regions_named
from cypher.ask.token import Token
from graph.model import Store

_REGIONS = "MATCH (r:Region) WHERE r.name IN $names RETURN r.name AS name"
_GOVERNED = "MATCH (n:Notice) WHERE n.region IN $names RETURN DISTINCT n.region AS name"
_LONGEST, _SHORTEST = 14, 4
_NATION = ("国家", "全国")
_ANYWHERE = frozenset(("城区", "郊区", "矿区"))  # some are called so, but every town has one


def find_regions(store: Store, text: str) -> Iterator[Token]:
    """`广东`, `梅州市`: values are the names in the graph; a name that the graph lacks has none."""
    spots = list(find_place_names(text))
    meant = {name: {region.name for region in regions_named(name)} for _, name in spots}
    names = sorted({name for full in meant.values() for name in full})
    there = _names_known(store, _REGIONS, names)
    there |= _names_known(store, _GOVERNED, sorted(set(names) - there))
    for start, name in spots:
        if _ends_in_rank(text, start, name) or name in _ANYWHERE:
            continue
        values = tuple(sorted(meant[name] & there))
        if values or name in meant[name] or _is_well_known(name):
            yield Token("地区", name, start, values)


def _ends_in_rank(text: str, start: int, name: str) -> bool:
    """`辽宁省级示范步行街` is 省级 in 辽宁, 国家标准 no place."""
    if name in _NATION and text.startswith("标准", start + len(name)):
        return True
    return name[-1] in "省市县区" and text[start + len(name) :].startswith("级")


def _is_well_known(name: str) -> bool:
    """深圳, 兰州: the short name of a province or prefecture is never meant as anything else."""
    return any(region.level in ("province", "prefecture") for region in regions_named(name))


def _names_known(store: Store, query: str, names: list[str]) -> set[str]:
    return {str(row["name"]) for row in store.run(query, {"names": names}).rows} if names else set()


def find_place_names(text: str) -> Iterator[tuple[int, str]]:
    """Every name of a place in `text`, with where it starts; those inside longer ones too."""
    names = region_names()
    for start in range(len(text)):
        for end in range(start + 2, min(len(text), start + _LONGEST) + 1):
            if text[start:end] in names:
                yield start, text[start:end]


_NUMBER = re.compile(r"[〔\[(（【]?((?:19|20)\d\d)[〕\])）】]?年?第?(\d+)号")
_SHORT_NUMBER = re.compile(r"([\u4e00-\u9fff]{2,6}?)第?(\d{1,4})号文?(?!楼)")
_BY_ENDS = """
MATCH (n:Notice) WHERE n.number STARTS WITH $prefix AND n.number ENDS WITH $ending
RETURN DISTINCT n.number AS number LIMIT 2
"""
_BY_NUMBER = """
MATCH (n:Notice) WHERE n.number ENDS WITH $ending RETURN n.number AS number
"""
_VERBATIM = """
WITH $text AS text
MATCH (n:Notice) WHERE size(n.title) > 3 AND text CONTAINS replace(n.title, "中华人民共和国", "")
RETURN n.title AS name, n.title AS title
"""
_ESTABLISHED = """
WITH $text AS text
MATCH (n:Notice)-[:ESTABLISHES]->(p:Programme) WHERE size(p.name) > 3 AND text CONTAINS p.name
RETURN p.name AS name, n.title AS title
"""
_TITLED = re.compile(r"《(.+)》|《([^《》]+)》")
_BY_TITLE = """
MATCH (n:Notice) WHERE all(w IN $pieces WHERE replace(replace(n.title, "“", ""), "”", "") CONTAINS w)
RETURN n.title AS title, n.title AS name, n.seen AS seen ORDER BY title
"""
_BY_PROGRAMME = """
MATCH (n:Notice)-[:ESTABLISHES]->(p:Programme)
WHERE all(w IN $pieces WHERE replace(replace(p.name, "“", ""), "”", "") CONTAINS w)
RETURN n.title AS title, p.name AS name, n.seen AS seen ORDER BY title
"""
_STATE = "中华人民共和国"  # which names of laws may leave out
_QUOTES = re.compile(r"[“”\"]")
_SEAMS = re.compile(r"['‘’《》〈〉（）()—\-－·、，,\s]+")


def find_notices(store: Store, text: str) -> Iterator[Token]:
    """Notices by document number and by title or programme in 《》."""
    yield from _find_numbers(store, text)
    yield from _find_short_numbers(store, text)
    yield from _find_verbatim(store, text)
    for match in _TITLED.finditer(text):
        name = match[1] or match[2]
        yield Token("某通知", match[0], match.start(), titles_with(store, name))


def _find_verbatim(store: Store, text: str) -> Iterator[Token]:
    """Titles and programmes that stand in `text` as they are printed."""
    meant: dict[str, list[str]] = {}
    for query in (_VERBATIM, _ESTABLISHED):
        rows = store.run(query, {"text": text}).rows
        for title, name in sorted((str(row["title"]), str(row["name"])) for row in rows):
            printed = _as_printed(name, text)
            if len(printed) >= _SHORTEST:
                meant.setdefault(printed, []).append(title)
    for name, titles in meant.items():
        yield Token("某通知", name, text.index(name), tuple(dict.fromkeys(titles)))


def _as_printed(name: str, text: str) -> str:
    """The name, or what the text prints of it: 海关法 for 中华人民共和国海关法."""
    return name if name in text else name.replace(_STATE, "")


def _find_numbers(store: Store, text: str) -> Iterator[Token]:
    for match in _NUMBER.finditer(text):
        before, ending = text[: match.start()], f"〔{match[1]}〕{match[2]}号"
        numbers = [str(row["number"]) for row in store.run(_BY_NUMBER, {"ending": ending}).rows]
        for number in numbers:
            prefix = number.removesuffix(ending)
            if before.endswith(prefix):
                start = match.start() - len(prefix)
                yield Token("某通知", text[start : match.end()], start, (number,))


def _find_short_numbers(store: Store, text: str) -> Iterator[Token]:
    """`国办发26号`: without its year, where there is one only."""
    for match in _SHORT_NUMBER.finditer(text):
        for first in range(match.start(1), match.end(1) - 1):
            prefix = text[first : match.end(1)]
            rows = store.run(_BY_ENDS, {"prefix": prefix, "ending": f"〕{match[2]}号"}).rows
            if len(rows) == 1:
                yield Token("某通知", text[first : match.end()], first, (str(rows[0]["number"]),))
                break


def titles_with(store: Store, name: str, *, genre: str = "") -> tuple[str, ...]:
    """Titles of the notices whose title, or whose programme, holds every part of `name`.

    Of several those that start with it, 广东省“互联网+”行动计划 before what carries it out; then those seen.
    """
    pieces = [*split_pieces(name), *([genre] if genre else [])]
    if not pieces:
        return ()
    rows = [row for query in (_BY_TITLE, _BY_PROGRAMME) for row in store.run(query, {"pieces": pieces}).rows]
    ranks = [
        (not strip_quotes(str(row["name"])).startswith(strip_quotes(name)), not row["seen"]) for row in rows
    ]
    titles = dict.fromkeys(
        str(row["title"]) for row, rank in zip(rows, ranks, strict=True) if rank == min(ranks)
    )
    same = tuple(title for title in titles if title.removeprefix(_STATE) == name.removeprefix(_STATE))
    return same or tuple(titles)


def split_pieces(name: str) -> list[str]:
    """`行动计划（2018-2020年）` → 行动计划, 2018, 2020年: questions leave out marks or move them."""
    return [piece for piece in _SEAMS.split(strip_quotes(name)) if piece]


def strip_quotes(name: str) -> str:
    """Without quotation marks, which questions set as they like."""
    return _QUOTES.sub("", name)
