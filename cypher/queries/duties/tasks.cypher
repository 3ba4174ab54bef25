// 任务一览
// 用途: 一个地区、一份通知、一年或一个主题下的任务
// 参数 regions: strings = [""]  通知所属地区，空文字为不限
// 参数 notices: strings = [""]  通知的标题或文号，空文字为不限
// 参数 year_min: integer = 0  发文年份不早于
// 参数 year_max: integer = 9999  发文年份不晚于
// 参数 since: string = ""  成文日期不早于
// 参数 until: string = "9999"  成文日期不晚于
// 参数 topic: string = "(?s).*"  主题，标题、用途或指标要合的式子，如 .*远程医疗.*
// 参数 text: string = "(?s).*"  主题，在正文里也算
// 问法: 任务 [做] [达到] 范围
// 问法: 任务 合计
// 问法: 任务 某通知 拨付
// 问法: 任务 概况 地区
// 例: 梅州市有哪些任务
// 例: 粤府办〔2018〕22号有多少项任务
// 例: 关于远程医疗的任务有哪些
// 反例: 省卫生计生委牵头哪些任务
// 答: 任务共{n}项{scope}

MATCH (n:Notice)-[r:HAS_TASK]->(t:Task)
WHERE true
  AND any(x IN $regions WHERE x = "" OR n.region = x)
  AND any(x IN $notices WHERE x = "" OR n.title = x OR n.number = x)
  AND coalesce(n.year, toInteger(left(n.published, 4)), 0) >= $year_min
  AND coalesce(n.year, toInteger(left(n.published, 4)), 9999) <= $year_max
  AND coalesce(n.issued, n.published, "") >= $since
  AND coalesce(n.issued, n.published, "9999") <= $until
  AND t.title =~ $topic AND (t.title + coalesce(t.text, "")) =~ $text
RETURN t.title AS task, n.title AS notice, n.region AS region,
       r.notice AS _notice, r.start AS _start, r.`end` AS _end, r.quote AS _quote
ORDER BY notice, _start, t.id
