// 按通知的目标数
// 用途: 按通知数目标，由多到少
// 参数 year_min: integer = 0  期限不早于（年）
// 参数 year_max: integer = 9999  期限不晚于（年）
// 参数 regions: strings = [""]  通知所属地区，空文字为不限
// 参数 notices: strings = [""]  通知的标题或文号，空文字为不限
// 参数 direction: integer = -1  由多到少为 -1，由少到多为 1
// 参数 top: integer = 1000  最多几行
// 问法: 目标 各通知 [最多] [前几] [年份] [到年] [地区]
// 问法: 问通知 目标 最多 [前几] [年份] [到年] [地区]
// 例: 各通知分别有多少项目标
// 反例: 2020年要达到哪些目标
// 答: 目标{most}的是{top}

MATCH (n:Notice)-[r:HAS_TARGET]->(g:Target)
WHERE coalesce(g.year, 0) >= $year_min AND coalesce(g.year, 0) <= $year_max
  AND any(x IN $regions WHERE x = "" OR n.region = x)
  AND any(x IN $notices WHERE x = "" OR n.title = x OR n.number = x)
RETURN n.title AS notice, count(DISTINCT g.id) AS targets
ORDER BY targets * $direction, notice
LIMIT $top
