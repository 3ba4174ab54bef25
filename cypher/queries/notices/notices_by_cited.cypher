// 引用文件最多的通知
// 用途: 每份通知引用了多少份文件
// 参数 regions: strings = [""]  通知所属地区，空文字为不限
// 参数 year_min: integer = 0  发文年份不早于
// 参数 year_max: integer = 9999  发文年份不晚于
// 参数 direction: integer = -1  由多到少为 -1，由少到多为 1
// 参数 top: integer = 1000  最多几行
// 问法: 引得 [通知] [前几] [各通知]
// 例: 引用文件最多的是哪份通知
// 反例: 粤府办〔2018〕22号引用了哪些文件
// 答: 引用文件{most}的是{top}

MATCH (n:Notice)-[r:CITES]->(m:Notice)
WHERE any(x IN $regions WHERE x = "" OR n.region = x)
  AND coalesce(n.year, toInteger(left(n.published, 4)), 0) >= $year_min
  AND coalesce(n.year, toInteger(left(n.published, 4)), 9999) <= $year_max
WITH n.title AS notice, count(DISTINCT m) AS times
RETURN notice, times
ORDER BY times * $direction, notice
LIMIT $top
