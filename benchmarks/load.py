"""Loading 20,000 tasks with 60,000 relations, in one run: ours, a statement a row through py2neo, a bare
UNWIND loader, the import tool and the embedded COPY.

    python benchmarks/load.py             # starts a server of its own
    NEO4J_TEST_URI=… python benchmarks/load.py   # on a server that may be emptied

Prints seconds, rows a second, and how ours compares; exit code 1 where ours is slower than it should be.
"""

import os
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

from neo4j import Driver, GraphDatabase, ManagedTransaction

from graph.build.identity import hash_id
from graph.export import export_graph
from graph.model import Edge, Evidence, Graph, Node
from graph.stores import open_store
from graph.stores.bolt.schema import write_schema
from zhengtu.server.home import USER, Home, user_home, write_settings
from zhengtu.server.jars import fetch_jars
from zhengtu.server.process import free_ports, run_admin, start_server, stop_server

TASKS, BODIES, PER_TASK = 20_000, 500, 3
SAMPLE = 150  # rows that py2neo is timed on
BATCH = 10_000
ROUNDS = 4
FASTER_THAN_PY2NEO, BESIDE_UNWIND = 20.0, 0.9


def make_graph() -> Graph:
    """Tasks of one notice, each with three bodies answerable, as long as real ones."""
    nodes = [
        Node("Agency", hash_id("Agency", i), {"name": f"广东省第{i}厅", "level": "province"})
        for i in range(BODIES)
    ]
    bodies = [node.id for node in nodes]
    edges = []
    for i in range(TASKS):
        task = hash_id("Task", i)
        text = f"（{i}）加快推进第{i}项工作，完善机制，落实责任，年底前完成。"
        nodes.append(Node("Task", task, {"title": f"加快推进第{i}项工作", "ordinal": i, "text": text}))
        for k, type in enumerate(("LEADS", "SUPPORTS", "RESPONSIBLE_FOR")):
            body = bodies[(i * 7 + k * 131) % BODIES]
            proof = Evidence("notice", i, i + 20, f"由第{i}厅负责落实第{i}项工作", "duty")
            edges.append(Edge(type, body, task, hash_id(type, body, task), {"basis": "explicit"}, proof))
    return Graph({node.id: node for node in nodes}, {edge.id: edge for edge in edges})


def load_ours(url: str, graph: Graph) -> None:
    """Through the store: schema, comparison, one transaction, marker."""
    store = open_store(url)
    store.write_graph(graph)
    store.close()


def load_bare(driver: Driver, graph: Graph) -> None:
    """What one would write by hand on the same schema: UNWIND in batches, a transaction each."""
    with driver.session() as session:
        write_schema(session)
        for statement, rows in _bare_batches(graph):
            session.execute_write(_run, statement, rows)


def _run(transaction: ManagedTransaction, statement: str, rows: list[dict[str, Any]]) -> None:
    transaction.run(statement, rows=rows).consume()


def _bare_batches(graph: Graph) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    for label in ("Agency", "Task"):
        rows = [{"id": node.id, **node.properties} for node in graph.nodes.values() if node.label == label]
        for start in range(0, len(rows), BATCH):
            yield f"UNWIND $rows AS row CREATE (n:{label}) SET n = row", rows[start : start + BATCH]
    for type in ("LEADS", "SUPPORTS", "RESPONSIBLE_FOR"):
        joined = [_bare_row(edge) for edge in graph.edges.values() if edge.type == type]
        for start in range(0, len(joined), BATCH):
            yield (
                "UNWIND $rows AS row MATCH (a:Agency {id: row.a}) MATCH (b:Task {id: row.b}) "
                f"CREATE (a)-[r:{type}]->(b) SET r = row.own",
                joined[start : start + BATCH],
            )


def _bare_row(edge: Edge) -> dict[str, Any]:
    proof = edge.evidence
    assert proof is not None
    own = {
        "id": edge.id,
        **edge.properties,
        **{name: getattr(proof, name) for name in proof.__struct_fields__},
    }
    return {"a": edge.source, "b": edge.target, "own": own}


