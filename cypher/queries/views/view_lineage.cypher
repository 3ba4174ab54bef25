// 图页：引用脉络
// 用途: 通知之间的引用，以及计划之间的贯彻关系
// 参数 ids: strings = []  通知的 id，空为全部

MATCH (a:Notice)-[r:CITES]->(b:Notice)
WHERE size($ids) = 0 OR a.id IN $ids OR b.id IN $ids
RETURN a, r, b
