"""Constraints and indexes of the ontology, with what Neo4j Community has."""

from collections.abc import Iterator

from neo4j import ManagedTransaction, Session

from graph.ontology import read_ontology
from graph.stores.reading import MARKER

SEARCH_INDEX = "zhengtu_search"


def write_schema(session: Session) -> None:
    """Create the constraints and indexes that are not there yet."""
    present = {record["name"] for record in session.run("SHOW INDEXES YIELD name")}
    missing = [statement for name, statement in _statements() if name not in present]
    if missing:
        session.execute_write(_run_all, missing)


def _run_all(transaction: ManagedTransaction, statements: list[str]) -> None:
    for statement in statements:
        transaction.run(statement).consume()


def _statements() -> Iterator[tuple[str, str]]:
    """Names and statements; a uniqueness constraint has an index of the same name."""
    ontology = read_ontology()
    for label, properties in {
        MARKER: (),
        **{label: kind.indexes for label, kind in ontology.nodes.items()},
    }.items():
        key = f"zhengtu_{label.lower()}_id"
        yield key, f"CREATE CONSTRAINT {key} IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE"
        for property in properties:
            name = f"zhengtu_{label.lower()}_{property}"
            yield name, f"CREATE INDEX {name} IF NOT EXISTS FOR (n:{label}) ON (n.{property})"
    yield SEARCH_INDEX, _search_index()


def _search_index() -> str:
    """Full text over all that is searched by words, in pairs of characters as Lucene does for Chinese."""
    searched = {label: kind.search for label, kind in read_ontology().nodes.items() if kind.search}
    labels = "|".join(searched)
    properties = ", ".join(
        f"n.{name}" for name in sorted({name for names in searched.values() for name in names})
    )
    return (
        f"CREATE FULLTEXT INDEX {SEARCH_INDEX} IF NOT EXISTS FOR (n:{labels}) ON EACH [{properties}] "
        "OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}"
    )
