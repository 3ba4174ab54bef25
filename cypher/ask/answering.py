"""From a reading to an answer: choose the query, fill its parameters, run it, say it."""

from collections.abc import Sequence
from contextlib import suppress

import msgspec

from cypher.answer import Answer
from cypher.ask.duties import ALL_ROLES
from cypher.ask.features import Reading, read_features
from cypher.ask.mistyped import refuse_mistyped
from cypher.ask.normalise import spell_variants
from cypher.ask.offering import offer_rest
from cypher.ask.parts import split_clauses, split_question
from cypher.ask.predecessors import add_predecessors
from cypher.ask.reading import read_following, read_question, read_with_story, reread_question
from cypher.ask.refusing import refuse_missing, refuse_question
from cypher.ask.running import find_grades, run_with_topics
from cypher.ask.scoping import narrow_bodies, resolve_scope
from cypher.ask.sentences import say_answer
from cypher.ask.shapes import NARROWING, Shape, find_shapes, query_of
from cypher.ask.singling import keep_first, refuse_denied, refuse_shared, refuse_unequal
from cypher.ask.topics import Topics, build_pattern, refuse_topic, resolve_topics
from cypher.ask.topicways import read_topics
from cypher.ask.widening import rejoin_topics
from cypher.ask.worded import find_named
from cypher.catalog import SavedQuery, read_catalog
from cypher.errors import NotUnderstood, QueryError
from graph.model import Store

Found = tuple[SavedQuery, Topics, Answer]


def ask(store: Store, question: str, *, region: str | None = None) -> Answer:
    """Answer `question` from the graph; `region` says whose 省卫生计生委 is meant.

    NotUnderstood names the words that nothing accounts for and offers what has an answer without them,
    UnknownName what the graph doesn't have.
    """
    scope = resolve_scope(store, region)
    refusals: list[QueryError] = []
    for text in spell_variants(question):
        try:
            return msgspec.structs.replace(_answer(store, text, scope), question=question)
        except QueryError as refusal:
            refusals.append(refusal)
    text = next(iter(spell_variants(question)))
    raise offer_rest(refusals[0], text, lambda rest: _answer(store, rest, scope))


def _answer(store: Store, text: str, scope: tuple[str, ...]) -> Answer:
    """As it is first cut; else as several questions; else with its topics cut wider."""
    first = read_question(store, text)
    try:
        answer = _answer_reading(store, text, narrow_bodies(first, scope))
        return answer if answer.rows else _answer_wider(store, text, first, scope) or answer
    except QueryError as refusal:
        for parts in split_question(text, first):
            with suppress(QueryError):
                return _answer_parts(store, parts, scope)
        for reading in reread_question(store, text, first):
            with suppress(QueryError):
                return _answer_reading(store, text, narrow_bodies(reading, scope))
        with suppress(QueryError):
            return _answer_clauses(store, split_clauses(text, first), scope)
        if theme := _bare_theme(store, first):
            with suppress(QueryError):
                return _answer_bare(store, read_catalog()[theme], first)
        if story := read_with_story(store, text, first):
            with suppress(QueryError):
                return _answer_reading(store, text, narrow_bodies(story, scope))
        raise refusal


def _answer_wider(store: Store, text: str, first: Reading, scope: tuple[str, ...]) -> Answer | None:
    """制定国家标准奖励多少: before 没有查到, whether a topic that was cut short is found whole."""
    for reading in reread_question(store, text, first) if first.of("主题") and not first.of("是否") else ():
        with suppress(QueryError):
            answer = _answer_reading(store, text, narrow_bodies(reading, scope))
            if answer.rows and len(reading.of("主题")) <= len(first.of("主题")):
                return answer
    return None


_BARE = frozenset(("主题", "地区", "年份", "到年", "某通知"))
_SILENT = frozenset("的,，、。.?？!！:：")
_BARE_QUERIES = {"duties": "agencies_of_task", "money": "funding", "targets": "targets"}


def _bare_theme(store: Store, reading: Reading) -> str | None:
    """`平潭 绿道`: words alone are asked of the only kind of fact that is named so."""
    texts = [token.text for token in reading.of("主题")]
    silent = all(token.text in _SILENT for token in reading.of("虚"))
    if not texts or reading.features - _BARE or not silent:
        return None
    themes = [theme for theme in _BARE_QUERIES if find_named(store, theme, texts)]
    return _BARE_QUERIES[themes[0]] if len(themes) == 1 else None


def _answer_bare(store: Store, query: SavedQuery, reading: Reading) -> Answer:
    shape = Shape(query.name, "", frozenset(), _BARE)
    query, topics, answer = _run_first(store, query, shape, reading)
    if not answer.rows:
        raise refuse_topic(store, query.theme, "，".join(topics.texts))
    said = say_answer(answer, query, reading, topics)
    note = f"没有问什么，按“{query.title}”列出"
    return msgspec.structs.replace(said, notes=(note, *said.notes))


