"""The embedded graph file (LadybugDB): each build writes a new one and renames it; readers can only read."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from graph.delta import compare_graphs, refuse_shrink
from graph.errors import StoreError
from graph.model import Changes, Graph, Parameters, Rows, StoreStatus
from graph.stores.embedded.dialect import to_ladybug
from graph.stores.embedded.values import plain_rows
from graph.stores.reading import count_graph, current_build, read_graph

_REBUILD = "重新运行 zhengtu build"


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

        StoreError if another build is at work, if the graph shrinks too much, or the file can't be written;
        the former graph then stays as it is.
        """
        from graph.stores.embedded.build import build_file, sole_builder

        with sole_builder(self._path):
            old = self.read_graph() if self._path.exists() else None
            delta = compare_graphs(old or Graph(), graph)
            if old is not None and not delta:
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
        connection = self._connect()
        connection.set_query_timeout(round(timeout * 1000) if timeout else 0)
        with _said_clearly(self._path):
            given = {name: value for name, value in (parameters or {}).items() if value is not None}
            result = connection.execute(to_ladybug(statement, parameters or {}), given)
            return plain_rows(result.get_column_names(), result.get_all(), self._find_ends)

    def current_build(self) -> str | None:
        """The build that stands there; None where there is none."""
        return current_build(self.run) if self._path.exists() else None

    def status(self) -> StoreStatus:
        """Counts and the build marker."""
        return count_graph(self.url, self.run)

    def close(self) -> None:
        """Let go of the file."""
        for held in (self._connection, self._database):
            if held is not None:
                held.close()
        self._connection = self._database = self._opened = None

    def _connect(self) -> Any:
        """The connection to the file that stands at the path now."""
        import ladybug

        if not self._path.exists():
            raise StoreError("还没有图文件", where=str(self._path), todo="先运行 zhengtu build")
        stat = self._path.stat()
        if self._opened != (stat.st_ino, stat.st_mtime_ns):
            self.close()
            try:
                self._database = ladybug.Database(self._path, read_only=True)
                self._connection = ladybug.Connection(self._database)
            except RuntimeError as error:
                raise StoreError(
                    "图文件损坏，或由别的版本写成", where=str(self._path), todo=_REBUILD
                ) from error
            self._opened = (stat.st_ino, stat.st_mtime_ns)
        return self._connection

    def _find_ends(self, type: str, ids: list[str]) -> Mapping[str, tuple[str, str]]:
        query = f"MATCH (a)-[r:{type}]->(b) WHERE r.id IN $ids RETURN r.id, a.id, b.id"
        return {id: (source, target) for id, source, target in self._connection.execute(query, {"ids": ids})}


@contextmanager
def _said_clearly(path: Path) -> Iterator[None]:
    """The engine's complaints as one line."""
    try:
        yield
    except RuntimeError as error:
        what, todo = _explain(" ".join(str(error).split()))
        raise StoreError(what, where=str(path), todo=todo) from error


def _explain(complaint: str) -> tuple[str, str]:
    if "Interrupted" in complaint:
        return "查询超时", "缩小范围，或放宽时限"
    if "read-only" in complaint:
        return "只读查询，不能写入", "用 MATCH … RETURN …"
    return f"查询出错：{complaint}", "检查语句"
