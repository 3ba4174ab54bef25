// 按通知的任务数
// 用途: 按通知数任务，由多到少；可限定机构和角色
// 参数 agencies: strings = []  机构名称，空为不限
// 参数 roles: strings = ["LEADS", "SUPPORTS", "RESPONSIBLE_FOR"]  牵头、配合、负责
// 参数 regions: strings = []  通知所属地区，空为不限
// 参数 notices: strings = []  通知的标题或文号，空为不限
// 参数 year_min: integer = 0  发文年份不早于
// 参数 year_max: integer = 9999  发文年份不晚于
// 参数 topics: strings = [""]  主题词，须全部出现
// 参数 in_text: boolean = true  正文里出现也算
// 参数 limit: integer = 1000  最多几行
// 问法: 任务 各通知 [角色] [机构角色] [最多] [前几] [范围]
// 问法: 问通知 任务 最多 [角色] [机构角色] [最多] [前几] [范围]
// 问法: 问通知 角色 任务 最多 [角色] [机构角色] [最多] [前几] [范围]
// 例: 各通知分别有多少项任务
// 例: 哪份文件的任务最多
// 反例: 各市分别有多少项任务
// 答: 任务最多的是{top}{scope}

MATCH (n:Notice)-[r:HAS_TASK]->(t:Task)
WHERE EXISTS {
    MATCH (a:Agency)-[duty:LEADS|SUPPORTS|RESPONSIBLE_FOR]->(t)
    WHERE (size($agencies) = 0 OR a.name IN $agencies) AND type(duty) IN $roles
  }
  AND (size($regions) = 0 OR n.region IN $regions)
  AND (size($notices) = 0 OR n.title IN $notices OR n.number IN $notices)
  AND coalesce(n.year, 0) >= $year_min AND coalesce(n.year, 0) <= $year_max
  AND (all(w IN $topics WHERE w = "" OR t.title CONTAINS w) OR ($in_text AND all(w IN $topics WHERE w = "" OR t.text CONTAINS w)))
RETURN n.title AS notice, count(DISTINCT t.id) AS tasks,
       collect(r.notice) AS _notice, collect(r.start) AS _start, collect(r.`end`) AS _end, collect(r.quote) AS _quote
ORDER BY tasks DESC, notice
LIMIT $limit
