// 图页：机构的职责与印发
// 用途: 若干机构牵头、配合、负责的任务和印发的通知
// 参数 ids: strings  机构的 id

MATCH (a:Agency)-[r:LEADS|SUPPORTS|RESPONSIBLE_FOR|ISSUED]->(x) WHERE a.id IN $ids
RETURN DISTINCT a, r, x
