// 贯彻一份文件的通知
// 用途: 依据、贯彻、落实的关系：谁是上级文件，谁是下级文件
// 参数 notices: strings  通知的标题或文号
// 问法: 被贯彻 某通知 [通知] [计划] [印发] [问城市] [问地方] [问部门]
// 例: 哪些通知贯彻了国办发〔2018〕26号
// 反例: 粤府办〔2018〕22号引用了哪些文件
// 答: {notices}：共{n}份

MATCH (n:Notice)-[r:CITES]->(m:Notice)
WHERE r.relation IN ["basis", "implements"] AND (m.title IN $notices OR m.number IN $notices)
RETURN n.title AS notice, n.number AS number, r.relation AS relation, m.title AS cited, m.number AS cited_number,
       r.notice AS _notice, r.start AS _start, r.`end` AS _end, r.quote AS _quote
ORDER BY notice, _start, m.id, n.id
