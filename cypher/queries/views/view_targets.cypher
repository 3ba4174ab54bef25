// 图页：指标时间线
// 用途: 有期限的指标，按年份排开
// 参数 ids: strings = []  通知的 id，空为全部

MATCH (x)-[r:HAS_TARGET]->(g:Target)
WHERE g.deadline IS NOT NULL AND (size($ids) = 0 OR r.notice IN $ids)
RETURN x, r, g
