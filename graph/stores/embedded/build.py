"""Making a new graph file: tables from the ontology, `COPY` from Arrow, then one rename."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import ladybug
import msgspec
from filelock import FileLock, Timeout

from graph.delta import fingerprint
from graph.errors import StoreError
from graph.model import Graph
from graph.ontology import PropertyType, ontology_version, read_ontology
from graph.stores.columns import edge_tables, node_tables
from graph.stores.reading import MARKER

_TYPES: dict[PropertyType, str] = {
    "string": "STRING",
    "date": "STRING",
    "integer": "INT64",
    "float": "DOUBLE",
    "boolean": "BOOL",
    "strings": "STRING[]",
}


@contextmanager
def sole_builder(path: Path) -> Iterator[None]:
    """Keep others from building this file meanwhile, and clear what a killed one left.

    StoreError if one is at work.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(f"{path}.lock", timeout=0):
            _remove(_draft_of(path))
            yield
    except Timeout:
        raise StoreError("另一个构建正在写这个图文件", where=str(path), todo="等它结束后再试") from None


def build_file(path: Path, graph: Graph) -> None:
    """Write the graph beside `path`, then put it there; on any failure nothing is left of the new file."""
    draft = _draft_of(path)
    try:
        _fill(draft, graph)
        _sync(draft)
        draft.replace(path)
    finally:
        _remove(draft)


def _fill(file: Path, graph: Graph) -> None:
    with ladybug.Database(file) as database, ladybug.Connection(database) as connection:
        for statement in _table_statements():
            connection.execute(statement)
        for label, table in node_tables(graph):
            connection.execute(f"COPY {label} FROM $rows", {"rows": table})
        for type, source, target, table in edge_tables(graph):
            connection.execute(f"COPY {type} FROM $rows (from='{source}', to='{target}')", {"rows": table})
        _mark(connection, graph)
        connection.execute("CHECKPOINT")


def _table_statements() -> Iterator[str]:
    ontology = read_ontology()
    for label, node in ontology.nodes.items():
        yield f"CREATE NODE TABLE {label}(id STRING PRIMARY KEY{_columns(node.properties)})"
    for type, relation in ontology.relations.items():
        pairs = ", ".join(f"FROM {source} TO {target}" for source, target in relation.pairs)
        yield f"CREATE REL TABLE {type}({pairs}, id STRING{_columns(relation.columns)})"
    marker = "".join(f", {name} STRING" for name in ("build", "built_at", "ontology", "ledger"))
    yield f"CREATE NODE TABLE {MARKER}(id STRING PRIMARY KEY{marker})"


def _columns(properties: dict[str, PropertyType]) -> str:
    return "".join(f", `{name}` {_TYPES[kind]}" for name, kind in properties.items())


def _mark(connection: Any, graph: Graph) -> None:
    marker = {
        "id": "current",
        "build": fingerprint(graph),
        "built_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "ontology": ontology_version(),
        "ledger": msgspec.json.encode(graph.ledger).decode(),
    }
    properties = ", ".join(f"{name}: ${name}" for name in marker)
    connection.execute(f"CREATE (:{MARKER} {{{properties}}})", marker)


def _draft_of(path: Path) -> Path:
    return path.with_name(f"{path.name}.new")


def _sync(file: Path) -> None:
    with file.open("rb") as written:
        os.fsync(written.fileno())


def _remove(file: Path) -> None:
    # The engine keeps a log, locks and shadows beside its file; a build killed at a checkpoint leaves them.
    for part in file.parent.iterdir():
        if part.name == file.name or part.name.startswith(f"{file.name}."):
            part.unlink(missing_ok=True)
