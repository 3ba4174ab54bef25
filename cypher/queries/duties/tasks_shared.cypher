// 两个机构共同的任务
// 用途: 两个机构都有份的任务；也可限定一个牵头、一个配合
// 参数 agencies: strings  一方
// 参数 partners: strings  另一方
// 参数 roles: strings = ["LEADS", "SUPPORTS", "RESPONSIBLE_FOR"]  牵头、配合、负责
// 参数 partner_roles: strings = ["LEADS", "SUPPORTS", "RESPONSIBLE_FOR"]  另一方的角色
// 参数 regions: strings = [""]  通知所属地区，空文字为不限
// 参数 notices: strings = [""]  通知的标题或文号，空文字为不限
// 参数 year_min: integer = 0  发文年份不早于
// 参数 year_max: integer = 9999  发文年份不晚于
// 参数 since: string = ""  成文日期不早于
// 参数 until: string = "9999"  成文日期不晚于
// 参数 topic: string = "(?s).*"  主题，标题、用途或指标要合的式子，如 .*远程医疗.*
// 参数 text: string = "(?s).*"  主题，在正文里也算
// 问法: 两机构角色 [共同] [达到] [合作] [任务]
// 问法: 两机构 合作 任务 [共同]
// 问法: 机构角色 另机构角色 [任务] [共同] [达到] [既]
// 问法: 机构角色 另机构 [任务] [共同] [达到]
// 问法: 机构 另机构 既 [任务]
// 问法: 两机构 共同 概况
// 问法: 两机构 [共同] [任务]
// 例: 省卫生计生委和省发展改革委共同负责哪些任务
// 例: 省发展改革委牵头、省卫生计生委配合的任务有哪些
// 反例: 省卫生计生委牵头哪些任务
// 答: {agencies}与{partners}共同的任务共{n}项{scope}

MATCH (a:Agency)-[r:LEADS|SUPPORTS|RESPONSIBLE_FOR]->(t:Task)
WHERE a.name IN $agencies AND type(r) IN $roles
MATCH (b:Agency)-[s:LEADS|SUPPORTS|RESPONSIBLE_FOR]->(t)
WHERE b.name IN $partners AND type(s) IN $partner_roles
WITH a, r, t, b, s
MATCH (n:Notice)
WHERE n.id = r.notice
  AND any(x IN $regions WHERE x = "" OR n.region = x)
  AND any(x IN $notices WHERE x = "" OR n.title = x OR n.number = x)
  AND coalesce(n.year, toInteger(left(n.published, 4)), 0) >= $year_min
  AND coalesce(n.year, toInteger(left(n.published, 4)), 9999) <= $year_max
  AND coalesce(n.issued, n.published, "") >= $since
  AND coalesce(n.issued, n.published, "9999") <= $until
  AND t.title =~ $topic AND (t.title + coalesce(t.text, "")) =~ $text
RETURN t.title AS task, a.name AS agency, type(r) AS role, b.name AS partner, type(s) AS partner_role,
       n.title AS notice,
       [r.notice, s.notice] AS _notice, [r.start, s.start] AS _start,
       [r.`end`, s.`end`] AS _end, [r.quote, s.quote] AS _quote
ORDER BY notice, task, agency, partner, t.id
