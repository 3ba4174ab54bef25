// 一个地区的机构
// 用途: 一个地区在通知里出现的机构和它们的任务数
// 参数 regions: strings  地区名称
// 问法: 问部门 地区
// 问法: 部门 地区
// 例: 梅州市有哪些部门
// 反例: 梅州市有哪些任务
// 答: 机构共{n}个

MATCH (g:Region)<-[:IN_REGION]-(a:Agency)-[r:LEADS|SUPPORTS|RESPONSIBLE_FOR]->(t:Task)
WHERE g.name IN $regions
RETURN a.name AS agency, a.full_name AS full_name, count(DISTINCT t.id) AS tasks,
       collect(r.notice) AS _notice, collect(r.start) AS _start, collect(r.`end`) AS _end, collect(r.quote) AS _quote
ORDER BY tasks DESC, agency
