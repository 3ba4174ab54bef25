// 机构的各种名称
// 用途: 一个机构的全称、简称和通知里的其他写法
// 参数 agencies: strings  机构名称
// 问法: 机构 名称
// 例: 省卫生计生委的全称是什么
// 反例: 省卫生计生委牵头哪些任务
// 答: 查到{n}个机构

MATCH (a:Agency)
WHERE a.name IN $agencies
RETURN a.name AS agency, a.full_name AS full_name, a.aliases AS aliases, a.region AS region, a.known AS known
ORDER BY agency
