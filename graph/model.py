"""The neutral graph that stores, exports and deltas share. Labels and relations come from the ontology."""

from collections.abc import Mapping, Sequence
from typing import Protocol, TypeAlias

import msgspec

Value: TypeAlias = str | int | float | bool | list[str] | None
Parameters: TypeAlias = Mapping[str, object]
Ledger: TypeAlias = dict[str, dict[str, int]]


class Node(msgspec.Struct, frozen=True):
    """A node; `id` is a hash of its stable source fields and unique over all labels."""

    label: str
    id: str
    properties: dict[str, Value]


class Evidence(msgspec.Struct, frozen=True):
    """Why a relation is there: `quote` equals the notice's text at [start:end]."""

    notice: str
    start: int
    end: int
    quote: str
    rule: str


class Edge(msgspec.Struct, frozen=True):
    """A relation; `id` is a hash of type, ends and the notice that states it.

    `evidence` is None only for those that no notice states (see `stated` in the ontology).
    """

    type: str
    source: str
    target: str
    id: str
    properties: dict[str, Value] = {}
    evidence: Evidence | None = None


class Graph(msgspec.Struct):
    """Nodes and edges by id; `ledger` sums up those of the records: kind → outcome → count."""

    nodes: dict[str, Node] = {}
    edges: dict[str, Edge] = {}
    ledger: Ledger = {}


class Rows(msgspec.Struct, frozen=True):
    """A query's answer, in JSON values.

    A node comes as an object with `id`, `label` and its properties, a relation with `id`, `type`, `source`,
    `target` (ids of its ends), its properties and evidence, a path as `{"nodes": […], "relations": […]}`.
    The property `source` of SUCCEEDED_BY is hidden by the end of that name: ask for `r.source` by itself.
    """

    columns: tuple[str, ...]
    rows: tuple[dict[str, object], ...]


class Changes(msgspec.Struct, frozen=True):
    """What a build wrote: ids by kind of change."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


class StoreStatus(msgspec.Struct, frozen=True):
    """What stands in a store: counts by label and relation type, the build that wrote it, its ledger."""

    url: str
    build: str | None
    built_at: str | None
    nodes: dict[str, int]
    edges: dict[str, int]
    ledger: Ledger = {}


class Store(Protocol):
    """A place that holds one graph. Reading never changes it; a build is visible whole or not at all."""

    url: str

    def write_graph(self, graph: Graph, *, allow_shrink: bool = False, max_shrink: float = 0.2) -> Changes:
        """Make the store hold exactly `graph` (of ours); returns what changed."""
        ...

    def read_graph(self) -> Graph:
        """The whole graph as it was written."""
        ...

    def run(
        self, statement: str, parameters: Parameters | None = None, *, timeout: float | None = None
    ) -> Rows:
        """Run one read statement; the store itself refuses a write."""
        ...

    def current_build(self) -> str | None:
        """The build that stands there; None where there is none."""
        ...

    def status(self) -> StoreStatus:
        """Counts and the build marker."""
        ...

    def close(self) -> None:
        """Let go of files and connections."""
        ...


def paragraph_of(text: str, start: int, end: int) -> Sequence[int]:
    """[start, end) of the whole line of `text` around a quote, for showing it in place."""
    left = text.rfind("\n", 0, start) + 1
    right = text.find("\n", end)
    return left, len(text) if right < 0 else right
