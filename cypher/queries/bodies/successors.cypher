// 机构的沿革
// 用途: 一个机构由哪个机构改组而来，又改组成了什么
// 参数 agencies: strings = [""]  机构名称，空文字为不限
// 问法: 机构 改组 [问部门] [名称]
// 问法: 机构 名称 现状 [问部门]
// 问法: 问部门 改组 [名称]
// 例: 省卫生计生委现在改成什么部门了
// 反例: 省卫生计生委牵头哪些任务
// 答: 沿革共{n}步

MATCH (a:Agency)-[s:SUCCEEDED_BY]->(b:Agency)
WHERE any(x IN $agencies WHERE x = "" OR a.name = x OR b.name = x)
RETURN a.name AS agency, b.name AS successor, s.`on` AS date, s.source AS source
ORDER BY date IS NULL, date, agency, successor
