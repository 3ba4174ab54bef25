// 资金给了谁
// 用途: 明确到地区或单位的资金，每笔带金额、用途和原文
// 参数 payees: strings = [""]  收款的地区或单位，空文字为不限
// 参数 levels: strings = [""]  收款地区的级别：prefecture 市，空文字为不限
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
// 问法: 收款方 奖补 [得到] [拨付] [资金]
// 问法: 资金 问城市 [得到] [拨付] levels=["prefecture"]
// 问法: 资金 问部门 得到 [前几]
// 问法: 资金 问部门 拨付 [前几]
// 问法: 得到 问城市 金额 levels=["prefecture"]
// 问法: 资金 问地方 [得到] [拨付]
// 问法: 金额 问地方 [得到] [拨付]
// 问法: 得到 多少 收款方
// 问法: 得到 金额 收款方 是否
// 问法: 拨付 多少 收款方
// 问法: 收款方 总额 [资金] [得到] [拨付]
// 问法: 收款方 资金 用途 [得到] [拨付]
// 问法: 收款方 资金 概况 [得到] [拨付]
// 问法: 收款方 各通知 [资金] [得到] [拨付]
// 问法: 收款方 问计划 [资金] [得到] [拨付]
// 问法: 收款方 问通知 [资金] [得到] [拨付]
// 问法: 资金 谁 [得到] [拨付]
// 问法: 资金 收款方 [得到] [拨付] [最多] [前几]
// 问法: 拨付 问城市 主题 levels=["prefecture"]
// 问法: 得到 问城市 主题 levels=["prefecture"]
// 问法: 收款方 得到 用途 [金额] [资金]
// 问法: 收款方 金额 用途 [得到] [拨付] [资金]
// 问法: 得到 谁 主题
// 例: 哪些城市得到“互联网+”小镇资金
// 例: 广州市得到多少资金
// 例: 得到400万元以上资金的城市有哪些
// 反例: 各市分别得到多少资金
// 反例: 企业上市有什么奖励
// 答: 资金共{n}笔、{sum}{scope}

MATCH (f:FundingLine)-[r:PAID_TO]->(p:Region|Agency)
WHERE any(x IN $payees WHERE x = "" OR p.name = x)
  AND any(x IN $levels WHERE x = "" OR p.level = x)
  AND coalesce(f.amount_max, f.amount, 0.0) >= $amount_min AND coalesce(f.amount, 0.0) <= $amount_max
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
RETURN p.name AS payee, f.amount AS amount, f.part AS part, f.purpose AS purpose, under, n.title AS notice,
       r.notice AS _notice, r.start AS _start, r.`end` AS _end, r.quote AS _quote
ORDER BY f.amount IS NULL, f.amount * $direction, payee, _start, f.id
LIMIT $top
