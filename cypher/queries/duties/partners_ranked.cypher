// 共事最多的机构
// 用途: 与一个机构共同任务最多的机构，由多到少
// 参数 agencies: strings  机构名称
// 参数 regions: strings = [""]  通知所属地区，空文字为不限
// 参数 notices: strings = [""]  通知的标题或文号，空文字为不限
// 参数 year_min: integer = 0  发文年份不早于
// 参数 year_max: integer = 9999  发文年份不晚于
// 参数 direction: integer = -1  由多到少为 -1，由少到多为 1
// 参数 top: integer = 10  最多几行
// 问法: 机构 合作 [问部门] [最多] [前几] [范围]
// 问法: 机构角色 合作 [问部门] [最多] [前几] [范围]
// 例: 省发展改革委跟哪些部门合作最多
// 反例: 谁配合省发展改革委
// 答: 与{agencies}共同任务{most}的是{top}

MATCH (a:Agency)-[s:LEADS|SUPPORTS|RESPONSIBLE_FOR]->(t:Task)
WHERE a.name IN $agencies
MATCH (b:Agency)-[r:LEADS|SUPPORTS|RESPONSIBLE_FOR]->(t)
WHERE b.name <> a.name
MATCH (n:Notice)
WHERE n.id = r.notice
  AND any(x IN $regions WHERE x = "" OR n.region = x)
  AND any(x IN $notices WHERE x = "" OR n.title = x OR n.number = x)
  AND coalesce(n.year, toInteger(left(n.published, 4)), 0) >= $year_min
  AND coalesce(n.year, toInteger(left(n.published, 4)), 0) <= $year_max
RETURN a.name AS agency, b.name AS partner, count(DISTINCT t.id) AS tasks,
       collect(r.notice) AS _notice, collect(r.start) AS _start, collect(r.`end`) AS _end, collect(r.quote) AS _quote
ORDER BY tasks * $direction, agency, partner
LIMIT $top
