// 引用一份文件的通知
// 用途: 哪些通知引用了一份文件
// 参数 notices: strings  被引用文件的标题或文号
// 问法: 被引用 某通知 [通知] [印发] [问部门]
// 例: 哪些通知引用了粤府办〔2018〕22号
// 反例: 粤府办〔2018〕22号引用了哪些文件
// 答: 引用{notices}的通知共{n}份

MATCH (n:Notice)-[r:CITES]->(m:Notice)
WHERE m.title IN $notices OR m.number IN $notices
RETURN n.title AS notice, n.number AS number, r.relation AS relation, m.title AS cited,
       r.notice AS _notice, r.start AS _start, r.`end` AS _end, r.quote AS _quote
ORDER BY notice, _start, n.id
