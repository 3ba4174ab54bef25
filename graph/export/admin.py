"""Files for `neo4j-admin database import full`, which fills an empty database much faster than any driver."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

from graph.delta import fingerprint
from graph.errors import StoreError
from graph.export.files import write_lines
from graph.model import Graph, Value
from graph.ontology import PropertyType, read_ontology
from graph.stores.reading import MARKER, OURS
from graph.stores.rows import edge_row, node_row

ARGUMENTS = "import.args"
_TYPES: dict[PropertyType, str] = {
    "string": "string",
    "date": "string",
    "integer": "long",
    "float": "double",
    "boolean": "boolean",
    "strings": "string[]",
}
_IN_LIST = "\x1f"  # no text has it
_OPTIONS = ("--array-delimiter=U+001F", "--multiline-fields=true", "--overwrite-destination")


def write_admin_files(graph: Graph, folder: Path) -> None:
    """One CSV file for each label and each (relation, from, to), and `import.args` with the arguments.

    To use: `cd FOLDER && neo4j-admin @import.args` on a stopped server, then `zhengtu build` once for the
    constraints and indexes. StoreError if the folder is not empty.
    """
    if folder.exists() and any(folder.iterdir()):
        raise StoreError("文件夹不是空的", where=str(folder), todo="给出新的文件夹")
    arguments = ["database", "import", "full", "neo4j", *_OPTIONS]
    for label, lines in _node_files(graph):
        write_lines(folder / f"{label}.csv", lines)
        arguments.append(f"--nodes={label}={label}.csv")
    for type, name, lines in _edge_files(graph):
        write_lines(folder / f"{name}.csv", lines)
        arguments.append(f"--relationships={type}={name}.csv")
    write_lines(folder / ARGUMENTS, arguments)


def _node_files(graph: Graph) -> Iterator[tuple[str, Iterator[str]]]:
    for label, kind in read_ontology().nodes.items():
        rows = [node_row(node) for node in graph.nodes.values() if node.label == label]
        if rows:
            yield label, _lines({"id": "ID"}, kind.properties, rows)
    built_at = datetime.now(UTC).isoformat(timespec="seconds")
    marker: dict[str, Value] = {"id": "current", "build": fingerprint(graph), "built_at": built_at}
    counters: dict[str, PropertyType] = {"serial": "integer", "until": "integer"}
    columns: dict[str, PropertyType] = {"build": "string", "built_at": "string", **counters}
    yield MARKER, _lines({"id": "ID"}, columns, [{**marker, **dict.fromkeys(counters, 0)}])


def _edge_files(graph: Graph) -> Iterator[tuple[str, str, Iterator[str]]]:
    groups: dict[tuple[str, str, str], list[dict[str, Value]]] = {}
    for edge in graph.edges.values():
        ends = graph.nodes[edge.source].label, graph.nodes[edge.target].label
        row: dict[str, Value] = {"": edge.source, " ": edge.target, **edge_row(edge)}
        groups.setdefault((edge.type, *ends), []).append(row)
    for (type, source, target), rows in groups.items():
        ids = {"": "START_ID", " ": "END_ID", "id": "string"}
        columns = read_ontology().relations[type].columns
        yield type, f"{type}-{source}-{target}", _lines(ids, columns, rows)


def _lines(
    ids: Mapping[str, str], columns: Mapping[str, PropertyType], rows: Iterable[Mapping[str, Value]]
) -> Iterator[str]:
    """Header and rows; every row is marked as ours."""
    typed = {**ids, **{name: _TYPES[kind] for name, kind in columns.items()}, OURS: "boolean"}
    yield ",".join(f"{name.strip()}:{kind}" for name, kind in typed.items())
    for row in rows:
        yield ",".join(_cell({**row, OURS: True}.get(name)) for name in typed)


def _cell(value: Value) -> str:
    """Nothing at all for no value; an empty text is quoted."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    text = _IN_LIST.join(value) if isinstance(value, list) else str(value)
    return '"' + text.replace('"', '""') + '"'
