// 被引用最多的文件
// 用途: 每份文件被多少份通知引用，只被引用一次的除外
// 参数 regions: strings = [""]  引用它的通知所属地区，空文字为不限
// 参数 year_min: integer = 0  引用它的通知的发文年份不早于
// 参数 year_max: integer = 9999  引用它的通知的发文年份不晚于
// 参数 direction: integer = -1  由多到少为 -1，由少到多为 1
// 参数 top: integer = 1000  最多几行
// 问法: 被引 [通知] [最多] [前几] [各通知]
// 例: 被引用最多的是哪份文件
// 例: 哪些文件被不止一份通知引用
// 反例: 哪些通知引用了粤府办〔2018〕22号
// 答: 被引用{most}的是{top}

MATCH (n:Notice)-[r:CITES]->(m:Notice)
WHERE any(x IN $regions WHERE x = "" OR n.region = x)
  AND coalesce(n.year, toInteger(left(n.published, 4)), 0) >= $year_min
  AND coalesce(n.year, toInteger(left(n.published, 4)), 9999) <= $year_max
WITH coalesce(m.title, m.number) AS cited, m.number AS number, count(DISTINCT n) AS times
WHERE times > 1
RETURN number, cited, times
ORDER BY times * $direction, cited
LIMIT $top
