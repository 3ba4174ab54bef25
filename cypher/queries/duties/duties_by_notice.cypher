// 机构在各通知里的任务数
// 用途: 一个机构在每份通知里牵头、配合、负责多少项任务，是哪些
// 参数 agencies: strings  机构名称
// 参数 roles: strings = ["LEADS", "SUPPORTS", "RESPONSIBLE_FOR"]  牵头、配合、负责
// 参数 regions: strings = [""]  通知所属地区，空文字为不限
// 参数 notices: strings = [""]  通知的标题或文号，空文字为不限
// 参数 year_min: integer = 0  发文年份不早于
// 参数 year_max: integer = 9999  发文年份不晚于
// 参数 since: string = ""  成文日期不早于
// 参数 until: string = "9999"  成文日期不晚于
// 参数 topic: string = "(?s).*"  主题，标题、用途或指标要合的式子，如 .*远程医疗.*
// 参数 text: string = "(?s).*"  主题，在正文里也算
// 问法: 机构 各通知 [概况] [任务]
// 问法: 机构 概况
// 问法: 机构角色 各通知 [任务]
// 问法: 机构角色 各通知 任务 [共同]
// 问法: 机构 用途
// 例: 省卫生计生委在各通知里都做什么
// 例: 省发展改革委的总体情况
// 反例: 省卫生计生委牵头哪些任务
// 答: {agencies}在通知里的任务：{n}组

MATCH (a:Agency)-[r:LEADS|SUPPORTS|RESPONSIBLE_FOR]->(t:Task)
WHERE a.name IN $agencies AND type(r) IN $roles
MATCH (n:Notice)
WHERE n.id = r.notice
  AND any(x IN $regions WHERE x = "" OR n.region = x)
  AND any(x IN $notices WHERE x = "" OR n.title = x OR n.number = x)
  AND coalesce(n.year, toInteger(left(n.published, 4)), 0) >= $year_min
  AND coalesce(n.year, toInteger(left(n.published, 4)), 9999) <= $year_max
  AND coalesce(n.issued, n.published, "") >= $since
  AND coalesce(n.issued, n.published, "9999") <= $until
  AND t.title =~ $topic AND (t.title + coalesce(t.text, "")) =~ $text
WITH a, r, t, n ORDER BY t.title, t.id LIMIT 1000000
RETURN a.name AS agency, n.title AS notice, type(r) AS role, count(DISTINCT t.id) AS tasks,
       collect(DISTINCT t.title) AS titles,
       collect(r.notice) AS _notice, collect(r.start) AS _start, collect(r.`end`) AS _end, collect(r.quote) AS _quote
ORDER BY agency, notice, role
