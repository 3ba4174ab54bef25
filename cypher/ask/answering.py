"""From a reading to an answer: choose the query, fill its parameters, run it, say it."""

from collections.abc import Sequence
from contextlib import suppress

import msgspec

from cypher.answer import Answer
from cypher.ask.duties import ALL_ROLES
from cypher.ask.features import Reading, read_features
from cypher.ask.mistyped import refuse_mistyped
from cypher.ask.normalise import spell_variants
from cypher.ask.parts import split_question
from cypher.ask.predecessors import add_predecessors
from cypher.ask.reading import read_question, reread_question
from cypher.ask.refusing import refuse_missing, refuse_question
from cypher.ask.scoping import narrow_bodies, resolve_scope
from cypher.ask.sentences import say_answer
from cypher.ask.shapes import NARROWING, Shape, find_shapes, query_of
from cypher.ask.singling import keep_first, refuse_unequal
from cypher.ask.topics import Topics, build_pattern, refuse_topic, resolve_topics
from cypher.ask.widening import rejoin_topics
from cypher.ask.words import read_words
from cypher.catalog import SavedQuery, read_catalog
from cypher.errors import NotUnderstood, QueryError
from cypher.runner import run_query
from graph.model import Store

_ANY = "(?s).*"
# What money is for says little without its sentence.
_BY_TEXT = "money"


def ask(store: Store, question: str, *, region: str | None = None) -> Answer:
    """Answer `question` from the graph; `region` says whose 省卫生计生委 is meant.

    NotUnderstood names the words that nothing accounts for, UnknownName what the graph doesn't have.
    """
    scope = resolve_scope(store, region)
    refusals: list[QueryError] = []
    for text in spell_variants(question):
        try:
            return msgspec.structs.replace(_answer(store, text, scope), question=question)
        except QueryError as refusal:
            refusals.append(refusal)
    raise refusals[0]


def _answer(store: Store, text: str, scope: tuple[str, ...]) -> Answer:
    """As it is first cut; else as several questions; else with its topics cut wider."""
    first = read_question(store, text)
    try:
        return _answer_reading(store, text, narrow_bodies(first, scope))
    except QueryError as refusal:
        for parts in split_question(text, first):
            with suppress(QueryError):
                return _answer_parts(store, parts, scope)
        for reading in reread_question(store, text, first):
            with suppress(QueryError):
                return _answer_reading(store, text, narrow_bodies(reading, scope))
        raise refusal


def _answer_parts(store: Store, parts: Sequence[str], scope: tuple[str, ...]) -> Answer:
    """Each part must be a question of its own."""
    readings = [(part, narrow_bodies(read_question(store, part), scope)) for part in parts]
    first, *further = (_answer_reading(store, part, reading) for part, reading in readings)
    note = f"按{len(parts)}个问题分别回答"
    return msgspec.structs.replace(first, further=tuple(further), notes=(note, *first.notes))


def _answer_reading(store: Store, text: str, reading: Reading) -> Answer:
    refuse_missing(store, reading)
    shape = _choose_shape(store, text, reading)
    query = query_of(shape)
    if whole := _find_swallowed(store, shape, reading):
        return _answer_reading(store, text, whole)
    refuse_mistyped(store, query.theme, reading.tokens)
    topics = resolve_topics(store, query.theme, reading.of("主题"))
    reading, notes = add_predecessors(store, reading)
    answer = _run(store, query, fill_parameters(query, shape, reading, topics), topics)
    if not answer.rows and (other := _find_fallback(query, reading)):
        query = other
        answer = _run(store, query, fill_parameters(query, shape, reading, topics), topics)
    guess = _find_guess(answer, query, reading, topics) or _find_unfounded(answer, shape, topics)
    refuse_unequal(answer, query)
    if guess:
        raise refuse_topic(store, query.theme, guess)
    said = say_answer(keep_first(answer, query, reading), query, reading, topics)
    return msgspec.structs.replace(said, question=text, notes=(*notes, *said.notes))


