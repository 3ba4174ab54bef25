// 各地各单位得到的资金
// 用途: 按收款的地区或单位合计，由多到少；其中…的分项不重复计
// 参数 payees: strings = [""]  收款的地区或单位，空文字为不限
// 参数 levels: strings = [""]  收款地区的级别：prefecture 市，空文字为不限
// 参数 regions: strings = [""]  通知所属地区，空文字为不限
// 参数 notices: strings = [""]  通知的标题或文号，空文字为不限
// 参数 year_min: integer = 0  发文年份不早于
// 参数 year_max: integer = 9999  发文年份不晚于
// 参数 since: string = ""  成文日期不早于
// 参数 until: string = "9999"  成文日期不晚于
// 参数 topic: string = "(?s).*"  主题，标题、用途或指标要合的式子，如 .*远程医疗.*
// 参数 text: string = "(?s).*"  主题，在正文里也算
// 参数 direction: integer = -1  由多到少为 -1，由少到多为 1
// 参数 top: integer = 1000  最多几行
// 问法: 各地 资金 [总额] [得到] [拨付] [最多] [前几]
// 问法: 各地 得到 多少 [最多] [前几]
// 问法: 各地 拨付 多少 [最多] [前几]
// 问法: 各部门 资金 得到 [最多] [前几]
// 问法: 问地方 资金 最多 [得到] [拨付] [前几]
// 问法: 问地方 资金 前几 [得到] [拨付] [最多]
// 问法: 各城市 资金 [总额] [得到] [拨付] [最多] [前几] levels=["prefecture"]
// 问法: 各城市 得到 多少 [最多] [前几] levels=["prefecture"]
// 问法: 各城市 拨付 多少 [最多] [前几] levels=["prefecture"]
// 问法: 城市 资金 最多 [得到] [拨付] [前几] levels=["prefecture"]
// 问法: 问城市 资金 前几 [得到] [拨付] [最多] levels=["prefecture"]
// 问法: 问部门 资金 最多 得到 [前几]
// 问法: 各地 总额 [得到] [拨付] [最多] [前几]
// 问法: 各城市 总额 [得到] [拨付] [最多] [前几] levels=["prefecture"]
// 例: 各市分别得到多少资金
// 例: 按城市统计“互联网+”小镇资金
// 例: 哪个城市得到的资金最多
// 例: 得到资金最多的前3个城市
// 反例: 哪些城市得到“互联网+”小镇资金
// 答: {n}个收款方共得到{sum}，{most}的是{top}{scope}

MATCH (f:FundingLine)-[r:PAID_TO]->(p:Region|Agency)
WHERE any(x IN $payees WHERE x = "" OR p.name = x)
  AND any(x IN $levels WHERE x = "" OR p.level = x)
MATCH (n:Notice)
WHERE n.id = r.notice
OPTIONAL MATCH (t:Task)-[:FUNDS]->(f)
WITH f, r, p, n, coalesce(min(t.title), "") AS under
WHERE true
  AND any(x IN $regions WHERE x = "" OR n.region = x)
  AND any(x IN $notices WHERE x = "" OR n.title = x OR n.number = x)
  AND coalesce(n.year, toInteger(left(n.published, 4)), 0) >= $year_min
  AND coalesce(n.year, toInteger(left(n.published, 4)), 9999) <= $year_max
  AND coalesce(n.issued, n.published, "") >= $since
  AND coalesce(n.issued, n.published, "9999") <= $until
  AND (coalesce(f.recipient, "") + coalesce(f.purpose, "") + under) =~ $topic
  AND (coalesce(f.recipient, "") + coalesce(f.purpose, "") + coalesce(f.text, "") + under + n.title) =~ $text
RETURN p.name AS payee, sum(CASE WHEN f.part THEN 0.0 ELSE f.amount END) AS amount, count(f.id) AS lines,
       collect(r.notice) AS _notice, collect(r.start) AS _start, collect(r.`end`) AS _end, collect(r.quote) AS _quote
ORDER BY amount * $direction, payee
LIMIT $top
