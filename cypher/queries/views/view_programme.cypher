// 图页：计划
// 用途: 一项计划的上位文件、下位计划、设立它的通知，以及任务、指标和资金
// 参数 ids: strings  计划的 id

MATCH (p:Programme)-[:IMPLEMENTS*0..3]-(q:Programme) WHERE p.id IN $ids
MATCH (q)-[r:IMPLEMENTS|ESTABLISHES|HAS_TASK|HAS_TARGET|FUNDS]-(x)
WHERE q.id IN $ids OR type(r) IN ["IMPLEMENTS", "ESTABLISHES"]
RETURN DISTINCT q, r, x
