// 词表里没有的机构
// 用途: 只是写得像机构、词表没有收录的名称
// 参数 regions: strings = [""]  通知所属地区，空文字为不限
// 参数 notices: strings = [""]  通知的标题或文号，空文字为不限
// 参数 year_min: integer = 0  发文年份不早于
// 参数 year_max: integer = 9999  发文年份不晚于
// 参数 since: string = ""  成文日期不早于
// 参数 until: string = "9999"  成文日期不晚于
// 问法: 未收录 [部门] [问部门] [名称] [地方]
// 问法: 没读懂 部门 [名称]
// 问法: 没读懂 问部门 [名称]
// 例: 哪些机构未收录
// 反例: 梅州市有哪些部门
// 答: 词表里没有的机构共{n}个{scope}

MATCH (a:Agency)-[r:LEADS|SUPPORTS|RESPONSIBLE_FOR]->(t:Task)
WHERE a.known = false AND coalesce(a.collective, false) = false
MATCH (n:Notice)
WHERE n.id = r.notice
  AND any(x IN $regions WHERE x = "" OR n.region = x)
  AND any(x IN $notices WHERE x = "" OR n.title = x OR n.number = x)
  AND coalesce(n.year, toInteger(left(n.published, 4)), 0) >= $year_min
  AND coalesce(n.year, toInteger(left(n.published, 4)), 9999) <= $year_max
  AND coalesce(n.issued, n.published, "") >= $since
  AND coalesce(n.issued, n.published, "9999") <= $until
RETURN a.name AS agency, count(DISTINCT t.id) AS tasks,
       collect(r.notice) AS _notice, collect(r.start) AS _start, collect(r.`end`) AS _end, collect(r.quote) AS _quote
ORDER BY tasks DESC, agency
