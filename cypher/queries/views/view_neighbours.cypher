// 图页：直接关联
// 用途: 若干节点的全部直接关联
// 参数 ids: strings  节点的 id

MATCH (a)-[r]-(b) WHERE a.id IN $ids
RETURN DISTINCT a, r, b
