// 通知的依据，一直到最上面
// 用途: 一份通知引用的文件、这些文件又引用的文件，一层一层往上
// 参数 notices: strings  通知的标题或文号
// 问法: 某通知 上溯 [引用] [被引用] [通知]
// 例: 粤府办〔2018〕22号的上位文件一直到最上面有哪些
// 反例: 粤府办〔2018〕22号引用了哪些文件
// 答: 往上共{n}份文件

MATCH p = (n:Notice)-[:CITES*1..5]->(m:Notice)
WHERE n.title IN $notices OR n.number IN $notices
RETURN n.title AS notice, min(length(p)) AS steps, m.title AS cited, m.number AS number
ORDER BY notice, steps, cited
