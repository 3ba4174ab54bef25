// 按地区的奖补数
// 用途: 按地区数奖补，由多到少；奖补的金额多是上限，不相加
// 参数 amount_min: float = 0  金额不少于（元）
// 参数 amount_max: float = 1e18  金额不多于（元）
// 参数 regions: strings = [""]  通知所属地区，空文字为不限
// 参数 notices: strings = [""]  通知的标题或文号，空文字为不限
// 参数 year_min: integer = 0  发文年份不早于
// 参数 year_max: integer = 9999  发文年份不晚于
// 参数 since: string = ""  成文日期不早于
// 参数 until: string = "9999"  成文日期不晚于
// 参数 topic: string = "(?s).*"  主题，标题、用途或指标要合的式子，如 .*远程医疗.*
// 参数 text: string = "(?s).*"  主题，在正文里也算
// 参数 levels: strings = [""]  地区的级别：province 省，prefecture 市，空文字为不限
// 参数 direction: integer = -1  由多到少为 -1，由少到多为 1
// 参数 top: integer = 1000  最多几行
// 问法: 奖补 各地 [得到] [拨付] [最多] [前几]
// 问法: 奖补 各城市 [得到] [拨付] [最多] [前几] levels=["prefecture"]
// 问法: 奖补 各省 [得到] [拨付] [最多] [前几] levels=["province"]
// 问法: 问地方 奖补 最多 [得到] [拨付] [前几]
// 问法: 问城市 奖补 最多 [得到] [拨付] [前几] levels=["prefecture"]
// 问法: 问省 奖补 最多 [得到] [拨付] [前几] levels=["province"]
// 例: 各地分别有多少奖补
// 例: 哪个省的奖补最多
// 反例: 宜春市有哪些补助
// 答: 奖补{most}的是{top}{scope}

MATCH (n:Notice)-[r:FUNDS]->(f:FundingLine)
OPTIONAL MATCH (t:Task)-[:FUNDS]->(f)
WITH n, r, f, coalesce(min(t.title), "") AS under
WHERE f.kind = "incentive"
  AND coalesce(f.amount_max, f.amount, 0.0) >= $amount_min AND coalesce(f.amount, 0.0) <= $amount_max
  AND any(x IN $regions WHERE x = "" OR n.region = x)
  AND any(x IN $notices WHERE x = "" OR n.title = x OR n.number = x)
  AND coalesce(n.year, toInteger(left(n.published, 4)), 0) >= $year_min
  AND coalesce(n.year, toInteger(left(n.published, 4)), 9999) <= $year_max
  AND coalesce(n.issued, n.published, "") >= $since
  AND coalesce(n.issued, n.published, "9999") <= $until
  AND (coalesce(f.recipient, "") + coalesce(f.purpose, "") + under) =~ $topic
  AND (coalesce(f.recipient, "") + coalesce(f.purpose, "") + coalesce(f.text, "") + under + n.title) =~ $text
OPTIONAL MATCH (n)-[:IN_REGION]->(l:Region)
WITH n, r, f, coalesce(l.level, "") AS level
WHERE any(x IN $levels WHERE x = "" OR level = x)
RETURN n.region AS region, count(DISTINCT f.id) AS incentives,
       collect(r.notice) AS _notice, collect(r.start) AS _start, collect(r.`end`) AS _end, collect(r.quote) AS _quote
ORDER BY incentives * $direction, region
LIMIT $top
