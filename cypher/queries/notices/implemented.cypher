// 计划贯彻的上级计划
// 用途: 依据、贯彻、落实的关系：谁是上级文件，谁是下级文件
// 参数 notices: strings  通知的标题或文号
// 参数 cited: strings = [""]  被引用文件的标题或文号，空文字为不限
// 问法: 某通知 贯彻 [通知] [计划] [各通知]
// 问法: 某通知 贯彻 两份通知 [通知] [计划]
// 例: 《梅州市贯彻落实广东省“互联网+”行动计划(2015—2020年)实施方案》贯彻了哪个计划
// 反例: 哪些通知贯彻了国办发〔2018〕26号
// 答: {notices}：共{n}份

MATCH (n:Notice)-[r:CITES]->(m:Notice)
WHERE r.relation IN ["basis", "implements"] AND (n.title IN $notices OR n.number IN $notices)
  AND any(x IN $cited WHERE x = "" OR m.title = x OR m.number = x)
RETURN n.title AS notice, n.number AS number, r.relation AS relation, m.title AS cited, m.number AS cited_number,
       r.notice AS _notice, r.start AS _start, r.`end` AS _end, r.quote AS _quote
ORDER BY notice, _start, m.id, n.id
