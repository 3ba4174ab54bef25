"""Refusals: what was not understood, and what can be asked instead."""

from cypher.ask.features import Reading
from cypher.ask.shapes import Shape
from cypher.catalog import read_catalog
from cypher.errors import NotUnderstood, UnknownName
from graph.model import Store

_AGENCIES = "MATCH (a:Agency) RETURN a.name AS name"
_NAMED = ("机构", "地区", "某通知")


def refuse_missing(store: Store, reading: Reading) -> None:
    """Raise UnknownName for a name that is one, but that the graph doesn't have."""
    for token in reading.tokens:
        if token.kind in _NAMED and not token.values:
            nearest = near_names(store, token.text) if token.kind == "机构" else ()
            offer = f"相近的有：{'、'.join(nearest)}" if nearest else "zhengtu status 列出图谱里有什么"
            raise UnknownName(f"图谱里没有“{token.text}”", nearest=nearest, todo=offer)


def near_names(store: Store, text: str) -> tuple[str, ...]:
    """Up to five agencies with names most like `text`, which may lack its region or have a slip."""
    from rapidfuzz import fuzz, process

    names = [str(row["name"]) for row in store.run(_AGENCIES).rows]
    found = process.extract(text, names, scorer=fuzz.partial_ratio, limit=5, score_cutoff=70)
    return tuple(name for name, _, _ in found)


def refuse_question(store: Store, text: str, reading: Reading, shapes: tuple[Shape, ...]) -> NotUnderstood:
    """No shape fits, or more than one does."""
    words = tuple(token.text for token in reading.of("主题", "否定"))
    meant = [name for word in words if len(word) > 2 for name in near_names(store, word)]
    quoted = "、".join(f"“{word}”" for word in words)
    what = "这句话有几种读法" if shapes else f"没有读懂{quoted or '这句话'}"
    nearest = (*dict.fromkeys(meant), *near_questions(text))
    offer = f"是不是指{'、'.join(dict.fromkeys(meant))}？" if meant else ""
    return NotUnderstood(
        what, words=words, nearest=nearest, todo=f"{offer}可以这样问：{'；'.join(near_questions(text))}"
    )


def near_questions(text: str) -> tuple[str, ...]:
    """The three example questions most like `text`."""
    from rapidfuzz import fuzz, process

    examples = [example for query in read_catalog().values() for example in query.examples]
    return tuple(name for name, _, _ in process.extract(text, examples, scorer=fuzz.ratio, limit=3))
