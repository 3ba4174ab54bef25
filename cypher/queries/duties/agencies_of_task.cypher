// 任务由谁牵头、配合、负责
// 用途: 一个主题、一份通知的任务由哪些机构以什么角色承担
// 参数 roles: strings = ["LEADS", "SUPPORTS", "RESPONSIBLE_FOR"]  牵头、配合、负责
// 参数 regions: strings = [""]  通知所属地区，空文字为不限
// 参数 notices: strings = [""]  通知的标题或文号，空文字为不限
// 参数 year_min: integer = 0  发文年份不早于
// 参数 year_max: integer = 9999  发文年份不晚于
// 参数 since: string = ""  成文日期不早于
// 参数 until: string = "9999"  成文日期不晚于
// 参数 topic: string = "(?s).*"  主题，标题、用途或指标要合的式子，如 .*远程医疗.*
// 参数 text: string = "(?s).*"  主题，在正文里也算
// 问法: 谁角色 [任务] [达到] [共同] 范围
// 问法: 问部门 达到 主题 [任务]
// 问法: 问部门 任务 主题
// 问法: 问部门 任务 某通知
// 问法: 问部门 某通知 引用
// 问法: 各部门 角色 [任务] 范围
// 问法: 问部门 主题 某通知
// 例: 谁牵头大力发展“互联网+”医疗服务
// 例: 互联网+智慧旅游由哪个部门负责
// 例: 哪些单位配合粤府办〔2018〕22号的任务
// 反例: 省卫生计生委牵头哪些任务
// 反例: 谁配合省卫生计生委
// 答: {roles}的机构：{agencies_found}{scope}

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
RETURN t.title AS task, a.name AS agency, type(r) AS role, n.title AS notice,
       r.notice AS _notice, r.start AS _start, r.`end` AS _end, r.quote AS _quote
ORDER BY notice, task, role, _start, t.id, a.id
