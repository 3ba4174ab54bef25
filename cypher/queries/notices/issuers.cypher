// 谁发的文
// 用途: 一份通知、一个主题的通知由哪些机构印发
// 参数 regions: strings = [""]  通知所属地区，空文字为不限
// 参数 notices: strings = [""]  通知的标题或文号，空文字为不限
// 参数 year_min: integer = 0  发文年份不早于
// 参数 year_max: integer = 9999  发文年份不晚于
// 参数 since: string = ""  成文日期不早于
// 参数 until: string = "9999"  成文日期不晚于
// 参数 topic: string = "(?s).*"  标题要合的式子，如 .*数字经济.*
// 问法: 某通知 印发 问部门 [共同] [通知]
// 问法: 某通知 印发机关 [问部门] [通知] [共同]
// 问法: 印发机关 [问部门] 通知 范围
// 问法: 问部门 印发 [通知] [计划]
// 例: 粤府办〔2018〕22号是谁印发的
// 反例: 广东省人民政府办公厅印发了哪些通知
// 答: {notices}由{agencies_found}印发

MATCH (a:Agency)-[r:ISSUED]->(n:Notice)
WHERE n.title =~ $topic
  AND any(x IN $regions WHERE x = "" OR n.region = x)
  AND any(x IN $notices WHERE x = "" OR n.title = x OR n.number = x)
  AND coalesce(n.year, toInteger(left(n.published, 4)), 0) >= $year_min
  AND coalesce(n.year, toInteger(left(n.published, 4)), 9999) <= $year_max
  AND coalesce(n.issued, n.published, "") >= $since
  AND coalesce(n.issued, n.published, "9999") <= $until
RETURN n.title AS notice, a.name AS agency, coalesce(n.issued, n.published) AS date,
       r.notice AS _notice, r.start AS _start, r.`end` AS _end, r.quote AS _quote
ORDER BY notice, _start, a.id
