// 机构的任务
// 用途: 一个或几个机构牵头、配合、负责的任务，每项带原文
// 参数 agencies: strings  机构名称，如 广东省卫生计生委
// 参数 roles: strings = ["LEADS", "SUPPORTS", "RESPONSIBLE_FOR"]  牵头、配合、负责
// 参数 regions: strings = [""]  通知所属地区，空文字为不限
// 参数 notices: strings = [""]  通知的标题或文号，空文字为不限
// 参数 year_min: integer = 0  发文年份不早于
// 参数 year_max: integer = 9999  发文年份不晚于
// 参数 since: string = ""  成文日期不早于
// 参数 until: string = "9999"  成文日期不晚于
// 参数 topic: string = "(?s).*"  主题，标题、用途或指标要合的式子，如 .*远程医疗.*
// 参数 text: string = "(?s).*"  主题，在正文里也算
// 问法: 机构角色 [任务] [分述] [达到]
// 问法: 机构 任务 [分述] [达到]
// 例: 省卫生计生委牵头哪些任务
// 例: 2018年省卫生计生委有哪些任务
// 例: 省发展改革委是不是牵头价格及医保支付政策
// 例: 省卫生计生委一共牵头多少项任务
// 反例: 谁牵头远程医疗
// 反例: 省卫生计生委和省发展改革委共同负责哪些任务
// 答: {agencies}{roles}的任务共{n}项{scope}

MATCH (a:Agency)-[r:LEADS|SUPPORTS|RESPONSIBLE_FOR]->(t:Task)
WHERE a.name IN $agencies AND type(r) IN $roles
WITH a, r, t
MATCH (n:Notice)
WHERE n.id = r.notice
  AND any(x IN $regions WHERE x = "" OR n.region = x)
  AND any(x IN $notices WHERE x = "" OR n.title = x OR n.number = x)
  AND coalesce(n.year, toInteger(left(n.published, 4)), 0) >= $year_min
  AND coalesce(n.year, toInteger(left(n.published, 4)), 9999) <= $year_max
  AND coalesce(n.issued, n.published, "") >= $since
  AND coalesce(n.issued, n.published, "9999") <= $until
  AND t.title =~ $topic AND (t.title + coalesce(t.text, "")) =~ $text
RETURN a.name AS agency, type(r) AS role, t.title AS task, n.title AS notice,
       r.notice AS _notice, r.start AS _start, r.`end` AS _end, r.quote AS _quote
ORDER BY agency, role, notice, _start, t.id
