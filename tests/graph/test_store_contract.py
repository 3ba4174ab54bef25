"""What every store does, on all of them."""

from collections import Counter
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.build.identity import hash_id
from graph.delta import compare_graphs
from graph.errors import StoreError
from graph.model import Changes, Edge, Evidence, Graph, Node, Store
from graph.ontology import PropertyType, RelationKind, read_ontology

_NASTY = [
    "省卫生计生委",
    "'\"`\\",
    "}) DETACH DELETE (n",
    "第一行\n第二行\t末",
    "",
    " ",
    "𠀀㐀",
    "长" * 5000,
    "$id",
    "null",
]
_TEXT = st.sampled_from(_NASTY) | st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20)
_SHORT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20) | st.sampled_from(_NASTY[:5])
_VALUES: dict[PropertyType, st.SearchStrategy[Any]] = {
    "string": _TEXT,
    "date": st.sampled_from(["2018-05-01", "2020-12-31"]),
    "integer": st.integers(-(2**63), 2**63 - 1),
    "float": st.floats(allow_nan=False, allow_infinity=False),
    "boolean": st.booleans(),
    "strings": st.lists(_TEXT, min_size=1, max_size=3),
}


def _properties(
    kinds: dict[str, PropertyType], indexed: tuple[str, ...] = ()
) -> st.SearchStrategy[dict[str, Any]]:
    """Any of the properties; what is indexed stays short."""
    values = {
        name: _SHORT if name in indexed and kind == "string" else _VALUES[kind]
        for name, kind in kinds.items()
    }
    return st.fixed_dictionaries({}, optional=values)


@st.composite
def _nodes(draw: st.DrawFn, label: str) -> list[Node]:
    kind = read_ontology().nodes[label]
    ids = draw(st.lists(st.integers(0, 5), max_size=3, unique=True))
    return [Node(label, hash_id(label, i), draw(_properties(kind.properties, kind.indexes))) for i in ids]


@st.composite
def _edge(draw: st.DrawFn, type: str, kind: RelationKind, nodes: list[Node]) -> Edge | None:
    pairs = [(a, b) for a in nodes for b in nodes if (a.label, b.label) in kind.pairs]
    if not pairs:
        return None
    source, target = draw(st.sampled_from(pairs))
    proof = (
        Evidence(draw(_SHORT), draw(st.integers(0, 9)), 10, draw(_TEXT), draw(_SHORT))
        if kind.stated
        else None
    )
    id = hash_id(type, source.id, target.id)
    return Edge(type, source.id, target.id, id, draw(_properties(kind.properties)), proof)


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    """Graphs that the ontology allows, with names that break careless code."""
    labels = draw(
        st.lists(st.sampled_from(sorted(read_ontology().nodes)), min_size=1, max_size=4, unique=True)
    )
    nodes = [node for label in labels for node in draw(_nodes(label))]
    edges = [draw(_edge(type, kind, nodes)) for type, kind in read_ontology().relations.items()]
    return Graph({node.id: node for node in nodes}, {edge.id: edge for edge in edges if edge})


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(first=graphs(), second=graphs())
def test_a_store_holds_exactly_what_was_written_last(store: Store, first: Graph, second: Graph) -> None:
    store.write_graph(first, allow_shrink=True)
    assert store.read_graph() == first
    changes = store.write_graph(second, allow_shrink=True)
    assert changes == compare_graphs(first, second).changes()
    assert store.read_graph() == second


def test_the_same_graph_again_writes_nothing(store: Store, sample_graph: Graph) -> None:
    assert len(store.write_graph(sample_graph).added) == len(sample_graph.nodes) + len(sample_graph.edges)
    before = store.status()
    assert store.write_graph(sample_graph) == Changes()
    assert store.status() == before


def test_status_counts_by_label_and_type(store: Store, sample_graph: Graph) -> None:
    store.write_graph(sample_graph)
    status = store.status()
    assert status.nodes == Counter(node.label for node in sample_graph.nodes.values())
    assert status.edges == Counter(edge.type for edge in sample_graph.edges.values())
    assert status.build == store.current_build() is not None


