"""Run a saved query by name with checked parameters."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from cypher.answer import Answer, find_proofs
from cypher.catalog import QueryParameter, SavedQuery, read_catalog
from cypher.errors import QueryError, UnknownName
from graph.model import Rows, Store

NONE: Mapping[str, object] = MappingProxyType({})


def find_query(name: str) -> SavedQuery:
    """The saved query of this name (or title); raises UnknownName with the nearest names."""
    catalog = read_catalog()
    if name in catalog:
        return catalog[name]
    titles = {query.title: query for query in catalog.values()}
    if name in titles:
        return titles[name]
    nearest = near_queries(name, (*catalog, *titles))
    raise UnknownName(f"没有叫“{name}”的查询", nearest=nearest, todo=_offer(nearest))


def near_queries(name: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """Up to three names or titles most like `name`."""
    from rapidfuzz import fuzz, process

    found = process.extract(name, known, scorer=fuzz.WRatio, limit=3, score_cutoff=40)
    return tuple(match for match, _, _ in found)


def _offer(nearest: tuple[str, ...]) -> str:
    return f"是不是 {'、'.join(nearest)}？" if nearest else "zhengtu query 列出全部查询"


def check_parameters(query: SavedQuery, given: Mapping[str, object]) -> dict[str, object]:
    """Given values as their declared types, defaults for the rest; QueryError where one doesn't fit."""
    declared = {parameter.name: parameter for parameter in query.parameters}
    for name in given:
        if name not in declared:
            raise QueryError(f"查询“{query.name}”没有参数 {name}", todo=f"可用的参数：{'、'.join(declared)}")
    missing = [p.name for p in query.parameters if p.required and p.name not in given]
    if missing:
        raise QueryError(f"查询“{query.name}”还缺参数 {'、'.join(missing)}", todo=f"加上 --{missing[0]} 值")
    return {
        name: _parse_value(parameter, given[name]) if name in given else parameter.default
        for name, parameter in declared.items()
    }


def _parse_value(parameter: QueryParameter, value: object) -> object:
    try:
        return _PARSERS[parameter.type](value)
    except (TypeError, ValueError):
        raise QueryError(f"参数 {parameter.name} 应是 {parameter.type}，得到的是 {value!r}") from None


def _parse_strings(value: object) -> list[str]:
    if isinstance(value, str):
        return [part for part in value.replace("，", ",").replace("、", ",").split(",") if part]
    if isinstance(value, (list, tuple)):
        return [str(part) for part in value]
    raise ValueError(value)


def _parse_integer(value: object) -> int:
    return int(str(value))


def _parse_float(value: object) -> float:
    return float(str(value))


_PARSERS: Mapping[str, Callable[[object], object]] = {
    "string": str,
    "strings": _parse_strings,
    "integer": _parse_integer,
    "float": _parse_float,
}


def run_query(store: Store, name: str, parameters: Mapping[str, object] = NONE) -> Answer:
    """Run the saved query `name`; each row keeps its visible columns, the hidden ones become proofs."""
    query = find_query(name)
    values = check_parameters(query, parameters)
    return build_answer(store, query, values, store.run(query.statement, values))


def build_answer(store: Store, query: SavedQuery, parameters: Mapping[str, object], found: Rows) -> Answer:
    """Rows without the hidden columns, and the proofs that these point to."""
    columns = tuple(column for column in found.columns if not column.startswith("_"))
    rows = tuple({column: row[column] for column in columns} for row in found.rows)
    return Answer(
        question=None,
        query=query.name,
        parameters=parameters,
        columns=columns,
        rows=rows,
        evidence=find_proofs(store, found.rows),
    )
