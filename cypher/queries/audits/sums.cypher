// 对不上的金额
// 用途: 各项之和与通知所写合计不符的地方
// 参数 regions: strings = [""]  通知所属地区，空文字为不限
// 参数 notices: strings = [""]  通知的标题或文号，空文字为不限
// 参数 year_min: integer = 0  发文年份不早于
// 参数 year_max: integer = 9999  发文年份不晚于
// 参数 since: string = ""  成文日期不早于
// 参数 until: string = "9999"  成文日期不晚于
// 问法: 对不上 [资金] [地方] [数目] [总额] [通知]
// 例: 哪些资金合计对不上
// 反例: “互联网+”小镇资金总额是多少
// 答: 对不上的金额共{n}处{scope}

MATCH (i:Issue)-[r:RAISED_IN]->(n:Notice)
WHERE i.kind = "sum_mismatch"
  AND any(x IN $regions WHERE x = "" OR n.region = x)
  AND any(x IN $notices WHERE x = "" OR n.title = x OR n.number = x)
  AND coalesce(n.year, toInteger(left(n.published, 4)), 0) >= $year_min
  AND coalesce(n.year, toInteger(left(n.published, 4)), 9999) <= $year_max
  AND coalesce(n.issued, n.published, "") >= $since
  AND coalesce(n.issued, n.published, "9999") <= $until
RETURN i.message AS message, n.title AS notice,
       r.notice AS _notice, r.start AS _start, r.`end` AS _end, r.quote AS _quote
ORDER BY notice, _start, i.id
