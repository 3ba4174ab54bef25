"""Answers that are about fewer or more than the question: the one that leads, places that have no figure."""

import re

import msgspec

from cypher.answer import Answer
from cypher.ask.covering import cover
from cypher.ask.features import Reading
from cypher.ask.topics import Topics
from cypher.catalog import SavedQuery
from cypher.errors import NotUnderstood

_AND_MORE = re.compile(r"(.+?)等\d+[家个名人户所]")
_DENIED = re.compile("非(..)")
_NAMES = ("recipient", "purpose", "indicator", "task")
_RANKING = ("排", "名次", "位次", "序", "由", "从", "榜")
_EACH = frozenset(["各部门", "各城市", "各省", "各地", "各年", "各通知", "各计划", "分述", "前几"])


def keep_first(answer: Answer, query: SavedQuery, reading: Reading) -> Answer:
    """`牵头任务最多的部门是哪个`: whoever shares the first place, not the whole ranking."""
    most = [
        token for token in reading.of("最多", "机构最多", "最少", "引得", "被引") if "多次" not in token.text
    ]
    most = [token for token in most if "不止" not in token.text]
    ranking = any(mark in token.text for token in most for mark in _RANKING) or _asks_for_several(reading)
    if not most or ranking or reading.of(*_EACH) or "{top}" not in query.sentence or not answer.rows:
        return answer
    number = [name for name in answer.rows[0] if name != "lines"][-1]
    rows = tuple(row for row in answer.rows if row[number] == answer.rows[0][number])
    proofs = tuple(proof for proof in answer.evidence if proof.row < len(rows))
    return msgspec.structs.replace(answer, rows=rows, evidence=proofs)


def _asks_for_several(reading: Reading) -> bool:
    return any("哪些" in token.text or "几" in token.text for token in reading.of("哪些", "谁"))


def refuse_shared(answer: Answer, topics: Topics) -> None:
    """Raise NotUnderstood where one of many is asked for and the notice says only what all get together."""
    for row in answer.rows:
        first = _AND_MORE.match(str(row.get("recipient") or ""))
        if first and any(cover(text, first[1]) for text in topics.texts):
            raise NotUnderstood(f"只写明{row['recipient']}一共多少，没有写各得多少", words=topics.texts)


def refuse_denied(answer: Answer, topics: Topics) -> None:
    """Raise NotUnderstood where what is asked for is what the notice leaves out: 政府建设, 非政府…建设."""
    said = "".join(topics.texts)
    denied = [_denies(str(row.get(name) or ""), said) for row in answer.rows for name in _NAMES]
    if answer.rows and sum(denied) >= len(answer.rows):
        raise NotUnderstood(f"通知里写的是不含“{said}”的", words=topics.texts)


def _denies(text: str, said: str) -> bool:
    return any(match[1] in said and match[0] not in said for match in _DENIED.finditer(text))


def refuse_unequal(answer: Answer, query: SavedQuery) -> None:
    """Raise NotUnderstood where two places are to be compared and one has no such figure."""
    named = answer.parameters.get("regions")
    if query.name != "targets_compared" or not isinstance(named, list) or not answer.rows:
        return
    told = {str(row["region"]) for row in answer.rows}
    if missing := [name for name in named if name and name not in told]:
        raise NotUnderstood(f"{'、'.join(missing)}没有这样写的指标", todo="换个说法，或分开问")
