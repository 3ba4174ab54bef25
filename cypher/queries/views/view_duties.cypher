// 图页：责任矩阵
// 用途: 机构与任务之间的牵头、配合、负责关系
// 参数 ids: strings = []  通知的 id，空为全部

MATCH (a:Agency)-[r:LEADS|SUPPORTS|RESPONSIBLE_FOR]->(t:Task)
WHERE size($ids) = 0 OR r.notice IN $ids
RETURN a, r, t
