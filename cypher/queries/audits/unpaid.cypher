// 没有收款方的资金
// 用途: 分配了而没有写明、或没能认出收款方的资金
// 参数 regions: strings = [""]  通知所属地区，空文字为不限
// 参数 notices: strings = [""]  通知的标题或文号，空文字为不限
// 参数 year_min: integer = 0  发文年份不早于
// 参数 year_max: integer = 9999  发文年份不晚于
// 参数 since: string = ""  成文日期不早于
// 参数 until: string = "9999"  成文日期不晚于
// 问法: 无收款方 [资金] [地方]
// 例: 哪些资金没有收款方
// 反例: 哪些城市得到“互联网+”小镇资金
// 答: 没有收款方的资金共{n}笔{scope}

MATCH (n:Notice)-[r:FUNDS]->(f:FundingLine)
WHERE f.kind = "allocation" AND NOT EXISTS { MATCH (f)-[:PAID_TO]->(p) }
  AND any(x IN $regions WHERE x = "" OR n.region = x)
  AND any(x IN $notices WHERE x = "" OR n.title = x OR n.number = x)
  AND coalesce(n.year, toInteger(left(n.published, 4)), 0) >= $year_min
  AND coalesce(n.year, toInteger(left(n.published, 4)), 9999) <= $year_max
  AND coalesce(n.issued, n.published, "") >= $since
  AND coalesce(n.issued, n.published, "9999") <= $until
RETURN f.recipient AS recipient, f.amount AS amount, f.purpose AS purpose, n.title AS notice,
       r.notice AS _notice, r.start AS _start, r.`end` AS _end, r.quote AS _quote
ORDER BY notice, _start, f.id
