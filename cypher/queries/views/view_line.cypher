// 图页：机构沿革
// 用途: 与一个机构有改组关系的机构，及它们之间的改组
// 参数 ids: strings  机构的 id

MATCH (a:Agency)-[:SUCCEEDED_BY*0..3]-(b:Agency) WHERE a.id IN $ids
MATCH (b)-[r:SUCCEEDED_BY]-(c:Agency)
RETURN DISTINCT b, r, c