def test_nodes_relations_and_paths_come_as_objects(store: Store, sample_graph: Graph) -> None:
    store.write_graph(sample_graph)
    leads = next(
        e for e in sample_graph.edges.values() if e.type == "LEADS" and e.properties["basis"] == "sole"
    )
    body, task = sample_graph.nodes[leads.source], sample_graph.nodes[leads.target]
    assert leads.evidence is not None
    proof = {name: getattr(leads.evidence, name) for name in leads.evidence.__struct_fields__}
    node = {"id": body.id, "label": "Agency", **body.properties}
    relation = {
        "id": leads.id,
        "type": "LEADS",
        "source": body.id,
        "target": task.id,
        "basis": "sole",
        **proof,
    }
    where = "WHERE r.basis = 'sole'"
    assert store.run(f"MATCH (a:Agency)-[r:LEADS]->() {where} RETURN a, r AS relation").rows == (
        {"a": node, "relation": relation},
    )
    assert store.run(f"MATCH ()-[r:LEADS]->() {where} RETURN r").rows == ({"r": relation},)
    (path,) = store.run(f"MATCH p = (:Agency)-[r:LEADS]->(:Task) {where} RETURN p").rows
    task_object = {"id": task.id, "label": "Task", **task.properties}
    assert path["p"] == {"nodes": [node, task_object], "relations": [relation]}
    (listed,) = store.run(f"MATCH (a:Agency)-[r:LEADS]->() {where} RETURN collect({{who: a}}) AS who").rows
    assert listed["who"] == [{"who": node}]


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE (:Task {id: 'x'})",
        "MATCH (t:Task) DETACH DELETE t",
        "MATCH (t:Task) SET t.title = 'x'",
        "MERGE (t:Task {id: 'x'}) RETURN t",
        "DROP TABLE Task",
        "DROP CONSTRAINT zhengtu_task_id",
        "COPY (MATCH (t:Task) RETURN t.id) TO 'out.csv'",
        "MATCH (t:Task) RETURN t; MATCH (t:Task) DELETE t",
    ],
)
def test_the_store_refuses_a_write(store: Store, sample_graph: Graph, statement: str) -> None:
    store.write_graph(sample_graph)
    with pytest.raises(StoreError) as refusal:
        store.run(statement)
    assert "\n" not in str(refusal.value)
    assert store.read_graph() == sample_graph


@pytest.mark.parametrize("name", _NASTY)
def test_a_parameter_is_only_ever_a_value(store: Store, sample_graph: Graph, name: str) -> None:
    store.write_graph(sample_graph)
    assert store.run("MATCH (a:Agency) WHERE a.name = $name RETURN a.id AS id", {"name": name}).rows == ()
    assert store.run("RETURN $name AS name", {"name": name}).rows == ({"name": name},)


@pytest.mark.parametrize(
    ("statement", "says"),
    [
        ("MATCH (t:Task RETURN t", "MATCH (t:Task RETURN t"),
        ("MATCH (t:Task) RETURN t.title AS title LIMIT $many", "many"),
    ],
)
def test_a_faulty_statement_is_one_clear_line(
    store: Store, sample_graph: Graph, statement: str, says: str
) -> None:
    store.write_graph(sample_graph)
    with pytest.raises(StoreError) as refusal:
        store.run(statement)
    assert says in str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_a_long_query_is_cut_off(store: Store, sample_graph: Graph) -> None:
    store.write_graph(sample_graph)
    pairs = "UNWIND range(1, 30000) AS a UNWIND range(1, 30000) AS b WITH a, b"
    endless = f"{pairs} WHERE a + b < 0 RETURN count(*) AS n"
    with pytest.raises(StoreError, match="超时"):
        store.run(endless, timeout=0.2)
    assert store.run("RETURN 1 AS one").rows == ({"one": 1},)


def test_a_graph_that_shrinks_too_much_stops(store: Store, sample_graph: Graph) -> None:
    store.write_graph(sample_graph)
    smaller = Graph({id: node for id, node in sample_graph.nodes.items() if node.label == "Region"}, {})
    with pytest.raises(StoreError, match=r"将消失.*机构 4.*--allow-shrink"):
        store.write_graph(smaller)
    assert store.read_graph() == sample_graph
    store.write_graph(smaller, max_shrink=1.0)
    assert store.read_graph() == smaller
    store.write_graph(Graph(), allow_shrink=True)
    assert store.read_graph() == Graph()


def test_the_ledger_stands_with_the_build(store: Store, sample_graph: Graph) -> None:
    sample_graph.ledger = {"amount": {"used": 3, "ignored:年份": 1}}
    store.write_graph(sample_graph)
    assert store.status().ledger == sample_graph.ledger
    assert store.read_graph() == sample_graph
    later = Graph(sample_graph.nodes, sample_graph.edges, {"amount": {"used": 4}})
    assert store.write_graph(later) == Changes()
    assert store.status().ledger == later.ledger
