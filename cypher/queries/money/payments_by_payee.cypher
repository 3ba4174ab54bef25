// 各地各单位得到的资金
// 用途: 按收款的地区或单位合计，由多到少
// 参数 payees: strings = []  收款的地区或单位，空为不限
// 参数 regions: strings = []  通知所属地区，空为不限
// 参数 notices: strings = []  通知的标题或文号，空为不限
// 参数 year_min: integer = 0  发文年份不早于
// 参数 year_max: integer = 9999  发文年份不晚于
// 参数 topics: strings = [""]  主题词，须全部出现
// 参数 in_text: boolean = true  正文里出现也算
// 参数 limit: integer = 1000  最多几行
// 问法: 各城市 资金 [得到] [拨付] [最多] [前几] [范围]
// 问法: 问城市 资金 最多 [得到] [拨付] [前几] [范围]
// 问法: 问城市 资金 前几 [得到] [拨付] [最多] [范围]
// 问法: 问部门 资金 最多 得到 [前几] [范围]
// 例: 各市分别得到多少资金
// 例: 按城市统计“互联网+”小镇资金
// 例: 哪个城市得到的资金最多
// 例: 得到资金最多的前3个城市
// 反例: 哪些城市得到“互联网+”小镇资金
// 答: {n}个收款方共得到{sum}，最多的是{top}{scope}

MATCH (f:FundingLine)-[r:PAID_TO]->(p:Region|Agency)
WHERE (size($payees) = 0 OR p.name IN $payees)
MATCH (n:Notice)
WHERE n.id = r.notice
  AND (size($regions) = 0 OR n.region IN $regions)
  AND (size($notices) = 0 OR n.title IN $notices OR n.number IN $notices)
  AND coalesce(n.year, 0) >= $year_min AND coalesce(n.year, 0) <= $year_max
  AND (all(w IN $topics WHERE w = "" OR f.purpose CONTAINS w)
       OR ($in_text AND (all(w IN $topics WHERE w = "" OR f.text CONTAINS w) OR all(w IN $topics WHERE w = "" OR n.title CONTAINS w))))
RETURN p.name AS payee, sum(f.amount) AS amount, count(f.id) AS lines,
       collect(r.notice) AS _notice, collect(r.start) AS _start, collect(r.`end`) AS _end, collect(r.quote) AS _quote
ORDER BY amount DESC, payee
LIMIT $limit
