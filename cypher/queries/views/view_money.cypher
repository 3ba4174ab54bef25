// 图页：资金流向
// 用途: 印发机构、资金和收款地区或单位之间的流向
// 参数 ids: strings = []  通知的 id，空为全部

MATCH (f:FundingLine)-[r:PAID_TO]->(p)
WHERE size($ids) = 0 OR r.notice IN $ids
OPTIONAL MATCH (a:Agency)-[i:ISSUED]->(n:Notice) WHERE n.id = r.notice
RETURN f, r, p, a, i, n
