"""Search by words: tasks, targets, money and notices, best first, the words marked.

The store only picks the candidates; BM25 is worked out here, so every store ranks alike.
"""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

import msgspec

from cypher.answer import Answer, find_proofs
from cypher.errors import UnknownName
from graph.model import Store

_K, _B = 1.2, 0.75
_TITLE_WEIGHT = 3
_LIMIT = 50
_WORD = re.compile(r"[\w+%]*\w[\w+%]*")
_PROOF = "r.notice AS _notice, r.start AS _start, r.`end` AS _end, r.quote AS _quote"
_HOLDS = "any(w IN $words WHERE {title} CONTAINS w OR {text} CONTAINS w)"


def _source(relation: str, label: str, title: str) -> str:
    holds = _HOLDS.format(title=f"x.{title}", text="x.text")
    return (
        f'MATCH (n:Notice)-[r:{relation}]->(x:{label}) WHERE {holds} RETURN "{label}" AS kind, x.id AS id,'
        f" x.{title} AS title, x.text AS text, n.title AS notice, {_PROOF}"
    )


_SOURCES: Mapping[str, str] = {
    "Task": _source("HAS_TASK", "Task", "title"),
    "Target": _source("HAS_TARGET", "Target", "indicator"),
    "FundingLine": _source("FUNDS", "FundingLine", "purpose"),
    "Notice": f"""
MATCH (:Agency)-[r:ISSUED]->(n:Notice) WHERE any(w IN $words WHERE n.title CONTAINS w)
RETURN DISTINCT "Notice" AS kind, n.id AS id, n.title AS title, "" AS text, n.title AS notice, {_PROOF}
""",
}
_SIZES = "MATCH (x:{label}) RETURN count(x) AS docs, coalesce(sum(size(x.{text})), 0) AS characters"
_TEXTS = {"Task": "text", "Target": "text", "FundingLine": "text", "Notice": "title"}


class Hit(msgspec.Struct, frozen=True):
    """A candidate with its score."""

    score: float
    row: dict[str, Any]


def search(store: Store, words: str) -> Answer:
    """What the graph says about `words`, at most 50 rows; UnknownName where it has none of them."""
    terms = cut_words(words)
    found = {row["id"]: row for query in _SOURCES.values() for row in store.run(query, {"words": terms}).rows}
    if not terms or not found:
        raise UnknownName(f"没有找到“{words}”", todo="换个词试试")
    hits = rank(list(found.values()), terms, *_measure(store))[:_LIMIT]
    rows = tuple(_row(hit, terms) for hit in hits)
    columns = ("kind", "text", "notice", "score")
    proofs = find_proofs(store, tuple(hit.row for hit in hits))
    return Answer(words, "search", {"words": terms}, columns, rows, proofs, f"找到{len(found)}处")


def rank(candidates: Sequence[dict[str, Any]], terms: Sequence[str], docs: int, average: float) -> list[Hit]:
    """Candidates by BM25, best first; a word in the title counts three times. Ties go by id."""
    texts = [f"{row['title'] or ''}\n" * _TITLE_WEIGHT + (row["text"] or "") for row in candidates]
    weights = [_rarity(docs, sum(term in text for text in texts)) for term in terms]
    hits = [
        Hit(
            sum(
                w * _saturate(text.count(t), len(text), average) for t, w in zip(terms, weights, strict=True)
            ),
            row,
        )
        for row, text in zip(candidates, texts, strict=True)
    ]
    return sorted(hits, key=lambda hit: (-hit.score, hit.row["id"]))


def mark_words(text: str, terms: Iterable[str]) -> str:
    """`开展远程医疗` → `开展【远程医疗】`."""
    longest_first = sorted(map(re.escape, terms), key=len, reverse=True)
    return re.sub("|".join(longest_first), lambda match: f"【{match[0]}】", text)


def cut_words(text: str) -> list[str]:
    """Words to look for, cut by jieba with the lexicon of agencies; those of one character only if alone."""
    cut = [word for word in _tokenizer().cut_for_search(text) if _WORD.fullmatch(word)]
    return list(dict.fromkeys(word for word in cut if len(word) > 1)) or list(dict.fromkeys(cut))


@cache
def _tokenizer() -> Any:
    import logging
    import warnings

    from extract.agencies.names import known_names

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # jieba 0.42 was written for older Pythons
        import jieba
    jieba.setLogLevel(logging.WARNING)
    tokenizer = jieba.Tokenizer()
    tokenizer.initialize()
    for name in known_names():
        tokenizer.add_word(name, freq=100)
    return tokenizer


def _measure(store: Store) -> tuple[int, float]:
    sizes = [store.run(_SIZES.format(label=label, text=text)).rows[0] for label, text in _TEXTS.items()]
    docs = sum(int(str(size["docs"])) for size in sizes)
    return docs, sum(int(str(size["characters"])) for size in sizes) / max(docs, 1)


def _rarity(docs: int, holding: int) -> float:
    return math.log(1 + (docs - holding + 0.5) / (holding + 0.5))


def _saturate(count: int, length: int, average: float) -> float:
    return count * (_K + 1) / (count + _K * (1 - _B + _B * length / max(average, 1.0)))


def _row(hit: Hit, terms: Sequence[str]) -> dict[str, object]:
    title, quote = hit.row["title"] or "", hit.row["_quote"] or ""
    text = title if any(term in title for term in terms) else quote
    return {
        "kind": hit.row["kind"],
        "text": mark_words(text, terms),
        "notice": hit.row["notice"],
        "score": round(hit.score, 3),
    }
