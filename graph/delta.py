"""What is different between two graphs."""

from collections import Counter
from collections.abc import Iterator, Mapping
from hashlib import blake2b
from typing import Generic, Literal, TypeVar

import msgspec

from graph.errors import StoreError
from graph.model import Changes, Edge, Graph, Node
from graph.ontology import read_ontology

T = TypeVar("T", Node, Edge)


class Change(msgspec.Struct, Generic[T], frozen=True):
    """A node or relation `before` and `after`; None where it is not there."""

    before: T | None
    after: T | None

    @property
    def kind(self) -> Literal["added", "changed", "removed"]:
        """What happened to it."""
        if self.before is None:
            return "added"
        return "removed" if self.after is None else "changed"

    @property
    def subject(self) -> T:
        """The newest state that there is."""
        subject = self.after if self.after is not None else self.before
        assert subject is not None
        return subject


class Delta(msgspec.Struct, frozen=True):
    """All changes from one graph to another, by id; relations carry their quotes in `evidence`."""

    nodes: tuple[Change[Node], ...] = ()
    edges: tuple[Change[Edge], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.nodes or self.edges)

    def changes(self) -> Changes:
        """The ids by kind of change."""
        ids: dict[str, list[str]] = {"added": [], "changed": [], "removed": []}
        all_changes: tuple[Change[Node] | Change[Edge], ...] = (*self.nodes, *self.edges)
        for change in all_changes:
            ids[change.kind].append(change.subject.id)
        return Changes(**{kind: tuple(changed) for kind, changed in ids.items()})


def compare_graphs(old: Graph, new: Graph) -> Delta:
    """The changes that make `new` of `old`."""
    return Delta(tuple(_compare(old.nodes, new.nodes)), tuple(_compare(old.edges, new.edges)))


def refuse_shrink(old: Graph, new: Graph, max_shrink: float) -> None:
    """StoreError, saying what would vanish, where nodes or relations get fewer by more than the share."""
    for zh, before, after in (
        ("节点", len(old.nodes), len(new.nodes)),
        ("关系", len(old.edges), len(new.edges)),
    ):
        if before and (before - after) / before > max_shrink:
            loss = f"新图的{zh}从 {before} 减到 {after}，超过允许的 {max_shrink:.0%}"
            raise StoreError(
                f"{loss}；将消失：{_losses(old, new)}",
                todo="确认无误后加 --allow-shrink",
            )


def fingerprint(graph: Graph) -> str:
    """Hash of everything in the graph, whatever its order."""
    digest = blake2b(digest_size=10)
    encode = msgspec.json.Encoder(order="sorted").encode
    for part in (graph.nodes, graph.edges):
        for id in sorted(part):
            digest.update(encode(part[id]))
    return digest.hexdigest()


def _compare(old: Mapping[str, T], new: Mapping[str, T]) -> Iterator[Change[T]]:
    for id in sorted(old.keys() | new.keys()):
        before, after = old.get(id), new.get(id)
        if before != after:
            yield Change(before, after)


def _losses(old: Graph, new: Graph) -> str:
    gone = Counter(node.label for id, node in old.nodes.items() if id not in new.nodes)
    gone.update(edge.type for id, edge in old.edges.items() if id not in new.edges)
    ontology = read_ontology()
    names = {kind: entry.zh for part in (ontology.nodes, ontology.relations) for kind, entry in part.items()}
    return "、".join(f"{names[kind]} {count}" for kind, count in gone.most_common())
