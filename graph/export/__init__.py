"""The graph as files: for `neo4j-admin database import`, as JSON lines, as GraphML."""

from collections.abc import Callable
from pathlib import Path

from graph.errors import StoreError
from graph.export.admin import write_admin_files
from graph.export.graphml import write_graphml
from graph.export.jsonl import write_jsonl
from graph.model import Graph

__all__ = ["FORMATS", "export_graph"]

FORMATS: dict[str, Callable[[Graph, Path], None]] = {
    "neo4j-admin": write_admin_files,
    "jsonl": write_jsonl,
    "graphml": write_graphml,
}


def export_graph(graph: Graph, path: Path, format: str) -> None:
    """Write the graph to `path`, a folder for `neo4j-admin`, else a file that is put there whole.

    StoreError for an unknown format, for a folder that is not empty, and where nothing can be written.
    """
    if format not in FORMATS:
        raise StoreError(f"没有导出格式 {format}", todo=f"可用：{'、'.join(FORMATS)}")
    try:
        FORMATS[format](graph, path)
    except OSError as error:
        raise StoreError(
            f"导出失败（{error.strerror}）", where=str(path), todo="检查磁盘空间和权限"
        ) from error
