"""The sentence that answers, and what the reader must know about how the question was read."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec

from cypher.answer import Answer
from cypher.ask.features import Reading
from cypher.ask.topics import Topics
from cypher.catalog import SavedQuery
from cypher.wording import say_amount, say_value

_SCOPE = ("地区", "年份", "到年", "年月", "某通知", "金额", "数值")
_SHOWN = 8


def say_answer(answer: Answer, query: SavedQuery, reading: Reading, topics: Topics) -> Answer:
    """The answer with its sentence, its notes and how the question was read."""
    scope = _scope(reading, topics)
    sentence = f"图谱里没有查到{scope}"
    if answer.rows:
        sentence = query.sentence.format_map(_Words(answer, reading, scope)) + _count_by_body(answer)
    if reading.of("是否"):
        sentence = ("是，" if answer.rows else "否，") + sentence
    return msgspec.structs.replace(
        answer,
        sentence=sentence,
        notes=(
            *topics.notes,
            *_note_loose(query, topics),
            *_note_bodies(answer, reading),
            *_note_notices(reading),
            *_note_amounts(answer, reading),
            *_note_least(answer, reading),
        ),
        reading=tuple((token.kind, token.text) for token in reading.tokens),
    )


class _Words(dict[str, str]):
    """What a head's 答 may name: worked out only where it does."""

    def __init__(self, answer: Answer, reading: Reading, scope: str) -> None:
        super().__init__(scope=scope)
        self._answer, self._reading = answer, reading

    def __missing__(self, name: str) -> str:
        rows, parameters = self._answer.rows, self._answer.parameters
        match name:
            case "n":
                return str(
                    len(_distinct(rows, ("notice", "task")) if "task" in self._answer.columns else rows)
                )
            case "n_partner":
                return str(len(_distinct(rows, ("partner",))))
            case "agencies" | "partners":
                return _say_bodies(parameters[name], self._reading)
            case "notices":
                return _list(parameters[name])
            case "roles":
                return "、".join(map(say_value, _items(parameters["roles"])))
            case "agencies_found":
                return _list(list(dict.fromkeys(row["agency"] for row in rows)))
            case "sum":
                return say_amount(sum(float(str(row["amount"] or 0)) for row in rows if not row.get("part")))
            case "most":
                return "最少" if parameters["direction"] == 1 else "最多"
            case "top":
                return _say_top(rows)
        raise KeyError(name)


def _say_bodies(names: object, reading: Reading) -> str:
    """As the question names them: 省卫生计生委, whichever bodies that may be."""
    said = [token.text for token in reading.of("机构") if set(token.values) & set(_items(names))]
    return _list(said) or _list(names)


def _count_by_body(answer: Answer) -> str:
    """`：广东省卫生计生委7项、安徽省卫生计生委1项`, where a name means several bodies."""
    if not {"agency", "task"} <= set(answer.columns) or "agencies" not in answer.parameters:
        return ""
    counts = Counter(body for body, *_ in _distinct(answer.rows, ("agency", "notice", "task")))
    if len(_items(answer.parameters["agencies"])) < 2 or not counts:
        return ""
    most_first = sorted(counts.items(), key=lambda counted: (-counted[1], str(counted[0])))
    return "：" + "、".join(f"{body}{count}项" for body, count in most_first)


def _distinct(rows: Sequence[Mapping[str, object]], columns: Sequence[str]) -> set[tuple[object, ...]]:
    return {tuple(row[column] for column in columns) for row in rows}


def _items(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _list(names: object) -> str:
    shown = _items(names)
    more = f"等{len(shown)}个" if len(shown) > _SHOWN else ""
    return "、".join(map(str, shown[:_SHOWN])) + more


def _say_top(rows: Sequence[Mapping[str, object]]) -> str:
    """The first row's name and number, and those that share its place."""
    *names, number = [key for key in rows[0] if key != "lines"]
    first = [str(row[names[-1]]) for row in rows if row[number] == rows[0][number]]
    value = rows[0][number]
    return f"{_list(first)}（{say_amount(float(str(value))) if number == 'amount' else say_value(value)}）"


def _scope(reading: Reading, topics: Topics) -> str:
    said = [*(token.text for token in reading.of(*_SCOPE)), *topics.texts]
    return f"（{'，'.join(said)}）" if said else ""


def _note_loose(query: SavedQuery, topics: Topics) -> Iterator[str]:
    """Titles do not have these topics: what follows was found in sentences."""
    if topics.loose and query.theme != "notices":
        yield f"标题里没有“{'”、“'.join(topics.loose)}”，按正文里提到的列出"


def _note_bodies(answer: Answer, reading: Reading) -> Iterator[str]:
    """Which bodies a short name stands for, where there are several."""
    meant = {*_items(answer.parameters.get("agencies")), *_items(answer.parameters.get("partners"))}
    for token in reading.of("机构"):
        names = [name for name in token.values if name in meant]
        if len(names) == 1 and names[0].endswith("部门") and not token.text.endswith("部门"):
            yield f"“{token.text}”在图谱里写作{names[0]}"
        if len(names) > 1:
            yield f"“{token.text}”可指{_list(names)}，以下分别列出；用 --region 限定"


def _note_notices(reading: Reading) -> Iterator[str]:
    for token in reading.of("某通知"):
        if len(token.values) > 1:
            yield f"“{token.text}”可指{_list(list(token.values))}"


def _note_amounts(answer: Answer, reading: Reading) -> Iterator[str]:
    """A no to 是不是拿到了300万元 leaves open that several lines add up to it."""
    if reading.of("是否") and reading.of("金额") and not answer.rows:
        yield "金额按每笔资金比较，没有合计"


def _note_least(answer: Answer, reading: Reading) -> Iterator[str]:
    """Whoever has none is in no row."""
    if reading.of("最少") and answer.rows:
        yield "只比较图谱里有记录的，没有的不在其中"
