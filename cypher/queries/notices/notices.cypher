// 通知一览
// 用途: 按发文机构、地区、日期、主题、文种找通知，新的在前（也可旧的在前）
// 参数 agencies: strings = [""]  发文机构，空文字为不限
// 参数 partners: strings = [""]  联合发文的另一机构，空文字为不限，* 为另有机构
// 参数 regions: strings = [""]  通知所属地区，空文字为不限
// 参数 notices: strings = [""]  通知的标题或文号，空文字为不限
// 参数 year_min: integer = 0  发文年份不早于
// 参数 year_max: integer = 9999  发文年份不晚于
// 参数 since: string = ""  成文日期不早于
// 参数 until: string = "9999"  成文日期不晚于
// 参数 topic: string = "(?s).*"  标题要合的式子，如 .*数字经济.*
// 参数 direction: integer = -1  新的在前为 -1，旧的在前为 1
// 参数 top: integer = 1000  最多几行
// 问法: 问通知 [机构] [印发] [前几] [计划]
// 问法: 通知 是否 地区 [印发]
// 问法: 机构 问部门 印发 共同 [通知] partners=["*"]
// 问法: 印发 共同 问通知 [机构] partners=["*"]
// 问法: 两机构 印发 共同 [通知] [计划] [前几]
// 问法: 通知 机构 [印发] [前几]
// 问法: 印发 机构 [通知] [前几]
// 问法: 印发 机构 计划 [前几]
// 问法: 问计划 [机构] [印发] [前几]
// 问法: 通知 最新 [机构] [印发] [前几] top=1
// 问法: 最新 [印发] [机构] top=1
// 问法: 问通知 印发 年月 [机构] [前几]
// 问法: 问通知 年月 [机构] [前几]
// 问法: 通知 印发机关 机构
// 问法: 问通知 年份 何时 [机构] [印发]
// 问法: 问通知 文号 地区
// 问法: 问计划 年月 [通知] [机构] [印发] [前几]
// 例: 广东省人民政府办公厅印发了哪些通知
// 例: 2018年关于数字经济的文件有哪些
// 例: 梅州市有多少份文件
// 例: 最早的通知是哪份
// 反例: 哪些通知引用了粤府办〔2018〕22号
// 答: 通知共{n}份{scope}

MATCH (n:Notice)
WHERE n.seen = true
  AND any(x IN $regions WHERE x = "" OR n.region = x)
  AND any(x IN $notices WHERE x = "" OR n.title = x OR n.number = x)
  AND coalesce(n.year, toInteger(left(n.published, 4)), 0) >= $year_min
  AND coalesce(n.year, toInteger(left(n.published, 4)), 9999) <= $year_max
  AND coalesce(n.issued, n.published, "") >= $since
  AND coalesce(n.issued, n.published, "9999") <= $until
  AND n.title =~ $topic
OPTIONAL MATCH (a:Agency)-[r:ISSUED]->(n)
WITH n, collect(a.name) AS agencies, collect(r.notice) AS _notice, collect(r.start) AS _start, collect(r.`end`) AS _end, collect(r.quote) AS _quote
WHERE any(x IN $agencies WHERE x = "" OR x IN agencies) AND any(x IN $partners WHERE x = "" OR x IN agencies OR x = "*" AND size(agencies) > 1)
RETURN n.title AS notice, n.number AS number, coalesce(n.issued, n.published) AS date, n.region AS region,
       agencies, _notice, _start, _end, _quote
ORDER BY date IS NULL, CASE WHEN $direction = 1 THEN date ELSE "" END, date DESC, notice
LIMIT $top
