// 通知引用的文件
// 用途: 一份通知引用、依据、转发了哪些文件
// 参数 notices: strings  通知的标题或文号
// 参数 cited: strings = [""]  被引用文件的标题或文号，空文字为不限
// 参数 relations: strings = [""]  关系：basis 依据、repeals 废止等，空文字为不限
// 问法: 某通知 废止 问通知 relations=["repeals"]
// 问法: 某通知 引用 [通知] [计划] [印发] [各通知]
// 问法: 某通知 引用 两份通知 [通知] [计划]
// 例: 粤府办〔2018〕22号引用了哪些文件
// 反例: 哪些通知引用了粤府办〔2018〕22号
// 答: {notices}引用的文件共{n}份

MATCH (n:Notice)-[r:CITES]->(m:Notice)
WHERE (n.title IN $notices OR n.number IN $notices)
  AND any(x IN $relations WHERE x = "" OR r.relation = x)
  AND any(x IN $cited WHERE x = "" OR m.title = x OR m.number = x)
RETURN n.title AS notice, r.relation AS relation, m.title AS cited, m.number AS number,
       r.notice AS _notice, r.start AS _start, r.`end` AS _end, r.quote AS _quote
ORDER BY notice, _start, m.id
