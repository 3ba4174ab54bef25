// 谁发的文
// 用途: 一份通知由哪些机构印发
// 参数 notices: strings  通知的标题或文号
// 问法: 某通知 印发 [问部门]
// 例: 粤府办〔2018〕22号是谁印发的
// 反例: 广东省人民政府办公厅印发了哪些通知
// 答: {notices}由{agencies_found}印发

MATCH (a:Agency)-[r:ISSUED]->(n:Notice)
WHERE n.title IN $notices OR n.number IN $notices
RETURN n.title AS notice, a.name AS agency, coalesce(n.issued, n.published) AS date,
       r.notice AS _notice, r.start AS _start, r.`end` AS _end, r.quote AS _quote
ORDER BY notice, _start
