// 任务最多的机构
// 用途: 各机构牵头、配合、负责的任务数，由多到少
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
// 问法: 谁角色 最多 [任务] [前几]
// 问法: 各部门 角色 [任务] 多少 [最多] [前几]
// 问法: 各部门 角色 [任务] 最多 [前几]
// 问法: 各部门 做 [任务] 多少 [最多] [前几]
// 问法: 各部门 做 [任务] 最多 [前几]
// 问法: 各部门 任务 多少 [最多] [前几]
// 问法: 各部门 任务 最多 [前几]
// 问法: 问部门 任务 最多 [前几]
// 问法: 谁角色 前几 [任务] [最多]
// 例: 哪个部门牵头最多
// 例: 各部门分别牵头多少项任务
// 例: 2018年牵头任务最多的前3个部门
// 反例: 谁牵头大力发展“互联网+”医疗服务
// 答: {roles}任务{most}的是{top}{scope}

MATCH (a:Agency)-[r:LEADS|SUPPORTS|RESPONSIBLE_FOR]->(t:Task)
WHERE type(r) IN $roles
  AND t.title =~ $topic AND (t.title + coalesce(t.text, "")) =~ $text
MATCH (n:Notice)
WHERE n.id = r.notice
  AND any(x IN $regions WHERE x = "" OR n.region = x)
  AND any(x IN $notices WHERE x = "" OR n.title = x OR n.number = x)
  AND coalesce(n.year, toInteger(left(n.published, 4)), 0) >= $year_min
  AND coalesce(n.year, toInteger(left(n.published, 4)), 9999) <= $year_max
  AND coalesce(n.issued, n.published, "") >= $since
  AND coalesce(n.issued, n.published, "9999") <= $until
RETURN a.name AS agency, count(DISTINCT t.id) AS tasks
ORDER BY tasks * $direction, agency
LIMIT $top
