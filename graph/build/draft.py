"""A graph in the making: every node and relation is checked against the ontology as it is added."""

from collections import Counter
from collections.abc import Mapping

from corpus.notice import Notice, Span
from graph.build.identity import hash_id
from graph.model import Edge, Evidence, Graph, Node, Value
from graph.ontology import read_ontology


class Draft:
    """Collects nodes and relations; the first to give an id decides its properties."""

    def __init__(self) -> None:
        self.graph = Graph()
        self._ontology = read_ontology()
        self._repeats: Counter[str] = Counter()

    def add_node(self, label: str, id: str, properties: Mapping[str, object]) -> str:
        """Add the node unless its id is there; properties without a value are left out."""
        if id not in self.graph.nodes:
            kept = _with_values(properties)
            _refuse_unknown(label, kept, self._ontology.nodes[label].properties)
            self.graph.nodes[id] = Node(label, id, kept)
        return id

    def count_repeat(self, *key: object) -> int:
        """How often this key was asked for before: tells apart items that agree in all stable fields."""
        base = hash_id(*key)
        self._repeats[base] += 1
        return self._repeats[base] - 1

    def add_edge(
        self, type: str, source: str, target: str, evidence: Evidence | None = None, /, **properties: object
    ) -> None:
        """Join two nodes that are there: at most once by each type and each notice that states it."""
        kind = self._ontology.relations[type]
        ends = (self.graph.nodes[source].label, self.graph.nodes[target].label)
        if ends not in kind.pairs or kind.stated != (evidence is not None):
            raise ValueError(f"{type} {ends}, evidence {evidence}: not in the ontology")
        kept = _with_values(properties)
        _refuse_unknown(type, kept, kind.properties)
        id = hash_id(type, source, target, evidence and evidence.notice)
        self.graph.edges.setdefault(id, Edge(type, source, target, id, kept, evidence))


def prove(notice: Notice, span: Span, rule: str) -> Evidence:
    """Evidence with the characters of `span`; ValueError where there are none."""
    if not 0 <= span.start < span.end <= len(notice.text):
        raise ValueError(f"{notice.id}: {rule} gives {span}, the text has {len(notice.text)} characters")
    return Evidence(notice.id, span.start, span.end, span.of(notice.text), rule)


def _with_values(properties: Mapping[str, object]) -> dict[str, Value]:
    listed = {name: list(value) if isinstance(value, tuple) else value for name, value in properties.items()}
    return {name: value for name, value in listed.items() if value is not None and value != []}  # type: ignore[misc]


def _refuse_unknown(owner: str, properties: Mapping[str, Value], known: Mapping[str, str]) -> None:
    if unknown := properties.keys() - known.keys():
        raise ValueError(f"{owner}: {sorted(unknown)} not in the ontology")
