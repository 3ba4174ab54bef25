// 疑点一览
// 用途: 看到而没有读懂、或对不上的地方，逐条带原文
// 参数 kinds: strings = [""]  种类，空文字为不限
// 参数 regions: strings = [""]  通知所属地区，空文字为不限
// 参数 notices: strings = [""]  通知的标题或文号，空文字为不限
// 参数 year_min: integer = 0  发文年份不早于
// 参数 year_max: integer = 9999  发文年份不晚于
// 参数 since: string = ""  成文日期不早于
// 参数 until: string = "9999"  成文日期不晚于
// 参数 top: integer = 1000  最多几行
// 问法: 疑点 [通知] [地方]
// 问法: 没读懂 [通知] [疑点] [地方] [城市]
// 例: 有哪些疑点
// 例: 粤经信信息〔2018〕165号有哪些地方没读懂
// 反例: 各类疑点分别有多少
// 答: 疑点共{n}条{scope}

MATCH (i:Issue)-[r:RAISED_IN]->(n:Notice)
WHERE any(x IN $kinds WHERE x = "" OR i.kind = x)
  AND any(x IN $regions WHERE x = "" OR n.region = x)
  AND any(x IN $notices WHERE x = "" OR n.title = x OR n.number = x)
  AND coalesce(n.year, toInteger(left(n.published, 4)), 0) >= $year_min
  AND coalesce(n.year, toInteger(left(n.published, 4)), 9999) <= $year_max
  AND coalesce(n.issued, n.published, "") >= $since
  AND coalesce(n.issued, n.published, "9999") <= $until
RETURN i.kind AS kind, i.message AS message, n.title AS notice,
       r.notice AS _notice, r.start AS _start, r.`end` AS _end, r.quote AS _quote
ORDER BY notice, _start, i.id
LIMIT $top
