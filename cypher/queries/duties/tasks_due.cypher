// 要按期完成的任务
// 用途: 写明期限的任务，由谁承担；可限定机构和角色
// 参数 agencies: strings = [""]  机构名称，空文字为不限
// 参数 roles: strings = ["LEADS", "SUPPORTS", "RESPONSIBLE_FOR"]  牵头、配合、负责
// 参数 regions: strings = [""]  通知所属地区，空文字为不限
// 参数 notices: strings = [""]  通知的标题或文号，空文字为不限
// 参数 year_min: integer = 0  期限不早于（年）
// 参数 year_max: integer = 9999  期限不晚于（年）
// 参数 since: string = ""  期限不早于
// 参数 until: string = "9999"  期限不晚于
// 参数 topic: string = "(?s).*"  主题，标题、用途或指标要合的式子，如 .*远程医疗.*
// 参数 text: string = "(?s).*"  主题，在正文里也算
// 问法: 任务 到年 [做] [达到] [机构角色] [机构]
// 问法: 任务 年份 达到 [做] [机构角色] [机构]
// 问法: 任务 年月 达到 [做] [机构角色] [机构]
// 例: 省卫生计生委2020年底前要完成哪些任务
// 反例: 2018年省卫生计生委有哪些任务
// 另: targets
// 答: 写明期限的任务共{n}项{scope}

MATCH (n:Notice)-[r:HAS_TASK]->(t:Task)
WHERE t.year >= $year_min AND t.year <= $year_max
  AND CASE WHEN size(t.deadline) = 4 THEN t.deadline + "-12" ELSE t.deadline END >= left($since, 7)
  AND CASE WHEN size(t.deadline) = 4 THEN t.deadline + "-12" ELSE t.deadline END <= left($until, 7)
  AND any(x IN $regions WHERE x = "" OR n.region = x)
  AND any(x IN $notices WHERE x = "" OR n.title = x OR n.number = x)
  AND t.title =~ $topic AND (t.title + coalesce(t.text, "")) =~ $text
OPTIONAL MATCH (a:Agency)-[duty:LEADS|SUPPORTS|RESPONSIBLE_FOR]->(t) WHERE type(duty) IN $roles
WITH n, r, t, collect(DISTINCT a.name) AS holders
WHERE any(x IN $agencies WHERE x = "" OR x IN holders)
RETURN t.title AS task, t.deadline AS deadline, holders, n.title AS notice, n.region AS region,
       r.notice AS _notice, r.start AS _start, r.`end` AS _end, r.quote AS _quote
ORDER BY deadline, notice, _start, t.id
