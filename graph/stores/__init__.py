"""Where graphs are kept. `open_store` picks the back end by URL; all of them understand the same queries."""

import re

from graph.errors import StoreError
from graph.model import Store

__all__ = ["open_store"]

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+)://")
_BOLT = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")


def open_store(url: str) -> Store:
    """The store at `url`: a path is an embedded graph file, `bolt://` or `neo4j://` a Neo4j server.

    Nothing is opened yet, so a graph file need not exist before it is written. Neo4j takes its user, password
    and database from NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE. StoreError for another scheme.
    """
    scheme = _SCHEME.match(url)
    if scheme is None:
        from graph.stores.embedded.store import EmbeddedStore

        return EmbeddedStore(url)
    if scheme[1] not in _BOLT:
        raise StoreError(
            f"不认识的图库地址 {scheme[1]}://", todo="用文件路径，或 bolt://、neo4j:// 开头的地址"
        )
    from graph.stores.bolt.store import BoltStore

    return BoltStore(url)
