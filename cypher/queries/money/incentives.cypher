// 奖励、补助和补贴
// 用途: 一个主题或一类对象能得到的奖补，带上限、比例和原文
// 参数 amount_min: float = 0  金额不少于（元）
// 参数 amount_max: float = 1e18  金额不多于（元）
// 参数 value_min: float = -1e18  比例不小于（%）
// 参数 value_max: float = 1e18  比例不大于（%）
// 参数 units: strings = [""]  比例的单位，只有 %
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
// 问法: 上限 主题 [得到] [拨付]
// 问法: 奖补 [资金] [上限] [条件] [得到] [拨付] [印发] [达到] [比较] [最多] [前几] [问城市] [问地方] [通知]
// 问法: 得到 多少 主题 [上限] [条件]
// 问法: 拨付 多少 主题 [上限] [条件]
// 例: 企业上市有什么奖励
// 例: 宜春市有哪些补助
// 反例: 哪些城市得到“互联网+”小镇资金
// 另: funding
// 答: 奖补共{n}条{scope}

MATCH (n:Notice)-[r:FUNDS]->(f:FundingLine)
OPTIONAL MATCH (t:Task)-[:FUNDS]->(f)
WITH n, r, f, coalesce(min(t.title), "") AS under
WHERE f.kind = "incentive"
  AND coalesce(f.amount_max, f.amount, 0.0) >= $amount_min AND coalesce(f.amount, 0.0) <= $amount_max
  AND ($value_min <= -1e18 OR coalesce(f.rate, -1e18) >= $value_min)
  AND ($value_max >= 1e18 OR coalesce(f.rate, 1e18) <= $value_max)
  AND any(x IN $units WHERE x = "" OR x = "%")
  AND any(x IN $regions WHERE x = "" OR n.region = x)
  AND any(x IN $notices WHERE x = "" OR n.title = x OR n.number = x)
  AND coalesce(n.year, toInteger(left(n.published, 4)), 0) >= $year_min
  AND coalesce(n.year, toInteger(left(n.published, 4)), 9999) <= $year_max
  AND coalesce(n.issued, n.published, "") >= $since
  AND coalesce(n.issued, n.published, "9999") <= $until
  AND (coalesce(f.recipient, "") + coalesce(f.purpose, "") + under) =~ $topic
  AND (coalesce(f.recipient, "") + coalesce(f.purpose, "") + coalesce(f.text, "") + under + n.title) =~ $text
RETURN f.recipient AS recipient, f.purpose AS purpose, under, f.amount AS amount, f.amount_max AS amount_max,
       f.cap AS cap, f.rate AS rate, f.per AS per, n.title AS notice,
       r.notice AS _notice, r.start AS _start, r.`end` AS _end, r.quote AS _quote
ORDER BY f.amount IS NULL, f.amount * $direction, notice, _start, f.id
LIMIT $top
