"""Agencies that a question names, as the graph knows them."""

import re
from collections.abc import Iterator
from functools import cache

from corpus.notice import Span
from cypher.ask.places import find_place_names
from cypher.ask.token import Token
from extract.agencies.find import find_agencies
from extract.agencies.lexicon import read_words
from extract.agencies.mention import Mention
from extract.agencies.names import is_same_body
from graph.model import Store

_VERBATIM = """
WITH $text AS text
MATCH (a:Agency) WHERE text CONTAINS a.name OR any(alias IN a.aliases WHERE text CONTAINS alias)
RETURN a.name AS name, a.aliases AS aliases, a.collective AS collective
"""
_BY_FORM = """
MATCH (a:Agency) WHERE any(form IN $forms WHERE a.name ENDS WITH form)
RETURN a.name AS name ORDER BY name
"""
_BY_NAME = "MATCH (a:Agency) WHERE a.name IN $names RETURN a.name AS name"
_OF_PLACES = """
MATCH (a:Agency) WHERE any(place IN $places WHERE a.name STARTS WITH place)
RETURN a.name AS name ORDER BY name
"""
_SHORTENED = """
MATCH (a:Agency) WITH a.name AS name, replace(replace(a.name, "中国人民银行", "人民银行"), "市", "") AS short
WHERE short <> name AND size(short) > 5 AND $text CONTAINS short RETURN name, short ORDER BY name
"""
_SHORTEST, _NO_BODY = 2, frozenset(("政府", "人民政府", "部门", "各部门", "企业", "学校"))
_LEVEL = re.compile("^[省市县区](?!场|政|民|属)")
_SUFFIX = re.compile(r"(?:委员会|厅|局|委|部|办公室|办)$")
_EVERY = ("各", "有关", "相关", "全")


def find_bodies(store: Store, text: str) -> Iterator[Token]:
    """Names of the graph that stand in `text`, then short, alternative and old names through the lexicon."""
    meant = {(token.start, token.text): set(token.values) for token in _find_verbatim(store, text)}
    for mention in find_agencies(text, Span(0, len(text))):
        if mention.key is not None:
            bodies = meant.setdefault((mention.span.start, mention.name), set())
            bodies.update(resolve_body(store, mention) or _resolve_in_place(store, text, mention.name))
    # Each statement costs a cold start some milliseconds: names told in full need none.
    told = meant and all(meant.values())
    for token in () if told else (*_find_in_place(store, text), *_find_shortened(store, text)):
        beside = [key for key in meant if key[0] < token.end and token.start < key[0] + len(key[1])]
        if not any(meant[key] for key in beside):
            meant[token.start, token.text] = set(token.values)
    for (start, name), bodies in meant.items():
        yield Token("机构", name, start, tuple(sorted(bodies)))


def _find_verbatim(store: Store, text: str) -> Iterator[Token]:
    meant: dict[str, set[str]] = {}
    for row in store.run(_VERBATIM, {"text": text}).rows:
        if row["collective"] and not str(row["name"]).startswith(_EVERY):
            continue  # 财政部门 in one notice is not the 财政部门 of a question
        names = [row["name"], *(row["aliases"] or ())]  # type: ignore[misc]
        for name in names:
            if name in text:
                meant.setdefault(name, set()).add(str(row["name"]))
    for name, bodies in meant.items():
        yield Token("机构", name, text.index(name), tuple(sorted(bodies)))


def _places_in(text: str) -> list[str]:
    return list(dict.fromkeys(name for _, name in find_place_names(text)))


def _resolve_in_place(store: Store, text: str, name: str) -> set[str]:
    """`安徽省经信部门和发改部门`: a body that only a place named elsewhere tells."""
    whole = (f"{place}{name}" for place in _places_in(text))
    mentions = (mention for each in whole for mention in find_agencies(each, Span(0, len(each))))
    return {body for mention in mentions if mention.key for body in resolve_body(store, mention)}


def _find_in_place(store: Store, text: str) -> Iterator[Token]:
    """`郑州…公积金中心`: a body that bears the name of a place that the question names elsewhere."""
    places = _places_in(text)
    rows = store.run(_OF_PLACES, {"places": places}).rows if places else ()
    for row in rows:
        name = str(row["name"])
        for place in (place for place in places if name.startswith(place)):
            rest = _LEVEL.sub("", name.removeprefix(place))
            if len(rest) >= _SHORTEST and rest not in _NO_BODY and rest in text and name not in text:
                yield Token("机构", rest, text.index(rest), (name,))


def _find_shortened(store: Store, text: str) -> Iterator[Token]:
    """`人行宜春中心支行` for 人民银行宜春市中心支行: without the level of the place inside the name."""
    said = text.replace("人行", "人民银行")
    for row in store.run(_SHORTENED, {"text": said}).rows:
        for form in (str(row["short"]), str(row["short"]).replace("人民银行", "人行")):
            if form in text:
                yield Token("机构", form, text.index(form), (str(row["name"]),))


def resolve_body(store: Store, mention: Mention) -> tuple[str, ...]:
    """Bodies of the graph that the mention may mean: same function, same region or level."""
    forms = _forms(mention.key) or (mention.core,)
    names = (str(row["name"]) for row in store.run(_BY_FORM, {"forms": list(forms)}).rows)
    same = tuple(name for name in names if is_same_body(mention.name, name))
    return same or tuple(
        str(row["name"]) for row in store.run(_BY_NAME, {"names": _as_section(mention)}).rows
    )


def _as_section(mention: Mention) -> list[str]:
    """`安徽省教育厅` where notices only say 安徽省教育部门."""
    forms = (*_forms(mention.key), mention.core)
    regions = {mention.name.removesuffix(form) for form in forms if mention.name.endswith(form)}
    stems = {_SUFFIX.sub("", form) for form in forms}
    return [f"{region}{stem}部门" for region in regions if region for stem in stems if len(stem) > 1]


@cache
def _forms(key: str | None) -> tuple[str, ...]:
    return tuple(form for form, word in read_words().items() if word.key == key)
