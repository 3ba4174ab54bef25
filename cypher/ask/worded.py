"""Topics in the user's own words: every word of all of them must stand in one text of the graph.

First what names a fact (title, purpose, recipient, indicator), then, for money, the sentence it stands in;
besides, the tasks below a heading. Each says how the topic was read.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from cypher.ask.covering import JOINING, cover, order_pieces, read_synonyms
from cypher.ask.places import split_pieces
from cypher.ask.topics import Topics, build_pattern, spell_pattern, spell_piece, trim_topic
from cypher.ask.words import strip_generic
from graph.model import Store

# One other character between two words is a slip: 医了服务 is not 医疗服务.
_APART = f"(?:|[{''.join(sorted(JOINING))}]|.{{2,}})"
_FUNDED = """
MATCH (n:Notice)-[:FUNDS]->(x:FundingLine) OPTIONAL MATCH (t:Task)-[:FUNDS]->(x)
WITH n, x, coalesce(min(t.title), "") AS under
WITH coalesce(x.recipient, "") + coalesce(x.purpose, "") + under AS text
WHERE any(w IN $words WHERE text CONTAINS w) RETURN DISTINCT text
"""
_FUNDED_IN_SENTENCES = """
MATCH (n:Notice)-[:FUNDS]->(x:FundingLine) OPTIONAL MATCH (t:Task)-[:FUNDS]->(x)
WITH n, x, coalesce(min(t.title), "") AS under
WITH coalesce(x.recipient, "") + coalesce(x.purpose, "") + coalesce(x.text, "") + under + n.title AS text
WHERE any(w IN $words WHERE text CONTAINS w) RETURN DISTINCT text
"""
_NAMES: Mapping[str, str] = {
    "duties": "MATCH (x:Task) WHERE any(w IN $words WHERE x.title CONTAINS w)"
    " RETURN DISTINCT x.title AS text",
    "money": _FUNDED,
    "targets": "MATCH (x:Target) WHERE any(w IN $words WHERE x.indicator CONTAINS w)"
    " RETURN DISTINCT x.indicator AS text",
    "notices": "MATCH (x:Notice) WHERE any(w IN $words WHERE x.title CONTAINS w)"
    " RETURN DISTINCT x.title AS text",
}
_SENTENCES: Mapping[str, str] = {"money": _FUNDED_IN_SENTENCES}
_WITHIN_NOTICES = frozenset(("duties", "targets", "money"))
_TASKS = """
MATCH (n:Notice)-[:HAS_TASK]->(x:Task) WHERE any(w IN $words WHERE x.title CONTAINS w)
RETURN DISTINCT x.title AS title, n.title AS notice
"""
_TITLES = """
MATCH (x:Notice) WHERE x.seen = true AND any(w IN $words WHERE x.title CONTAINS w)
RETURN DISTINCT x.title AS text
"""
_HEADED = """
MATCH (n:Notice)-[:HAS_TASK]->(x:Task) WHERE x.path IS NOT NULL
WITH n, x, $heading AS heading WHERE any(h IN x.path WHERE h =~ heading)
RETURN n.title AS notice, x.title AS title, x.path AS path ORDER BY notice, title
"""
# More ways in which the words follow each other than this are no answer to one question.
_MOST_ORDERS = 12
# 租房子办互联网企业; 挂了牌
_BETWEEN, _DONE = re.compile("(?<=..)办(?=..)"), re.compile("(.)[了过](.)")
_DOING, _SHORTEST = frozenset("做搞弄建养种买造盖去投新"), 3
_MOST_BELOW = 60


def find_named(store: Store, theme: str, texts: Sequence[str]) -> Topics | None:
    """All `texts` in the name of one fact."""
    return _find(store, _NAMES.get(theme), texts, named=True)


def find_told(store: Store, theme: str, texts: Sequence[str]) -> Topics | None:
    """All `texts` in one sentence with the names in it, where sentences are about one thing."""
    return _find(store, _SENTENCES.get(theme), texts, named=False)


def _find(store: Store, query: str | None, texts: Sequence[str], *, named: bool) -> Topics | None:
    seeds = _seeds(texts[0]) if texts else []
    if query is None or not seeds:
        return None
    known = [str(row["text"]) for row in store.run(query, {"words": seeds}).rows]
    for way in dict.fromkeys((tuple(texts), tuple(map(strip_generic, texts)))):
        orders = _least_cut(filter(None, (_order(way, text) for text in known)))
        if orders:
            break
    if not 0 < len(orders) <= _MOST_ORDERS:
        return None
    return Topics(
        texts=tuple(texts),
        patterns=("|".join(map(_spell_order, orders)),),
        notes=tuple(_note(texts, orders)),
        named=named,
    )


def _seeds(text: str) -> list[str]:
    """Pairs of characters, and words that mean the same as one in it: what covers it has one of them."""
    pairs = [text[at : at + 2] for at in range(len(text) - 1)]
    others = [other for word, group in read_synonyms().items() if word in text for other in group]
    return list(dict.fromkeys((*pairs, *others)))


def _order(texts: Sequence[str], known: str) -> tuple[str, ...]:
    """The words of all `texts` as they follow each other in `known`; none where it lacks some."""
    covers = [_cover_trimmed(text, known) for text in texts]
    order = order_pieces([piece for found in covers for piece in found], known) if all(covers) else ()
    return order if re.search(_spell_order(order), known, re.IGNORECASE | re.DOTALL) else ()


def _least_cut(orders: Iterable[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """Those with the fewest words: where one fact has 应用项目, others that only have 项目 are not meant."""
    known = tuple(dict.fromkeys(orders))
    fewest = min(map(len, known), default=0)
    return tuple(order for order in known if len(order) == fewest)


def _spell_order(order: Sequence[str]) -> str:
    return _APART.join(map(spell_piece, order))


def _cover_trimmed(text: str, known: str) -> tuple[str, ...]:
    ways = (way for trimmed in trim_topic(text) for way in _without_doing(trimmed, known))
    return next(filter(None, (cover(way, known) for way in ways)), ())


def _without_doing(text: str, known: str) -> Iterator[str]:
    """`搞医保支付价格`, `洗消中心建`: to do it says no more than what it is."""
    yield text
    if len(text) > _SHORTEST and text[0] in _DOING:
        yield text[1:]
    if len(text) > _SHORTEST and text[-1] in _DOING:
        yield text[:-1]
    if match := _BETWEEN.search(text):
        yield f"{text[: match.start()]}的{text[match.end() :]}"
    if (match := _DONE.search(text)) and match[1] + match[2] in known:
        yield _DONE.sub(r"\1\2", text, count=1)


def _note(texts: Sequence[str], orders: Sequence[tuple[str, ...]]) -> Iterator[str]:
    words = dict.fromkeys(word for order in orders for word in order)
    yield f"“{'，'.join(texts)}”按“{'”、“'.join(words)}”理解"


def find_within(store: Store, theme: str, texts: Sequence[str]) -> Topics | None:
    """Some words in what names tasks, the others in the title of their one notice: 综保区支持期货交割."""
    seeds = _seeds(texts[0]) if theme == "duties" and len(texts) == 1 else []
    rows = store.run(_TASKS, {"words": seeds}).rows if seeds else ()
    found = [
        (order, str(row["notice"]))
        for row in rows
        if (order := _named_part(texts[0], str(row["title"]), str(row["notice"])))
    ]
    notices = dict.fromkeys(notice for _, notice in found)
    orders = _least_cut(order for order, _ in found)
    if len(notices) != 1 or len(orders) > _MOST_ORDERS:
        return None
    (notice,) = notices
    patterns = ("|".join(map(_spell_order, orders)),)
    notes = (*_note(texts, orders), f"在{notice}里找")
    return Topics(tuple(texts), patterns, notices=(notice,), notes=notes, named=True)


def _named_part(text: str, title: str, notice: str) -> tuple[str, ...]:
    """The words of `text` that the task's title has, where the notice's title has the rest."""
    pieces = _cover_trimmed(text, f"{title}\n{notice}")
    own = [piece for piece in pieces if cover(piece, title) and not cover(piece, notice)]
    elsewhere = any(not cover(piece, title) for piece in pieces)
    return order_pieces(own, title) if own and elsewhere else ()


def find_noticed(store: Store, theme: str, texts: Sequence[str]) -> Topics | None:
    """What stands in the title of one notice only: 在营商环境试点里."""
    if theme not in _WITHIN_NOTICES or len(texts) != 1:
        return None
    seeds = _seeds(texts[0])
    rows = store.run(_TITLES, {"words": seeds}).rows if seeds else ()
    titles = [title for title in (str(row["text"]) for row in rows) if _cover_trimmed(texts[0], title)]
    if len(titles) != 1:
        return None
    note = f"“{texts[0]}”按通知标题理解：{titles[0]}"
    return Topics(texts=tuple(texts), notices=tuple(titles), notes=(note,), as_titles=tuple(texts))


def find_headed(store: Store, theme: str, texts: Sequence[str]) -> Topics | None:
    """The tasks below a heading that has the topic."""
    if theme != "duties" or len(texts) != 1:
        return None
    for text in trim_topic(texts[0]):
        heading = build_pattern([spell_pattern(split_pieces(text))])
        rows = store.run(_HEADED, {"heading": heading}).rows
        if rows and len(rows) <= _MOST_BELOW:
            titles = dict.fromkeys(str(row["title"]) for row in rows)
            return Topics(
                texts=(text,),
                patterns=("|".join(map(spell_piece, titles)),),
                notices=tuple(dict.fromkeys(str(row["notice"]) for row in rows)),
                notes=(f"标题里没有“{text}”，按章节标题列出其下的任务",),
                named=True,
            )
    return None
