// 图页：机构
// 用途: 一个机构牵头、配合、负责的任务，以及这些任务的其他机构、出处、指标和资金
// 参数 ids: strings  机构的 id

MATCH (a:Agency)-[:LEADS|SUPPORTS|RESPONSIBLE_FOR]->(t:Task) WHERE a.id IN $ids
MATCH (t)-[r:LEADS|SUPPORTS|RESPONSIBLE_FOR|HAS_TASK|HAS_TARGET|FUNDS]-(x)
RETURN DISTINCT t, r, x
