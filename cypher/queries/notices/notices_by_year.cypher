// 按年份的通知数
// 用途: 按年份数通知，由多到少
// 参数 regions: strings = [""]  通知所属地区，空文字为不限
// 参数 notices: strings = [""]  通知的标题或文号，空文字为不限
// 参数 year_min: integer = 0  发文年份不早于
// 参数 year_max: integer = 9999  发文年份不晚于
// 参数 since: string = ""  成文日期不早于
// 参数 until: string = "9999"  成文日期不晚于
// 参数 topic: string = "(?s).*"  标题要合的式子，如 .*数字经济.*
// 参数 direction: integer = -1  由多到少为 -1，由少到多为 1
// 参数 top: integer = 1000  最多几行
// 问法: 通知 各年 [印发] [最多] [前几]
// 问法: 何时 通知 最多 [印发] [前几]
// 例: 各年分别印发了多少份通知
// 反例: 各省分别有多少份通知
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
RETURN n.year AS year, count(DISTINCT n.id) AS notices
ORDER BY year IS NULL, notices * $direction, year
LIMIT $top
