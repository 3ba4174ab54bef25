"""The embedded graph file (LadybugDB): each build writes a new one and renames it; readers can only read."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from graph.delta import compare_graphs, refuse_shrink
from graph.errors import StoreError
from graph.model import Changes, Graph, Parameters, Rows, StoreStatus
from graph.ontology import ontology_version
from graph.stores.embedded.dialect import to_ladybug
from graph.stores.embedded.failures import (
    DamagedFileError,
    damaged,
    query_said_clearly,
    refuse_foreign,
    writing_said_clearly,
)
from graph.stores.embedded.returned import name_columns
from graph.stores.embedded.values import plain_rows
from graph.stores.reading import MARKER, count_graph, current_build, read_graph

_MEMORY = 1 << 30  # bytes at most; the engine's own 80 % of the machine takes longer to set up


class EmbeddedStore:
    """One graph in one file; readers see the newest build that was complete when they asked."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._path = Path(url)
        self._database: Any = None
        self._connection: Any = None
        self._opened: tuple[int, int] | None = None

    def write_graph(self, graph: Graph, *, allow_shrink: bool = False, max_shrink: float = 0.2) -> Changes:
        """Build a new file beside the old one and put it in its place; nothing is written if nothing changed.

        StoreError if another build is at work, if the graph shrinks too much, if the path holds something
        else, or the file can't be written; what stood there then stays as it is.
        """
        from graph.stores.embedded.build import build_file, sole_builder

        with writing_said_clearly(self._path), sole_builder(self._path):
            old = self._former_graph()
            delta = compare_graphs(old or Graph(), graph)
            if old is not None and not delta and old.ledger == graph.ledger:
                return Changes()
            if old is not None and not allow_shrink:
                refuse_shrink(old, graph, max_shrink)
            build_file(self._path, graph)
        return delta.changes()

    def read_graph(self) -> Graph:
        """The whole graph as it was written."""
        return read_graph(self.run)

    def run(
        self, statement: str, parameters: Parameters | None = None, *, timeout: float | None = None
    ) -> Rows:
        """Run one read statement, for `timeout` seconds at most; the file is open read-only."""
        given = parameters or {}
        translated = to_ladybug(statement, given)
        connection = self._connect()
        connection.set_query_timeout(round(timeout * 1000) if timeout else 0)
        with query_said_clearly(self._path):
            values = {name: value for name, value in given.items() if value is not None}
            result = connection.execute(translated, values)
            columns = name_columns(statement, result.get_column_names())
            return plain_rows(columns, result.get_all(), self._find_ends)

    def current_build(self) -> str | None:
        """The build that stands there; None where there is none."""
        try:
            return current_build(self.run) if self._path.exists() else None
        except DamagedFileError:
            return None

    def status(self) -> StoreStatus:
        """Counts and the build marker."""
        return count_graph(self.url, self.run)

    def close(self) -> None:
        """Let go of the file."""
        for held in (self._connection, self._database):
            if held is not None:
                held.close()
        self._connection = self._database = self._opened = None

    def _former_graph(self) -> Graph | None:
        """What stands there; None for nothing, or for a graph file that can't be read any more."""
        if not self._path.exists():
            return None
        refuse_foreign(self._path)
        try:
            return self.read_graph()
        except DamagedFileError:
            return None

    def _connect(self) -> Any:
        """The connection to the file that stands at the path now."""
        if not self._path.exists():
            raise StoreError("还没有图文件", where=self.url, todo="先运行 zhengtu build")
        stat = self._path.stat()
        if self._opened != (stat.st_ino, stat.st_mtime_ns):
            self.close()
            self._open()
            self._opened = (stat.st_ino, stat.st_mtime_ns)
        return self._connection

    def _open(self) -> None:
        import ladybug

        try:
            self._database = ladybug.Database(self._path, read_only=True, buffer_pool_size=_MEMORY)
            self._connection = ladybug.Connection(self._database)
            version = self._connection.execute(f"MATCH (b:{MARKER}) RETURN b.ontology").get_all()
        except RuntimeError as error:
            raise damaged(self._path) from error
        if version != [[ontology_version()]]:
            raise damaged(self._path)

    def _find_ends(self, type: str, ids: list[str]) -> Mapping[str, tuple[str, str]]:
        query = f"MATCH (a)-[r:{type}]->(b) WHERE r.id IN $ids RETURN r.id, a.id, b.id"
        return {id: (source, target) for id, source, target in self._connection.execute(query, {"ids": ids})}
