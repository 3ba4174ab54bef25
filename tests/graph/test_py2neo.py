"""Loading through py2neo into a real server."""

import gc
import os
import warnings
from typing import Any

import pytest

import graph
from graph.model import Graph
from graph.stores import open_store


def _keys(subgraph: Any) -> tuple[set[str], set[str]]:
    return {node["id"] for node in subgraph.nodes}, {relation["id"] for relation in subgraph.relationships}


def test_a_graph_becomes_a_subgraph(sample_graph: Graph) -> None:
    subgraph = graph.to_py2neo(sample_graph)
    assert _keys(subgraph) == (set(sample_graph.nodes), set(sample_graph.edges))


def test_rows_become_a_subgraph(sample_graph: Graph, tmp_path: Any) -> None:
    store = open_store(str(tmp_path / "g.lbug"))
    store.write_graph(sample_graph)
    whole = store.run("MATCH (a:Agency)-[r:LEADS]->(t:Task) RETURN a, collect({led: t, by: r}) AS tasks")
    leads = {id for id, edge in sample_graph.edges.items() if edge.type == "LEADS"}
    ends = {end for id in leads for end in (sample_graph.edges[id].source, sample_graph.edges[id].target)}
    assert _keys(graph.to_py2neo(whole)) == (ends, leads)
    paths = store.run("MATCH p = (:Agency)-[:LEADS]->(:Task) RETURN p")
    assert _keys(graph.to_py2neo(paths)) == (ends, leads)
    alone = store.run("MATCH (:Agency)-[r:LEADS]->(t:Task) RETURN r, t.title AS title")
    assert _keys(graph.to_py2neo(alone)) == (set(), set())


@pytest.mark.neo4j
def test_a_subgraph_loads_through_py2neo(neo4j_url: str, sample_graph: Graph) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # py2neo has not been looked after since 2021
        import py2neo

        auth = (os.environ["NEO4J_USERNAME"], os.environ["NEO4J_PASSWORD"])
        database = py2neo.Graph(neo4j_url.replace("neo4j://", "bolt://"), auth=auth)
        for _ in range(2):  # merged by id: the second time adds nothing
            database.merge(graph.to_py2neo(sample_graph))
        counted = "MATCH (n) WHERE NOT n:ZhengtuBuild RETURN count(n)"
        assert database.evaluate(counted) == len(sample_graph.nodes)
        assert database.evaluate("MATCH ()-[r]->() RETURN count(r)") == len(sample_graph.edges)
        found = "MATCH (:Agency {name: '广东省卫生计生委'})-[r:LEADS {basis: 'sole'}]->() RETURN r.quote"
        assert database.evaluate(found) == "省卫生计生委负责"
        database.service.connector.close()
        del database
        gc.collect()  # its sockets are only let go by the collector