def _find_fallback(query: SavedQuery, reading: Reading) -> SavedQuery | None:
    """What else answers the same question, if it takes all that the question gives."""
    other = read_catalog()[query.fallback] if query.fallback else None
    return other if other and all(map(other.takes, reading.parameters)) else None


def _find_swallowed(store: Store, shape: Shape, reading: Reading) -> Reading | None:
    """The reading with a word given back to the topic it was cut from: 国际标准 has no 标准 of a subsidy."""
    idle = shape.allowed - shape.required - NARROWING
    for tokens in rejoin_topics(store, reading.tokens, idle):
        whole = read_features(tokens)
        if shape.query in {other.query for other in find_shapes(whole.features)}:
            return whole
    return None


def _choose_shape(store: Store, text: str, reading: Reading) -> Shape:
    """The one that fits; of several the one whose titles have the topics: 担保费率上限 is a target."""
    shapes = find_shapes(reading.features)
    if len(shapes) != 1:
        founded = [shape for shape in shapes if _is_founded(store, shape, reading)]
        if len(founded) != 1:
            raise refuse_question(store, text, reading, shapes)
        shapes = (founded[0],)
    return shapes[0]


def _is_founded(store: Store, shape: Shape, reading: Reading) -> bool:
    try:
        topics = resolve_topics(store, query_of(shape).theme, reading.of("主题"))
    except QueryError:
        return False
    return len(topics.patterns) > len(topics.loose)


def _find_unfounded(answer: Answer, shape: Shape, topics: Topics) -> str | None:
    """A topic found nowhere or in sentences only, in a question that rests on it: `安徽省人口有多少`."""
    founded = bool(answer.rows) and len(topics.loose) < len(topics.patterns)
    return next(iter(topics.texts), None) if "主题" in shape.required and not founded else None


def _find_guess(answer: Answer, query: SavedQuery, reading: Reading, topics: Topics) -> str | None:
    """A topic that no title has, where the answer would rest on it: `任务重要吗` → 是, or nothing found."""
    whether = bool(reading.of("是否"))
    if not answer.rows:
        told = topics.loose if query.theme == "duties" else topics.texts
        guesses = topics.as_titles + (() if whether else told) + _grades(topics)
        return next(iter(guesses), None)
    return next(iter(topics.loose), None) if whether and query.theme != _BY_TEXT else None


def _grades(topics: Topics) -> tuple[str, ...]:
    """一等奖, 三等奖 stand in one sentence: only what an amount itself is for tells whose it is."""
    words = read_words()
    return tuple(text for text in topics.texts if text in words and words[text].kind == "主题")


def _run(store: Store, query: SavedQuery, parameters: dict[str, object], topics: Topics) -> Answer:
    """Titles first: only where no title has the topic, or where what stands for one says little, the text."""
    graded = bool(_grades(topics))
    answer = run_query(store, query.name, parameters) if graded or query.theme != _BY_TEXT else None
    if answer and (answer.rows or graded or "topic" not in parameters or not query.takes("text")):
        return answer
    if "topic" not in parameters:
        return run_query(store, query.name, parameters)
    return run_query(store, query.name, {**parameters, "topic": _ANY, "text": parameters["topic"]})


def fill_parameters(query: SavedQuery, shape: Shape, reading: Reading, topics: Topics) -> dict[str, object]:
    """The query's parameters that the question gives."""
    notices = [*reading.parameters.get("notices", ()), *topics.notices]  # type: ignore[misc]
    given = dict(shape.fixed) | dict(reading.parameters)
    by_genre = query.theme == "notices" and query.takes("topic")
    genres = [token.text for token in reading.of("计划")] if by_genre else []
    if topics.patterns or genres:
        given["topic"] = build_pattern([*topics.patterns, *genres])
    if notices:
        given["notices"] = notices
    unused = [name for name, value in given.items() if not query.takes(name) and value != list(ALL_ROLES)]
    if unused:
        raise NotUnderstood(f"“{query.title}”不能按{'、'.join(unused)}限定", todo="分开问，或去掉这个条件")
    return {name: value for name, value in given.items() if query.takes(name)}
