// 与一个机构共事的机构
// 用途: 一个机构的任务里还有哪些机构、什么角色
// 参数 agencies: strings  机构名称
// 参数 roles: strings = ["LEADS", "SUPPORTS", "RESPONSIBLE_FOR"]  牵头、配合、负责
// 参数 partner_roles: strings = ["LEADS", "SUPPORTS", "RESPONSIBLE_FOR"]  共事机构的角色
// 参数 regions: strings = [""]  通知所属地区，空文字为不限
// 参数 notices: strings = [""]  通知的标题或文号，空文字为不限
// 参数 year_min: integer = 0  发文年份不早于
// 参数 year_max: integer = 9999  发文年份不晚于
// 参数 since: string = ""  成文日期不早于
// 参数 until: string = "9999"  成文日期不晚于
// 参数 topic: string = "(?s).*"  主题，标题、用途或指标要合的式子，如 .*远程医疗.*
// 参数 text: string = "(?s).*"  主题，在正文里也算
// 问法: 机构角色 谁角色 [任务] [共同]
// 问法: 谁角色 机构 [任务] [共同]
// 问法: 机构角色 问部门 [任务] [共同]
// 例: 谁配合省发展改革委
// 例: 省发展改革委牵头的任务由哪些部门配合
// 反例: 省发展改革委牵头哪些任务
// 反例: 省发展改革委跟哪些部门合作最多
// 答: 与{agencies}共事的机构共{n_partner}个{scope}

MATCH (a:Agency)-[s:LEADS|SUPPORTS|RESPONSIBLE_FOR]->(t:Task)
WHERE a.name IN $agencies AND type(s) IN $roles
MATCH (b:Agency)-[r:LEADS|SUPPORTS|RESPONSIBLE_FOR]->(t)
WHERE b.name <> a.name AND type(r) IN $partner_roles
WITH a, t, b, r
MATCH (n:Notice)
WHERE n.id = r.notice
  AND any(x IN $regions WHERE x = "" OR n.region = x)
  AND any(x IN $notices WHERE x = "" OR n.title = x OR n.number = x)
  AND coalesce(n.year, toInteger(left(n.published, 4)), 0) >= $year_min
  AND coalesce(n.year, toInteger(left(n.published, 4)), 9999) <= $year_max
  AND coalesce(n.issued, n.published, "") >= $since
  AND coalesce(n.issued, n.published, "9999") <= $until
  AND t.title =~ $topic AND (t.title + coalesce(t.text, "")) =~ $text
RETURN a.name AS agency, t.title AS task, b.name AS partner, type(r) AS partner_role, n.title AS notice,
       r.notice AS _notice, r.start AS _start, r.`end` AS _end, r.quote AS _quote
ORDER BY agency, notice, task, partner, t.id
