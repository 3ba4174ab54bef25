// 按年份的任务数
// 用途: 按年份数任务，由多到少；可限定机构和角色
// 参数 agencies: strings = [""]  机构名称，空文字为不限
// 参数 roles: strings = ["LEADS", "SUPPORTS", "RESPONSIBLE_FOR"]  牵头、配合、负责
// 参数 regions: strings = [""]  通知所属地区，空文字为不限
// 参数 notices: strings = [""]  通知的标题或文号，空文字为不限
// 参数 year_min: integer = 0  发文年份不早于
// 参数 year_max: integer = 9999  发文年份不晚于
// 参数 since: string = ""  成文日期不早于
// 参数 until: string = "9999"  成文日期不晚于
// 参数 topic: string = "(?s).*"  主题，标题、用途或指标要合的式子，如 .*远程医疗.*
// 参数 text: string = "(?s).*"  主题，在正文里也算
// 参数 direction: integer = -1  由多到少为 -1，由少到多为 1
// 参数 top: integer = 1000  最多几行
// 问法: 任务 各年 [角色] [做] [机构角色] [最多] [前几]
// 问法: 何时 任务 最多 [做] [前几]
// 例: 各年分别有多少项任务
// 反例: 各市分别有多少项任务
// 答: 任务{most}的是{top}{scope}

MATCH (n:Notice)-[:HAS_TASK]->(t:Task)
WHERE EXISTS {
    MATCH (a:Agency)-[duty:LEADS|SUPPORTS|RESPONSIBLE_FOR]->(t)
    WHERE any(x IN $agencies WHERE x = "" OR a.name = x) AND type(duty) IN $roles
  }
  AND any(x IN $regions WHERE x = "" OR n.region = x)
  AND any(x IN $notices WHERE x = "" OR n.title = x OR n.number = x)
  AND coalesce(n.year, toInteger(left(n.published, 4)), 0) >= $year_min
  AND coalesce(n.year, toInteger(left(n.published, 4)), 9999) <= $year_max
  AND coalesce(n.issued, n.published, "") >= $since
  AND coalesce(n.issued, n.published, "9999") <= $until
  AND t.title =~ $topic AND (t.title + coalesce(t.text, "")) =~ $text
RETURN n.year AS year, count(DISTINCT t.id) AS tasks
ORDER BY year IS NULL, tasks * $direction, year
LIMIT $top
