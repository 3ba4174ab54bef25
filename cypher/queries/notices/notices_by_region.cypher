// 按地区的通知数
// 用途: 按地区数通知，由多到少
// 参数 regions: strings = [""]  通知所属地区，空文字为不限
// 参数 notices: strings = [""]  通知的标题或文号，空文字为不限
// 参数 year_min: integer = 0  发文年份不早于
// 参数 year_max: integer = 9999  发文年份不晚于
// 参数 since: string = ""  成文日期不早于
// 参数 until: string = "9999"  成文日期不晚于
// 参数 topic: string = "(?s).*"  标题要合的式子，如 .*数字经济.*
// 参数 levels: strings = [""]  地区的级别：province 省，prefecture 市，空文字为不限
// 参数 direction: integer = -1  由多到少为 -1，由少到多为 1
// 参数 top: integer = 1000  最多几行
// 问法: 通知 各地 [印发] [最多] [前几]
// 问法: 通知 各城市 [印发] [最多] [前几] levels=["prefecture"]
// 问法: 通知 各省 [印发] [最多] [前几] levels=["province"]
// 问法: 问城市 通知 最多 [印发] [前几] levels=["prefecture"]
// 问法: 问省 通知 最多 [印发] [前几] levels=["province"]
// 问法: 问地方 通知 最多 [印发] [前几]
// 例: 各省分别有多少份通知
// 反例: 哪些通知重复出现
// 答: 通知{most}的是{top}

MATCH (n:Notice)
WHERE n.seen = true
  AND n.title =~ $topic
  AND any(x IN $regions WHERE x = "" OR n.region = x)
  AND any(x IN $notices WHERE x = "" OR n.title = x OR n.number = x)
  AND coalesce(n.year, toInteger(left(n.published, 4)), 0) >= $year_min
  AND coalesce(n.year, toInteger(left(n.published, 4)), 9999) <= $year_max
  AND coalesce(n.issued, n.published, "") >= $since
  AND coalesce(n.issued, n.published, "9999") <= $until
OPTIONAL MATCH (n)-[:IN_REGION]->(l:Region)
WITH n, coalesce(l.level, "") AS level
WHERE any(x IN $levels WHERE x = "" OR level = x)
RETURN n.region AS region, count(DISTINCT n.id) AS notices
ORDER BY notices * $direction, region
LIMIT $top
