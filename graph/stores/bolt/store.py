"""A Neo4j server (5.7 or later) as a store.

A build is one transaction that writes only differences, so a failed, killed or cut-off one leaves nothing.
Readers through this store see one whole build: see `marker`. Others (Neo4j Browser) see the former build
until the commit and the new one after it; for the moment that the server takes to apply a large commit, Neo4j
itself may show them both. What users add to the database is left alone.
"""

import logging
import os
import weakref
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from typing import Any, TypeVar
from urllib.parse import urlsplit

from neo4j import Driver, GraphDatabase, ManagedTransaction, Session, unit_of_work
from neo4j.exceptions import DriverError, Neo4jError

from graph.delta import Delta, compare_graphs, fingerprint, refuse_shrink
from graph.errors import StoreError
from graph.model import Changes, Graph, Parameters, Rows, StoreStatus
from graph.stores.bolt import marker
from graph.stores.bolt.differences import write_delta
from graph.stores.bolt.failures import said_clearly
from graph.stores.bolt.marker import Marker
from graph.stores.bolt.reading import read_graph
from graph.stores.bolt.schema import write_schema
from graph.stores.bolt.values import plain_rows
from graph.stores.reading import OURS, Run, count_graph

T = TypeVar("T")
_BUILD = {"app": "zhengtu", "doing": "build"}  # how a builder is known among the server's transactions
_OURS = {"only_nodes": f"WHERE n.{OURS}", "only_edges": f"WHERE r.{OURS}"}
_PATIENCE: dict[str, Any] = {
    "connection_timeout": 10,
    "connection_acquisition_timeout": 30,
    "max_transaction_retry_time": 15,
    "notifications_min_severity": "OFF",  # a label that no node has yet is no fault
}


class _MovedError(Exception):
    """Another build became current between reading and writing."""


class BoltStore:
    """The graph in one database of a server."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.username or parts.password:
            raise StoreError("地址里不要写用户名和密码", todo="用环境变量 NEO4J_USERNAME、NEO4J_PASSWORD")
        self.url = url
        self._driver: Driver | None = None

    def write_graph(self, graph: Graph, *, allow_shrink: bool = False, max_shrink: float = 0.2) -> Changes:
        """Write what is different from the graph that stands there; without a difference nothing is written.

        StoreError if another build is at work, if the graph shrinks too much, or the server refuses.
        """
        attempted = Delta()
        with said_clearly(self.url), self._session() as session:
            session.execute_read(_refuse_second_builder)
            write_schema(session)
            while True:
                base, old = marker.read_undisturbed(session, _read)
                delta = compare_graphs(old, graph)
                if base.build and not delta and old.ledger == graph.ledger:
                    return attempted.changes()
                if not allow_shrink:
                    refuse_shrink(old, graph, max_shrink)
                with suppress(_MovedError):
                    self._commit(session, base, old, graph, delta)
                    return delta.changes()
                attempted = delta

    def read_graph(self) -> Graph:
        """The whole graph as it was written, without what others added."""
        return self._read_whole(_read)

    def run(
        self, statement: str, parameters: Parameters | None = None, *, timeout: float | None = None
    ) -> Rows:
        """Run one read statement, for `timeout` seconds at most; the server refuses a write."""
        return self._read_whole(partial(_run, statement=statement, parameters=parameters or {}), timeout)

    def current_build(self) -> str | None:
        """The build that stands there; None where there is none."""
        return self._read_whole(marker.read_marker).build

    def status(self) -> StoreStatus:
        """Counts of what is ours, and the build marker."""
        return self._read_whole(partial(_count, url=self.url))

    def close(self) -> None:
        """Let go of the connections."""
        if self._driver is not None:
            self._driver.close()
        self._driver = None

    def _read_whole(self, work: Callable[[ManagedTransaction], T], timeout: float | None = None) -> T:
        with said_clearly(self.url), self._session() as session:
            return marker.read_undisturbed(session, work, timeout)[1]

    def _commit(self, session: Session, base: Marker, old: Graph, new: Graph, delta: Delta) -> None:
        """Write in one transaction, the flag up while the server switches; _MovedError if not on `base`."""
        build, size = fingerprint(new), len(delta.nodes) + len(delta.edges)

        def work(transaction: ManagedTransaction) -> None:
            marker.hold_lock(transaction)
            if marker.read_marker(transaction).serial != base.serial:
                raise _MovedError
            write_delta(transaction, old, new, delta)
            flags.execute_write(marker.raise_flag, size)
            built_at = datetime.now(UTC).isoformat(timespec="seconds")
            marker.set_build(transaction, build, built_at, new.ledger)

        with self._session() as flags:
            try:
                session.execute_write(unit_of_work(metadata=_BUILD)(work))
            finally:
                with suppress(DriverError, Neo4jError):  # it runs out by itself, and the first failure counts
                    flags.execute_write(marker.lower_flag)

    def _session(self) -> Session:
        if self._driver is None:
            self._driver = connect(self.url)
            weakref.finalize(self, self._driver.close)
        return self._driver.session(database=os.environ.get("NEO4J_DATABASE") or None)


def connect(url: str) -> Driver:
    """A driver that has reached the server."""
    user, password = os.environ.get("NEO4J_USERNAME", "neo4j"), os.environ.get("NEO4J_PASSWORD", "")
    # Failures are said once, as StoreError: the driver's own words go only to whoever asks for its log.
    logging.getLogger("neo4j").addHandler(logging.NullHandler())
    driver = GraphDatabase.driver(url, auth=(user, password), **_PATIENCE)
    try:
        driver.verify_connectivity()
    except BaseException:
        driver.close()
        raise
    return driver


def _refuse_second_builder(transaction: ManagedTransaction) -> None:
    query = "SHOW TRANSACTIONS YIELD metaData WHERE metaData.app = $app AND metaData.doing = $doing"
    if transaction.run(query, _BUILD).values():
        raise StoreError("另一个构建正在写这个库", todo="等它结束后再试")


def _run(transaction: ManagedTransaction, statement: str, parameters: Parameters) -> Rows:
    result = transaction.run(statement, dict(parameters))
    return plain_rows(transaction, result.keys(), [list(record.values()) for record in result])


def _runner(transaction: ManagedTransaction) -> Run:
    return lambda statement: _run(transaction, statement, {})


def _read(transaction: ManagedTransaction) -> Graph:
    return read_graph(_runner(transaction))


def _count(transaction: ManagedTransaction, url: str) -> StoreStatus:
    return count_graph(url, _runner(transaction), **_OURS)
