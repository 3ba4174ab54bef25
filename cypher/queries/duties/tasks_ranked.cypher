// 机构最多的任务
// 用途: 各项任务由多少个机构牵头、配合、负责，由多到少
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
// 问法: 任务 机构最多 [谁角色] [角色] [做] [问部门] [前几]
// 例: 哪项任务参与部门最多
// 例: 牵头单位最多的任务是哪个
// 例: 涉及部门最多的任务是哪项
// 例: 责任单位最多的前3项任务
// 反例: 哪个部门牵头最多
// 反例: 任务最多的部门是哪个
// 答: {roles}机构{most}的任务是{top}{scope}

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
MATCH (n)-[h:HAS_TASK]->(t)
RETURN n.title AS notice, t.title AS task, count(DISTINCT a.name) AS bodies,
       h.notice AS _notice, h.start AS _start, h.`end` AS _end, h.quote AS _quote
ORDER BY bodies * $direction, task, _start
LIMIT $top
