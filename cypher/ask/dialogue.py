"""A conversation: a question may leave out what the one before said, where that is unambiguous."""

from collections.abc import Iterator, Sequence

import msgspec

from cypher.answer import Answer
from cypher.ask.answering import ask
from cypher.ask.normalise import normalise_question
from cypher.ask.reading import read_question
from cypher.ask.token import Token
from cypher.catalog import read_catalog
from cypher.errors import NotUnderstood, QueryError
from graph.model import Store

_REPLACEABLE = frozenset(
    ("机构", "收款方", "地区", "某通知", "年份", "到年", "年月", "金额", "前几", "主题", "角色", "谁角色")
)
_ADDABLE = frozenset(("地区", "年份", "某通知", "主题"))
_SILENT = frozenset(("虚", "哪些", "任务", "分述"))
_YES = frozenset(("1", "是", "y"))
_OFFERED = 20
_NAMES = """
MATCH (x:Agency|Region|Programme) WHERE x.name STARTS WITH $start
RETURN DISTINCT x.name AS name ORDER BY name LIMIT 20
"""


class Dialogue:
    """Remembers the last question that was answered, and the one that a refusal offered."""

    def __init__(self, store: Store, *, region: str | None = None) -> None:
        self._store, self._region = store, region
        self._last: str | None = None
        self.offered = ""

    def ask(self, question: str) -> Answer:
        """Answer `question`, by itself or as a follow-up; the answer's notes say how a follow-up was read.

        `1` asks what the refusal before it offered.
        """
        if question in _YES and self.offered:
            question = self.offered
        self.offered = ""
        try:
            answer = self._answer(question)
        except NotUnderstood as refusal:
            self.offered = refusal.offered
            raise
        self._last = answer.question
        return answer

    def _answer(self, question: str) -> Answer:
        try:
            return ask(self._store, question, region=self._region)
        except QueryError as refusal:
            if self._last is None:
                raise
            return self._follow_up(question, refusal)

    def _follow_up(self, question: str, refusal: QueryError) -> Answer:
        before = read_question(self._store, normalise_question(self._last or "")).tokens
        after = read_question(self._store, normalise_question(question).lstrip("那")).tokens
        full = merge_follow_up(before, after)
        if full is None:
            raise refusal
        answer = ask(self._store, full, region=self._region)
        return msgspec.structs.replace(answer, notes=(f"接着上一句，按“{full}”理解", *answer.notes))


def merge_follow_up(before: Sequence[Token], after: Sequence[Token]) -> str | None:
    """`省卫生计生委牵头哪些任务` + `那配合的呢`: `省卫生计生委配合哪些任务`; None where unclear."""
    told = [token for token in after if token.kind not in _SILENT]
    merged = list(before)
    for token in told:
        alike = [at for at, other in enumerate(merged) if _alike(token, other)]
        if len(alike) == 1 and token.kind in _REPLACEABLE:
            merged[alike[0]] = token
        elif not alike and token.kind in _ADDABLE:
            merged.insert(0, token)
        else:
            return None
    return "".join(token.text for token in merged) if told else None


def _alike(token: Token, other: Token) -> bool:
    years = ("年份", "到年")
    return token.kind == other.kind or (token.kind in years and other.kind in years)


def complete(text: str, store: Store) -> Iterator[tuple[str, int]]:
    """Continuations of `text`: example questions that start like it, names that start like its end.

    Each comes with the place, counted back from the end, from which it replaces `text`.
    """
    examples = (example for query in read_catalog().values() for example in query.examples)
    for example in examples:
        if text and example.startswith(text):
            yield example, -len(text)
    for length in range(min(len(text), _OFFERED), 0, -1):
        names = [str(row["name"]) for row in store.run(_NAMES, {"start": text[-length:]}).rows]
        for name in names:
            yield name, -length
        if names:
            return
