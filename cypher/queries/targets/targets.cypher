// 要达到的目标
// 用途: 某年、某地、某份通知或某项指标要达到的目标，带期限和原文
// 参数 year_min: integer = 0  期限不早于（年）
// 参数 year_max: integer = 9999  期限不晚于（年）
// 参数 since: string = ""  期限不早于
// 参数 until: string = "9999"  期限不晚于
// 参数 regions: strings = [""]  通知所属地区，空文字为不限
// 参数 notices: strings = [""]  通知的标题或文号，空文字为不限
// 参数 value_min: float = -1e18  目标值不小于
// 参数 value_max: float = 1e18  目标值不大于
// 参数 units: strings = [""]  目标值的单位，空文字为不限
// 参数 topic: string = "(?s).*"  主题，标题、用途或指标要合的式子，如 .*远程医疗.*
// 参数 text: string = "(?s).*"  主题，在正文里也算
// 问法: 目标 [达到] [到年]
// 问法: 达到 年份
// 问法: 达到 到年
// 问法: 达到 年月 [目标]
// 问法: 目标 何时 [达到] [到年]
// 问法: 多少 主题 [到年]
// 问法: 何时 主题 达到
// 问法: 上限 主题 [到年]
// 问法: 达到 多少 主题 [到年] [何时] [上限]
// 问法: 目标 数值 [达到] [到年]
// 问法: 达到 数值 主题 [到年]
// 例: 2020年要达到哪些目标
// 例: 到2020年智能科技领军企业要达到多少
// 例: 宜春市的目标有哪些
// 例: 目标值在90%以上的指标有哪些
// 反例: 省卫生计生委牵头哪些任务
// 答: 目标共{n}项{scope}

MATCH (n:Notice)-[r:HAS_TARGET]->(g:Target)
WHERE coalesce(g.year, 0) >= $year_min AND coalesce(g.year, 9999) <= $year_max
  AND CASE WHEN size(g.deadline) = 4 THEN g.deadline + "-12" ELSE coalesce(g.deadline, "") END >= left($since, 7)
  AND CASE WHEN size(g.deadline) = 4 THEN g.deadline + "-12" ELSE coalesce(g.deadline, "9999") END <= left($until, 7)
  AND g.indicator =~ $topic AND (g.indicator + coalesce(g.text, "")) =~ $text
  AND any(x IN $regions WHERE x = "" OR n.region = x)
  AND any(x IN $notices WHERE x = "" OR n.title = x OR n.number = x)
  AND any(x IN $units WHERE x = "" OR g.unit = x)
  AND ($value_min <= -1e18 OR coalesce(g.value_max, g.value, -1e18) >= $value_min)
  AND ($value_max >= 1e18 OR coalesce(g.value, 1e18) <= $value_max)
RETURN g.indicator AS indicator, g.comparator AS comparator, g.value AS value, g.value_max AS value_max,
       g.unit AS unit, g.deadline AS deadline, n.region AS region, n.title AS notice,
       r.notice AS _notice, r.start AS _start, r.`end` AS _end, r.quote AS _quote
ORDER BY notice, coalesce(g.deadline, ""), _start, g.id
