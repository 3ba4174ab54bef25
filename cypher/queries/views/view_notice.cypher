// 图页：通知
// 用途: 一份通知的条目、责任机构、指标和资金
// 参数 ids: strings  通知的 id

MATCH (a)-[r]->(b) WHERE r.notice IN $ids
RETURN DISTINCT a, r, b
