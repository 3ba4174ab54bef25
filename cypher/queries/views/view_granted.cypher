// 图页：机构安排的资金
// 用途: 若干机构印发的通知所安排的资金
// 参数 ids: strings  机构的 id

MATCH (a:Agency)-[:ISSUED]->(n:Notice)-[r:FUNDS]->(f:FundingLine) WHERE a.id IN $ids
RETURN DISTINCT n, r, f
