"""Which build is current, and whether one is being switched to just now.

A build is one transaction, but Neo4j reads without a snapshot: while the server applies a large commit, a
query sees part of it. So the builder raises a flag just before it commits and lowers it after. A reader that
meets the flag, or another `serial` after its query than before, asks again. A builder that dies with the flag
up leaves it to run out.
"""

import time
from collections.abc import Callable
from typing import TypeVar

import msgspec
from neo4j import ManagedTransaction, Session, unit_of_work

from graph.errors import StoreError
from graph.model import Ledger
from graph.stores.reading import MARKER

T = TypeVar("T")

_PAUSE, _PATIENCE = 0.05, 120.0  # seconds between two attempts to read, and for all of them
_LEASE, _LEASE_FOR_CHANGE = 30.0, 0.0002  # seconds; a busy server took up to 1.4 for 10,000 changes


class Marker(msgspec.Struct, frozen=True):
    """The build that is current, the number of switches begun, and `busy` while one may be under way."""

    build: str | None = None
    serial: int = 0
    busy: bool = False


def read_marker(transaction: ManagedTransaction) -> Marker:
    """The marker as it stands, the flag by the server's own clock."""
    query = (
        f"MATCH (b:{MARKER} {{id: 'current'}}) "
        "RETURN b.build AS build, b.serial AS serial, b.until > timestamp() AS busy"
    )
    record = transaction.run(query).single()
    return Marker(record["build"], record["serial"], record["busy"]) if record else Marker()


def read_undisturbed(
    session: Session, work: Callable[[ManagedTransaction], T], timeout: float | None = None
) -> tuple[Marker, T]:
    """That build's marker and the answer of `work` from it; `timeout` in seconds for each attempt."""
    attempt = unit_of_work(timeout=timeout)(_attempt)
    give_up = time.monotonic() + _PATIENCE
    while time.monotonic() < give_up:
        marker, answers = session.execute_read(attempt, work)
        if answers:
            return marker, answers[0]
        time.sleep(_PAUSE)
    raise StoreError("库一直在切换到新的构建，读不到完整的图", todo="稍后再试")


def _attempt(
    transaction: ManagedTransaction, work: Callable[[ManagedTransaction], T]
) -> tuple[Marker, list[T]]:
    before = read_marker(transaction)
    if before.busy:
        return before, []
    answer = work(transaction)
    return before, [answer] if read_marker(transaction) == before else []


def hold_lock(transaction: ManagedTransaction) -> None:
    """Wait until no other builder is between this and `set_build`, by a key that only one can create."""
    transaction.run(f"CREATE (:{MARKER} {{id: 'lock'}})").consume()


def raise_flag(transaction: ManagedTransaction, changes: int) -> None:
    """A switch of so many nodes and relations begins; the flag runs out by itself."""
    query = (
        f"MERGE (b:{MARKER} {{id: 'current'}}) "
        "SET b.serial = coalesce(b.serial, 0) + 1, b.until = timestamp() + $milliseconds"
    )
    lease = _LEASE + _LEASE_FOR_CHANGE * changes
    transaction.run(query, milliseconds=round(lease * 1000)).consume()


def set_build(transaction: ManagedTransaction, build: str, built_at: str, ledger: Ledger) -> None:
    """Name the build that this transaction makes current, and let go of the lock."""
    query = (
        f"MERGE (b:{MARKER} {{id: 'current'}}) SET b += $own "
        f"WITH b MATCH (lock:{MARKER} {{id: 'lock'}}) DELETE lock"
    )
    own = {"build": build, "built_at": built_at, "ledger": msgspec.json.encode(ledger).decode()}
    transaction.run(query, own=own).consume()


def lower_flag(transaction: ManagedTransaction) -> None:
    """The switch is over."""
    transaction.run(f"MATCH (b:{MARKER} {{id: 'current'}}) SET b.until = 0").consume()
