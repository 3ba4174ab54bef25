// 资金一览
// 用途: 通知给出的每一笔钱：分配、总额、奖补，带用途和原文
// 参数 kinds: strings = ["allocation", "total", "incentive"]  种类：allocation 分配，total 总额，incentive 奖补
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
// 参数 direction: integer = -1  由多到少为 -1，由少到多为 1
// 参数 top: integer = 1000  最多几行
// 问法: 资金 [拨付] [得到] [最多] [前几] [通知] 范围
// 问法: 资金 用途 [拨付] [通知] 范围
// 问法: 资金 金额 [拨付] [得到] [最多] [前几] [通知]
// 问法: 资金 最多 [拨付] [得到] [前几]
// 问法: 资金 前几 [拨付] [得到]
// 问法: 总额 [资金] [拨付] [最多] [前几] kinds=["total"]
// 例: 粤经信信息〔2018〕165号安排了哪些资金
// 例: “互联网+”小镇资金总额是多少
// 例: 2018年超过500万元的资金有哪些
// 反例: 哪些城市得到“互联网+”小镇资金
// 反例: 企业上市有什么奖励
// 答: 资金共{n}笔

MATCH (n:Notice)-[r:FUNDS]->(f:FundingLine)
OPTIONAL MATCH (t:Task)-[:FUNDS]->(f)
WITH n, r, f, coalesce(min(t.title), "") AS under
WHERE f.kind IN $kinds
  AND coalesce(f.amount_max, f.amount, 0.0) >= $amount_min AND coalesce(f.amount, 0.0) <= $amount_max
  AND any(x IN $regions WHERE x = "" OR n.region = x)
  AND any(x IN $notices WHERE x = "" OR n.title = x OR n.number = x)
  AND coalesce(n.year, toInteger(left(n.published, 4)), 0) >= $year_min
  AND coalesce(n.year, toInteger(left(n.published, 4)), 9999) <= $year_max
  AND coalesce(n.issued, n.published, "") >= $since
  AND coalesce(n.issued, n.published, "9999") <= $until
  AND (coalesce(f.recipient, "") + coalesce(f.purpose, "") + under) =~ $topic
  AND (coalesce(f.recipient, "") + coalesce(f.purpose, "") + coalesce(f.text, "") + under + n.title) =~ $text
RETURN f.kind AS kind, f.recipient AS recipient, f.amount AS amount, f.amount_max AS amount_max, f.rate AS rate,
       f.part AS part, f.purpose AS purpose, under, n.title AS notice,
       r.notice AS _notice, r.start AS _start, r.`end` AS _end, r.quote AS _quote
ORDER BY f.amount IS NULL, f.amount * $direction, notice, _start, f.id
LIMIT $top
