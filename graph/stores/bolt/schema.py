"""Constraints and indexes of the ontology, with what Neo4j Community has."""

from collections.abc import Iterator

from graph.ontology import read_ontology

SEARCH_INDEX = "zhengtu_search"


def schema_statements() -> Iterator[str]:
    """Statements that change nothing where the constraint or index is there already."""
    ontology = read_ontology()
    for label, kind in ontology.nodes.items():
        name = f"zhengtu_{label.lower()}"
        yield f"CREATE CONSTRAINT {name}_id IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE"
        for index in kind.indexes:
            yield f"CREATE INDEX {name}_{index} IF NOT EXISTS FOR (n:{label}) ON (n.{index})"
    yield _search_index()


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
