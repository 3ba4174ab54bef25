// 各地同一指标的比较
// 用途: 一项指标在各地的目标值，由高到低
// 参数 topic: string  指标要合的式子，如 .*可办率.*
// 参数 regions: strings = [""]  通知所属地区，空文字为不限
// 参数 year_min: integer = 0  期限不早于（年）
// 参数 year_max: integer = 9999  期限不晚于（年）
// 参数 since: string = ""  期限不早于
// 参数 until: string = "9999"  期限不晚于
// 参数 levels: strings = [""]  地区的级别：province 省，prefecture 市，空文字为不限
// 问法: 目标 各地 主题 [比较] [达到] [到年]
// 问法: 目标 各城市 主题 [比较] [达到] [到年] levels=["prefecture"]
// 问法: 目标 各省 主题 [比较] [达到] [到年] levels=["province"]
// 问法: 各地 达到 主题 [比较] [到年]
// 问法: 各地 比较 主题 [到年]
// 问法: 比较 主题 [到年]
// 问法: 目标 比较 主题 [达到] [到年]
// 例: 各地的网上可办率目标比较
// 例: 各省智能科技领军企业目标分别是多少
// 反例: 2020年要达到哪些目标
// 答: 各地指标共{n}项{scope}

MATCH (n:Notice)-[r:HAS_TARGET]->(g:Target)
WHERE g.indicator =~ $topic
  AND any(x IN $regions WHERE x = "" OR n.region = x)
  AND coalesce(g.year, 0) >= $year_min AND coalesce(g.year, 9999) <= $year_max
  AND CASE WHEN size(g.deadline) = 4 THEN g.deadline + "-12" ELSE coalesce(g.deadline, "") END >= left($since, 7)
  AND CASE WHEN size(g.deadline) = 4 THEN g.deadline + "-12" ELSE coalesce(g.deadline, "9999") END <= left($until, 7)
OPTIONAL MATCH (n)-[:IN_REGION]->(l:Region)
WITH n, r, g, coalesce(l.level, "") AS level
WHERE any(x IN $levels WHERE x = "" OR level = x)
RETURN n.region AS region, g.indicator AS indicator, g.comparator AS comparator, g.value AS value,
       g.value_max AS value_max, g.unit AS unit, g.deadline AS deadline, n.title AS notice,
       r.notice AS _notice, r.start AS _start, r.`end` AS _end, r.quote AS _quote
ORDER BY g.value IS NULL, g.value DESC, region, _start, g.id
