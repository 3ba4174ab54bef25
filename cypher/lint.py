"""Checks of saved queries: they parse as Neo4j's Cypher, only read, and name only what the ontology has.

graphglot, which parses them, is a development dependency: nothing but tests and `make lint` comes here.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from graphglot.dialect import Dialect  # type: ignore[import-untyped]
from graphglot.error import GraphGlotError  # type: ignore[import-untyped]

from graph.ontology import read_ontology

_WRITES = frozenset(
    ("CreateClause", "InsertStatement", "MergeClause", "SetStatement", "RemoveStatement", "DeleteStatement")
)
_ELSEWHERE = frozenset(("CallProcedureStatement",))


def lint_statement(statement: str) -> tuple[str, ...]:
    """What is wrong with a statement, one line each; nothing if all is well."""
    try:
        (tree, *_) = Dialect.get_or_raise("neo4j").parse(statement)
    except GraphGlotError as error:
        return (f"does not parse: {str(error).splitlines()[0]}",)
    parts = list(tree.dfs())
    return (*_find_writes(parts), *_find_unknown_names(parts))


def _find_writes(parts: list[Any]) -> Iterator[str]:
    for part in parts:
        kind = type(part).__name__
        if kind in _WRITES or kind in _ELSEWHERE:
            yield f"more than a read: {kind}"


def _find_unknown_names(parts: list[Any]) -> Iterator[str]:
    """Labels, relation types and properties that the ontology lacks."""
    kinds: dict[str, set[str]] = {}
    for part in parts:
        if type(part).__name__ == "ElementPatternFiller":
            variable, labels = _declared(part)
            yield from (f"unknown label or relation: {label}" for label in labels if label not in _columns())
            kinds.setdefault(variable, set()).update(labels)
    for part in parts:
        if type(part).__name__ == "PropertyReference":
            yield from _check_property(part, kinds)


def _declared(filler: Any) -> tuple[str, set[str]]:
    """`(t:Task|Target)` → t, {Task, Target}."""
    declaration = filler.element_variable_declaration
    variable = declaration.element_variable.name if declaration else ""
    names = (part for part in filler.dfs() if type(part).__name__ == "LabelName")
    return variable, {name.identifier.name for name in names}


def _check_property(reference: Any, kinds: Mapping[str, set[str]]) -> Iterator[str]:
    """A property must be one that every kind of its variable may have."""
    variable = getattr(getattr(reference.property_source, "binding_variable", None), "name", "")
    name = reference.property_name[0].identifier.name
    for kind in sorted(kinds.get(variable, ())):
        if kind in _columns() and name not in _columns()[kind]:
            yield f"unknown property: {kind}.{name}"


def _columns() -> Mapping[str, frozenset[str]]:
    ontology = read_ontology()
    nodes = {label: frozenset((*kind.properties, "id")) for label, kind in ontology.nodes.items()}
    relations = {name: frozenset((*kind.columns, "id")) for name, kind in ontology.relations.items()}
    return nodes | relations
