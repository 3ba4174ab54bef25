"""Judges answers against a file of questions, one JSON object a line.

{"question": …, "expect": "answer" | "refuse" | "ambiguous", "query": name or null,
 "parameters": {…} or null, "contains": [texts that rows, quotes or the number found must hold],
 "count": n or null}
"""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Literal

import msgspec

from cypher.answer import Answer
from cypher.errors import QueryError

Verdict = Literal["right", "wrong", "refused"]


class Expected(msgspec.Struct, frozen=True):
    """A question and what must come of it; null leaves open."""

    question: str
    expect: Literal["answer", "refuse", "ambiguous"]
    query: str | None = None
    parameters: dict[str, object] | None = None
    contains: tuple[str, ...] = ()
    count: int | None = None


class Judged(msgspec.Struct, frozen=True):
    """`wrong` is a wrong answer given as right, `refused` a refusal where an answer was due."""

    expected: Expected
    verdict: Verdict
    reason: str = ""


def read_questions(path: Path) -> tuple[Expected, ...]:
    """The questions of a JSON Lines file."""
    lines = path.read_text("utf-8").splitlines()
    return tuple(msgspec.json.decode(line, type=Expected) for line in lines if line.strip())


def judge(expected: Expected, ask: Callable[[str], Answer]) -> Judged:
    """Ask one question and compare."""
    try:
        answer = ask(expected.question)
    except QueryError as refusal:
        verdict: Verdict = "refused" if expected.expect == "answer" else "right"
        return Judged(expected, verdict, str(refusal))
    if expected.expect == "refuse":
        return Judged(expected, "wrong", f"answered by {answer.query}: {answer.sentence}")
    faults = list(_faults(expected, answer))
    return Judged(expected, "wrong" if faults else "right", "; ".join(faults))


def _faults(expected: Expected, answer: Answer) -> Iterable[str]:
    answers = (answer, *answer.further)
    told = "".join(map(_tell, answers))
    if expected.expect == "ambiguous" and not any("可指" in note for note in answer.notes):
        yield "ambiguity not told"
    if expected.query and expected.query not in {each.query for each in answers}:
        yield f"query {answer.query}, not {expected.query}"
    for name, value in (expected.parameters or {}).items():
        if not any(_same(each.parameters.get(name), value) for each in answers):
            yield f"{name} = {answer.parameters.get(name)}, not {value}"
    for text in expected.contains:
        if json.dumps(text, ensure_ascii=False)[1:-1] not in told:
            yield f"lacks {text}"
    if expected.count is not None and expected.count != len(answer.rows):
        yield f"{len(answer.rows)} rows, not {expected.count}"


def _tell(answer: Answer) -> str:
    """What the rows and their quotes say, and the number of rows that the sentence gives (共7项)."""
    quotes = [proof.quote for proof in answer.evidence]
    counts = re.findall(r"共\d+", answer.sentence)
    return json.dumps([*answer.rows, *quotes, *counts], ensure_ascii=False)


def _same(one: object, other: object) -> bool:
    if isinstance(one, list) and isinstance(other, list):
        return set(one) == set(other)
    return one == other


def judge_all(questions: Iterable[Expected], ask: Callable[[str], Answer]) -> tuple[Judged, ...]:
    """Every question on its own."""
    return tuple(judge(expected, ask) for expected in questions)


def print_shares(name: str, judged: tuple[Judged, ...], *, details: bool = False) -> None:
    """`right`, `wrong given as right` and `refused wrongly` as shares, then what went wrong."""
    counts = Counter(each.verdict for each in judged)
    shares = "  ".join(f"{verdict} {counts[verdict] / max(len(judged), 1):.1%}" for verdict in _VERDICTS)
    print(f"{name}: {len(judged)} questions  {shares}")
    for each in judged if details else ():
        if each.verdict != "right":
            print(f"  {each.verdict}: {each.expected.question}  ({each.reason})")


_VERDICTS: tuple[Verdict, ...] = ("right", "wrong", "refused")
