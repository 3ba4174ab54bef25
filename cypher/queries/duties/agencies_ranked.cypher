// 任务最多的机构
// 用途: 各机构牵头、配合、负责的任务数，由多到少
// 参数 roles: strings = ["LEADS", "SUPPORTS", "RESPONSIBLE_FOR"]  牵头、配合、负责
// 参数 regions: strings = []  通知所属地区，空为不限
// 参数 notices: strings = []  通知的标题或文号，空为不限
// 参数 year_min: integer = 0  发文年份不早于
// 参数 year_max: integer = 9999  发文年份不晚于
// 参数 topics: strings = [""]  主题词，须全部出现
// 参数 in_text: boolean = true  正文里出现也算
// 参数 limit: integer = 1000  最多几行
// 问法: 谁角色 最多 [任务] [前几] [范围]
// 问法: 各部门 角色 [任务] 多少 [范围]
// 问法: 谁角色 前几 [任务] [最多] [范围]
// 例: 哪个部门牵头最多
// 例: 各部门分别牵头多少项任务
// 例: 2018年牵头任务最多的前3个部门
// 反例: 谁牵头大力发展“互联网+”医疗服务
// 答: {roles}任务最多的是{top}{scope}

MATCH (a:Agency)-[r:LEADS|SUPPORTS|RESPONSIBLE_FOR]->(t:Task)
WHERE type(r) IN $roles
  AND (all(w IN $topics WHERE w = "" OR t.title CONTAINS w) OR ($in_text AND all(w IN $topics WHERE w = "" OR t.text CONTAINS w)))
MATCH (n:Notice)
WHERE n.id = r.notice
  AND (size($regions) = 0 OR n.region IN $regions)
  AND (size($notices) = 0 OR n.title IN $notices OR n.number IN $notices)
  AND coalesce(n.year, 0) >= $year_min AND coalesce(n.year, 0) <= $year_max
RETURN a.name AS agency, count(DISTINCT t.id) AS tasks,
       collect(r.notice) AS _notice, collect(r.start) AS _start, collect(r.`end`) AS _end, collect(r.quote) AS _quote
ORDER BY tasks DESC, agency
LIMIT $limit
