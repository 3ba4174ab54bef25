// 按地区的目标数
// 用途: 按地区数目标，由多到少
// 参数 year_min: integer = 0  期限不早于（年）
// 参数 year_max: integer = 9999  期限不晚于（年）
// 参数 regions: strings = [""]  通知所属地区，空文字为不限
// 参数 notices: strings = [""]  通知的标题或文号，空文字为不限
// 参数 levels: strings = [""]  地区的级别：province 省，prefecture 市，空文字为不限
// 参数 direction: integer = -1  由多到少为 -1，由少到多为 1
// 参数 top: integer = 1000  最多几行
// 问法: 目标 各地 [最多] [前几] [年份] [到年] [地区]
// 问法: 目标 各城市 [最多] [前几] [年份] [到年] [地区] levels=["prefecture"]
// 问法: 目标 各省 [最多] [前几] [年份] [到年] [地区] levels=["province"]
// 问法: 问城市 目标 最多 [前几] [年份] [到年] [地区] levels=["prefecture"]
// 问法: 问省 目标 最多 [前几] [年份] [到年] [地区] levels=["province"]
// 问法: 问地方 目标 最多 [前几] [年份] [到年] [地区]
// 例: 各地分别有多少项目标
// 例: 哪个省的目标最多
// 反例: 各地的网上可办率目标比较
// 答: 目标{most}的是{top}

MATCH (n:Notice)-[r:HAS_TARGET]->(g:Target)
WHERE coalesce(g.year, 0) >= $year_min AND coalesce(g.year, 0) <= $year_max
  AND any(x IN $regions WHERE x = "" OR n.region = x)
  AND any(x IN $notices WHERE x = "" OR n.title = x OR n.number = x)
OPTIONAL MATCH (n)-[:IN_REGION]->(l:Region)
WITH n, g, coalesce(l.level, "") AS level
WHERE any(x IN $levels WHERE x = "" OR level = x)
RETURN n.region AS region, count(DISTINCT g.id) AS targets
ORDER BY targets * $direction, region
LIMIT $top
