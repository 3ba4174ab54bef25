"""Records → graph → stores; `build_graph` is in `graph.build`, `open_store` in `graph.stores`."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graph.py2neo_subgraph import to_py2neo

__all__ = ["to_py2neo"]


def __getattr__(name: str) -> Any:
    """`graph.to_py2neo`, loaded when it is asked for."""
    if name != "to_py2neo":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from graph.py2neo_subgraph import to_py2neo

    return to_py2neo
