// 一份通知的标题、文号、日期
// 用途: 一份通知是什么文件、谁发的、何时发的
// 参数 notices: strings  通知的标题或文号
// 问法: 某通知 问通知 [印发]
// 问法: 某通知 何时 [印发] [通知] [印发机关] [文号]
// 问法: 某通知 文号 [通知] [印发机关] [印发] [何时]
// 问法: 某通知 名称 [通知]
// 例: 粤府办〔2018〕22号是什么文件
// 例: 粤府办〔2018〕22号是什么时候印发的
// 反例: 粤府办〔2018〕22号引用了哪些文件
// 反例: 粤府办〔2018〕22号是谁印发的
// 答: 查到{n}份通知

MATCH (n:Notice)
WHERE n.title IN $notices OR n.number IN $notices
OPTIONAL MATCH (a:Agency)-[r:ISSUED]->(n)
RETURN n.title AS notice, n.number AS number, coalesce(n.issued, n.published) AS date, n.region AS region,
       collect(a.name) AS agencies,
       collect(r.notice) AS _notice, collect(r.start) AS _start, collect(r.`end`) AS _end, collect(r.quote) AS _quote
ORDER BY notice
