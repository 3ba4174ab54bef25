// 按期限的目标数
// 用途: 按期限数目标，由多到少
// 参数 year_min: integer = 0  期限不早于（年）
// 参数 year_max: integer = 9999  期限不晚于（年）
// 参数 since: string = ""  期限不早于
// 参数 until: string = "9999"  期限不晚于
// 参数 regions: strings = [""]  通知所属地区，空文字为不限
// 参数 notices: strings = [""]  通知的标题或文号，空文字为不限
// 参数 topic: string = "(?s).*"  主题，标题、用途或指标要合的式子，如 .*远程医疗.*
// 参数 text: string = "(?s).*"  主题，在正文里也算
// 参数 direction: integer = -1  由多到少为 -1，由少到多为 1
// 参数 top: integer = 1000  最多几行
// 问法: 目标 各年 [最多] [前几] [到年]
// 问法: 何时 目标 最多 [达到] [前几]
// 例: 各年分别有多少项目标
// 反例: 2020年要达到哪些目标
// 答: 目标{most}的是{top}

MATCH (n:Notice)-[r:HAS_TARGET]->(g:Target)
WHERE coalesce(g.year, 0) >= $year_min AND coalesce(g.year, 9999) <= $year_max
  AND CASE WHEN size(g.deadline) = 4 THEN g.deadline + "-12" ELSE coalesce(g.deadline, "") END >= left($since, 7)
  AND CASE WHEN size(g.deadline) = 4 THEN g.deadline + "-12" ELSE coalesce(g.deadline, "9999") END <= left($until, 7)
  AND any(x IN $regions WHERE x = "" OR n.region = x)
  AND any(x IN $notices WHERE x = "" OR n.title = x OR n.number = x)
  AND g.indicator =~ $topic AND (g.indicator + coalesce(g.text, "")) =~ $text
RETURN g.year AS year, count(DISTINCT g.id) AS targets
ORDER BY year IS NULL, targets * $direction, year
LIMIT $top
