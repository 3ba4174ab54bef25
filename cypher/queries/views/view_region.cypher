// 图页：地区
// 用途: 一个地区收到的资金、发出的通知和所属机构的任务
// 参数 ids: strings  地区的 id

MATCH (g:Region)<-[:PAID_TO|IN_REGION]-(x) WHERE g.id IN $ids
MATCH (x)-[r:PAID_TO|FUNDS|IN_REGION|LEADS|RESPONSIBLE_FOR|ESTABLISHES]-(y)
RETURN DISTINCT x, r, y