def _answer_clauses(store: Store, clauses: Sequence[str], scope: tuple[str, ...]) -> Answer:
    """A question and what else is asked of the same: 稳岗由哪个部牵头，谁配合."""
    if len(clauses) < 2:
        raise NotUnderstood("这句话只有一问")
    first = _read_answerable(store, clauses[0], scope)
    answers = [_answer_reading(store, clauses[0], first)]
    for clause in clauses[1:]:
        if reading := read_following(store, clause, first.tokens):
            answers.append(_answer_reading(store, clause, narrow_bodies(reading, scope)))
    note = f"按{len(answers)}个问题分别回答，后面的接着“{clauses[0]}”理解"
    return msgspec.structs.replace(answers[0], further=tuple(answers[1:]), notes=(note, *answers[0].notes))


def _read_answerable(store: Store, text: str, scope: tuple[str, ...]) -> Reading:
    """The reading of `text` that is answered; raises the first refusal where none is."""
    first = read_question(store, text)
    refusals: list[QueryError] = []
    for reading in (first, *reread_question(store, text, first)):
        try:
            _answer_reading(store, text, narrow_bodies(reading, scope))
        except QueryError as refusal:
            refusals.append(refusal)
        else:
            return narrow_bodies(reading, scope)
    raise refusals[0]


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
    reading, notes = add_predecessors(store, reading)
    query, topics, answer = _run_first(store, query, shape, reading)
    guess = _find_guess(answer, query, reading, topics) or _find_unfounded(answer, shape, topics)
    refuse_unequal(answer, query)
    refuse_shared(answer, topics)
    refuse_denied(answer, topics)
    if guess:
        raise refuse_topic(store, query.theme, guess)
    said = say_answer(keep_first(answer, query, reading), query, reading, topics)
    return msgspec.structs.replace(said, question=text, notes=(*notes, *said.notes))


def _run_first(store: Store, query: SavedQuery, shape: Shape, reading: Reading) -> Found:
    """The first way to understand the topics that has rows; the first of all where none has."""
    found: list[Found] = []
    for topics in read_topics(
        store,
        query.theme,
        reading.of("主题"),
        whether=_only_whether(reading),
        bodies=bool(reading.of("机构")),
    ):
        for each in filter(None, (query, _find_fallback(query, reading))):
            parameters = fill_parameters(each, shape, reading, topics)
            answer = run_with_topics(store, each, parameters, topics, each=_asks_for_each(reading))
            found.append((each, topics, answer))
            if answer.rows:
                return found[-1]
    return found[0]


def _only_whether(reading: Reading) -> bool:
    return bool(reading.of("是否")) and not reading.of("多少")


def _asks_for_each(reading: Reading) -> bool:
    """`黑土地保护的各项补助标准`: all that the sentence gives."""
    return any("各" in token.text or token.kind in ("分述", "合计") for token in reading.tokens)


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
    theme, said = query_of(shape).theme, reading.of("主题")
    try:
        topics = resolve_topics(store, theme, said)
    except QueryError:
        return find_named(store, theme, [token.text for token in said]) is not None
    return len(topics.patterns) > len(topics.loose)


def _find_unfounded(answer: Answer, shape: Shape, topics: Topics) -> str | None:
    """A topic found nowhere or in sentences only, in a question that rests on it: `安徽省人口有多少`."""
    founded = bool(answer.rows) and len(topics.loose) < len(topics.patterns)
    return next(iter(topics.texts), None) if "主题" in shape.required and not founded else None


def _find_guess(answer: Answer, query: SavedQuery, reading: Reading, topics: Topics) -> str | None:
    """A topic that no title has, where the answer would rest on it: `任务重要吗` → 是, or nothing found."""
    whether = bool(reading.of("是否"))
    if not answer.rows:
        nobody = query.theme == "duties" and not reading.of("机构")
        told = topics.loose if nobody else topics.texts
        guesses = topics.as_titles + (() if whether else told) + find_grades(topics)
        return next(iter(guesses), None)
    return next(iter(topics.loose), None) if whether and query.theme != "money" else None


def fill_parameters(query: SavedQuery, shape: Shape, reading: Reading, topics: Topics) -> dict[str, object]:
    """The query's parameters that the question gives."""
    notices = [*reading.parameters.get("notices", ()), *topics.notices]  # type: ignore[misc]
    given = dict(shape.fixed) | dict(reading.parameters)
    by_genre = query.theme == "notices" and query.takes("topic") and not reading.of("通知")
    genres = [token.text for token in reading.of("计划")] if by_genre else []
    if topics.patterns or genres:
        given["topic"] = build_pattern([*topics.patterns, *genres])
    if notices:
        given["notices"] = notices
    unused = [name for name, value in given.items() if not query.takes(name) and value != list(ALL_ROLES)]
    if unused:
        raise NotUnderstood(f"“{query.title}”不能按{'、'.join(unused)}限定", todo="分开问，或去掉这个条件")
    return {name: value for name, value in given.items() if query.takes(name)}