def load_py2neo(url: str, auth: tuple[str, str], graph: Graph) -> float:
    """Seconds for the whole graph at the speed of SAMPLE nodes and SAMPLE relations, a statement each."""
    import py2neo

    database = py2neo.Graph(url.replace("neo4j://", "bolt://"), auth=auth)
    nodes, edges = list(graph.nodes.values())[-SAMPLE:], list(graph.edges.values())[-SAMPLE:]
    start = time.perf_counter()
    for node in nodes:
        database.run(f"MERGE (n:{node.label} {{id: $id}}) SET n += $row", id=node.id, row=node.properties)
    between = time.perf_counter()
    for edge in edges:
        row = _bare_row(edge)
        ends = "MATCH (a:Agency {id: $a}) MATCH (b:Task {id: $b})"
        database.run(f"{ends} MERGE (a)-[r:{edge.type} {{id: $own.id}}]->(b) SET r = $own", **row)
    end = time.perf_counter()
    return ((between - start) * len(graph.nodes) + (end - between) * len(graph.edges)) / SAMPLE


def seconds(work: Callable[[], object]) -> float:
    """Wall clock of one call."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


@contextmanager
def own_server(folder: Path) -> Iterator[Home]:
    """The project's server on free ports, stopped at the end."""
    home = Home(folder, user_home().jars)
    fetch_jars(home.jars, repository=os.environ.get("ZHENGTU_JARS"))
    state = start_server(home, free_ports())
    os.environ.update(NEO4J_USERNAME=USER, NEO4J_PASSWORD=home.read_password(), NEO4J_TEST_URI=state.bolt)
    try:
        yield home
    finally:
        stop_server(home)


def time_server(graph: Graph) -> dict[str, float]:
    """Seconds by loader on the server of NEO4J_TEST_URI, which is emptied before each."""
    url = os.environ["NEO4J_TEST_URI"]
    auth = (os.environ.get("NEO4J_USERNAME", "neo4j"), os.environ["NEO4J_PASSWORD"])
    with GraphDatabase.driver(url, auth=auth, notifications_min_severity="OFF") as driver:

        def emptied(load: Callable[[], object]) -> float:
            _empty(driver)
            return seconds(load)

        emptied(lambda: load_bare(driver, graph))  # the server compiles and allocates: not counted
        sides = {"ours": lambda: load_ours(url, graph), "UNWIND by hand": lambda: load_bare(driver, graph)}
        # In turns, as a server becomes faster while it runs.
        rounds = [{name: emptied(load) for name, load in sides.items()} for _ in range(ROUNDS)]
        _empty(driver)
        load_bare(driver, graph)
        by_row = load_py2neo(url, auth, graph)
    best = {name: min(each[name] for each in rounds) for name in sides}
    return best | {"py2neo, a statement a row (scaled)": by_row}


def _empty(driver: Driver) -> None:
    with driver.session() as session:
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS").consume()


def time_files(graph: Graph, folder: Path) -> dict[str, float]:
    """Seconds for the embedded file, new and unchanged."""
    file = str(folder / "graph.lbug")
    return {
        "embedded, COPY": seconds(lambda: open_store(file).write_graph(graph)),
        "embedded, nothing changed": seconds(lambda: open_store(file).write_graph(graph)),
    }


def time_import(graph: Graph, folder: Path) -> dict[str, float]:
    """Seconds for export and the import tool, which starts a JVM of its own."""
    home = Home(folder / "import", user_home().jars)
    export = seconds(lambda: export_graph(graph, home.root, "neo4j-admin"))
    write_settings(home, free_ports())
    return {"neo4j-admin import, with export": export + seconds(lambda: run_admin(home, "@import.args"))}


def main() -> int:
    """Run all and print the table."""
    graph = make_graph()
    times: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as temporary, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # py2neo's
        folder = Path(temporary)
        with nullcontext() if "NEO4J_TEST_URI" in os.environ else own_server(folder / "server"):
            times |= time_server(graph)
        times |= time_files(graph, folder)
        times |= time_import(graph, folder)
    rows = len(graph.nodes) + len(graph.edges)
    print(f"{len(graph.nodes)} nodes, {len(graph.edges)} relations")
    for name, taken in times.items():
        print(f"{name:38}{taken:8.1f} s {rows / taken:10.0f} rows/s   ours is {taken / times['ours']:6.2f} ×")
    ratios = [
        times["py2neo, a statement a row (scaled)"] / times["ours"],
        times["UNWIND by hand"] / times["ours"],
    ]
    floors = [FASTER_THAN_PY2NEO, BESIDE_UNWIND]
    return int(any(ratio < floor for ratio, floor in zip(ratios, floors, strict=True)))


if __name__ == "__main__":
    sys.exit(main())
