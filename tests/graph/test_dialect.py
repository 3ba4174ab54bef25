"""What `graph/stores/README.md` promises: these statements give equal rows on both stores."""

from pathlib import Path
from typing import Any

import pytest

from graph.errors import StoreError
from graph.model import Graph
from graph.stores import open_store
from graph.stores.embedded.dialect import to_ladybug

_GIVEN: dict[str, Any] = {
    "word": "医疗",
    "nothing": None,
    "names": ["广东省发展改革委"],
    "empty": [],
    "role": "LEADS",
    "year": 2020,
    "many": 1,
}
_LEADS = "MATCH (a:Agency)-[r:LEADS]->(t:Task)"
_STATEMENTS = [
    "MATCH (t:Task) RETURN t.title AS title ORDER BY t.ordinal DESC",
    "MATCH (t:Task) RETURN t ORDER BY t.id SKIP 1 LIMIT $many",
    f"{_LEADS} RETURN a, r, t ORDER BY r.id",
    "MATCH p = (a:Agency)-[r:LEADS]->(t:Task) RETURN p, length(p) AS hops ORDER BY r.id",
    "MATCH (a:Agency)-[r:LEADS|SUPPORTS]->(t:Task) "
    "RETURN a.name AS body, type(r) AS role, t.id AS task ORDER BY body, role, task",
    "MATCH (a:Agency)-[r]->(t:Task) WHERE type(r) = $role RETURN count(*) AS n",
    "MATCH (n:Agency|Region) WHERE n.name CONTAINS '广东' "
    "RETURN n.name AS name, labels(n) AS labels, labels(n)[0] AS label ORDER BY name",
    "MATCH (t:Task) OPTIONAL MATCH (a:Agency)-[:SUPPORTS]->(t) "
    "RETURN t.id AS id, collect(a.name) AS names ORDER BY id",
    "MATCH (n:Notice) WHERE $nothing IS NULL OR n.year = $nothing RETURN count(*) AS n",
    "MATCH (t:Task) WHERE $nothing IS NULL OR t.title CONTAINS $nothing RETURN count(*) AS n",
    "MATCH (t:Task) WHERE t.title CONTAINS $word RETURN t.title AS title ORDER BY title",
    "MATCH (a:Agency) WHERE a.name IN $names OR any(x IN $names WHERE x IN a.aliases) RETURN a.id AS id",
    "MATCH (a:Agency) WHERE size($empty) = 0 OR a.name IN $empty RETURN count(*) AS n",
    "MATCH (a:Agency) WHERE '省卫计委' IN a.aliases RETURN a.name AS name",
    "MATCH (t:Task) WHERE EXISTS { MATCH (:Agency)-[:SUPPORTS]->(t) } RETURN t.title AS title",
    "MATCH (t:Task) WHERE NOT (:Agency)-[:SUPPORTS]->(t) RETURN t.title AS title",
    "MATCH (t:Task) RETURN t.id AS id, COUNT { MATCH (:Agency)-[:LEADS]->(t) } AS n ORDER BY id",
    "MATCH (b:Region)-[:PART_OF*1..3]->(a:Region) "
    "RETURN b.name AS below, a.name AS above ORDER BY below, above",
    "MATCH (b:Region)-[:PART_OF*0..3]->(a:Region) RETURN count(*) AS n",
    f"{_LEADS} WITH a, count(t) AS n ORDER BY n DESC LIMIT 1 RETURN a.name AS name, n",
    "MATCH (f:FundingLine) "
    "RETURN coalesce(sum(f.amount), 0) AS total, max(f.amount) AS most, count(DISTINCT f.kind) AS kinds",
    "MATCH (t:Target) WHERE t.year >= 2000 AND t.year <= $year "
    "RETURN t.indicator AS indicator, t.value AS value",
    f"{_LEADS} RETURN a.name AS name, collect({{quote: r.quote, from: r.`start`}}) AS proof",
    "MATCH (n:Notice) RETURN n.seen AS seen, n.number AS number ORDER BY n.year IS NULL, n.year, number",
    "MATCH (g:Target) RETURN g.indicator AS text UNION MATCH (g:Target) RETURN g.indicator AS text",
    "UNWIND $names AS name MATCH (a:Agency {name: name}) RETURN a.full_name AS full, a.level AS level",
    "RETURN CASE WHEN 1 = 1 THEN '是' ELSE '否' END AS x, coalesce(null, 'x') AS y, 7 / 2 AS z",
    "RETURN toString(12) AS s",
    "RETURN toInteger('12') AS i, toFloat('1.5') AS f, size('省卫') AS n, left('省卫健', 2) AS l, "
    "replace('aba', 'a', 'c') AS r",
    f"{_LEADS} RETURN type(r), labels(t), a.name AS `机构`, count(*) ORDER BY a.name",
    "MATCH (t:Task) RETURN DISTINCT size(t.title) > 0, left('x,y', 3) LIMIT 1",
    "RETURN 1+2, [1, 2], 'a, b' AS `x y` UNION RETURN 3 AS `1+2`, [4] AS `[1, 2]`, 'c' AS `x y`",
    "RETURN 'type(r) $word labels(n)' AS text, \"it's\" AS other // type(x) $nobody",
]


@pytest.mark.neo4j
def test_both_stores_give_equal_rows(neo4j_url: str, tmp_path: Path, sample_graph: Graph) -> None:
    stores = [open_store(neo4j_url), open_store(str(tmp_path / "graph.lbug"))]
    for store in stores:
        store.write_graph(sample_graph)
    for statement in _STATEMENTS:
        server, embedded = (store.run(statement, _GIVEN) for store in stores)
        assert embedded == server, statement
        assert server.rows, statement
    for store in stores:
        store.close()


@pytest.mark.parametrize(
    ("statement", "becomes"),
    [
        ("RETURN type(r) AS x", "RETURN label(r) AS x"),
        ("RETURN TYPE (r)", "RETURN label (r)"),
        ("RETURN r.type, subtype(r)", "RETURN r.type, subtype(r)"),
        ("RETURN 'type(r) $none' // labels(n)", "RETURN 'type(r) $none' // labels(n)"),
        ('RETURN `type(r)`, "labels(n)"', 'RETURN `type(r)`, "labels(n)"'),
        ("RETURN labels(n), labels( n )[0]", "RETURN [label(n)], label(n)"),
        ("RETURN $gone, $here", "RETURN NULL, $here"),
        ("MATCH (n) DETACH DELETE n", "MATCH (n) DETACH DELETE n"),
        ("RETURN 1;", "RETURN 1;"),
        ("RETURN r.on, r.end AS end, r.once", "RETURN r.`on`, r.`end` AS end, r.once"),
    ],
)
def test_translation(statement: str, becomes: str) -> None:
    assert to_ladybug(statement, {"gone": None, "here": 1}) == becomes


@pytest.mark.parametrize(
    ("statement", "says"),
    [
        ("COPY (MATCH (n) RETURN n.id) TO 'x.csv'", "COPY"),
        ("MATCH (n) RETURN n.id UNION LOAD FROM '/etc/passwd' RETURN *", "LOAD"),
        ("INSTALL httpfs", "INSTALL"),
        ("ATTACH 'x' AS y", "ATTACH"),
        ("EXPORT DATABASE 'x'", "EXPORT"),
        ("RETURN 1; RETURN 2", "一条语句"),
        ("RETURN $nobody", "缺少参数 $nobody"),
    ],
)
def test_what_the_embedded_engine_is_never_asked(statement: str, says: str) -> None:
    with pytest.raises(StoreError) as refusal:
        to_ladybug(statement, {})
    assert says in str(refusal.value)
